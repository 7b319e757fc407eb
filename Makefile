# The article's network in C++. `make help` lists what there is to do.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.SUFFIXES:
.PHONY: help setup data lesson01 lesson02 lesson03 lesson04 test test-common test-lesson01 \
        test-lesson02 test-lesson03 test-lesson04 test-golden test-structure test-programs \
        test-readme readme programs pictures clean have-compiler have-openblas have-gtest FORCE

help: ## this list
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "make %-14s %s\n", $$1, $$2 }' Makefile tests/*/*.mk
	@echo
	@echo 'Variables: ARGS="--epochs 3" options for a lesson (ARGS=--help lists them),'
	@echo '           CXX=clang++ the compiler, SANITIZE=1 address and undefined-behaviour checks,'
	@echo '           V=1 show the commands'

# ---- Tools and flags ----------------------------------------------------------------------------

Q     := $(if $(V),,@)
comma := ,
BUILD := build$(if $(SANITIZE),/sanitize)
BIN   := $(BUILD)/bin

# As many jobs as processors, unless -j is given.
ifeq ($(filter -j% --jobs%,$(MAKEFLAGS)),)
MAKEFLAGS += -j$(shell getconf _NPROCESSORS_ONLN 2>/dev/null || echo 1)
endif

# No -ffast-math: it makes checks for NaN void. -ffp-contract=off forbids to round a*b+c once where
# another compiler rounds twice, so that a seed trains the same network with g++ and clang++.
NATIVE    = $(shell $(CXX) -march=native -E -x c++ /dev/null >/dev/null 2>&1 && echo -march=native)
OPTIMISE := $(if $(SANITIZE),-O1 -g -fsanitize=address$(comma)undefined -fno-sanitize-recover=all,-O3 $(NATIVE))
FLAGS    := -std=c++20 -Wall -Wextra $(OPTIMISE) -ffp-contract=off -I. $(CXXFLAGS)

# The system's Python, which is where Debian's python3-numpy and python3-torch are.
PYTHON ?= $(firstword $(wildcard /usr/bin/python3) python3)

# Where the two libraries are: pkg-config knows on most systems, but need not be installed, and
# Homebrew hides OpenBLAS from it. Looked up when needed, so that `make setup lesson04` finds them.
BREW = $(wildcard /opt/homebrew/opt/openblas /usr/local/opt/openblas)
find = $(or $(shell PKG_CONFIG_PATH="$$PKG_CONFIG_PATH:$(BREW:%=%/lib/pkgconfig)" \
                    pkg-config $(1) 2>/dev/null),$(2))
BLAS_FLAGS  = $(call find,--cflags openblas,$(addprefix -I,$(wildcard /usr/include/openblas)))
BLAS_LIBS   = $(call find,--libs openblas,-lopenblas)
GTEST_FLAGS = $(call find,--cflags gtest)
GTEST_LIBS  = $(call find,--libs gtest_main,-lgtest_main -lgtest -pthread)

# ---- What the project needs ---------------------------------------------------------------------

# These run at every build (a moment), so a missing library is one clear line and no linker error.
probe = mkdir -p $(BUILD) && printf '$(1)int main() {$(2)}\n' | \
        $(CXX) -std=c++20 -x c++ - -x none $(3) -o $(BUILD)/probe 2>/dev/null || \
        { echo '$(4) is missing: run `make setup`' >&2; exit 1; }
have-compiler: $(filter setup,$(MAKECMDGOALS))
	@command -v $(firstword $(CXX)) >/dev/null || \
	  { echo 'No C++ compiler "$(firstword $(CXX))": install g++ or clang++, or set CXX' >&2; exit 1; }
have-openblas: have-compiler
	@$(call probe,#include <cblas.h>\n, return openblas_get_num_threads() == 0; ,$(BLAS_FLAGS) $(BLAS_LIBS),OpenBLAS)
have-gtest: have-openblas
	@$(call probe,#if !__has_include(<gtest/gtest.h>)\n#error\n#endif\n,,$(GTEST_FLAGS) -lgtest $(GTEST_LIBS),GoogleTest)

# What a build asks for, before it compiles anything: GoogleTest only if tests are built.
NEEDS := have-openblas $(if $(filter test% programs readme,$(MAKECMDGOALS)),have-gtest)

setup: ## install OpenBLAS and GoogleTest, if they are missing
	@$(MAKE) -s have-gtest 2>/dev/null && echo 'OpenBLAS and GoogleTest are there.' && exit; \
	run() { echo "+ $$*"; "$$@"; }; \
	root=; [ "$$(id -u)" = 0 ] || root=sudo; \
	if command -v apt-get >/dev/null; then \
	  run $$root apt-get update; \
	  run $$root env DEBIAN_FRONTEND=noninteractive apt-get install -y libopenblas-dev libgtest-dev; \
	elif command -v dnf >/dev/null; then run $$root dnf install -y openblas-devel gtest-devel; \
	elif command -v pacman >/dev/null; then run $$root pacman -S --needed --noconfirm openblas gtest; \
	elif command -v brew >/dev/null; then run brew install openblas googletest; \
	else echo 'setup: found no apt-get, dnf, pacman or brew; install OpenBLAS and GoogleTest' >&2; exit 1; fi && \
	$(MAKE) -s have-gtest

SHA256 = $(shell command -v sha256sum || echo shasum -a 256)
data: build/data/.verified ## unpack the MNIST files into build/data and verify them
build/data/.verified: data/SHA256SUMS $(wildcard data/*.gz)
	@rm -rf build/data build/data.new && mkdir -p build/data.new
	@for file in data/*.gz; do gzip -dc $$file >build/data.new/$$(basename $$file .gz) || exit 1; done
	@cd build/data.new && { $(SHA256) -c ../../data/SHA256SUMS >checked 2>&1 || { cat checked >&2; \
	  echo 'data: files differ from data/SHA256SUMS: restore data/ from git' >&2; exit 1; }; }
	@mv build/data.new build/data && touch $@

# ---- Building -----------------------------------------------------------------------------------

# A lesson is built from common/, its own directory and those of the lessons before it.
sources_of = $(filter-out %/main.cpp %_test.cpp,$(wildcard $(addsuffix /*.cpp,$(1))))
objects_of = $(patsubst %.cpp,$(BUILD)/%.o,$(call sources_of,$(1)))
COMMON    := $(addprefix common/,machine tensor program mnist picture)
with_pictures = $(1) $(1)/pictures
LESSON01  := $(COMMON) $(call with_pictures,lesson01_tensors)
LESSON02  := $(LESSON01) $(call with_pictures,lesson02_linear)
LESSON03  := $(LESSON02) $(call with_pictures,lesson03_network)
LESSON04  := $(LESSON03) $(call with_pictures,lesson04_training)

$(BIN)/lesson01: $(BUILD)/lesson01_tensors/main.o $(call objects_of,$(LESSON01))
$(BIN)/lesson02: $(BUILD)/lesson02_linear/main.o $(call objects_of,$(LESSON02))
$(BIN)/lesson03: $(BUILD)/lesson03_network/main.o $(call objects_of,$(LESSON03))
$(BIN)/lesson04: $(BUILD)/lesson04_training/main.o $(call objects_of,$(LESSON04))

# A test program: the tests of a directory, and the objects of those that it is given.
tests_of = $(BUILD)/$(firstword $(1))/all.o $(call objects_of,$(1))
$(BIN)/test-common:    $(call tests_of,tests/common $(COMMON))
$(BIN)/test-lesson01:  $(call tests_of,tests/lesson01_tensors $(LESSON01))
$(BIN)/test-lesson02:  $(call tests_of,tests/lesson02_linear $(LESSON02))
$(BIN)/test-lesson03:  $(call tests_of,tests/lesson03_network $(LESSON03))
$(BIN)/test-lesson04:  $(call tests_of,tests/lesson04_training $(LESSON04))
$(BIN)/test-golden:    $(call tests_of,tests/golden $(LESSON04))
$(BIN)/test-structure: $(call tests_of,tests/structure)
$(BIN)/test-programs:  $(call tests_of,tests/programs tests/support $(COMMON))
$(BIN)/test-readme:    $(call tests_of,tests/readme tests/support $(COMMON))
LESSONS := $(addprefix $(BIN)/lesson,01 02 03 04)
TESTS   := $(addprefix $(BIN)/test-,common lesson01 lesson02 lesson03 lesson04 golden \
             structure programs $(notdir $(wildcard tests/bench tests/readme)))

$(BUILD)/%.o: %.cpp $(BUILD)/flags | $(NEEDS)
	@mkdir -p $(@D) && echo 'c++ $<' >&2
	$(Q)$(CXX) $(FLAGS) $(EXTRA_FLAGS) -MMD -MP -c $< -o $@
$(BUILD)/common/machine/blas.o: EXTRA_FLAGS = $(BLAS_FLAGS)

# The test files of a directory are compiled as one, and not optimised: reading GoogleTest's header
# takes a compiler longer than most of the tests do.
TEST_FLAGS = $(GTEST_FLAGS) -O0
.PRECIOUS: $(BUILD)/tests/%/all.cpp
$(BUILD)/tests/%/all.cpp: FORCE
	@mkdir -p $(@D) && printf '#include "%s"\n' $(sort $(wildcard tests/$*/*_test.cpp tests/$*/*/*_test.cpp)) >$@.new
	@cmp -s $@.new $@ && rm $@.new || mv $@.new $@
$(BUILD)/tests/%/all.o: $(BUILD)/tests/%/all.cpp $(BUILD)/flags | $(NEEDS)
	@echo 'c++ tests/$*/*_test.cpp' >&2
	$(Q)$(CXX) $(FLAGS) $(TEST_FLAGS) -MMD -MP -c $< -o $@

$(BIN)/%:
	@mkdir -p $(@D)
	$(Q)$(CXX) $(FLAGS) $^ -o $@ $(EXTRA_LIBS) $(BLAS_LIBS)
$(TESTS): EXTRA_LIBS = $(GTEST_LIBS)

# Changes only when the compiler or its flags do; everything is then built anew.
$(BUILD)/flags: FORCE
	@mkdir -p $(@D) && echo '$(CXX) $(FLAGS)' | cmp -s - $@ || echo '$(CXX) $(FLAGS)' >$@

-include $(shell find $(BUILD) -name '*.d' 2>/dev/null)

# ---- Running ------------------------------------------------------------------------------------

lesson01: ## look at the images, bring them into tensors
lesson02: ## multiply them with random weights
lesson03: ## a network with random weights, and its loss
lesson04: ## train the network
lesson01 lesson02 lesson03 lesson04: %: $(BIN)/% build/data/.verified
	@$< $(ARGS)

programs: $(LESSONS) $(TESTS) ## build all lessons and tests without running them
pictures: $(LESSONS) build/data/.verified ## draw the pictures of the lessons' texts anew
	@for lesson in $(LESSONS); do $$lesson >/dev/null || exit 1; done
	@cp $(BUILD)/lesson01/averages.svg lesson01_tensors/pictures/
	@cp $(BUILD)/lesson02/weights.svg lesson02_linear/pictures/
	@cp $(BUILD)/lesson03/predictions.svg lesson03_network/pictures/
	@cp $(addprefix $(BUILD)/lesson04/,curves.svg confusion.svg mistakes.svg units.svg) lesson04_training/pictures/

test: $(LESSONS) $(TESTS) build/data/.verified ## run all tests but the grader's
	@tests/run_tests.sh $(TESTS)
test-common: ## test the tensor library only
test-lesson01: ## test one lesson only; so for test-lesson02, 03 and 04
test-structure: ## check the rules of the sources only
test-programs: $(LESSONS) ## test only what a user sees of the lessons
test-readme: $(LESSONS) ## compare the texts with what is there and what is printed
readme: $(BIN)/test-readme $(LESSONS) build/data/.verified ## write the outputs in the READMEs anew
	@$< --update
$(TESTS:$(BIN)/%=%): %: $(BIN)/% build/data/.verified
	@$<

test-golden: ## compare gradients and training with PyTorch's
include $(wildcard tests/*/*.mk)

clean: ## remove the build directory
	rm -rf build
