# Whether the tests would notice: see README.md beside this file.
.PHONY: mutation test-mutation
MUTATION := $(call objects_of,tests/mutation common/program common/machine)

$(BIN)/mutation: $(BUILD)/tests/mutation/main.o $(MUTATION)
$(BIN)/test-mutation: $(BUILD)/tests/mutation/all.o $(MUTATION)
programs: $(BIN)/mutation

mutation: ## do the tests notice over a thousand faults? (hours) FAULTS=common/tensor for some
mutation: $(BIN)/mutation build/data/.verified
	$(if $(FRESH),@rm -f build/mutation/caught.txt)
	@CXX='$(CXX)' CXXFLAGS='$(CXXFLAGS)' LDFLAGS='$(LDFLAGS)' \
	  $< build/mutation '$(FAULTS)' $(if $(NEAR),near)
test-mutation: ## test what puts faults into the sources
