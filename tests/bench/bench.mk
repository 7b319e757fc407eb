# The benchmark and its relatives: see tests/bench/README.md.
.PHONY: bench spread

# The system's Python, which is where Debian's python3-numpy and python3-torch are.
PYTHON ?= $(firstword $(wildcard /usr/bin/python3) python3)

# one_change is a program of its own.
$(BIN)/bench: $(BUILD)/tests/bench/main.o \
              $(filter-out %/one_change.o,$(call objects_of,tests/bench $(LESSON04)))

bench: $(BIN)/bench $(BIN)/lesson04 build/data/.verified ## measure speed and memory, under 3 minutes
	@PYTHON='$(PYTHON)' $<

SEEDS ?= 20
spread: $(BIN)/lesson04 build/data/.verified ## train from SEEDS=20 seeds: build/bench/spread.csv
	@tests/bench/spread.sh $< $(SEEDS) build/bench/spread.csv
