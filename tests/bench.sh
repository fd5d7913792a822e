#!/usr/bin/env bash
# ./dev bench [NAME]: runs each tests/bench/NAME.mjs, or the one named, and the program bench_NAME of
# tests/bench/NAME.cpp where there is no such script. Each prints one JSON object a line.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source shell/dev/build.sh

run() {
    if [ -f "tests/bench/$1.mjs" ]; then
        node "tests/bench/$1.mjs" "${@:2}"
    elif [ -f "tests/bench/$1.cpp" ]; then
        build_tree native --target "bench_$1" >&2
        "build/native/bench_$1" "${@:2}"
    else
        echo "dev: no bench named $1" >&2
        exit 2
    fi
}

if [ $# -gt 0 ]; then
    run "$@"
else
    # A file whose name begins with _ is a part of others.
    find tests/bench -maxdepth 1 \( -name '[!_]*.mjs' -o -name '[!_]*.cpp' \) -printf '%f\n' |
        sed 's/[.][a-z]*$//' | sort -u | while IFS= read -r name; do run "$name"; done
fi
