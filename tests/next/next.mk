# For the students' edition: the next function, its contract, and what is wrong with it.
.PHONY: next
NEXT := tests/next tests/next/checks

next: ## the next function to write, what it is to do, and what is wrong with it
	@mkdir -p $(BIN) && tests/next/next.sh $(BIN)/next $(MAKE) --no-print-directory $(BIN)/next || :
$(BIN)/next: $(BUILD)/tests/next/main.o $(call objects_of,$(LESSON04) $(NEXT))
programs: $(BIN)/next

# Compiled once; to be quick matters more than to be fast.
$(BUILD)/tests/next/%.o: EXTRA_FLAGS = -O0
