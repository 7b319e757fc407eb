#!/bin/sh
# next.sh PROGRAM MAKE...: builds the program with that make, and runs it. What make itself has to
# say is left out: the compiler's errors are enough.
program=$1
shift
failed=$program.failed
lock=$program.lock

# An editor that starts this on every save may start it twice. Two makes would write to the same
# files, so the second waits, unless the first is no more.
# A link is made in one step, and says whose it is.
while ! ln -s $$ "$lock" 2>/dev/null; do
  kill -0 "$(readlink "$lock")" 2>/dev/null || rm -f "$lock"
  sleep 1
done
rm -f "$failed"
trap 'rm -f "$lock" "$failed"' EXIT
trap 'exit 130' INT TERM

[ -f "$program" ] || echo 'next: the first time all is compiled, half a minute or so' >&2
{ "$@" 2>&1 || echo >"$failed"; } | sed -e '/^make/d' -e '/: all warnings being treated/d' >&2
if [ -f "$failed" ]; then
  echo 'next: it does not compile yet. Mend the first error above, save, and run it again.' >&2
  exit 1
fi
"$program"
