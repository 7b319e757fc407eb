# The benchmark and its relatives: see tests/bench/README.md.
.PHONY: bench test-bench spread spread-torch spread-picture

# one_change and spread_picture are programs of their own.
$(BIN)/bench: $(BUILD)/tests/bench/main.o \
              $(filter-out %/one_change.o %/spread_picture.o,$(call objects_of,tests/bench $(LESSON04)))

$(BIN)/bench: EXTRA_LIBS = -pthread
$(BIN)/test-bench: $(BUILD)/tests/bench/all.o $(call objects_of,$(LESSON04)) \
                   $(addprefix $(BUILD)/tests/bench/,child.o handover.o limit.o report.o steps.o)
programs: $(addprefix $(BIN)/,bench one-change spread-picture)
test-bench: ## test what measures

bench: $(BIN)/bench $(BIN)/lesson04 build/data/.verified ## measure speed and memory, under 3 minutes
	@PYTHON='$(PYTHON)' $<

SEEDS ?= 20
spread: $(BIN)/lesson04 $(BIN)/spread-picture build/data/.verified ## train from SEEDS=20 seeds (minutes): build/bench/spread.csv and .svg
	@tests/bench/spread.sh $< $(SEEDS) build/bench/spread.csv
	@$(BIN)/spread-picture build/bench/spread.csv tests/bench/spread_torch.csv

spread-torch: build/data/.verified ## the same in PyTorch, if it is there: build/bench/spread_torch.csv
	@'$(PYTHON)' tests/bench/spread_torch.py build/data $(SEEDS) build/bench/spread_torch.csv

# The picture of lesson 4's text, from the seeds that the text tells of.
pictures: spread-picture
spread-picture: $(BIN)/spread-picture
	@$< tests/bench/spread.csv tests/bench/spread_torch.csv >/dev/null
	@cp $(BUILD)/bench/spread.svg lesson04_training/
$(BIN)/spread-picture: $(BUILD)/tests/bench/spread_picture.o $(call objects_of,common)
