# Courses: the students' edition, and grading. See README.md beside this file.

.PHONY: handout

handout: $(BIN)/handout ## OUT=dir: the students' edition, with the solutions taken out
	@$< '$(OUT)'

$(BIN)/handout: $(BUILD)/tests/grading/handout/main.o $(call objects_of,tests/grading/handout)
