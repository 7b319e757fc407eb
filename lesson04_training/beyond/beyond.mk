# The article's last section, "This Model vs SOTA": see README.md beside this file.
.PHONY: beyond test-beyond

BEYOND := $(LESSON04) lesson04_training/beyond
$(BIN)/beyond: $(BUILD)/lesson04_training/beyond/main.o $(call objects_of,$(BEYOND))
$(BIN)/beyond: EXTRA_LIBS = -pthread
programs test test-programs: $(BIN)/beyond
beyond: $(BIN)/beyond build/data/.verified ## from the article's recipe upwards, step by step
	@$< $(ARGS)

$(BIN)/test-beyond: $(BUILD)/tests/lesson04_training/beyond/all.o $(call objects_of,$(BEYOND)) \
                    $(SUPPORT)
test-beyond: ## test what make beyond trains with
