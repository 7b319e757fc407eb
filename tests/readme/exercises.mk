# The exercises of the lessons' texts, done as they are written: see exercises.sh.
.PHONY: exercises
exercises: $(LESSONS) $(filter %-lesson01 %-lesson02 %-lesson03,$(TESTS)) build/data/.verified ## do the exercises of the texts, and compare what comes of them (minutes)
	@NN_MAKE="make -s CXX='$(CXX)' CXXFLAGS='$(CXXFLAGS)'" \
	  tests/readme/exercises/exercises.sh tests/readme/exercises/exercises.txt $(BUILD)/exercises $(if $(ONLY),'$(ONLY)')
