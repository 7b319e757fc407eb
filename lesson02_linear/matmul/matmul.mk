# Why sgemm is fast: see README.md beside this file.
.PHONY: matmul
matmul: $(BIN)/matmul ## the same product by loops, in blocks and by OpenBLAS: GFLOP/s as bars
	@$< $(ARGS)
$(BIN)/matmul: $(BUILD)/lesson02_linear/matmul/main.o \
               $(call objects_of,$(COMMON) lesson02_linear/matmul)
$(BIN)/matmul: EXTRA_LIBS = -pthread
$(BIN)/test-lesson02: $(call objects_of,lesson02_linear/matmul)
programs test test-programs: $(BIN)/matmul

# A multiplication and an addition in one instruction: what the processor can do, though the lessons
# do without it (see the Makefile).
$(BUILD)/lesson02_linear/matmul/peak.o: EXTRA_FLAGS = -ffp-contract=fast
