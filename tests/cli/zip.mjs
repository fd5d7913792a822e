// A zip container made from its entries, also a wrong one: each entry may say what is not true. And the
// entries of one that is read.

import { deflateRawSync, inflateRawSync } from 'node:zlib';

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

/** The entries of a container, in the order of its directory: name, packed bytes, content and what the
    directory says of them besides where they are. */
export function entriesOf(bytes) {
    const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06'));
    const entries = [];
    let at = bytes.readUInt32LE(end + 16);
    for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
        const [size, name, extra, comment] = [bytes.readUInt32LE(at + 20), ...[28, 30, 32].map((from) => bytes.readUInt16LE(at + from))];
        const header = bytes.readUInt32LE(at + 42);
        const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
        const packed = bytes.subarray(start, start + size);
        entries.push({
            name: bytes.toString('utf8', at + 46, at + 46 + name),
            packed,
            content: bytes.readUInt16LE(at + 10) === DEFLATED ? inflateRawSync(packed) : packed,
            said: bytes.toString('hex', at, at + 42) + bytes.toString('hex', at + 46, at + 46 + name + extra + comment),
        });
        at += 46 + name + extra + comment;
    }
    return entries;
}
