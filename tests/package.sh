#!/usr/bin/env bash
# ./dev package tries what it has built: lintian has no error to tell; the library of the -dev package builds the
# example; installs the Debian packages in a bare Debian 12 (debootstrap), runs what is in them, and takes them off
# again. The last needs root and debootstrap; without them it says so, and the packages are in build/package all the
# same.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source shell/dev/setup.sh

package=$(echo build/package/zicha_*.deb)
library=$(echo build/package/libzicha-dev_*.deb)
echo "Built $package ($(stat -c %s "$package") bytes) and $library ($(stat -c %s "$library") bytes)"

say "lintian"
lintian --fail-on error --display-level '>=warning' --allow-root "$package" "$library"

say "libzicha-dev, by whoever uses it"
taken=$(mktemp -d "${TMPDIR:-/tmp}/zicha-dev.XXXXXX")
trap 'rm -rf "$taken"' EXIT
dpkg-deb --extract "$library" "$taken"
cmake -S "$taken/usr/share/doc/libzicha-dev/examples/cpp" -B "$taken/build" -DCMAKE_PREFIX_PATH="$taken/usr" >/dev/null
cmake --build "$taken/build" >/dev/null
echo '{"level": "intermediate"}' >"$taken/person.json"
"$taken/build/decide" "$taken/usr/lib/cmake/zicha/rules/jiaxing-2025.json" "$taken/person.json"
rm -rf "$taken"
trap - EXIT

if [ "$(id -u)" != 0 ] || ! command -v debootstrap >/dev/null; then
    echo "Not tried: that needs root and debootstrap (apt-get install debootstrap)"
    exit 0
fi
root=$(mktemp -d "${TMPDIR:-/tmp}/zicha-package.XXXXXX")
port=18097
host=""
leave() {
    [ -z "$host" ] || kill "$host" 2>/dev/null || true
    rm -rf --one-file-system "$root"
}
trap leave EXIT

in_root=(chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8)
inside() { "${in_root[@]}" "$@"; }
ours() { inside find / -xdev -iname '*zicha*' -not -name '*.deb' -not -path '/var/lib/dpkg/*' | sort; }

say "debootstrap"
debootstrap --variant=minbase bookworm "$root" "$(debian_mirror)" >"$root.log" 2>&1 ||
    { tail "$root.log"; exit 1; }
rm -f "$root.log"
cp "$package" "$root/zicha.deb"

say "dpkg --install"
inside dpkg --install /zicha.deb
ours
inside zicha --version
inside sh -c 'zicha template --lang en >/roster.csv && zicha check /roster.csv --lang en >/result.csv'
[ "$(wc -l <"$root/result.csv")" = 2 ]

say "zicha-host"
# Not by the function: what is to be stopped would be the shell that runs it.
"${in_root[@]}" zicha-host --port $port --bind 127.0.0.1 >"$root/host.log" &
host=$!
until grep -q '^Zicha is at http' "$root/host.log"; do
    kill -0 $host
    sleep 0.2
done
# shellcheck disable=SC2016 # a JavaScript template
node --input-type=module -e '
    const response = await fetch(process.argv[1]);
    const served = Buffer.from(await response.arrayBuffer());
    const { readFileSync } = await import("node:fs");
    const [page, policy] = [readFileSync("build/zicha.html"), response.headers.get("content-security-policy")];
    if (!response.ok || !served.equals(page) || !policy.includes("frame-ancestors")) process.exit(1);
    console.log(`served ${served.length} bytes`);
' "http://127.0.0.1:$port/"
cmp build/zicha.html "$root/usr/share/zicha/zicha.html"
kill $host
wait $host
host=""

say "dpkg --remove"
inside dpkg --remove zicha
if [ -n "$(ours)" ]; then
    echo "left behind: $(ours)"
    exit 1
fi
echo "The package installs, runs and goes without a trace"
