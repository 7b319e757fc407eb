#!/bin/sh
# Runs setup.sh and run_autograder where Gradescope runs them: in a root directory of its own, as
# root, with the submission in /autograder/submission. Programs and libraries are this system's, read
# only; apt-get, which would install them, only says so. Some minutes: everything is built.
[ "$(id -u)" = 0 ] && unshare -m true 2>/dev/null || {
  echo 'test-gradescope: skipped: it needs root, who may mount'
  exit 0
}
[ "$1" = inside ] || {
  root=$(mktemp -d) || exit 1
  trap 'rm -rf "$root"' EXIT
  trap 'exit 130' INT TERM
  unshare -m sh "$0" inside "$root"
  exit
}

root=$2
chmod 755 "$root"  # for whom root becomes
for directory in usr bin sbin lib lib32 lib64 etc; do
  if [ -L "/$directory" ]; then
    cp -P "/$directory" "$root/"
  elif [ -d "/$directory" ]; then
    mkdir "$root/$directory"
    mount --bind "/$directory" "$root/$directory" || exit 1
    mount -o remount,bind,ro "$root/$directory" || exit 1
  fi
done
mkdir -p "$root/proc" "$root/dev" "$root/tmp" "$root/root" "$root/stand-in"
mount -t proc proc "$root/proc" && mount --bind /dev "$root/dev" && mount -t tmpfs tmpfs "$root/tmp" || exit 1
printf '#!/bin/sh\necho "apt-get $*"\n' >"$root/stand-in/apt-get"
chmod 755 "$root/stand-in/apt-get"

mkdir -p "$root/autograder/source" "$root/autograder/submission" "$root/autograder/results"
git ls-files -z | xargs -0 cp --parents -t "$root/autograder/source" || exit 1
cp tests/grading/gradescope/setup.sh "$root/autograder/source/"
cp tests/grading/gradescope/run_autograder "$root/autograder/"
cp -r lesson0* "$root/autograder/submission/"

inside() { chroot "$root" /usr/bin/env -i PATH=/stand-in:/usr/bin:/bin HOME=/root sh "$@"; }
inside /autograder/source/setup.sh >"$root/tmp/said" 2>&1 || { cat "$root/tmp/said"; exit 1; }
inside /autograder/run_autograder || exit 1
grep -q '"score": 100,' "$root/autograder/results/results.json" && echo 'test-gradescope: 100 of 100 points'
