// The native program reads GB18030 by the C library, the page by the browser's TextDecoder. This
// looks for characters that the two read differently: every two-byte and every basic-plane
// four-byte sequence, and a sample of the others.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

import { OUTPUT, checkNatively } from './parity.mjs';

/** The two differ here: glibc 2.36 has private-use characters, rare ideographs and vertical
 * punctuation in other places. A newer C library may agree on more of them. */
const KNOWN = [
    ...['a3a0', 'fe51', 'fe52', 'fe53', 'fe6c', 'fe76', 'fe91'],
    ...['82359037', '82359038', '82359039'],
    ...['82359130', '82359131', '82359132', '82359133', '82359134'],
    ...['84318236', '84318237', '84318238', '84318239'],
    ...['84318330', '84318331', '84318332', '84318333', '84318334', '84318335'],
];

/** The edition of 2022 moved these out of the private-use places that an older decoder has them in, such
 * as Node 18's; browsers and the C library follow it. */
const MOVED_IN_2022 = [
    ...['a6d9', 'a6da', 'a6db', 'a6dc', 'a6dd', 'a6de', 'a6df', 'a6ec', 'a6ed', 'a6f3'],
    ...['fe59', 'fe61', 'fe66', 'fe67', 'fe6d', 'fe7e', 'fe90', 'fea0'],
];
const isOlder = new TextDecoder('gb18030').decode(Uint8Array.of(0xa6, 0xd9)) === '\ue78d';
const EXPECTED = new Set([...KNOWN, ...isOlder ? MOVED_IN_2022 : []]);

function* sequences() {
    for (let lead = 0x81; lead <= 0xfe; ++lead)
        for (let trail = 0x40; trail <= 0xfe; ++trail) if (trail !== 0x7f) yield [lead, trail];
    for (const [from, to, step] of [
        [0x81, 0x84, 1],
        [0x90, 0xe3, 7],
    ])
        for (let first = from; first <= to; ++first)
            for (let second = 0x30; second <= 0x39; second += step)
                for (let third = 0x81; third <= 0xfe; third += step)
                    for (let fourth = 0x30; fourth <= 0x39; fourth += step)
                        yield [first, second, third, fourth];
}

const hex = (bytes) => Buffer.from(bytes).toString('hex');

/** Sequences of one character by the browser's decoder, as [hex, character]. */
function characters() {
    const decoder = new TextDecoder('gb18030');
    const found = [];
    for (const bytes of sequences()) {
        const text = decoder.decode(Uint8Array.from(bytes));
        if ([...text].length === 1 && text !== '\ufffd') found.push([hex(bytes), text]);
    }
    return found;
}

/** A text in GB18030, of characters up to U+FFFF by the browser's table and of those beyond it by
 * arithmetic. */
export function inGb18030(text) {
    const table = new Map(characters().map(([bytes, character]) => [character, bytes]));
    const encoded = [...text].map((character) => {
        const point = character.codePointAt(0);
        if (point < 0x80) return Buffer.from([point]);
        if (point < 0x10000) return Buffer.from(table.get(character), 'hex');
        const at = point - 0x10000;
        const digits = [at / 12600, (at / 1260) % 10, (at / 10) % 126, at % 10].map(Math.floor);
        return Buffer.from([0x90, 0x30, 0x81, 0x30].map((first, i) => first + digits[i]));
    });
    return Buffer.concat(encoded);
}

/** @returns {string[]} "hex: browser U+… native U+…" of every character that is read differently
 * and is not one of those known to be */
export function decodersDiffer() {
    const all = characters();
    const roster = `${OUTPUT}/gb18030.csv`;
    const output = `${roster}.ndjson`;
    mkdirSync(OUTPUT, { recursive: true });
    const lines = all.flatMap(([bytes]) => [
        Buffer.from(`${bytes},<`),
        Buffer.from(bytes, 'hex'),
        Buffer.from('>,intermediate,18\n'),
    ]);
    const header = Buffer.from('id,name,level,2025_general\n');
    writeFileSync(roster, Buffer.concat([header, ...lines]));
    checkNatively(roster, output, '2025-11-01', ['--encoding', 'gb18030']);
    const names = readFileSync(output, 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).name);
    const points = (text) =>
        [...text].map((c) => `U+${c.codePointAt(0).toString(16).padStart(4, '0')}`).join(' ');
    return all
        .map(([bytes, text], i) => [bytes, text, (names[i] ?? '').slice(1, -1)])
        .filter(([bytes, text, native]) => text !== native && !EXPECTED.has(bytes))
        .map(([bytes, text, native]) => `${bytes}: browser ${points(text)} native ${points(native)}`);
}
