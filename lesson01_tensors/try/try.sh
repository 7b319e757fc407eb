#!/bin/sh
# try.sh DIR [ARGS...]: compiles the file TRY_FILE into a program in DIR, and runs it. `make try` says
# in TRY_COMPILE and TRY_LINK how, and in TRY_FROM where the user stands: with `make -C` elsewhere
# than here. Exit status: the program's; 1 if there is none, 2 if there is no such file.
fail() {
  echo "try: $1" >&2
  exit "$2"
}

program=$1/$$
shift
file=$TRY_FILE
[ -n "$file" ] || fail 'say which file: make try FILE=lesson01_tensors/try/first.cpp' 2
case $file in
  "~/"*) file=$HOME/${file#"~/"} ;; # not every shell replaces it after FILE=
esac
case $file in
  /*) ;;
  *) if [ -e "$TRY_FROM/$file" ]; then file=$TRY_FROM/$file; else file=./$file; fi ;;
esac
[ ! -d "$file" ] || fail "'$TRY_FILE' is a directory, expected a .cpp file" 2
[ -f "$file" ] || fail "there is no file '$TRY_FILE' in $TRY_FROM" 2
[ -r "$file" ] || fail "'$TRY_FILE' cannot be read" 2

mkdir -p "$(dirname "$program")" || exit 1
trap 'rm -f "$program" "$program.o"' EXIT
trap 'exit 130' INT TERM
# TRY_COMPILE and TRY_LINK are lists of words; "-x c++", for the file's name may end in anything.
$TRY_COMPILE -x c++ -c "$file" -o "$program.o" || fail "'$TRY_FILE' did not compile" 1
$TRY_COMPILE "$program.o" $TRY_LINK -o "$program" ||
  fail "'$TRY_FILE' did not link: has it an int main()?" 1
"$program" "$@"
