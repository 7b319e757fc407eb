#!/bin/sh
# What a build needs, tried before it compiles anything: does a small program compile and run?
#   sh probe.sh OpenBLAS|GoogleTest BUILD_DIRECTORY 'LIBRARIES' COMPILER FLAG...
# All is tried at once, for it is tried at every build. Only if that fails, one thing at a time: the
# message is about the first that is wrong, with the compiler's own first error.
# EMULATOR is what runs programs for another processor: qemu-aarch64, say; nothing as a rule.
# Exit status 2 if the library is missing, which `make setup` can mend, 1 for anything else.
what=$1 build=$2 libraries=$3
shift 3

case $what in
OpenBLAS)
  header=cblas.h
  program='#include <cblas.h>
#ifndef OPENBLAS_VERSION
#error another library has it
#endif
int main() { return openblas_get_num_threads() == 0; }' ;;
*)
  header=gtest/gtest.h
  program='#if !__has_include(<gtest/gtest.h>)
#error
#endif
int main() {}' ;;
esac

# The compiler's (or system's) first error, without the path of our own file.
first_error() {
  { grep -i -E 'error|cannot|unrecognized|undefined' "$place/err" || cat "$place/err"; } |
    head -n 1 | sed "s|$place/||g"
}
fail() {
  status=$1
  shift
  echo "$*" >&2
  exit "$status"
}
# compile TEXT FLAG...
compile() {
  printf '%s\n' "$1" >"$place/probe.cpp"
  shift
  "$@" >/dev/null 2>"$place/err"
}

command -v "$1" >/dev/null ||
  fail 1 "No C++ compiler \"$1\": install g++ or clang++, or set CXX"
place=$({ mkdir -p "$build" && mktemp -d "$build/probe.XXXXXX"; } 2>/dev/null) ||
  fail 1 "$build cannot be written to: it is another user's, or the disk is full or read-only"
trap 'rm -rf "$place"' EXIT

# shellcheck disable=SC2086  # the libraries are words
compile "$program" "$@" "$place/probe.cpp" -o "$place/probe" $libraries &&
  $EMULATOR "$place/probe" 2>"$place/err" && exit 0

compile 'int main() {}' "$@" -fsyntax-only "$place/probe.cpp" ||
  fail 1 "$1 does not compile C++20: $(first_error). Use g++ 11, clang++ 14 or newer, and look at CXXFLAGS"
compile 'int main() {}' "$@" "$place/probe.cpp" -o "$place/probe" ||
  fail 1 "$1 compiles but makes no program: $(first_error)"
$EMULATOR "$place/probe" 2>"$place/err" ||
  fail 1 "A program that $1 makes does not run here: $(first_error)"
compile "#include <$header>" "$@" -fsyntax-only "$place/probe.cpp" || {
  grep -q -E "error: $header: |'$header' file not found" "$place/err" &&
    fail 2 "$what is missing (there is no $header): run \`make setup\`, or set CPPFLAGS=-I... and LDFLAGS=-L..."
  fail 1 "$header does not compile: $(first_error)"
}
compile "$program" "$@" -fsyntax-only "$place/probe.cpp" ||
  fail 1 "$header is another library's, not $what's: $("$@" -E "$place/probe.cpp" 2>/dev/null |
    sed -n "s|^# [0-9]* \"\(.*$header\)\".*|\1|p" | head -n 1). Take it out of the way, or set CPPFLAGS=-I..."
# shellcheck disable=SC2086
compile "$program" "$@" "$place/probe.cpp" -o "$place/probe" $libraries ||
  fail 2 "$what is missing ($header is there, its library is not): $(first_error). Run \`make setup\`, or set LDFLAGS=-L..."
$EMULATOR "$place/probe" 2>"$place/err"
fail 1 "$what is there when programs are linked, but not when they run: $(first_error). Set LD_LIBRARY_PATH, or LDFLAGS=-Wl,-rpath,DIRECTORY"
