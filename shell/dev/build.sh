# shellcheck shell=bash
# Building, for ./dev and the test runner; sourced, the tree being the working directory.

# A build tree follows changed files and folders by itself: configuring once is enough, until
# packages are added or the presets change. What was compiled by other options is compiled anew.
configure() {
    local ninja=build/$1/build.ninja
    if [ ! -f "$ninja" ] || [ build/packages -nt "$ninja" ] || [ CMakePresets.json -nt "$ninja" ]; then
        cmake --preset "$1"
    fi
}

build_tree() { # PRESET [OPTION OF cmake --build…]
    configure "$1"
    cmake --build --preset "$@"
}

build_native() { build_tree native --target programs; }

build_page() { build_tree wasm --target zicha_page; }

# The host holds the page, so that the page comes first.
build_host() {
    build_page
    build_tree native --target zicha-host
}

# The Debian package and the npm package in build/package, and nothing else there.
build_package() {
    build_tree wasm --target zicha_page zicha_npm
    build_tree native --target programs zicha-host manual
    rm -rf build/package
    cpack --config build/native/CPackConfig.cmake
    cp build/npm/zicha-*.tgz build/package/
}

# Our own files that match the patterns, whether or not they are committed yet.
source_files() {
    git ls-files --cached --others --exclude-standard -- "$@" |
        while IFS= read -r file; do [ ! -f "$file" ] || printf '%s\n' "$file"; done
}
