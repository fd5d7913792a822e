#!/usr/bin/env bash
# ./dev bare-root [FOLDER] [--suite NAME]: proves the two commands on a Debian 12 that has nothing but its base.
# Makes a root with debootstrap (under FOLDER, or the folder for temporary files), gives it a clean
# clone of the last commit and this machine's own way to its package mirrors, and runs ./dev serve and
# ./dev test in it. Only /proc is mounted into it. Needs root. The root is removed when all went well.
#
# --suite NAME: another suite of Debian, `testing` for its newer compilers. There ./dev build is run, and what
# it has built; the tests' browsers and formatter are those of Debian 12.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source shell/dev/setup.sh

if [ "$(id -u)" != 0 ] || ! command -v debootstrap >/dev/null; then
    echo "dev: bare-root needs root and debootstrap (apt-get install debootstrap)" >&2
    exit 2
fi
folder=""
suite=bookworm
while [ $# -gt 0 ]; do
    if [ "$1" = --suite ] && [[ ${2:-} =~ ^[a-z]+$ ]]; then
        suite=$2
        shift 2
    elif [ -z "$folder" ] && [ -n "$1" ] && [[ $1 != -* ]]; then
        folder=$1
        shift
    else
        echo "Use: ./dev bare-root [FOLDER] [--suite NAME]" >&2
        exit 2
    fi
done
folder=${folder:-${TMPDIR:-/tmp}}
mkdir -p "$folder"
root=$(mktemp -d "$folder/zicha-bare-root.XXXXXX")
chmod 755 "$root"
tree=/srv/zicha
port=18089
server=""

leave() {
    [ -z "$server" ] || kill -- "-$server" 2>/dev/null || true
    mountpoint -q "$root/proc" && umount -l "$root/proc"
    echo "The bare root is in $root"
}
trap leave EXIT

inside() { # COMMAND…   as root, with nothing of this machine's environment
    # shellcheck disable=SC2016 # for the inner shell
    chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 TERM=dumb \
        bash -c 'cd "$0" && exec "$@"' "$tree" "$@"
}

timed() {
    local start=$SECONDS
    "$@"
    echo "== took $((SECONDS - start)) s: $*"
}

say "debootstrap"
timed debootstrap --variant=minbase "$suite" "$root" "$(debian_mirror)" >"$root.log" 2>&1 ||
    { tail "$root.log"; exit 1; }
rm -f "$root.log"

# How this machine reaches its mirrors: sources, apt's options for fetching, certificates, npm.
cp /etc/resolv.conf /etc/hosts "$root/etc/"
rm -f "$root/etc/apt/sources.list"
if [ "$suite" = bookworm ]; then
    for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list /etc/apt/sources.list.d/*.sources; do
        if [ -e "$file" ]; then cp "$file" "$root$file"; fi
    done
else
    echo "deb $(debian_mirror) $suite main" >"$root/etc/apt/sources.list"
fi
for file in /etc/apt/apt.conf /etc/apt/apt.conf.d/*; do
    if grep -qs '^ *Acquire' "$file"; then cp "$file" "$root$file"; fi
done
# A package's service is not started: the root shares this machine's network.
printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
chmod +x "$root/usr/sbin/policy-rc.d"
mkdir -p "$root/usr/local/share/ca-certificates"
cp -r /usr/local/share/ca-certificates/. "$root/usr/local/share/ca-certificates/"
npm_options='^(registry|proxy|https-proxy|noproxy|cafile|strict-ssl)[[:space:]]*='
cat "$(npm config get globalconfig)" "$(npm config get userconfig)" 2>/dev/null |
    grep -E "$npm_options" >"$root/root/.npmrc" || true

git clone -q --no-local . "$root$tree"
mount -t proc proc "$root/proc"

say "./dev build without root and sudo must print the command to run, and exit with 2"
status=0
message=$(chroot --userspec=65534:65534 "$root" bash -c "cd $tree && ./dev build" 2>&1) || status=$?
echo "$message"
if [ $status != 2 ] || ! grep -q 'apt-get install' <<<"$message"; then
    echo "exit status $status"
    exit 1
fi

remove_root() {
    say "What is installed: $(inside dpkg-query -W | wc -l) packages, $(du -sxh "$root" | cut -f1)"
    mountpoint -q "$root/proc" && umount -l "$root/proc"
    rm -rf --one-file-system "$root"
    trap - EXIT
}

if [ "$suite" != bookworm ]; then
    say "./dev build on $suite"
    timed inside ./dev build
    inside sh -c 'g++ --version | head -n 1; cmake --version | head -n 1; em++ --version | head -n 1'
    inside sh -c 'build/native/zicha template --lang en >build/roster.csv &&
        build/native/zicha check build/roster.csv --lang en && build/native/zicha-host --version'
    ls -l "$root$tree/build/zicha.html"
    remove_root
    exit
fi

say "./dev serve"
start=$SECONDS
set -m
inside ./dev serve --port $port >"$root/serve.log" 2>&1 &
server=$!
set +m
until grep -q "^Zicha is at http" "$root/serve.log"; do
    kill -0 $server 2>/dev/null || { tail -n 40 "$root/serve.log"; exit 1; }
    sleep 1
done
grep -a "^== " "$root/serve.log"
tail -n 1 "$root/serve.log"
# shellcheck disable=SC2016 # a JavaScript template
inside node --input-type=module -e '
    const response = await fetch(process.argv[1]);
    const served = Buffer.from(await response.arrayBuffer());
    const { readFileSync } = await import("node:fs");
    if (!response.ok || !served.equals(readFileSync("build/zicha.html"))) process.exit(1);
    console.log(`served ${served.length} bytes as ${response.headers.get("content-type")}`);
' "http://localhost:$port/"
kill -- "-$server"
server=""
echo "== took $((SECONDS - start)) s: ./dev serve, from nothing to the page"

say "./dev test, with what serve has left"
timed inside ./dev test
say "./dev test again"
timed inside ./dev test

remove_root
