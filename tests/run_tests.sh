#!/bin/sh
# Runs every test program that is named, prints what fails, and ends with the sum of all of them:
#   "123 passed, 0 failed"
# Exit status 0 only if every program ran to its end and every test passed.
# GTEST_BRIEF=0 in the environment also shows the tests that pass, TOGETHER=1 runs the programs side
# by side.
GTEST_BRIEF=${GTEST_BRIEF-1}
export GTEST_BRIEF
unset MNIST_DIR # the tests look at the data in build/data

outputs=$(mktemp -d) || exit 1
pids=
passed=0
failed=0
trap 'rm -rf "$outputs"' EXIT
trap 'kill $pids 2>/dev/null; exit 130' INT TERM

start() {
  "$1" >"$outputs/$(basename "$1")" 2>&1 &
  pids="$pids $!"
  echo $! >"$outputs/$(basename "$1").pid"
}

# Waits for a program's end, prints what it said, and counts its tests.
finish() {
  name=$(basename "$1")
  output=$outputs/$name
  wait "$(cat "$output.pid")"
  status=$?
  echo "-- $name"
  grep -v -e '^Running main' -e '^$' "$output"
  # GoogleTest writes "[  PASSED  ] 12 tests." at the end, and for each test that fails
  # "[  FAILED  ] Suite.Name (3 ms)".
  ok=$(sed -n 's/^\[  PASSED  \] \([0-9]*\) test.*/\1/p' "$output" | tail -n 1)
  bad=$(grep -c '^\[  FAILED  \] .* ms)$' "$output")
  if [ "$status" -ne 0 ] && [ "$bad" -eq 0 ]; then
    echo "$name ended early with status $status"
    bad=1
  elif [ "$status" -eq 0 ] && [ "${ok:-0}" -eq 0 ]; then
    echo "$name ran no test"
    bad=1
  fi
  passed=$((passed + ${ok:-0}))
  failed=$((failed + bad))
}

for program in "$@"; do
  start "$program"
  [ -n "$TOGETHER" ] || finish "$program"
done
[ -z "$TOGETHER" ] || for program in "$@"; do finish "$program"; done
echo
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
