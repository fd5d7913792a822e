# shellcheck shell=bash
# Steps of a test run: each is run, measured, counted and told; sourced by run.sh.

logs=${ZICHA_TEST_LOGS:-build/test-logs}
passed=0
failed=0
failures=()

now() { date +%s%N; }
seconds_since() { awk -v from="$1" -v to="$(now)" 'BEGIN { printf "%.1f s", (to - from) / 1e9 }'; }
begin=$(now)

log_of() {
    local name=${1,,}
    echo "$logs/${name//[^a-z0-9]/-}.log"
}

# measure NAME COMMAND…   runs it; its output, its status and its time are left in files.
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
    if [ $((good + bad)) = 0 ]; then
        [ "$status" = 0 ] && echo "ERROR: no test was run${filter:+; none has \"$filter\" in its name}" >>"$log"
        bad=1
    elif [ "$status" != 0 ] && [ "$bad" = 0 ]; then
        bad=1
    fi
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

# What uses one core, or leaves one idle at times, runs side by side, two at a time; each is reported when it
# ends, which it tells through a pipe.
beside() { # NAME=COMMAND…
    local running=0 one name
    mkfifo "$logs/ended"
    exec 3<>"$logs/ended"
    while [ $# -gt 0 ] || [ $running -gt 0 ]; do
        if [ $# -gt 0 ] && [ $running -lt 2 ]; then
            one=$1
            shift
            running=$((running + 1))
            {
                # shellcheck disable=SC2086 # a command of several words
                measure "${one%%=*}" ${one#*=}
                echo "${one%%=*}" >&3
            } &
        else
            read -r name <&3
            running=$((running - 1))
            heading "$name"
            report lines "$name"
        fi
    done
    exec 3>&-
    rm "$logs/ended"
}

suites_beside() { # ABOUT BUILD SUITE…   a suite's name, and perhaps which part of it
    local suite all=()
    for suite in "${@:3}"; do all+=("$suite suite$1=run_suite $2 $suite"); done
    beside "${all[@]}"
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
