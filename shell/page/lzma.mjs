// Packs bytes as shell/page/unpack unpacks them: LZMA without a container, by xz.

import { execFileSync } from 'node:child_process';

const form = 'dict=4MiB,lc=3,lp=0,pb=0';
const coder = (isQuick) => (isQuick ? `--lzma1=preset=0,${form}` : `--lzma1=preset=9e,${form},nice=273`);

/** The same form of bytes either way; quickly, more of them. */
export const compress = (bytes, isQuick = false) => execFileSync('xz', ['--stdout', '--format=raw', coder(isQuick)],
    { input: bytes, maxBuffer: 1 << 26 });
