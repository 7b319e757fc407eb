# Courses: the students' edition, and grading. See README.md beside this file.

.PHONY: handout grade grader test-grader test-grading

# What a user gives reaches the programs through the environment, as it is: no shell and no make
# reads it once more, so that a name may hold quotes, blanks and dollars.
GIVEN_BY_USER := OUT SUBMISSION SUBMISSIONS RESULTS SEED LESSON POINTS
unexport $(GIVEN_BY_USER)
$(foreach name,$(GIVEN_BY_USER),$(eval export GIVEN_$(name) = $$(value $(name))))

handout: $(BIN)/handout ## OUT=dir: the students' edition; LESSON=02 or beyond: solved up to it
	@$<

grade: grader ## SUBMISSION=dir: grade what a student handed in; SUBMISSIONS=dir: a whole class
	$(if $(SANITIZE),$(error make grade works without SANITIZE))
	@$(GRADER_IS) $(BIN)/grade

# The grader runs the students' programs and knows no answer. The judge holds the references. A
# student's program is linked with the objects of GIVEN: adapters, common/, and the references of
# what comes before.
GRADING  := tests/grading
UNITS    := $(shell sed -n 's/^Adapters \(.*\)_adapters();/\1/p' $(GRADING)/answer/adapters.h)
MAINS    := $(UNITS:%=$(BUILD)/$(GRADING)/answer/main_%.o)
in_rooms  = $(call objects_of,$(addprefix $(GRADING)/,$(1)))
SECTION  := $(patsubst %.cpp,$(BUILD)/%.o,$(wildcard $(addprefix lesson04_training/beyond/, \
              $(addsuffix .cpp,$(UNITS) channels))))
GIVEN    := $(call objects_of,$(LESSON04)) $(SECTION) $(MAINS) \
            $(call in_rooms,answer answer/adapters)
COURSE   := $(call in_rooms,course course/cases) $(BUILD)/$(GRADING)/answer/values.o
GRADER   := $(call objects_of,$(GRADING) $(COMMON)) $(call in_rooms,build sandbox report) \
            $(COURSE) $(addprefix $(BUILD)/$(GRADING)/,judging/verdicts.o handout/markers.o)
MISTAKES := $(call objects_of,tests/next/checks) $(BUILD)/tests/next/check.o \
            $(BUILD)/tests/next/compare.o
JUDGE    := $(call in_rooms,judging answer/adapters sandbox) $(COURSE) $(MISTAKES) \
            $(call objects_of,$(LESSON04)) $(SECTION)
LINKS    := $(BUILD)/tests/support/line_links.o
GRADER_FLAGS = -std=c++20 -ffp-contract=off $(BLAS_FLAGS)
GRADER_LIBS  = $(filter -L%,$(CXXFLAGS)) $(BLAS_LIBS) -pthread
GRADER_IS    = GRADER_CXX='$(filter-out ccache,$(CXX))' GRADER_FLAGS='$(GRADER_FLAGS)' \
               GRADER_LIBS='$(GRADER_LIBS)' GRADER_OBJECTS='$(BUILD)'

grader: $(BIN)/grade $(BIN)/judge $(GIVEN)
$(BIN)/grade:   $(BUILD)/$(GRADING)/main.o $(GRADER)
$(BIN)/judge:   $(BUILD)/$(GRADING)/judging/main.o $(JUDGE)
$(BIN)/grade:   EXTRA_LIBS = -pthread
$(BIN)/handout: $(BUILD)/$(GRADING)/handout/main.o \
                $(call objects_of,$(GRADING)/handout common/program common/machine) \
                $(BUILD)/$(GRADING)/course/assignment.o $(LINKS)

$(MAINS): $(BUILD)/$(GRADING)/answer/main_%.o: $(GRADING)/answer/main.cpp $(BUILD)/flags
	@mkdir -p $(@D)
	$(Q)$(CXX) $(FLAGS) -DADAPTERS=$*_adapters -MMD -MP -c $< -o $@

# The grader need not be fast, but its build is part of every first grading. Of the adapters of a
# lesson, a program keeps those that it calls.
$(BUILD)/$(GRADING)/%.o: EXTRA_FLAGS = -O1 -ffunction-sections

# Not among the tests of `make test`: building the grader takes as long as everything else. The
# programs run side by side.
GRADING_TESTS := $(addprefix $(BIN)/test-,grader submissions hostile grading-programs)
GRADES := $(call in_rooms,tests/submissions tests/next handout) $(GRADER) $(JUDGE) $(LINKS)
$(BIN)/test-grader:           $(call tests_of,$(GRADING)/tests/parts $(GRADING)/handout) $(GRADES)
$(BIN)/test-submissions:      $(BUILD)/$(GRADING)/tests/submissions/all.o $(GRADES)
$(BIN)/test-hostile:          $(call tests_of,$(GRADING)/tests/hostile) $(GRADES)
$(BIN)/test-grading-programs: $(BUILD)/$(GRADING)/tests/programs/all.o $(GRADES)
$(GRADING_TESTS): EXTRA_LIBS = $(GTEST_LIBS)
programs: $(GRADING_TESTS) $(BIN)/grade $(BIN)/judge $(BIN)/handout
test-grader: $(BIN)/test-grader build/data/.verified ## test the handout and the parts of the grader
	@$<
test-grading: $(GRADING_TESTS) grader build/data/.verified ## test the whole grader; ALL=1: more
	@$(GRADER_IS) TOGETHER=1 $(if $(ALL),ALL=1) sh tests/run_tests.sh $(GRADING_TESTS)

# Mistakes planted in every function, and what is said to them. A student's object comes before the
# archive, so that the linker takes the function from there.
$(BUILD)/next.a: $(call objects_of,$(LESSON04) tests/next tests/next/checks)
	@rm -f $@ && ar rcs $@ $^
$(BIN)/test-next: $(call tests_of,$(GRADING)/tests/next $(GRADING)/tests/next $(GRADING)/handout) \
                  $(BUILD)/$(GRADING)/course/assignment.o $(LINKS) $(BUILD)/next.a
$(BIN)/test-next: EXTRA_LIBS = $(GTEST_LIBS)
.PHONY: test-next
test-next: ## plant mistakes for make next; ALL=1: all
test-next: $(BIN)/test-next $(BUILD)/next.a $(BUILD)/tests/next/main.o
	@ALL='$(ALL)' NEXT_COMPILE='$(CXX) -std=c++20 -O0 -I. $(CXXFLAGS)' \
	  NEXT_LINK='$(BUILD)/tests/next/main.o $(BUILD)/next.a $(BLAS_LIBS)' $<

.PHONY: test-gradescope
test-gradescope: ## grade in a chroot that is laid out as Gradescope's; needs root (minutes)
	@sh $(GRADING)/gradescope/test.sh
