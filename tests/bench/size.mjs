// Each part's share of the page: what is in its first part and in its rest, by brotli, and of the program
// in each the rooms' shares, told apart by their functions before the last optimisation (divide.mjs).

import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';

const limits = { first: 190_000, bytes: 620_000, brotli: 410_000 }; // with everything in it
const html = readFileSync('build/zicha.html', 'utf8');
const brotli = (text) => brotliCompressSync(text, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
}).length;
const print = (part, bytes, of, more = {}) => console.log(JSON.stringify(
    { name: 'size', unit: 'bytes', part, bytes, share: Number((bytes / of).toFixed(3)), ...more }));

const restAt = html.indexOf('<div id="rest">');
const parts = { first: html.slice(0, restAt), rest: html.slice(restAt) };
const kinds = {
    program: /<script type="application\/octet-stream"[^]*?<\/script>/g,
    data: /<script type="application\/json"[^]*?<\/script>/g,
    scripts: /<script>[^]*?<\/script>/g,
    style: /<style>[^]*?<\/style>/g,
};
const rooms = JSON.parse(readFileSync('build/wasm/room_sizes.json', 'utf8'));
for (const [part, text] of Object.entries(parts)) {
    const whole = brotli(text);
    let others = text;
    for (const [kind, pattern] of Object.entries(kinds)) {
        const own = text.match(pattern)?.join('') ?? '';
        others = others.replace(pattern, '');
        if (own) print(`${part}: ${kind}`, brotli(own), whole, { unpacked: Buffer.byteLength(own) });
    }
    print(`${part}: html`, brotli(others), whole, { unpacked: Buffer.byteLength(others) });
    const code = Object.values(rooms[part]).reduce((sum, bytes) => sum + bytes, 0);
    for (const [room, bytes] of Object.entries(rooms[part]).sort((a, b) => b[1] - a[1]))
        print(`${part}: program: ${room}`, bytes, code);
}
for (const [part, ours, limit] of [
    ['first part by brotli -11', brotli(parts.first), limits.first],
    ['page by brotli -11', brotli(html), limits.brotli],
    ['page', Buffer.byteLength(html), limits.bytes],
]) {
    console.log(JSON.stringify({ name: 'size', unit: 'bytes', part, ours, limit, ratio: Number((ours / limit).toFixed(3)) }));
}
