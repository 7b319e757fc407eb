# Only in the students' edition.
.PHONY: progress
progress: ## what is done, what is next
	@MAKE="$(MAKE)" sh tests/progress/progress.sh
