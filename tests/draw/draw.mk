# The page on which one draws a digit, in a real browser: see lesson04_training/draw/README.md.
.PHONY: test-page
test-page: $(BIN)/draw build/data/.verified ## test the page in Chromium, if it is there
	@$<
	@'$(PYTHON)' tests/draw/page_test.py $(BUILD)/draw build/data
