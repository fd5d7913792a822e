#!/usr/bin/env bash
# ./dev listen: the page and a plain form as Orca reads them, by real keys; see listen.mjs. Starts what a
# desktop would have: a display without a screen, a bus, a window manager, and Orca with a voice that is
# silent. All of it ends with this script; its home is a folder of its own.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

if [ "${1:-}" != within ]; then
    home=$(mktemp -d "${TMPDIR:-/tmp}/zicha-listen.XXXXXX")
    trap 'rm -rf "$home"' EXIT
    mkdir -m 700 "$home/run"
    # No XDG_CONFIG_HOME or the like of the person who calls this.
    env -i PATH="$PATH" LANG=C.UTF-8 HOME="$home" XDG_RUNTIME_DIR="$home/run" ACCESSIBILITY_ENABLED=1 \
        dbus-run-session -- bash tests/listen/listen.sh within 2>"$home/bus.log" ||
        { status=$?; tail -n 5 "$home/bus.log" >&2; exit "$status"; }
    exit
fi

trap 'kill $(jobs -p) 2>/dev/null || true' EXIT
mkfifo "$HOME/number"
Xvfb -displayfd 4 -screen 0 1280x900x24 4>"$HOME/number" >/dev/null 2>&1 &
read -r number <"$HOME/number"
export DISPLAY=":$number"
openbox >/dev/null 2>&1 &
# Its log is written as it speaks, not a page at a time.
mkdir -p "$HOME/.local/share/orca"
echo 'import orca.debug; orca.debug.debugFile.reconfigure(line_buffering=True)' >"$HOME/.local/share/orca/orca-customizations.py"
orca --replace --debug-file="$HOME/spoken" >/dev/null 2>&1 &
for _ in $(seq 100); do
    grep -qs 'SPEECH OUTPUT' "$HOME/spoken" && break
    sleep 0.2
done
grep -qs 'SPEECH OUTPUT' "$HOME/spoken" || { echo "dev listen: Orca does not speak" >&2; exit 1; }
ZICHA_SPOKEN="$HOME/spoken" node tests/listen/listen.mjs
