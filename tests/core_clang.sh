#!/usr/bin/env bash
# Compiles core/ with Clang 14, the other compiler it is promised for, with the warnings of the build.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

check() {
    local errors
    if errors=$(clang++-14 -std=c++20 -fsyntax-only -Wall -Wextra -Wpedantic -Wconversion -Werror \
        -fno-exceptions -fno-rtti -I. -Ibuild/generated -isystem build/deps/include "$1" 2>&1); then
        echo "ok - Clang 14 compiles $1"
    else
        echo "not ok - Clang 14 compiles $1"
        head -n 20 <<<"$errors" | while IFS= read -r line; do echo "# $line"; done
        return 1
    fi
}
export -f check
# shellcheck disable=SC2016 # for the inner shell
printf '%s\0' core/*.cpp | xargs -0 -n 1 -P "$(nproc)" bash -c 'check "$1"' _
