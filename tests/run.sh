#!/usr/bin/env bash
# ./dev test [SUITE [FILTER]]: sets up, builds and runs everything, or one suite, or the tests of it whose
# names hold FILTER; ends with one line "N passed, N failed". tests/README.md tells how a test joins in.
# shellcheck disable=SC2317 # the steps' functions are called through step()
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit
source shell/dev/setup.sh
source shell/dev/build.sh
source tests/steps.sh

suites_of_doctest=(unit property cases)
suites_of_lines=()
for file in tests/*/suite.mjs; do suites_of_lines+=("$(basename "$(dirname "$file")")"); done
other_suites=(clang lint reproducible sanitized)

is_one_of() { # NAME NAME…
    local name
    for name in "${@:2}"; do [ "$1" = "$name" ] && return; done
    return 1
}

refuse() { # SENTENCE
    echo "dev test: $1" >&2
    echo "Use: ./dev test [SUITE [FILTER]], or ./dev test sanitized [SUITE [FILTER]]; the suites are" >&2
    echo "    ${suites_of_doctest[*]} ${suites_of_lines[*]} ${other_suites[*]}" >&2
    exit 2
}

run_doctest() { # BUILD SUITE
    local cases=${filter//,/\\,}
    "$1/zicha_$2" ${cases:+"--test-case=*$cases*"}
}
run_ctest() { ctest --preset "$1" -j "$(nproc)" --verbose; }
run_suite() { # BUILD SUITE
    local sanitized=""
    [ "$1" = build/asan ] && sanitized=yes
    local part=${3:-} # of its subjects: 1/2 or 2/2
    env ZICHA_BUILD="$1" ${sanitized:+ZICHA_SANITIZED=1} ${part:+ZICHA_PART="$part"} \
        node "tests/$2/suite.mjs" ${filter:+"$filter"}
}
runs_programs() { grep -rqs ZICHA_BUILD "tests/$1" --include='*.mjs'; } # so that they can be sanitized ones

keep_going=(-- -k 0) # a failing file hides no other

# Of a suite that is run alone: what it needs of packages and builds, and nothing else.
packages_of() { # SUITE
    case $1 in
    unit | property | cases) echo native doctest ;;
    library) echo native ;;
    module) echo native page browser npm ;;
    rooms | dev) echo rooms ;;
    twin) echo rooms browser npm ;;
    schema) echo native npm ;;
    cli) echo native workbooks npm ;;
    parity) echo native page workbooks npm ;;
    wasm) echo page ;;
    reproducible) echo page git ;;
    host) echo build nginx ;;
    pack) echo native page browser npm ;;
    browser) echo build browser npm ;;
    engines) echo build engines npm ;;
    clang) echo native clang ;;
    lint) echo native doctest workbooks lint npm ;;
    *) echo build test ;;
    esac
}
targets_of() { # SUITE → those of the native build
    case $1 in
    unit | property | cases) echo "zicha_$1" ;;
    rooms | dev | twin | wasm | reproducible) ;;
    cli) echo zicha write_workbook zicha_inject ;;
    parity) echo zicha write_workbook ;;
    host) echo zicha zicha-host zicha_host_injected ;;
    schema | library | module | pack) echo zicha ;;
    browser | engines) echo zicha zicha-host ;;
    clang | lint) echo zicha_generated ;;
    *) echo all zicha-host ;;
    esac
}
page_targets_of() { # SUITE → those of the page's build
    case $1 in
    unit | property | cases | rooms | dev | twin | schema | library | cli | clang | lint) ;;
    parity) echo zicha_check ;;
    module) echo zicha_npm ;;
    *) echo zicha_page ;;
    esac
}

bring() { # PURPOSE…
    (set -e; set_up "$@") && return
    echo "Set-up failed"
    failed=1
    finish
}

prepare() { # PRESET SUITE
    local wanted
    read -ra wanted < <(packages_of "$2")
    bring "${wanted[@]}"
    read -ra wanted < <(page_targets_of "$2")
    if [ ${#wanted[@]} -gt 0 ]; then
        step build "build page" build_tree wasm --target "${wanted[@]}" "${keep_going[@]}" || finish
    fi
    read -ra wanted < <(targets_of "$2")
    if [ ${#wanted[@]} -gt 0 ]; then
        step build "build $1" build_tree "$1" --target "${wanted[@]}" "${keep_going[@]}" || finish
    fi
    passed=0 # only what was asked for counts
}

one_suite() { # PRESET SUITE
    prepare "$1" "$2"
    if is_one_of "$2" "${suites_of_doctest[@]}"; then
        step doctest "$2" run_doctest "build/$1" "$2"
    elif is_one_of "$2" "${suites_of_lines[@]}"; then
        step lines "$2 suite" run_suite "build/$1" "$2"
    else
        case $2 in
        clang) step lines "core with Clang 14" tests/core_clang.sh ${filter:+"$filter"} ;;
        lint) step lines lint tests/lint.sh ${filter:+"$filter"} ;;
        reproducible) step lines "the same page from another place" tests/reproducible.sh ;;
        esac
    fi
}

# The C++ tests, and the suites that run our programs, with sanitized ones.
all_sanitized() {
    local suite programs_own=()
    step build "build sanitized" build_tree asan --target all zicha-host "${keep_going[@]}" || return
    step doctest "C++ tests, sanitized" run_ctest asan
    for suite in "${suites_of_lines[@]}"; do
        case $suite in
        browser | engines) ;;
        cli) programs_own=("cli 1/2" "cli 2/2" "${programs_own[@]}") ;;
        *) ! runs_programs "$suite" || programs_own+=("$suite") ;;
        esac
    done
    suites_beside ", sanitized" build/asan "${programs_own[@]}"
}

sanitized_alone() {
    bring build test
    step build "build page" build_tree wasm --target zicha_page "${keep_going[@]}" && all_sanitized
}

everything() {
    local native=0 page=0 host=0 suite one_core=() last=()
    bring build test
    # The steps that tell most for the least time come first.
    step lines "rooms suite" run_suite build/native rooms
    step build "build native" build_tree native "${keep_going[@]}" && native=1
    [ $native = 1 ] && step doctest "C++ tests" run_ctest native
    step build "build page" build_tree wasm --target zicha_page zicha_check zicha_npm "${keep_going[@]}" && page=1
    if [ $native = 1 ] && [ $page = 1 ]; then
        step build "build host" build_tree native --target zicha-host && host=1
    fi
    if [ $host = 1 ]; then
        for suite in "${suites_of_lines[@]}"; do
            case $suite in
            rooms) ;; # has been
            browser | engines) step lines "$suite suite" run_suite build/native "$suite" ;; # both cores
            cli) one_core=("cli 1/2" "cli 2/2" "${one_core[@]}") ;; # the longest
            *) one_core+=("$suite") ;;
            esac
        done
        suites_beside "" build/native "${one_core[@]}"
        all_sanitized
    fi
    [ $page = 1 ] && last+=("the same page from another place=tests/reproducible.sh")
    [ $native = 1 ] && last+=("lint=tests/lint.sh")
    beside "${last[@]}" "core with Clang 14=tests/core_clang.sh"
}

preset=native
if [ "${1:-}" = sanitized ]; then
    preset=asan
    shift
fi
suite=${1:-}
filter=${2:-}
[ $# -le 2 ] || refuse "too much: $3"
if [ $# -gt 0 ]; then
    is_one_of "$suite" "${suites_of_doctest[@]}" "${suites_of_lines[@]}" "${other_suites[@]}" ||
        refuse "no suite is named $suite"
    [ "$suite" = reproducible ] && [ -n "$filter" ] && refuse "reproducible is a single test"
    if [ $preset = asan ] && ! is_one_of "$suite" "${suites_of_doctest[@]}"; then
        { is_one_of "$suite" "${suites_of_lines[@]}" && runs_programs "$suite"; } ||
            refuse "$suite runs none of our programs"
    fi
fi
mkdir -p "$logs"
rm -f "$logs"/*
if [ -n "$suite" ]; then
    one_suite $preset "$suite"
elif [ $preset = asan ]; then
    sanitized_alone
else
    everything
fi
finish
