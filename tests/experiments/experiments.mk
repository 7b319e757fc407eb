# What the figures of the texts come from, where no lesson prints them.
.PHONY: spread spread-torch spread-picture one-change tweaks tweaks-table beyond-pictures \
        test-experiments
programs: $(addprefix $(BIN)/,one-change spread-picture)

SEEDS ?= 20
spread: ## train from SEEDS=20 seeds (minutes): build/bench/spread.csv and .svg
spread: $(MEASURED) $(BIN)/spread-picture build/data/.verified
	@sh tests/experiments/spread.sh $< $(SEEDS) build/bench/spread.csv
	@$(BIN)/spread-picture build/bench/spread.csv tests/experiments/spread_torch.csv

SPREAD_TORCH = tests/experiments/spread_torch.py build/data $(SEEDS) build/bench/spread_torch.csv
spread-torch: ## the same in PyTorch, if it is there: build/bench/spread_torch.csv
spread-torch: build/data/.verified
	@'$(PYTHON)' $(SPREAD_TORCH)

# The picture of lesson 4's text, from the seeds that the text tells of.
pictures: spread-picture
spread-picture: $(BIN)/spread-picture
	@$< tests/experiments/spread.csv tests/experiments/spread_torch.csv >/dev/null
	@cp $(BUILD)/bench/spread.svg lesson04_training/pictures/
$(BIN)/spread-picture: $(addprefix $(BUILD)/tests/experiments/,spread_picture.o runs.o) \
                       $(call objects_of,$(COMMON))

# What another loss does to the article's recipe: see lesson04_training/README.md.
$(BIN)/one-change: $(BUILD)/tests/experiments/one_change.o $(call objects_of,$(BEYOND))
one-change: ## compare the article's loss with cross-entropy (minutes)
one-change: $(BIN)/one-change build/data/.verified
	@$< $(ARGS)

# What each tweak of lesson04_training/beyond is worth: the tables and pictures of its README. The
# accuracies can be had on a busy machine, the times cannot.
TWEAKS := tests/experiments/tweaks.csv tests/experiments/tweaks_time.csv
tweaks: ## each tweak of beyond, alone and among the others, SEEDS=20 seeds (hours)
tweaks: $(BIN)/tweaks build/data/.verified
	@mkdir -p $(BUILD)/bench
	@$< accuracy $(SEEDS) >$(BUILD)/bench/tweaks.csv
	@$< time >$(BUILD)/bench/tweaks_time.csv
tweaks-table: ## that table, of the figures in the texts
tweaks-table: $(BIN)/tweaks-table
	@$< $(TWEAKS)

pictures: beyond-pictures
beyond-pictures: $(addprefix $(BIN)/,ladder-picture patch-picture two-confusions lesson04 beyond)
	@$(BIN)/ladder-picture $(TWEAKS) >/dev/null
	@$(BIN)/patch-picture >/dev/null
	@$(BIN)/beyond --rung transfer >/dev/null
	@$(BIN)/lesson04 --save $(BUILD)/bench/article >/dev/null
	@$(BIN)/beyond --rung best --save $(BUILD)/bench/best >/dev/null
	@$(BIN)/two-confusions $(BUILD)/bench/article $(BUILD)/bench/best >/dev/null
	@cp $(addprefix $(BUILD)/beyond/,ladder.svg patch.svg transfer.svg before_after.svg) \
	  lesson04_training/beyond/pictures

OF_TWEAKS := $(addprefix $(BIN)/,tweaks tweaks-table ladder-picture patch-picture two-confusions)
programs: $(OF_TWEAKS)
$(OF_TWEAKS): EXTRA_LIBS = -pthread
$(OF_TWEAKS): $(call objects_of,$(BEYOND))
$(BIN)/tweaks: $(BUILD)/tests/experiments/tweaks.o
$(BIN)/tweaks-table $(BIN)/ladder-picture: $(BUILD)/tests/experiments/runs.o
$(BIN)/tweaks-table: $(BUILD)/tests/experiments/tweaks_table.o
$(BIN)/ladder-picture: $(BUILD)/tests/experiments/ladder_picture.o
$(BIN)/patch-picture: $(BUILD)/tests/experiments/patch_picture.o
$(BIN)/two-confusions: $(BUILD)/tests/experiments/two_confusions.o

$(BIN)/test-experiments: $(BUILD)/tests/experiments/all.o $(BUILD)/tests/experiments/runs.o \
                         $(call objects_of,$(COMMON)) | $(BIN)/tweaks-table
test-experiments: ## test what the tables of beyond are made with
