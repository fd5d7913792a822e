// What a roster may be, and how its iterator behaves: pieces of any size, streams, whoever asks before the answer
// has come, breaks off or aborts.

import { createReadStream } from 'node:fs';

import { expect, expectEqual, test } from '../lines.mjs';
import { CASES, rowsOf, textOf, zicha } from './installed.mjs';

const person = { level: 'intermediate', '2025_general': 18 };

function* inPieces(bytes, size) {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function* later(values) {
    for (const value of values) {
        await new Promise((resolve) => setTimeout(resolve));
        yield value;
    }
}

export async function testRosters() {
    const wanted = await textOf(CASES);

    await test('a roster is the same however its bytes come', async () => {
        const copy = CASES.buffer.slice(CASES.byteOffset, CASES.byteOffset + CASES.length);
        const kinds = {
            text: CASES.toString(), 'an array buffer': copy, 'a view': new DataView(copy), 'a blob': new Blob([CASES]),
            'a stream': new Blob([CASES]).stream(), 'a file': createReadStream('tests/cases/jiaxing-2025.csv', { highWaterMark: 100 }),
            'a promise': Promise.resolve(CASES), 'bytes, one each': inPieces(CASES, 1), 'pieces of text': CASES.toString().match(/[^]{1,7}/g),
            'pieces that come later': later(inPieces(CASES, 999)), 'shared memory': new Uint8Array(new SharedArrayBuffer(CASES.length)),
        };
        kinds['shared memory'].set(CASES);
        for (const [name, roster] of Object.entries(kinds)) expectEqual(await textOf(roster), wanted, name);
    });

    await test('a person of an async sequence is answered before the next one is asked for', async () => {
        let asked = 0;
        const rows = zicha.check((async function* endless() {
            for (;;) yield { ...person, id: `E${++asked}` };
        })());
        for (let at = 1; at <= 5; ++at) expectEqual([(await rows.next()).value.id, asked], [`E${at}`, at], 'row');
        await rows.return();
    });

    await test('whoever asks before the answer has come gets each row once and in order', async () => {
        const people = Array.from({ length: 500 }, (_, at) => ({ ...person, id: `E${at}` }));
        const rows = zicha.check(later(people));
        const asked = await Promise.all(Array.from({ length: 502 }, () => rows.next()));
        expectEqual(asked.map(({ value }) => value?.id), [...people.map(({ id }) => id), undefined, undefined], 'rows');
    });

    await test('checks that are open at once do not mix', async () => {
        const iterators = Array.from({ length: 20 }, (_, of) => zicha.check(later(Array.from({ length: 30 }, (_unused, at) => ({ ...person, id: `${of}.${at}` })))));
        const all = await Promise.all(iterators.map(rowsOf));
        all.forEach((rows, of) => expectEqual(rows.map(({ id }) => id), rows.map((_, at) => `${of}.${at}`), `check ${of}`));
    });

    await test('what breaks off ends its source, and the next check is whole', async () => {
        let isEnded = false;
        const source = (async function* endless() {
            try {
                for (;;) yield person;
            } finally {
                isEnded = true;
            }
        })();
        for await (const row of zicha.check(source)) if (row.row === 3) break;
        expect(isEnded, 'the source is ended');
        const rows = zicha.check(CASES);
        await rows.next();
        expectEqual(await rows.return('done'), { value: 'done', done: true }, 'return');
        expectEqual(await rows.next(), { value: undefined, done: true }, 'next');
        expectEqual(await textOf(CASES), wanted, 'the next one');
    });

    await test('memory does not grow with the roster, nor with checks that were broken off', async () => {
        const { check } = await zicha.create();
        const before = process.memoryUsage().arrayBuffers;
        for (let time = 0; time < 300; ++time) for await (const row of check(CASES)) if (row) break;
        let rows = 0;
        for await (const piece of check((function* many() {
            for (let at = 0; at < 100_000; ++at) yield person;
        })(), { as: 'ndjson' })) rows += piece.filter((byte) => byte === 10).length;
        expectEqual(rows, 100_000, 'rows');
        const grown = process.memoryUsage().arrayBuffers - before;
        expect(grown < 64 << 20, `${grown} bytes`);
    });

    await test('an empty sequence of persons gives no row, and an empty table is refused', async () => {
        expectEqual(await rowsOf(zicha.check([])), [], 'rows');
        for (const roster of ['', new Uint8Array(), new Blob([])]) {
            const { code } = await rowsOf(zicha.check(roster)).catch((error) => error);
            expectEqual(code, 'roster.empty', 'code');
        }
    });
}
