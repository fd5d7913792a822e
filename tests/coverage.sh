#!/usr/bin/env bash
# ./dev coverage: the C++ tests and the suites that run our programs, with programs that count what they reach, and
# the suites that run our JavaScript in Node.js; then the table by room of coverage/report.mjs.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source shell/dev/build.sh

build=build/coverage
counted=$PWD/$build/v8
failed=""
export ZICHA_COUNTS=1

attempt() { # WHAT COMMAND…
    printf '%s  %s\n' "$(date +%H:%M:%S)" "$1"
    "${@:2}" >"$build/${1// /-}.log" 2>&1 </dev/null && return
    echo "    failed: $build/${1// /-}.log"
    failed=yes
}

build_page
build_tree coverage --target programs zicha_unit zicha_property zicha_cases write_workbook zicha_inject zicha_host_injected zicha-host
find $build -name '*.gcda' -delete
rm -rf "$counted"
for suite in unit property cases; do attempt $suite "$build/zicha_$suite"; done
for suite in schema cli host; do attempt $suite env ZICHA_BUILD=$build node tests/$suite/suite.mjs; done
for suite in twin wasm; do attempt $suite env NODE_V8_COVERAGE="$counted" node tests/$suite/suite.mjs; done

node tests/coverage/report.mjs $build "$counted"
if [ -n "$failed" ]; then
    echo "Some tests failed, so that more may be reached than was counted" >&2
    exit 1
fi
