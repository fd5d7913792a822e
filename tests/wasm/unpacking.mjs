// Bytes that take every way through the unpacker (shell/page/unpack), packed by the page's own packer.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { compress } from '../../shell/page/lzma.mjs';
import { unpack } from '../../web/platform/unpack.mjs';

/// Bytes without any pattern, the same ones at each run.
function noise(length, seed) {
    const parts = [];
    for (let at = 0; at < length; at += 64) parts.push(createHash('sha512').update(`${seed} ${at}`).digest());
    return Buffer.concat(parts).subarray(0, length);
}

const text = readFileSync('core/assess/assess.cpp');
const far = noise(5000, 1);
const kinds = {
    nothing: Buffer.alloc(0),
    'one byte': Buffer.from('a'),
    'one byte many times': Buffer.alloc(300_000, 7),
    noise: noise(100_000, 2),
    text,
    // Distances of all sizes, and matches of all lengths among literals.
    'what comes again from afar': Buffer.concat([far, noise(900_000, 3), far, text, far.subarray(0, 700), text]),
    'columns that repeat with small changes': Buffer.concat(Array.from({ length: 4000 }, (_, row) =>
        Buffer.from([0, 0, row & 255, row >> 8, 1, 2, 3, row % 7, ...far.subarray(0, row % 40)]))),
};

/// The kinds of bytes that do not come back as they were.
export async function spoilt(unpacker) {
    const found = [];
    for (const [kind, bytes] of Object.entries(kinds)) {
        if (!bytes.equals(await unpack(unpacker, compress(bytes), bytes.length))) found.push(kind);
    }
    return found;
}
