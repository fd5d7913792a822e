// Packs bytes as shell/page/unpack unpacks them: LZMA without a container, by xz.

import { execFileSync } from 'node:child_process';

const coder = '--lzma1=preset=9e,dict=4MiB,lc=3,lp=0,pb=0,nice=273';

export const compress = (bytes) => execFileSync('xz', ['--stdout', '--format=raw', coder],
    { input: bytes, maxBuffer: 1 << 26 });
