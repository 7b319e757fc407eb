#!/bin/sh
# next.sh PROGRAM MAKE...: builds the program with that make, and runs it. What make itself has to
# say is left out: the compiler's errors are enough.
program=$1
shift
failed=$program.failed
rm -f "$failed"
{ "$@" 2>&1 || echo >"$failed"; } | sed -e '/^make/d' -e '/: all warnings being treated/d' >&2
if [ -f "$failed" ]; then
  rm -f "$failed"
  echo 'next: it does not compile yet. Mend the first error above, save, and run it again.' >&2
  exit 1
fi
"$program"
