#!/bin/sh
# Shows what is done and what is next. A function is written when its source no longer throws
# NotImplemented for it; a lesson is done when its tests pass as well.
cd "$(dirname "$0")/../.." || exit 1
list=tests/progress/functions.txt
next=

for lesson in $(cut -d ' ' -f 1 "$list" | uniq); do
  left=0
  lines=
  while read -r of function file; do
    [ "$of" = "$lesson" ] || continue
    if [ ! -f "$file" ]; then
      mark=' ' state='its file is missing' left=$((left + 1))
    elif grep -q -F "NotImplemented(\"$of $function\"" "$file"; then
      mark=' ' state='not implemented yet' left=$((left + 1))
    else
      mark=x state=written
    fi
    if [ -z "$next" ] && [ "$mark" = ' ' ]; then
      next="$of $function, in $file" mark='>'
    fi
    lines="$lines$(printf '  [%s] %-28s %-36s %s' "$mark" "$function" "$file" "$state")
"
  done <"$list"
  if [ "$left" -gt 0 ]; then
    summary="$left to write"
  elif ${MAKE:-make} -s "test-$lesson" >/dev/null 2>&1; then
    summary='done: its tests pass'
  else
    summary="its tests fail: make test-$lesson"
    [ -n "$next" ] || next="mend $lesson: make test-$lesson shows what is wrong"
  fi
  printf '%s: %s\n%s' "$lesson" "$summary" "$lines"
done
echo
echo "next: ${next:-nothing, everything is done}"
case $next in
  'mend beyond'*) ;; # it has said so
  beyond*) echo '`make test-beyond` says what is wrong with it.' ;;
  ?*) echo '`make next` says what it is to do, and what is wrong with it.' ;;
esac
