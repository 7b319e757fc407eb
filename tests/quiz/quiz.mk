# Questions to each lesson: lesson0*/quiz.txt.
.PHONY: quiz01 quiz02 quiz03 quiz04
quiz01: ## ten questions or more to lesson 1; so for quiz02, 03 and 04. ARGS=--show: the answers
quiz01 quiz02 quiz03 quiz04: quiz%: $(BIN)/quiz
	@$< $(patsubst 0%,%,$*) $(ARGS)
$(BIN)/quiz: $(BUILD)/tests/quiz/main.o $(call objects_of,tests/quiz common/program common/machine)
$(BIN)/test-programs: $(call objects_of,tests/quiz)
programs test test-programs: $(BIN)/quiz
