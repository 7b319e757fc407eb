# Courses: the students' edition, and grading. See README.md beside this file.

.PHONY: handout grade grader test-grader test-grading

handout: $(BIN)/handout ## OUT=dir: the students' edition, with the solutions taken out
	@$< '$(OUT)'

RESULTS ?= build/grade
grade: grader ## SUBMISSION=dir: grade what a student handed in; SUBMISSIONS=dir: a whole class
	$(if $(SANITIZE),$(error make grade works without SANITIZE))@$(BIN)/grade --cxx '$(CXX)' --flags '$(GRADER_FLAGS)' --libs '$(GRADER_LIBS)' \
	  --objects '$(BUILD)' --out '$(RESULTS)' --seed '$(SEED)' \
	  --submission '$(SUBMISSION)' --submissions '$(SUBMISSIONS)'

# The grader holds the reference and compares. A student's program is linked with the objects of
# GIVEN: main() for each lesson source, the cases, and the reference of what comes before.
GRADING := tests/grading
UNITS   := $(notdir $(basename $(wildcard $(GRADING)/course/cases/*.cpp)))
GIVEN   := $(call objects_of,$(LESSON04) $(GRADING)/course/cases) \
           $(addprefix $(BUILD)/$(GRADING)/,answer/emit.o answer/values.o course/case.o) \
           $(UNITS:%=$(BUILD)/$(GRADING)/answer/main_%.o)
GRADER  := $(call objects_of,$(addprefix $(GRADING)/,course course/cases course/mistakes judging build sandbox report) \
             $(GRADING) $(LESSON04)) $(BUILD)/$(GRADING)/answer/values.o
GRADER_FLAGS = -std=c++20 -ffp-contract=off $(BLAS_FLAGS)
GRADER_LIBS  = $(filter -L%,$(CXXFLAGS)) $(BLAS_LIBS) -pthread

grader: $(BIN)/grade $(GIVEN)
$(BIN)/grade:   $(BUILD)/$(GRADING)/main.o $(BUILD)/$(GRADING)/handout/markers.o $(GRADER)
$(BIN)/grade:   EXTRA_LIBS = -pthread
$(BIN)/handout: $(BUILD)/$(GRADING)/handout/main.o \
                $(call objects_of,$(GRADING)/handout common/program common/machine)

$(BUILD)/$(GRADING)/answer/main_%.o: $(GRADING)/answer/main.cpp $(BUILD)/flags
	@mkdir -p $(@D)
	$(Q)$(CXX) $(FLAGS) -DCASES=$*_cases -MMD -MP -c $< -o $@

# The grader need not be fast, but its build is part of every first grading.
$(BUILD)/$(GRADING)/%.o: EXTRA_FLAGS = -O1

# Not among the tests of `make test`: building the grader takes as long as everything else. The
# programs run side by side. Those that grade have a workshop each, where every source is built once.
GRADING_TESTS := $(addprefix $(BIN)/test-,grader submissions hostile grading-programs)
GRADES := $(call objects_of,$(addprefix $(GRADING)/,tests/submissions handout)) $(GRADER)
$(BIN)/test-grader:           $(call tests_of,$(GRADING)/tests/parts $(GRADING)/handout) $(GRADER)
$(BIN)/test-submissions:      $(BUILD)/$(GRADING)/tests/submissions/all.o $(GRADES)
$(BIN)/test-hostile:          $(call tests_of,$(GRADING)/tests/hostile) $(GRADES)
$(BIN)/test-grading-programs: $(BUILD)/$(GRADING)/tests/programs/all.o $(GRADES)
$(GRADING_TESTS): EXTRA_LIBS = $(GTEST_LIBS)
programs: $(GRADING_TESTS) $(BIN)/grade $(BIN)/handout
test-grader: $(BIN)/test-grader build/data/.verified ## test the handout and the parts of the grader
	@$<
test-grading: $(GRADING_TESTS) grader build/data/.verified ## test the whole grader with right, wrong and hostile submissions (minutes)
	@GRADER_CXX='$(CXX)' GRADER_OBJECTS='$(BUILD)' GRADER_LIBS='$(GRADER_LIBS)' \
	  GRADER_FLAGS='$(GRADER_FLAGS)' TOGETHER=1 sh tests/run_tests.sh $(GRADING_TESTS)

# Mistakes planted in every function, and what is said to them. A student's object comes before the
# archive, so that the linker takes the function from there.
$(BUILD)/next.a: $(call objects_of,$(LESSON04) tests/next tests/next/checks)
	@rm -f $@ && ar rcs $@ $^
$(BIN)/test-next: $(call tests_of,$(GRADING)/tests/next $(GRADING)/tests/next $(GRADING)/handout) $(BUILD)/next.a
$(BIN)/test-next: EXTRA_LIBS = $(GTEST_LIBS)
.PHONY: test-next
test-next: $(BIN)/test-next $(BUILD)/next.a $(BUILD)/tests/next/main.o ## plant mistakes, and see what make next says; ALL=1: some 230
	@ALL='$(ALL)' NEXT_COMPILE='$(CXX) -std=c++20 -O0 -I. $(CXXFLAGS)' \
	  NEXT_LINK='$(BUILD)/tests/next/main.o $(BUILD)/next.a $(BLAS_LIBS)' $<
