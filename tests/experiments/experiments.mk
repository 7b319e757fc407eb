# What the figures of the texts come from, where no lesson prints them.
.PHONY: spread spread-torch spread-picture one-change
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
$(BIN)/spread-picture: $(BUILD)/tests/experiments/spread_picture.o $(call objects_of,$(COMMON))

# What another loss does to the article's recipe: see lesson04_training/README.md.
$(BIN)/one-change: $(BUILD)/tests/experiments/one_change.o $(call objects_of,$(BEYOND))
one-change: ## compare the article's loss with cross-entropy (minutes)
one-change: $(BIN)/one-change build/data/.verified
	@$< $(ARGS)
