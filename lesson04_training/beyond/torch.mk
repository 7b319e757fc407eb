# From saved weights on with PyTorch: see README.md beside this file.
.PHONY: torch
programs: $(BIN)/predict
$(BIN)/predict: $(BUILD)/lesson04_training/beyond/torch/main.o $(call objects_of,$(BEYOND))
$(BIN)/predict: EXTRA_LIBS = -pthread

# --redirects and --tee of a process that there is not: without them, the torchrun of PyTorch 1.13
# fails under Python 3.11, both of which are Debian 12's.
TORCHRUN  ?= torchrun --standalone --redirects 9:3 --tee 9:3
PROCESSES ?= 2
WEIGHTS_AND_OUT = $(or $(and $(WEIGHTS),$(OUT)),$(error torch: expected WEIGHTS=DIR OUT=DIR))
torch: $(BIN)/predict build/data/.verified ## train WEIGHTS=DIR on in PyTorch, PROCESSES=2, OUT=DIR
	@: $(WEIGHTS_AND_OUT)
	@$(BIN)/predict --load '$(WEIGHTS)' --save $(BUILD)/torch
	@OMP_NUM_THREADS=$(or $(OMP_NUM_THREADS),1) $(TORCHRUN) --nproc_per_node $(PROCESSES) \
	  lesson04_training/beyond/torch/continue.py '$(WEIGHTS)' '$(OUT)' \
	  --data build/data --compare $(BUILD)/torch/preds.npy $(ARGS)
	@$(BIN)/predict --load '$(OUT)'
