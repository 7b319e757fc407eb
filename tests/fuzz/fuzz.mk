# Damaged inputs for everything that reads what comes from outside: see main.cpp.
.PHONY: fuzz
programs: $(BIN)/fuzz
$(BIN)/fuzz: $(BUILD)/tests/fuzz/main.o $(call objects_of,tests/fuzz $(COMMON))

INPUTS ?= 1000000
fuzz: $(BIN)/fuzz ## feed what reads files and options INPUTS=1000000 damaged ones each
	@$< $(INPUTS)
