#!/usr/bin/env bash
# ./dev test: sets up, builds and runs everything, and ends with one line "N passed, N failed".
#
# How a test joins in:
#   tests/unit, tests/property, tests/cases   *.cpp with doctest; run plainly and under sanitizers.
#   tests/*/suite.mjs   run by node from the top of the tree. It prints a line "ok - sentence" or
#       "not ok - sentence" for each test (more about a failure on lines that begin with "# "), and
#       exits with 0 only if all were ok. One that runs our programs takes them from the folder
#       process.env.ZICHA_BUILD, and is run twice: with the plain and with the sanitized programs.
#       tests/lines.mjs prints such lines.
# Checks are shell scripts of the second form. The sums count test cases, tests and checks alike.
# shellcheck disable=SC2317 # the steps' functions are called through step()
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit
source shell/dev/setup.sh
source shell/dev/build.sh

logs=build/test-logs
passed=0
failed=0
failures=()

now() { date +%s%N; }
seconds_since() { awk -v from="$1" -v to="$(now)" 'BEGIN { printf "%.1f s", (to - from) / 1e9 }'; }

log_of() {
    local name=${1,,}
    echo "$logs/${name//[^a-z0-9]/-}.log"
}

# measure NAME COMMAND…   runs it; what it says, how it ended and how long it took are left in files.
measure() {
    local log start
    log=$(log_of "$1")
    start=$(now)
    "${@:2}" >"$log" 2>&1 </dev/null
    echo "$? $(seconds_since "$start")" >"$log.end"
}

heading() { printf '%s  %-34s' "$(date +%H:%M:%S)" "$1"; }

# report KIND NAME   counts and prints what was measured. KIND tells how: build, doctest or lines.
report() {
    local kind=$1 name=$2 log status=1 seconds="" good=0 bad=0
    log=$(log_of "$name")
    read -r status seconds <"$log.end"
    case $kind in
    build) [ "$status" = 0 ] && good=1 ;;
    doctest)
        read -r good bad < <(sed -n 's/.*\[doctest\] test cases: *[0-9]* | *\([0-9]*\) passed | *\([0-9]*\) failed.*/\1 \2/p' "$log" |
            awk '{ good += $1; bad += $2 } END { print good + 0, bad + 0 }')
        ;;
    lines)
        good=$(grep -c '^ok - ' "$log")
        bad=$(grep -c '^not ok - ' "$log")
        ;;
    esac
    # A failure that left no line, and a run of no test, are failures too.
    [ "$status" != 0 ] && [ "$bad" = 0 ] && bad=1
    [ "$status" = 0 ] && [ $((good + bad)) = 0 ] && bad=1
    passed=$((passed + good))
    failed=$((failed + bad))
    if [ "$bad" = 0 ]; then
        printf '%5d passed  %s\n' "$good" "$seconds"
        return 0
    fi
    printf '%5d passed, %d FAILED  %s\n' "$good" "$bad" "$seconds"
    failures+=("$name: $log")
    if grep -qE '^not ok - |ERROR: | error: ' "$log"; then
        grep -E -A 6 '^not ok - |ERROR: | error: ' "$log" | head -n 60
    else
        tail -n 40 "$log"
    fi | sed -E 's/^(.{0,300}).*/    | \1/'
    printf '    the whole of it: %s\n' "$log"
    return 1
}

step() { # KIND NAME COMMAND…
    heading "$2"
    measure "${@:2}"
    report "$1" "$2"
}

# Suites that use one core each run beside each other, two at a time; each is reported when it ends,
# which it tells through a pipe.
suites_beside() { # ABOUT BUILD SUITE…
    local about=$1 build=$2 running=0 suite name
    shift 2
    mkfifo $logs/ended
    exec 3<>$logs/ended
    while [ $# -gt 0 ] || [ $running -gt 0 ]; do
        if [ $# -gt 0 ] && [ $running -lt 2 ]; then
            suite=$1
            shift
            running=$((running + 1))
            {
                measure "$suite suite$about" run_suite "$build" "$suite" "${about#, }"
                echo "$suite suite$about" >&3
            } &
        else
            read -r name <&3
            running=$((running - 1))
            heading "$name"
            report lines "$name"
        fi
    done
    exec 3>&-
    rm $logs/ended
}

finish() {
    printf '\nThis took %s.\n' "$(seconds_since "$begin")"
    if [ ${#failures[@]} -gt 0 ]; then
        echo "Failed:"
        printf '    %s\n' "${failures[@]}"
    fi
    echo "$passed passed, $failed failed"
    [ "$failed" = 0 ]
    exit
}

run_ctest() { ctest --preset "$1" -j "$(nproc)" --verbose; }
run_suite() { env ZICHA_BUILD="$1" ${3:+ZICHA_SANITIZED=1} node "tests/$2/suite.mjs"; }

begin=$(now)
if ! (set -e; set_up build test); then
    echo "Set-up failed"
    failed=1
    finish
fi
mkdir -p $logs
rm -f $logs/*

# What tells most for the least time comes first.
step lines "core's boundaries" tests/core_boundaries.sh
native=0 page=0 sanitized=0
keep_going=(-- -k 0) # a failing file hides no other
step build "build native" build_tree native "${keep_going[@]}" && native=1
[ $native = 1 ] && step doctest "C++ tests" run_ctest native
step build "build page" build_tree wasm "${keep_going[@]}" && page=1
host=0
if [ $native = 1 ] && [ $page = 1 ]; then
    step build "build host" build_tree native --target zicha-host && host=1
fi
# Those with browsers use both cores.
suites=()
if [ $host = 1 ]; then
    for file in tests/*/suite.mjs; do
        suite=$(basename "$(dirname "$file")")
        case $suite in
        browser | engines) step lines "$suite suite" run_suite build/native "$suite" ;;
        *) suites+=("$suite") ;;
        esac
    done
    suites_beside "" build/native "${suites[@]}"
fi
step build "build sanitized" build_tree asan "${keep_going[@]}" && sanitized=1
[ $host = 1 ] && { step build "build host sanitized" build_tree asan --target zicha-host || suites=(); }
if [ $sanitized = 1 ]; then
    step doctest "C++ tests, sanitized" run_ctest asan
    programs_own=()
    for suite in "${suites[@]}"; do
        grep -rqs ZICHA_BUILD "tests/$suite" --include='*.mjs' && programs_own+=("$suite")
    done
    suites_beside ", sanitized" build/asan "${programs_own[@]}"
fi
[ $page = 1 ] && step lines "the same page from another place" tests/reproducible.sh
step lines "core with Clang 14" tests/core_clang.sh
[ $native = 1 ] && step lines "lint" tests/lint.sh
finish
