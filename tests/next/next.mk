# For the students' edition: the next function, its contract, and what is wrong with it.
.PHONY: next
NEXT := tests/next tests/next/checks

next: ## the next function to write, what it is to do, and what is wrong with it
	@mkdir -p $(BIN) && sh tests/next/next.sh $(BIN)/next $(MAKE) --no-print-directory $(BIN)/next || :
# Without the pictures: whoever begins waits for this.
$(BIN)/next: $(BUILD)/tests/next/main.o \
             $(call objects_of,$(filter-out common/picture %/pictures,$(LESSON04)) $(NEXT))
programs: $(BIN)/next

# Compiled once; to be quick matters more than to be fast.
$(BUILD)/tests/next/%.o: EXTRA_FLAGS = -O0
