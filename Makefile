# The article's network in C++. `make help` lists what there is to do.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.SUFFIXES:
.PHONY: help setup data lesson01 lesson02 lesson03 lesson04 test test-common test-lesson01 \
        test-lesson02 test-lesson03 test-lesson04 test-golden test-structure test-programs \
        test-readme readme programs pictures compile_commands clean \
        have-openblas have-gtest FORCE

# Rooms with targets of their own: the benchmark, the grader, ...
MAKEFILES_OF_ROOMS := $(wildcard lesson0*/*/*.mk tests/*/*.mk)

help: ## this list
	@awk -F ':.*## ' '/^[a-z0-9_-]+:.*## / { printf "make %-16s %s\n", $$1, $$2 }' \
	  Makefile $(MAKEFILES_OF_ROOMS)
	@echo
	@echo 'Variables: ARGS="--epochs 3" options for a lesson (ARGS=--help lists them),'
	@echo '           CXX=clang++ the compiler, SANITIZE=1 address and undefined-behaviour checks,'
	@echo '           V=1 show the commands'

# ==== Building ===================================================================================

Q     := $(if $(V),,@)
comma := ,
BUILD := build$(if $(SANITIZE),/sanitize)
BIN   := $(BUILD)/bin

# As many jobs as processors, unless the user, or a make that calls this one, says how many: a -j of
# the command line counts in any case, one of the environment only the shell sees in all versions.
ifeq ($(shell echo "$$MAKEFLAGS" | grep -E '(^| )(-?[a-zA-Z]*j|--job)'),)
MAKEFLAGS += -j$(shell getconf _NPROCESSORS_ONLN 2>/dev/null || echo 1)
endif

# No -ffast-math: it makes checks for NaN void. -ffp-contract=off forbids to round a*b+c once where
# another compiler rounds twice, so that a seed trains the same network with g++ and clang++.
NATIVE    = $(shell $(CXX) -march=native -E -x c++ /dev/null >/dev/null 2>&1 && echo -march=native)
CHECKS   := -fsanitize=address$(comma)undefined -fno-sanitize-recover=all
OPTIMISE := $(if $(SANITIZE),-O1 -g $(CHECKS),-O3 $(NATIVE))
FLAGS    := -std=c++20 -Wall -Wextra $(OPTIMISE) -ffp-contract=off -D_FILE_OFFSET_BITS=64 \
            -I. $(CPPFLAGS) $(CXXFLAGS)

# The system's Python, which is where Debian's python3-numpy and python3-torch are.
PYTHON ?= $(firstword $(wildcard /usr/bin/python3) python3)

# Where the two libraries are: pkg-config knows on most systems, but need not be installed, and
# Homebrew hides OpenBLAS from it. Looked up when needed, so that `make setup lesson04` finds them.
BREW = $(wildcard /opt/homebrew/opt/openblas /usr/local/opt/openblas)
find = $(or $(shell PKG_CONFIG_PATH="$$PKG_CONFIG_PATH:$(BREW:%=%/lib/pkgconfig)" \
                    pkg-config $(1) 2>/dev/null),$(2))
BLAS_FLAGS  = $(call find,--cflags openblas,$(addprefix -I,$(wildcard /usr/include/openblas)))
BLAS_LIBS   = $(call libraries,$(call find,--libs openblas,-lopenblas))
GTEST_FLAGS = $(call find,--cflags gtest)
GTEST_LIBS  = $(call libraries,$(call find,--libs gtest_main,-lgtest_main -lgtest -pthread))

# Behind the user's own: where a library is found when linking, programs look for it when they run.
libraries = $(LDFLAGS) $(1) $(addprefix -Wl$(comma)-rpath$(comma),$(abspath \
              $(patsubst -L%,%,$(filter -L%,$(CXXFLAGS) $(LDFLAGS) $(1)))))

# ---- What a build asks for, before it compiles anything -----------------------------------------

# These run at every build (a moment), so what is missing is one clear line and no linker error.
probe       = sh tests/support/probe.sh $(1) $(BUILD) '$(3)' \
              $(CXX) -std=c++20 $(CPPFLAGS) $(CXXFLAGS) $(2)
PROBE_BLAS  = $(call probe,OpenBLAS,$(BLAS_FLAGS),$(BLAS_LIBS))
PROBE_GTEST = $(call probe,GoogleTest,$(GTEST_FLAGS),-lgtest $(GTEST_LIBS))
have-openblas: $(filter setup,$(MAKECMDGOALS))
	@$(PROBE_BLAS)
have-gtest: have-openblas
	@$(PROBE_GTEST)

# GoogleTest only if tests are built.
NEEDS := have-openblas $(if $(filter test% programs readme,$(MAKECMDGOALS)),have-gtest)

# ---- Objects ------------------------------------------------------------------------------------

$(BUILD)/%.o: %.cpp $(BUILD)/flags | $(NEEDS)
	@mkdir -p $(@D) && echo 'c++ $<' >&2
	$(Q)$(CXX) $(FLAGS) $(EXTRA_FLAGS) -MMD -MP -c $< -o $@
$(BUILD)/common/machine/blas.o: EXTRA_FLAGS = $(BLAS_FLAGS)

# The test files of a room and of the rooms inside it are compiled as one, and not optimised:
# reading GoogleTest's header takes a compiler longer than most of the tests do. beyond/ and draw/
# have test programs of their own.
TEST_FLAGS = $(GTEST_FLAGS) -O0
OWN_TESTS  := $(addprefix tests/lesson04_training/,beyond draw)
tests_in   = $(sort $(wildcard $(1)/*_test.cpp) \
                    $(filter-out $(addsuffix /%,$(OWN_TESTS)),$(wildcard $(1)/*/*_test.cpp)))
.PRECIOUS: $(BUILD)/tests/%/all.cpp
$(BUILD)/tests/%/all.cpp: FORCE
	@mkdir -p $(@D) && printf '#include "%s"\n' $(call tests_in,tests/$*) >$@.new
	@cmp -s $@.new $@ && rm $@.new || mv $@.new $@
$(BUILD)/tests/%/all.o: $(BUILD)/tests/%/all.cpp $(BUILD)/flags | $(NEEDS)
	@echo 'c++ tests/$*/*_test.cpp' >&2
	$(Q)$(CXX) $(FLAGS) $(TEST_FLAGS) -MMD -MP -c $< -o $@

# Changes only when the compiler or the flags do, or what they mean: -march=native is another
# processor where the directory is shared. Everything is then built anew.
MEANING = $(shell $(CXX) $(FLAGS) -E -dM -x c++ /dev/null 2>/dev/null | cksum)
$(BUILD)/flags: export FLAGS_NOW = $(CXX) $(FLAGS) $(BLAS_FLAGS) $(BLAS_LIBS) $(MEANING)
$(BUILD)/flags: FORCE | have-openblas
	@echo "$$FLAGS_NOW" | cmp -s - $@ || echo "$$FLAGS_NOW" >$@

-include $(shell find $(BUILD) -name '*.d' 2>/dev/null)

# ---- Programs -----------------------------------------------------------------------------------

# A lesson is built from common/, its own room and those of the lessons before it.
objects_of    = $(patsubst %.cpp,$(BUILD)/%.o,$(call sources_of,$(1)))
sources_of    = $(filter-out %/main.cpp %_test.cpp,$(wildcard $(addsuffix /*.cpp,$(1))))
with_pictures = $(1) $(1)/pictures
COMMON   := $(addprefix common/,machine tensor program mnist picture)
LESSON01 := $(COMMON)   $(call with_pictures,lesson01_tensors)
LESSON02 := $(LESSON01) $(call with_pictures,lesson02_linear)
LESSON03 := $(LESSON02) $(call with_pictures,lesson03_network)
LESSON04 := $(LESSON03) $(call with_pictures,lesson04_training)
LESSONS  := $(addprefix $(BIN)/lesson,01 02 03 04)
SUPPORT  := $(addprefix $(BUILD)/tests/support/,killed.o python.o terminal.o)

$(BIN)/lesson01: $(BUILD)/lesson01_tensors/main.o $(call objects_of,$(LESSON01))
$(BIN)/lesson02: $(BUILD)/lesson02_linear/main.o $(call objects_of,$(LESSON02))
$(BIN)/lesson03: $(BUILD)/lesson03_network/main.o $(call objects_of,$(LESSON03))
$(BIN)/lesson04: $(BUILD)/lesson04_training/main.o $(call objects_of,$(LESSON04))

# A test program: the tests of a room, and the objects of those that it is given.
tests_of = $(BUILD)/$(firstword $(1))/all.o $(call objects_of,$(1))
TESTS   := $(addprefix $(BIN)/test-,common lesson01 lesson02 lesson03 lesson04 golden structure \
             programs $(notdir $(OWN_TESTS) \
             $(wildcard $(addprefix tests/,bench experiments mutation readme))))
$(BIN)/test-common:    $(call tests_of,tests/common $(COMMON)) $(SUPPORT)
$(BIN)/test-lesson01:  $(call tests_of,tests/lesson01_tensors $(LESSON01))
$(BIN)/test-lesson02:  $(call tests_of,tests/lesson02_linear $(LESSON02))
$(BIN)/test-lesson03:  $(call tests_of,tests/lesson03_network $(LESSON03))
$(BIN)/test-lesson04:  $(call tests_of,tests/lesson04_training $(LESSON04)) $(SUPPORT)
$(BIN)/test-golden:    $(call tests_of,tests/golden $(LESSON04))
$(BIN)/test-structure: $(call tests_of,tests/structure common/program common/machine)
$(BIN)/test-programs:  $(call tests_of,tests/programs tests/support $(LESSON04))
$(BIN)/test-readme:    $(call tests_of,tests/readme tests/support $(COMMON))
$(TESTS): EXTRA_LIBS = $(GTEST_LIBS)

# It says in one line what a student has not written yet.
TEST_MAIN := $(BUILD)/tests/support/main.o
$(TEST_MAIN): EXTRA_FLAGS = $(TEST_FLAGS)
$(addprefix $(BIN)/test-,lesson01 lesson02 lesson03 lesson04 beyond golden): $(TEST_MAIN)

$(BIN)/%:
	@mkdir -p $(@D)
	$(Q)$(CXX) $(FLAGS) $^ -o $@ $(EXTRA_LIBS) $(BLAS_LIBS)

programs: $(LESSONS) $(TESTS)

# For clangd and other tools that want to know how a file is compiled: an entry a source. What may
# hold quotes reaches awk by the environment.
SOURCES = $(shell find common lesson0* tests -name '*.cpp' | sort)
compile_commands: export DIRECTORY = $(CURDIR)
compile_commands: export COMMAND = $(CXX) $(FLAGS) $(BLAS_FLAGS) $(GTEST_FLAGS)
compile_commands:
	@mkdir -p build && printf '%s\n' $(SOURCES) | awk 'function quoted(text) { \
	    gsub(/[\\"]/, "\\\\&", text); return "\"" text "\"" } \
	  { printf "%s{\"directory\": %s, \"file\": %s, \"command\": %s}", (NR == 1 ? "[\n" : ",\n"), \
	    quoted(ENVIRON["DIRECTORY"]), quoted($$0), quoted(ENVIRON["COMMAND"] " -c " $$0) } \
	  END { print "\n]" }' >build/compile_commands.json && echo build/compile_commands.json

# ==== Running ====================================================================================

setup: ## install OpenBLAS and GoogleTest, if they are missing
	@wrong=$$({ $(PROBE_BLAS) && $(PROBE_GTEST); } 2>&1) && \
	  { echo 'OpenBLAS and GoogleTest are there.'; exit; }; \
	[ $$? = 2 ] || { echo "setup: $$wrong" >&2; exit 1; }; \
	run() { echo "+ $$*"; "$$@"; }; \
	root=; [ "$$(id -u)" = 0 ] || root=sudo; \
	if command -v apt-get >/dev/null; then \
	  run $$root apt-get update; \
	  run $$root env DEBIAN_FRONTEND=noninteractive \
	    apt-get install -y libopenblas-dev libgtest-dev; \
	elif command -v dnf >/dev/null; then run $$root dnf install -y openblas-devel gtest-devel; \
	elif command -v pacman >/dev/null; then \
	  run $$root pacman -S --needed --noconfirm openblas gtest; \
	elif command -v brew >/dev/null; then run brew install openblas googletest; \
	else \
	  echo 'setup: no apt-get, dnf, pacman or brew; install OpenBLAS and GoogleTest' >&2; exit 1; \
	fi && $(MAKE) -s have-gtest

SHA256 = $(shell command -v sha256sum || echo shasum -a 256)
data: build/data/.verified ## unpack the MNIST files into build/data and verify them
build/data/.verified: data/SHA256SUMS $(wildcard data/*.gz)
	@new=build/data.$$$$.new; trap 'rm -rf "$$new"' EXIT; mkdir -p $$new; \
	for file in data/*.gz; do \
	  gzip -dc $$file >$$new/$$(basename $$file .gz) || exit 1; done; \
	(cd $$new && $(SHA256) -c ../../data/SHA256SUMS >.verified 2>&1) || { cat $$new/.verified >&2; \
	  echo 'data: files differ from data/SHA256SUMS: restore data/ from git' >&2; exit 1; }; \
	rm -rf build/data; mv $$new build/data

lesson01: ## look at the images, bring them into tensors
lesson02: ## multiply them with random weights
lesson03: ## a network with random weights, and its loss
lesson04: ## train the network
lesson01 lesson02 lesson03 lesson04: %: $(BIN)/% build/data/.verified
	@$< $(ARGS)

# draws: a lesson, its room, and its pictures.
draws = $(BIN)/$(1) >/dev/null && cp $(addprefix $(BUILD)/$(1)/,$(3)) $(2)/pictures
pictures: $(LESSONS) build/data/.verified ## draw the pictures of the lessons' texts anew
	@$(call draws,lesson01,lesson01_tensors,averages.svg)
	@$(call draws,lesson02,lesson02_linear,weights.svg)
	@$(call draws,lesson03,lesson03_network,predictions.svg)
	@$(call draws,lesson04,lesson04_training,curves.svg confusion.svg mistakes.svg \
	  descent.svg steps.svg film.svg)

test: $(LESSONS) $(TESTS) build/data/.verified ## run all tests but the grader's
	@sh tests/run_tests.sh $(TESTS)
test-common: ## test the tensor library only
test-lesson01: ## test one lesson only; so for test-lesson02, 03 and 04
test-golden: ## compare gradients and training with PyTorch's
test-structure: ## check the rules of the sources only
test-programs: ## test only what a user sees of the lessons
test-readme: ## compare the texts with what is there and what is printed
test-programs test-readme: $(LESSONS)
$(TESTS:$(BIN)/%=%): %: $(BIN)/% build/data/.verified
	@$<
readme: $(BIN)/test-readme $(LESSONS) build/data/.verified ## write the READMEs' outputs anew
	@$< --update

programs: ## build all lessons and tests without running them
compile_commands: ## write build/compile_commands.json: clangd then knows how to compile
clean: ## remove the build directory
	rm -rf build

include $(MAKEFILES_OF_ROOMS)
