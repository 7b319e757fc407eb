# The exercises of the texts, done as they are written: see exercises.sh.
.PHONY: exercises
EXERCISES := tests/readme/exercises
exercises: ## do the exercises of the texts, and compare what comes of them (minutes)
exercises: $(LESSONS) $(filter %-lesson01 %-lesson02 %-lesson03,$(TESTS)) build/data/.verified \
           $(BIN)/beyond $(BIN)/test-beyond
	@NN_MAKE="make -s CXX='$(CXX)' CXXFLAGS='$(CXXFLAGS)'" \
	  sh $(EXERCISES)/exercises.sh $(BUILD)/exercises '$(ONLY)' $(wildcard $(EXERCISES)/*.txt)
