# The exercises of the lessons' texts, done as they are written: see exercises.sh.
.PHONY: exercises
EXERCISES := tests/readme/exercises/exercises
exercises: ## do the exercises of the texts, and compare what comes of them (minutes)
exercises: $(LESSONS) $(filter %-lesson01 %-lesson02 %-lesson03,$(TESTS)) build/data/.verified
	@NN_MAKE="make -s CXX='$(CXX)' CXXFLAGS='$(CXXFLAGS)'" \
	  sh $(EXERCISES).sh $(EXERCISES).txt $(BUILD)/exercises $(if $(ONLY),'$(ONLY)')
