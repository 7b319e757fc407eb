#!/bin/sh
# Trains the article's network from the seeds 1 to N and writes the accuracy after the last epoch of
# each, in percent, as CSV: how much the result is a matter of chance.
#   spread.sh LESSON04 N OUTPUT.csv
set -eu
program=$1 seeds=$2 output=$3

mkdir -p "$(dirname "$output")"
trap 'rm -f "$output.new"' EXIT
echo 'seed,accuracy' >"$output.new"
seed=1
while [ "$seed" -le "$seeds" ]; do
  accuracy=$("$program" --seed "$seed" | sed -n 's/^Accuracy: \([0-9.]*\)%.*/\1/p' | tail -n 1)
  [ -n "$accuracy" ] || { echo "spread: $program printed no accuracy for seed $seed" >&2; exit 1; }
  echo "$seed,$accuracy" | tee -a "$output.new"
  seed=$((seed + 1))
done
mv "$output.new" "$output"

# The values in order, lowest first: minimum, median and maximum can be read off.
echo "sorted: $(sed 1d "$output" | cut -d, -f2 | sort -n | tr '\n' ' ')"
