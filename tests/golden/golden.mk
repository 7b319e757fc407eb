# PyTorch's numbers once more: nothing is replaced, only compared. See tests/golden/README.md.
.PHONY: golden
golden: build/data/.verified ## run PyTorch again, compare with the numbers of the tests
	@mkdir -p $(BUILD)/golden
	@$(PYTHON) -c 'import torch' 2>/dev/null || \
	  { echo 'golden: $(PYTHON) has no PyTorch; Debian: apt-get install python3-torch' >&2; exit 1; }
	@$(PYTHON) tests/golden/make_numbers.py build/data >$(BUILD)/golden/numbers.txt
	@diff tests/golden/numbers.txt $(BUILD)/golden/numbers.txt >$(BUILD)/golden/diff && \
	  echo 'PyTorch prints the numbers of tests/golden/numbers.txt, to the last digit' || \
	  { echo 'golden: PyTorch prints other numbers, see $(BUILD)/golden/diff' >&2; exit 1; }
