# shellcheck shell=bash
# The sources that the page is compiled from, as source packages of Debian; sourced by setup.sh.
#
# By apt's own download, in state folders of its own, so that nothing of the machine's apt changes; the
# mirror is the one that the machine is configured with. Where there is none, CMake fetches the same
# versions by git. Dear ImGui is newer than Debian 12 has it. Security updates of Debian 12 change a
# package's version but not its original archive, which is what the sums are of and what is compiled;
# shell/page/libraries tells why that will do.

set_up_sources() {
    set_up_source imgui =1.92.2b+ds-1 imgui_1.92.2b+ds.orig.tar.xz "forky sid" \
        e7bd201d56b5ee90d24d5dac85e5c12f98bdb95410252a62d27b7f89e4566d48
    set_up_source zlib "" zlib_1.2.13.dfsg.orig.tar.bz2 bookworm \
        71feb7947e3c00ef125f83b79a4e529bde31171e5babe48b391f06758d1ab0a1
    set_up_source expat "" expat_2.5.0.orig.tar.gz bookworm \
        ab00ee05c7067fd10a35c5d2a4922ebba746ddd50ff83b79c828da17bbdf1757
    rm -rf build/deps/apt
}

set_up_source() { # PACKAGE [=VERSION] ARCHIVE SUITES-IN-TURN SHA256 → build/deps/PACKAGE
    local name=$1 version=$2 archive=$3 suites=$4 sum=$5 state mirror suite
    [ -d "build/deps/$name" ] && return
    command -v apt-get >/dev/null || return 0
    say "Downloading the source of $name"
    mirror=$(debian_mirror)
    if [ -z "$mirror" ]; then
        echo "dev: no Debian mirror in apt's configuration; CMake will fetch $name by git" >&2
        return 0
    fi
    for suite in $suites; do
        state=$PWD/build/deps/apt/$suite
        set_up_own_apt && own_apt source -q --download-only "$name$version" && break
    done
    if ! echo "$sum  $state/$archive" | sha256sum --check --quiet; then
        echo "dev: not in $suites, or not as expected: $archive" >&2
        exit 2
    fi
    rm -rf "build/deps/$name.new"
    mkdir "build/deps/$name.new"
    tar -xf "$state/$archive" -C "build/deps/$name.new" --strip-components=1 --exclude='*/testdata'
    mv "build/deps/$name.new" "build/deps/$name"
}

set_up_own_apt() { # to be called with $state, $suite and $mirror set
    [ -f "$state/sources.list" ] && return
    mkdir -p "$state/lists/partial" "$state/cache/archives/partial"
    echo "deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror $suite main" \
        >"$state/sources.list"
    own_apt update -q
}

own_apt() { # to be called with $state set
    (cd "$state" && apt-get -o Dir::Etc::sourcelist="$state/sources.list" -o Dir::Etc::sourceparts=- \
        -o Dir::State::lists="$state/lists" -o Dir::Cache="$state/cache" \
        -o Acquire::Languages=none -o APT::Sandbox::User="$(id -un)" "$@")
}

debian_mirror() {
    # shellcheck disable=SC2016 # apt's own variables
    apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' |
        grep -v security | sed -n 1p
}
