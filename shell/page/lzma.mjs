// Packs bytes as shell/page/unpack unpacks them: LZMA without a container, by xz.

import { execFileSync } from 'node:child_process';

const form = 'dict=4MiB,lc=4,lp=0,pb=0';

/// How xz searches for repetitions. Which search finds the shortest form differs from module to module.
const searches = ['bt2', 'bt3'].flatMap((finder) => [64, 80, 160].map((nice) => `preset=9e,${form},mf=${finder},nice=${nice}`));

const packed = (bytes, coder) => execFileSync('xz', ['--stdout', '--format=raw', `--lzma1=${coder}`],
    { input: bytes, maxBuffer: 1 << 26 });

/** The same form of bytes either way; quickly, more of them. */
export function compress(bytes, isQuick = false) {
    if (isQuick) return packed(bytes, `preset=0,${form}`);
    return searches.map((search) => packed(bytes, search)).reduce((best, one) => (one.length < best.length ? one : best));
}
