# The page on which one draws a digit: see README.md beside this file.
.PHONY: draw test-draw

# Without the pictures of the lessons and what only `make beyond` prints: one waits for this page.
DRAW := $(filter-out common/picture %/pictures,$(BEYOND)) lesson04_training/draw
DRAW_OBJECTS := $(filter-out %/report.o %/transfer.o,$(call objects_of,$(DRAW)))
$(BIN)/draw: $(BUILD)/lesson04_training/draw/main.o $(DRAW_OBJECTS)
$(BIN)/draw: EXTRA_LIBS = -pthread
programs: $(BIN)/draw
draw: $(BIN)/draw build/data/.verified ## write a page on which one draws a digit
	@$< $(ARGS)

$(BIN)/test-draw: $(BUILD)/tests/lesson04_training/draw/all.o $(DRAW_OBJECTS) | $(BIN)/draw
test-draw: ## test what writes the page
