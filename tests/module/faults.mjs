// What is wrong is a rejection with a code and a sentence in both languages, and never the end of the module.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { diagnosticCodes } from '../catalogues.mjs';
import { expect, expectEqual, test } from '../lines.mjs';
import { CASES, PACKAGE, refusalOf, rowsOf, textOf, zicha } from './installed.mjs';

const person = { level: 'intermediate', '2025_general': 18 };
const circle = {};
circle.circle = circle;
const all = (roster, options) => rowsOf(zicha.check(roster, options));

function detached() {
    const bytes = new Uint8Array(CASES);
    structuredClone(bytes.buffer, { transfer: [bytes.buffer] });
    return bytes;
}

function* detachedBetween() {
    const bytes = new Uint8Array(CASES);
    yield bytes.subarray(0, 100);
    structuredClone(bytes.buffer, { transfer: [bytes.buffer] });
    yield bytes;
}

function aborted(options) {
    const controller = new AbortController();
    const rows = zicha.check(new ReadableStream({ pull: () => new Promise(() => {}) }), { signal: controller.signal, ...options });
    setTimeout(() => controller.abort(new Error('enough')));
    return rowsOf(rows);
}

/** The module, which may have no more than twenty megabytes. */
function starved() {
    const bytes = readFileSync(join(PACKAGE, 'zicha.wasm'));
    const most = bytes.indexOf(Buffer.from([0x80, 0x80, 0x02]), 8); // 32768 pages, in the memory's own section
    expect(most > 0 && most < 4000, 'the limit was found');
    bytes.set([0xC0, 0x82, 0x00], most); // 320 pages
    return bytes;
}

/** Code → ways to cause it, each called with options. */
const WAYS = {
    'module.no_roster': [undefined, null, 5, true, () => 1, {}, Symbol('s')].map((roster) => (options) => all(roster, options)),
    'module.mixed': [
        (options) => all([person, 'text'], options), (options) => all(['text', person], options),
        (options) => all(['text', CASES], options), (options) => all((async function* mixed() {
            yield person;
            yield 'text';
        })(), options),
    ],
    'module.detached': [
        (options) => all(detached(), options), (options) => all(detached().buffer, options), (options) => all(detachedBetween(), options),
    ],
    'module.not_json': [
        ...[1n, circle, NaN, Infinity, () => 1, Symbol('s')].map((cell) => (options) => zicha.decide({ ...person, id: cell }, options)),
        (options) => zicha.explain(() => 1, options), (options) => all([person, undefined], options), (options) => all([{ a: 1n }], options),
        (options) => zicha.validate(circle, options), (options) => all(CASES, { ...options, map: circle }),
    ],
    'module.option': [
        (options) => all(CASES, { ...options, as: 'csv' }), (options) => all(CASES, { ...options, onNotice: 1 }),
        (options) => all(CASES, { ...options, signal: {} }),
    ],
    'module.aborted': [
        aborted, (options) => all(CASES, { ...options, signal: AbortSignal.abort() }),
    ],
    'module.reading': [
        (options) => all((async function* failing() {
            yield CASES.subarray(0, 50);
            throw new Error('the disk is gone');
        })(), options),
        (options) => all(Promise.reject(new Error('the disk is gone')), options),
        (options) => all({ [Symbol.iterator]() {
            throw new Error('no');
        } }, options),
    ],
    'module.not_loaded': [
        ...[new Uint8Array([1, 2, 3]), 5, {}, '!'].map((wasm) => (options) => zicha.create({ wasm, ...options })),
        (options) => zicha.create({ wasm: Uint8Array.from([0, 97, 115, 109, 1, 0, 0, 0]), ...options }),
    ],
};
const ELSEWHERE = ['module.no_workbook', 'module.no_needs', 'module.no_books', 'module.stopped'];

const CORE = {
    'rpc.param_missing': [() => zicha.decide(), () => zicha.validate(undefined)],
    'rpc.param_type': [() => zicha.decide(person, { lang: 'fr' }), () => zicha.decide(person, { asOf: 'today' }), () => all(CASES, { drop: 'name' }),
        () => all(CASES, { separator: '|' }), () => zicha.validate(5)],
    'rpc.param_unknown': [() => zicha.decide(person, { language: 'en' }), () => all(CASES, { seperator: ',' })],
    'rpc.rules_unknown': [() => zicha.decide(person, { rules: 'nowhere-2025' }), () => all(CASES, { rules: 'nowhere-2025' })],
    'answers.not_object': [null, 5, 'x', []].map((value) => () => zicha.decide(value)),
    'answers.unknown_fact': [() => zicha.decide({ shoe_size: 42 })],
    'module.option': [() => zicha.decide(person, null), () => zicha.explain(person, 'en'), () => all(CASES, 5)],
    'roster.damaged_header': [() => all(new Uint8Array(5000).map((_, at) => at % 7))],
};

export async function testFaults() {
    for (const [code, ways] of Object.entries(WAYS)) {
        await test(`${code} is a rejection with a sentence in both languages`, async () => {
            for (const [at, way] of ways.entries()) {
                const [zh, en] = [await refusalOf(way({ lang: 'zh' })), await refusalOf(way({ lang: 'en' }))];
                expectEqual([zh.code, en.code], [code, code], `way ${at}`);
                expect(/[一-鿿]/.test(zh.message) && !/[一-鿿]/.test(en.message) && !/\{\d\}/.test(en.message), `${at}: ${zh.message} ${en.message}`);
            }
        });
    }

    await test('every error of the module has a way that causes it', () => {
        expectEqual([...Object.keys(WAYS), ...ELSEWHERE].sort(), diagnosticCodes('module.').sort(), 'codes');
    });

    await test('what the core finds wrong with a question is a rejection with its code', async () => {
        for (const [code, ways] of Object.entries(CORE))
            for (const [at, way] of ways.entries()) expectEqual((await refusalOf(way())).code, code, `${code}, way ${at}`);
    });

    await test('a person that cannot be read among others is a row that is invalid', async () => {
        const rows = await all([person, null, 5, [], { '2025_general': 'x' }, person]);
        expectEqual(rows.map(({ verdict }) => verdict === 'invalid'), [false, true, true, true, true, false], 'verdicts');
    });

    await test('a module that stopped says so, and the next call starts it again', async () => {
        const { decide, check } = await zicha.create({ wasm: starved(), lang: 'en' });
        const large = { ...person, name: 'x'.repeat(8 << 20) };
        expectEqual((await decide(person)).row, null, 'before');
        const open = check((async function* endless() {
            for (;;) yield person;
        })());
        await open.next();
        expectEqual((await refusalOf(decide(large))).code, 'module.stopped', 'code');
        expectEqual((await refusalOf(open.next())).code, 'module.stopped', 'a check that was open');
        expectEqual((await decide(person)).row, null, 'after');
    });

    await test('a second instance has rules of its own, and rules that are none are refused with their places', async () => {
        const book = JSON.parse(readFileSync('rules/jiaxing-2026.json', 'utf8'));
        const own = await zicha.create({ rules: book, lang: 'en' });
        expectEqual([(await own.decide(person)).assumed, (await zicha.decide(person)).assumed], [true, undefined], 'assumed');
        expectEqual((await refusalOf(own.decide(person, { rules: 'jiaxing-2025' }))).code, 'rpc.rules_unknown', 'code');
        const bad = await refusalOf(zicha.create({ rules: { ...book, requirements: 5 }, lang: 'en' }));
        expect(bad.problems.some(({ pointer }) => pointer?.startsWith('/')), JSON.stringify(bad.problems));
        const compiled = await WebAssembly.compile(readFileSync(join(PACKAGE, 'zicha.wasm')));
        const others = await Promise.all([1, 2, 3].map(() => zicha.create({ wasm: compiled })));
        for (const other of others) expectEqual(await textOf(CASES, {}, other), await textOf(CASES), 'rows');
    });
}
