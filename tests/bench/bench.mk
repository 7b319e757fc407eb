# The benchmark and its relatives: see tests/bench/README.md.
.PHONY: spread

# The system's Python, which is where Debian's python3-numpy and python3-torch are.
PYTHON ?= $(firstword $(wildcard /usr/bin/python3) python3)

SEEDS ?= 20
spread: $(BIN)/lesson04 build/data/.verified ## train from SEEDS=20 seeds: build/bench/spread.csv
	@tests/bench/spread.sh $< $(SEEDS) build/bench/spread.csv
