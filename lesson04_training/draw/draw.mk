# The page on which one draws a digit: see README.md beside this file.
.PHONY: draw test-draw

DRAW := $(BEYOND) lesson04_training/draw
$(BIN)/draw: $(BUILD)/lesson04_training/draw/main.o $(call objects_of,$(DRAW))
$(BIN)/draw: EXTRA_LIBS = -pthread
programs: $(BIN)/draw
draw: $(BIN)/draw build/data/.verified ## write a page on which one draws a digit
	@$< $(ARGS)

$(BIN)/test-draw: $(BUILD)/tests/lesson04_training/draw/all.o $(call objects_of,$(DRAW))
test-draw: ## test what writes the page
