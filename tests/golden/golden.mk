# PyTorch's numbers once more: nothing is replaced, only compared. See tests/golden/README.md.
.PHONY: golden
golden: build/data/.verified ## run PyTorch again, compare with the numbers of the tests
	@mkdir -p $(BUILD)/golden
	@$(PYTHON) -c 'import torch' 2>/dev/null || \
	  { echo 'golden: $(PYTHON) has no PyTorch; Debian: apt-get install python3-torch' >&2; exit 1; }
	@for name in numbers beyond; do \
	  $(PYTHON) -B tests/golden/make_$$name.py build/data >$(BUILD)/golden/$$name.txt && \
	  diff tests/golden/$$name.txt $(BUILD)/golden/$$name.txt >$(BUILD)/golden/diff && \
	  echo "PyTorch prints the numbers of tests/golden/$$name.txt, to the last digit" || \
	  { echo 'golden: PyTorch prints other numbers, see $(BUILD)/golden/diff' >&2; exit 1; }; done

# beyond_test.cpp compares the layers of lesson04_training/beyond.
$(BIN)/test-golden: $(call objects_of,lesson04_training/beyond)
