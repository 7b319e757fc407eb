# Every derived gradient beside a measured one: see lesson 4, "The idea".
.PHONY: gradcheck
GRADCHECK := $(LESSON04) lesson04_training/gradcheck

gradcheck: ## check the derived gradients digit by digit; ARGS="--break sign" breaks one
gradcheck: $(BIN)/gradcheck
	@$< $(ARGS)
$(BIN)/gradcheck: $(BUILD)/lesson04_training/gradcheck/main.o $(call objects_of,$(GRADCHECK))
$(BIN)/test-lesson04: $(call objects_of,lesson04_training/gradcheck)
programs test test-programs: $(BIN)/gradcheck
