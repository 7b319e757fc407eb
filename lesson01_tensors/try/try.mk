# A question asked of the tensors: one file of the reader's, compiled against all lessons, and run.
.PHONY: try
TRY := $(call objects_of,$(LESSON04)) $(BUILD)/lesson01_tensors/try/uncaught.o

# The name goes to the script as it was typed, by the environment: blanks, quotes, dollars and all.
unexport FILE
try: export TRY_FILE = $(value FILE)
try: export TRY_FROM = $(or $(PWD),$(CURDIR))
try: export TRY_COMPILE = $(CXX) $(FLAGS) $(if $(SANITIZE),,-O1)
try: export TRY_LINK = $(TRY) $(BLAS_LIBS)
try: $(TRY) build/data/.verified ## FILE=my.cpp: compile one file against the lessons, and run it
	@sh lesson01_tensors/try/try.sh '$(BUILD)/try' $(ARGS)

# For the tests that run make: the same compiler and flags, so that nothing is built anew.
test test-programs: export NN_MAKE = make -s CXX='$(CXX)' CXXFLAGS='$(CXXFLAGS)' \
                                         SANITIZE='$(SANITIZE)'
