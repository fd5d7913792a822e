// Rules of the format zicha-rules/2: every row and explanation of the package has the bytes of the command line, for
// random persons of each pack of rules/elsewhere.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { expect, expectEqual, test } from '../lines.mjs';
import { isLayer, randomPersons, rosterOf } from '../needs_persons.mjs';
import { AS_OF, PACKAGE, native, nativeRows, refusalOf, rowsOf, textOf, withWorkbooks, zicha } from './installed.mjs';

const PERSONS = Number(process.env.ZICHA_NEEDS_PERSONS ?? 500); // of each pack
const ALONE = 25;
const FOLDER = 'rules/elsewhere';
const PACKS = readdirSync(FOLDER).filter((name) => !isLayer(JSON.parse(readFileSync(join(FOLDER, name), 'utf8'))));

const lines = (list) => list.map((each) => `${JSON.stringify(each)}\n`).join('');

function expectSameText(got, wanted) {
    if (got === wanted) return;
    const [ours, theirs] = [got.split('\n'), wanted.split('\n')];
    const at = ours.findIndex((line, index) => line !== theirs[index]);
    expect(false, `line ${at + 1} of ${theirs.length}: ${ours[at]}, wanted ${theirs[at]}`);
}

async function testPack(name) {
    const file = join(FOLDER, name);
    const text = readFileSync(file, 'utf8');
    const book = JSON.parse(text);
    const persons = [...book.examples.map(({ facts }) => facts), ...randomPersons(book, PERSONS, 7)]
        .map((facts, at) => ({ id: `E${at}`, ...facts }));
    const made = await zicha.create({ rules: text });

    await test(`${PERSONS} random persons of ${name} and its examples have the bytes of the command line, as persons and as a roster`, async () => {
        const [table, options] = [rosterOf(book, persons), ['--rules', file]];
        expectSameText(await textOf(persons, {}, made), nativeRows(lines(persons), ['--input', 'ndjson', ...options]));
        expectSameText(await textOf(table, { lang: 'en' }, made), nativeRows(table, ['--lang', 'en', ...options]));
        const verdicts = new Set((await rowsOf(made.check(persons, { asOf: AS_OF }))).map(({ verdict }) => verdict));
        for (const verdict of ['yes', 'no', 'unknown']) expect(verdicts.has(verdict), [...verdicts].join());
    });

    await test(`of ${name}, one person is decided and explained as the command line does`, async () => {
        const rows = nativeRows(lines(persons.slice(0, ALONE)), ['--input', 'ndjson', '--rules', file]).trimEnd().split('\n');
        for (const [at, person] of persons.slice(0, ALONE).entries()) {
            const row = await made.decide(person, { asOf: AS_OF, rules: book.id });
            expectEqual(JSON.stringify(row), rows[at].replace(/"row":\d+/, '"row":null'), `person ${at}`);
            if (row.error) continue;
            const explained = native(['explain', '-', '--format', 'json', '--as-of', AS_OF, '--rules', file], JSON.stringify(person));
            expectEqual(`${JSON.stringify(await made.explain(person, { asOf: AS_OF }))}\n`, explained, `explanation ${at}`);
        }
    });
}

export async function testNeeds() {
    for (const name of PACKS) await testPack(name);

    const [pmp, hebei] = ['pmp', 'hebei-accounting-2026'].map((name) => readFileSync(`${FOLDER}/${name}.json`, 'utf8'));
    const jiaxing = readFileSync('rules/jiaxing-2025.json', 'utf8');

    await test('rules of both formats stand side by side, found by their ids; the first format goes first', async () => {
        for (const from of [zicha, withWorkbooks]) {
            const made = await from.create({ rules: [pmp, jiaxing, JSON.parse(hebei)] });
            const verdicts = [
                await made.decide({ level: 'junior' }),
                await made.decide({ cycle_start: '2022-05-01', cycle_end: '2025-05-01' }, { rules: 'pmp' }),
                await made.decide({ first_year: 2027 }, { rules: 'hebei-accounting-2026', asOf: '2026-11-30' }),
            ].map(({ verdict }) => verdict);
            expectEqual(verdicts, ['needs_info', 'no', 'yes'], 'verdicts');
            expectEqual((await refusalOf(made.decide({}, { rules: 'none' }))).code, 'rpc.rules_unknown', 'no such rules');
        }
    });

    await test('such files are found good and bad as by the command line', async () => {
        const bad = hebei.replace('"made_up": "100"', '"made_up": "80"');
        for (const from of [zicha, withWorkbooks]) {
            expectEqual(await from.validate(pmp), { ok: true, problems: [], doubts: [] }, 'a good one');
            const { ok, problems } = await from.validate(bad, { lang: 'en', name: 'bad.json' });
            const said = native(['rules', 'validate', '-', '--lang', 'en'], bad);
            expect(!ok && problems.length > 0 && problems.every(({ message }) => said.includes(message)), `${JSON.stringify(problems)}: ${said}`);
            expectEqual((await refusalOf(from.create({ rules: bad }))).code, 'needs.made_up_less', 'as rules');
        }
    });

    await test('what such rules have not is refused: a map, what is set of persons, a member that is not known', async () => {
        const made = await zicha.create({ rules: hebei });
        const codes = [
            await refusalOf(rowsOf(made.check([{}], { map: {} }))),
            await refusalOf(rowsOf(made.check([{}], { set: { first_year: '2024' } }))),
            await refusalOf(made.decide({ frist_year: 2024 })),
        ].map(({ code }) => code);
        expectEqual(codes, ['rpc.param_not_for_needs', 'rpc.param_not_for_needs', 'rule.unknown_member'], 'codes');
        const [row] = await rowsOf(made.check('id,2024_general\nE1,3\n', { set: { first_year: '2024' }, asOf: AS_OF }));
        expectEqual([row.id, row.verdict], ['E1', 'no'], 'a table takes set');
    });

    await test('a module that is loaded by hand says which rules it does not read', async () => {
        const wasm = (name) => readFileSync(join(PACKAGE, name));
        const ofBooks = await refusalOf(zicha.create({ wasm: wasm('zicha.wasm'), rules: pmp }));
        const ofNeeds = await refusalOf(zicha.create({ wasm: wasm('zicha-needs.wasm'), rules: jiaxing }));
        expectEqual([ofBooks.code, ofNeeds.code], ['module.no_needs', 'module.no_books'], 'codes');
        const made = await zicha.create({ wasm: wasm('zicha-needs.wasm'), rules: hebei });
        expectEqual((await made.decide({ first_year: 2027 }, { asOf: AS_OF })).verdict, 'yes', 'zicha-needs.wasm by itself');
    });
}
