#!/usr/bin/env bash
# ./dev fuzz [SECONDS]: each tests/fuzz/*.cpp with mutated input for so long (60), under sanitizers.
# What it learns stays in build/fuzz/corpus; an input that fails is written there and named.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source shell/dev/build.sh

seconds=${1:-60}
build_tree fuzz --target fuzzers
for file in tests/fuzz/*.cpp; do
    name=$(basename "$file" .cpp)
    corpus=build/fuzz/corpus/$name
    mkdir -p "$corpus" build/fuzz/seeds
    cp -u rules/*.json rules/elsewhere/*.json tests/cases/*.csv tests/bad/maps/*.json build/fuzz/seeds/
    echo "== $name, $seconds s"
    "build/fuzz/fuzz_$name" -max_total_time="$seconds" -max_len=65536 -timeout=10 -print_final_stats=1 \
        -verbosity=0 -artifact_prefix="$corpus-" "$corpus" build/fuzz/seeds
done
