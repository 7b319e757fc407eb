#!/bin/sh
# Runs every test program that is named, prints what fails, and ends with the sum of all of them:
#   "123 passed, 0 failed"
# Exit status 0 only if every program ran to its end and every test passed.
# GTEST_BRIEF=0 in the environment also shows the tests that pass.
GTEST_BRIEF=${GTEST_BRIEF-1}
export GTEST_BRIEF
unset MNIST_DIR # the tests look at the data in build/data

output=$(mktemp) || exit 1
trap 'rm -f "$output"' EXIT
passed=0
failed=0
for program in "$@"; do
  echo "-- $(basename "$program")"
  "$program" >"$output" 2>&1
  status=$?
  grep -v -e '^Running main' -e '^$' "$output"
  # GoogleTest writes "[  PASSED  ] 12 tests." at the end, and for each test that fails
  # "[  FAILED  ] Suite.Name (3 ms)".
  ok=$(sed -n 's/^\[  PASSED  \] \([0-9]*\) test.*/\1/p' "$output" | tail -n 1)
  bad=$(grep -c '^\[  FAILED  \] .* ms)$' "$output")
  if [ "$status" -ne 0 ] && [ "$bad" -eq 0 ]; then
    echo "$(basename "$program") ended early with status $status"
    bad=1
  elif [ "$status" -eq 0 ] && [ "${ok:-0}" -eq 0 ]; then
    echo "$(basename "$program") ran no test"
    bad=1
  fi
  passed=$((passed + ${ok:-0}))
  failed=$((failed + bad))
done
echo
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
