# shellcheck shell=bash
# Set-up, for ./dev and the test runner; sourced, the tree being the working directory.
# `set_up PURPOSE…` brings what each purpose below needs, or returns at once if it is there. `build` is all that
# is built, `test` all that the tests need in addition.

# shellcheck disable=SC2034 # by their names
{
    packages_rooms="cmake nodejs"
    packages_page="cmake ninja-build emscripten binaryen nodejs esbuild nlohmann-json3-dev xz-utils bzip2"
    packages_native="cmake ninja-build g++ nodejs nlohmann-json3-dev libcli11-dev libmicrohttpd-dev zlib1g-dev
        libexpat1-dev libbrotli-dev xz-utils bzip2"
    packages_build="$packages_page $packages_native brotli zopfli"
    packages_git="git"
    packages_doctest="doctest-dev"
    packages_workbooks="libxlsxwriter-dev"
    packages_nginx="nginx-light caddy apache2-bin openssl"
    packages_browser="chromium chromium-headless-shell fonts-noto-cjk poppler-utils"
    packages_pictures="libreoffice-calc-nogui"
    packages_listen="orca at-spi2-core speech-dispatcher xvfb dbus-daemon xdotool openbox"
    packages_engines="firefox-esr webkit2gtk-driver xvfb fonts-noto-cjk"
    packages_clang="clang-14"
    packages_lint="git clang-format clang-tidy shellcheck"
    packages_npm="npm ca-certificates"
    packages_test="$packages_doctest $packages_workbooks $packages_nginx $packages_browser $packages_engines
        $packages_clang $packages_lint $packages_npm"
    packages_bench="libharfbuzz-bin parallel $packages_npm" # the first cuts the stock page's font
    packages_package="git lintian"
    packages_fuzz="$packages_native clang-14 libclang-rt-14-dev"
}

source shell/dev/sources.sh

say() { printf '\n== %s\n' "$*"; }

set_up() {
    local purpose packages="" list
    for purpose in "$@"; do
        list=packages_$purpose
        packages="$packages ${!list}"
    done
    # shellcheck disable=SC2086 # the lists are words
    set_up_packages $packages
    for purpose in "$@"; do
        case $purpose in
        page | native | build | fuzz) set_up_sources ;;
        test | npm) set_up_npm build/node --omit=dev ;;
        bench) set_up_npm build/node-bench ;;
        esac
    done
}

set_up_packages() {
    if ! command -v apt-get >/dev/null; then
        check_commands
        return
    fi
    local installed missing="" package
    installed=$(dpkg-query -W -f '${db:Status-Abbrev}${Package}\n' "$@" 2>/dev/null |
        sed -n 's/^ii //p') || true # it fails where it knows a name not at all
    for package in "$@"; do
        case $package in
        nodejs | npm) command -v "${package%js}" >/dev/null && continue ;; # also from elsewhere
        esac
        grep -qx -- "$package" <<<"$installed" || missing="$missing $package"
    done
    [ -z "$missing" ] && return

    say "Installing:$missing"
    # shellcheck disable=SC2086 # the list is words
    set -- install --no-install-recommends -y $missing
    local as_root=""
    if [ "$(id -u)" != 0 ]; then
        as_root=sudo
        if ! command -v sudo >/dev/null || ! sudo -v; then
            echo "dev: packages are missing, and this needs root:" >&2
            echo "    apt-get update && apt-get $*" >&2
            exit 2
        fi
    fi
    $as_root apt-get update -q || true # an old list may still do; the installation tells
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get "$@" -q || {
        echo "dev: this failed; run it by hand to see why: apt-get $*" >&2
        exit 2
    }
    mkdir -p build
    touch build/packages # build trees older than this are configured anew
}

# Without apt it is not ours to install anything: CMake names a missing library.
check_commands() {
    local command
    for command in cmake ninja em++ node; do
        if ! command -v "$command" >/dev/null; then
            echo "dev: needs $command, and there is no apt-get to install it with" >&2
            exit 2
        fi
    done
}

# The npm packages of tests/package.json; those that only the benches need are its devDependencies.
set_up_npm() { # WHERE TO INSTALL [OPTION OF npm ci]
    local name changed=""
    local folder=$1
    shift
    for name in package.json package-lock.json; do
        cmp -s "tests/$name" "$folder/$name" || changed=yes
    done
    [ -z "$changed" ] && [ -d "$folder/node_modules" ] && return
    say "Installing the npm packages of tests/package.json in $folder"
    rm -rf "$folder"
    mkdir -p "$folder"
    cp tests/package-lock.json "$folder/"
    # package.json comes last: it marks a finished installation.
    cp tests/package.json "$folder/package.json.new"
    (cd "$folder" && mv package.json.new package.json &&
        npm ci "$@" --ignore-scripts --no-audit --no-fund) || { rm -rf "$folder"; exit 2; }
}
