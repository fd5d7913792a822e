#!/usr/bin/env bash
# The same tree gives the same page, byte for byte: builds a copy of it in another folder. A page that
# was found to be so is not built again until a source changes.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source shell/dev/build.sh

sentence="a copy of the tree in another folder gives the same page"
known=build/reproduced
if [ -f $known ] && sha256sum --check --status $known; then
    echo "ok - $sentence"
    exit
fi
here=$PWD
copy=$here/build/a-copy-elsewhere
rm -rf "$copy"
mkdir -p "$copy/build/deps"
source_files . | tar -cf - -T - | tar -xf - -C "$copy"
for source in imgui zlib expat; do
    if [ -d build/deps/$source ]; then cp -r build/deps/$source "$copy/build/deps/$source"; fi
done
(cd "$copy" && build_page)
if cmp build/zicha.html "$copy/build/zicha.html"; then
    sha256sum build/zicha.html build/generated/build_hash.hpp >$known
    rm -rf "$copy"
    echo "ok - $sentence"
else
    echo "not ok - $sentence"
    exit 1
fi
