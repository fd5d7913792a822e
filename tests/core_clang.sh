#!/usr/bin/env bash
# core_clang.sh [FILTER]: compiles core/ with Clang 14, the other compiler it is promised for, with the warnings
# of the build; with FILTER, those folders with it in their path. The files of a folder are compiled together,
# since most of the time goes to what they include; that each includes what it needs, the build has seen. Its
# messages about all are kept, and repeated while core/, what is made from it, the compilers, json.hpp and this
# script are the same.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source shell/dev/build.sh

build_tree native --target zicha_generated >&2
known=build/core-clang
filter=${1:-}
folders() { find core -name '*.cpp' -path "*$filter*" -printf '%h\0' | sort -zu; }
key=$({
    clang++-14 --version
    g++ --version # whose library it compiles against
    find core build/generated/core build/deps/include/nlohmann/json.hpp tests/core_clang.sh -type f -print0 |
        sort -z | xargs -0 sha256sum
} | sha256sum)
if [ -z "$filter" ] && [ -f $known ] && [ "$(head -n 1 $known)" = "$key" ]; then
    tail -n +2 $known
    exit
fi

check() {
    local errors
    if errors=$(printf '#include "%s"\n' "$1"/*.cpp | clang++-14 -std=c++20 -fsyntax-only -Wall -Wextra -Wpedantic -Wconversion -Werror \
        -fno-exceptions -fno-rtti -I. -Ibuild/generated -isystem build/deps/include -x c++ - 2>&1); then
        echo "ok - Clang 14 compiles $1"
    else
        echo "not ok - Clang 14 compiles $1"
        head -n 20 <<<"$errors" | while IFS= read -r line; do echo "# $line"; done
        return 1
    fi
}
export -f check
# shellcheck disable=SC2016 # for the inner shell
folders | xargs -0 -r -n 1 -P "$(nproc)" bash -c 'check "$1"' _ | tee $known.new
if [ -z "$filter" ]; then
    {
        echo "$key"
        cat $known.new
    } >$known
fi
rm $known.new
