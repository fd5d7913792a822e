#!/usr/bin/env bash
# shellcheck disable=SC2317 # the checks' functions are called through check()
# lint.sh [--deep] [FILTER]: formatting and static checks of our own files; prints "ok - " or "not ok - " for
# each kind, or for those with FILTER in their sentence. With --deep the static analyzer follows every call.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit
source shell/dev/build.sh

deep=""
if [ "${1:-}" = --deep ]; then
    deep=--deep
    shift
fi
filter=${1:-}

status=0
check() { # SENTENCE COMMAND…
    local sentence=$1 output
    shift
    [[ $sentence == *"$filter"* ]] || return
    if output=$("$@" 2>&1); then
        echo "ok - $sentence"
    else
        echo "not ok - $sentence"
        head -n 60 <<<"$output" | sed 's/^/# /'
        status=1
    fi
}

formatted() { source_files '*.cpp' '*.hpp' '*.h' | xargs -r clang-format --dry-run -Werror; }
scripts() { source_files '*.sh' dev .ci/run | xargs -r shellcheck --external-sources --source-path=SCRIPTDIR/..; }
no_machine() { # what belongs to one machine has no place in a file of ours
    ! source_files . | grep -v '^tests/lint.sh$' | xargs -r -d '\n' grep -nIE '(^|[^a-z.])/(work|root|home)/'
}

check "clang-format has nothing to change" formatted
check "clang-tidy finds nothing" node tests/tidy.mjs $deep
check "eslint finds nothing" build/node/node_modules/.bin/eslint --config tests/eslint.config.mjs \
    --max-warnings 0 tests web shell
check "shellcheck finds nothing" scripts
check "no file of ours names a folder of this machine" no_machine
exit $status
