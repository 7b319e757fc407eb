#!/bin/sh
# Does the exercises of the texts as they are written, in a copy of the sources, and checks that
# they end as the texts say.
#   exercises.sh DIR WORD LIST...    those whose title holds WORD; all, if it is empty
# A LIST has a block of lines an exercise:
#   exercise lesson 1, ...           its title
#   change   FILE SED-COMMAND        an edit; it must change something
#   run      TARGET [OPTIONS...]     make TARGET ARGS="OPTIONS..."
#   says     REGEX                   a line of its output holds this
#   between  REGEX LOW HIGH          ... and in the first line that does, the number behind it is
#                                    LOW to HIGH; this REGEX has no spaces
#   same     TARGET                  ... and it is what make TARGET prints without the change
#   fails    TEXT                    ... and the last run ended with an error that says this
# DIR is where the copy is made; objects that were built here are copied too. Ends with
# "N exercises, N failed".
dir=$1 word=${2:-exercise}
shift 2
title= runs=0 failures=0 status=0
unset MAKEFLAGS MFLAGS MAKELEVEL # of a make that started this

# make in a directory: `try` takes a file, the others options.
run_in() {
  case $2 in
    try) (cd "$1" && eval "${NN_MAKE:-make -s}" try "$3") ;;
    *) (cd "$1" && eval "${NN_MAKE:-make -s}" "$2" 'ARGS="$3"') ;;
  esac
}

# lies_between REGEX LOW HIGH: also where "%" or another unit follows the number.
lies_between() {
  REGEX=$1 awk -v low="$2" -v high="$3" '
    match($0, ENVIRON["REGEX"]) { found = 1; number = substr($0, RSTART + RLENGTH) + 0; exit }
    END { exit !(found && number >= low + 0 && number <= high + 0) }' "$dir/out"
}

complain() {
  echo "exercises: $title: $1" >&2
  failures=$((failures + 1))
}

restore() {
  [ -z "$changed" ] || for file in $changed; do cp "$file" "$dir/$file"; done
  changed=
}

# The status of the last run must be a success, unless `fails` said otherwise.
settle() {
  [ "$status" -eq 0 ] || { complain "a run ended with status $status: $(tail -n 3 "$dir/out")"; }
  status=0
}

rm -rf "$dir" && mkdir -p "$dir/build" || exit 1
cp -Rp Makefile common lesson0* tests data "$dir" || exit 1
[ ! -d build ] || for part in common lesson0*_* tests bin data flags; do
  [ ! -e "build/$part" ] || cp -Rp "build/$part" "$dir/build/"
done
[ -d "$dir/build/data" ] && touch "$dir/build/data/.verified"

cat "$@" >"$dir/list" || exit 1
changed=
while read -r what first rest; do
  case $what in
    exercise)
      settle
      restore
      title="$first $rest"
      wanted=
      case "$what $title" in *"$word"*) wanted=1 runs=$((runs + 1)) && echo "-- $title" ;; esac
      continue ;;
  esac
  [ -n "$wanted" ] || continue
  case $what in
    change)
      cp "$dir/$first" "$dir/before" && sed "$rest" "$dir/before" >"$dir/$first"
      ! cmp -s "$dir/before" "$dir/$first" || complain "nothing changes in $first: $rest"
      changed="$changed $first" ;;
    run)
      settle
      run_in "$dir" "$first" "$rest" >"$dir/out" 2>&1
      status=$? ;;
    same)
      run_in . "$first" '' 2>&1 | grep -v '^c++ ' >"$dir/before"
      grep -v '^c++ ' "$dir/out" | cmp -s - "$dir/before" || complain "does not print the same" ;;
    says)
      text="$first${rest:+ $rest}"
      grep -q -E -e "$text" "$dir/out" || complain "did not say '$text': $(tail -n 5 "$dir/out")" ;;
    between)
      lies_between "$first" ${rest% *} ${rest#* } ||
        complain "'$first' is not between $rest: $(grep -E -e "$first" "$dir/out")" ;;
    fails)
      text="$first${rest:+ $rest}"
      [ "$status" -ne 0 ] || complain "a run was to fail, and did not"
      status=0
      grep -q -F -e "$text" "$dir/out" || complain "did not say '$text': $(tail -n 5 "$dir/out")" ;;
    '' | '#'*) ;;
    *) complain "line '$what $first $rest': expected one of those that exercises.sh names" ;;
  esac
done <"$dir/list"
settle
echo "$runs exercises, $failures failed"
[ "$runs" -gt 0 ] && [ "$failures" -eq 0 ]
