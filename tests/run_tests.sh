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
  # GoogleTest closes with "[  PASSED  ] 12 tests." and, if need be, "[  FAILED  ] 2 tests, ...".
  ok=$(sed -n 's/^\[  PASSED  \] \([0-9]*\) test.*/\1/p' "$output" | tail -n 1)
  bad=$(sed -n 's/^\[  FAILED  \] \([0-9]*\) test.*/\1/p' "$output" | tail -n 1)
  if [ "$status" -ne 0 ] && [ -z "$bad" ]; then
    echo "$(basename "$program") ended early with status $status"
    bad=1
  elif [ "$status" -eq 0 ] && [ "${ok:-0}" -eq 0 ]; then
    echo "$(basename "$program") ran no test"
    bad=1
  fi
  passed=$((passed + ${ok:-0}))
  failed=$((failed + ${bad:-0}))
done
echo
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
