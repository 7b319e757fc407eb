# What another loss does to the article's recipe: see lesson04_training/README.md.
.PHONY: one-change
$(BIN)/one-change: $(BUILD)/tests/bench/one_change.o $(call objects_of,$(LESSON04))
one-change: $(BIN)/one-change build/data/.verified ## compare the article's loss with cross-entropy (minutes)
	@$< $(ARGS)
