#!/usr/bin/env bash
# Compiles core/ with Clang 14, the other compiler it is promised for, with the warnings of the build.
# What it said is kept, and said again while core/, the compilers, json.hpp and this script are the same.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

known=build/core-clang
key=$({
    clang++-14 --version
    g++ --version # whose library it compiles against
    sha256sum core/* build/deps/include/nlohmann/json.hpp tests/core_clang.sh
} | sha256sum)
if [ -f $known ] && [ "$(head -n 1 $known)" = "$key" ]; then
    tail -n +2 $known
    exit
fi

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
printf '%s\0' core/*.cpp | xargs -0 -n 1 -P "$(nproc)" bash -c 'check "$1"' _ | tee $known.new
{
    echo "$key"
    cat $known.new
} >$known
rm $known.new
