// A zip container made from its entries, also a wrong one: each entry may say what is not true.

import { deflateRawSync } from 'node:zlib';

const DEFLATED = 8;

function crc32(bytes) {
    let crc = ~0;
    for (const byte of bytes) {
        crc ^= byte;
        for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
    }
    return ~crc >>> 0;
}

function numbers(...fields) {
    const bytes = Buffer.alloc(fields.reduce((sum, [, length]) => sum + length, 0));
    let at = 0;
    for (const [value, length] of fields) at = bytes.writeUIntLE(value, at, length);
    return bytes;
}

/** One entry: its text or bytes, and what to say of it in place of the truth. */
export function entry(name, content, { stored = false, packed, ...said } = {}) {
    const bytes = Buffer.from(content);
    return {
        name,
        packed: packed ?? (stored ? bytes : deflateRawSync(bytes)),
        method: stored ? 0 : DEFLATED,
        size: bytes.length,
        crc: crc32(bytes),
        flags: 0,
        ...said,
    };
}

/** The container. `shift` moves where an entry says that it starts. */
export function zip(entries) {
    const parts = [];
    const directory = [];
    let at = 0;
    for (const { name, packed, method, size, crc, flags, shift = 0 } of entries) {
        const title = Buffer.from(name);
        const shared = [[flags, 2], [method, 2], [0, 4], [crc, 4], [packed.length, 4], [size, 4]];
        const local = [numbers([0x04034b50, 4], [20, 2], ...shared, [title.length, 2], [0, 2]), title, packed];
        directory.push(
            numbers([0x02014b50, 4], [20, 2], [20, 2], ...shared, [title.length, 2],
                [0, 6], [0, 6], [at + shift, 4]),
            title,
        );
        parts.push(...local);
        at += local.reduce((sum, part) => sum + part.length, 0);
    }
    const central = Buffer.concat(directory);
    const end = numbers([0x06054b50, 4], [0, 4], [entries.length, 2], [entries.length, 2],
        [central.length, 4], [at, 4], [0, 2]);
    return Buffer.concat([...parts, central, end]);
}
