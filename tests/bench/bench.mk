# The benchmark: see README.md beside this file.
.PHONY: bench test-bench

$(BIN)/bench: $(BUILD)/tests/bench/main.o $(call objects_of,tests/bench $(LESSON04))

$(BIN)/bench: EXTRA_LIBS = -pthread
$(BIN)/test-bench: $(BUILD)/tests/bench/all.o $(call objects_of,$(LESSON04)) \
                   $(addprefix $(BUILD)/tests/bench/,child.o handover.o limit.o report.o steps.o)
programs: $(BIN)/bench
test-bench: ## test what measures

bench: $(BIN)/bench $(BIN)/lesson04 build/data/.verified ## measure speed and memory, under 3 minutes
	@PYTHON='$(PYTHON)' $<
