# The benchmark: see README.md beside this file.
.PHONY: bench test-bench

$(BIN)/bench: $(BUILD)/tests/bench/main.o $(call objects_of,tests/bench $(BEYOND))
$(BIN)/bench: EXTRA_LIBS = -pthread
$(BIN)/test-bench: $(BUILD)/tests/bench/all.o $(call objects_of,$(BEYOND)) \
                   $(addprefix $(BUILD)/tests/bench/,child.o conv_limit.o limit.o report.o)
programs: $(BIN)/bench

# A copy of lesson 4 to measure: its pictures go to build/bench, and the reader's stay as they are.
MEASURED := $(BUILD)/bench/bin/lesson04
$(MEASURED): $(BIN)/lesson04
	@mkdir -p $(@D) && cp $< $@

bench: ## measure speed and memory, under 3 minutes
bench: $(BIN)/bench $(MEASURED) build/data/.verified
	@PYTHON='$(PYTHON)' LESSON04='$(MEASURED)' $<

test-bench: ## test what measures
