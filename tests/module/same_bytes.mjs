// Every row and explanation of the package has the bytes of the command line.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

import { expect, expectEqual, test } from '../lines.mjs';
import { readCsv } from '../parity/csv.mjs';
import { inGb18030 } from '../parity/gb18030.mjs';
import { persons } from '../parity/persons.mjs';
import { rosterText } from '../parity/roster_writer.mjs';
import { workbook } from './workbook.mjs';
import { AS_OF, CASES, native, nativeRows, rowsOf, textOf, withWorkbooks, zicha } from './installed.mjs';

const PERSONS = 5000;

/** Each row below the headings of a CSV, as an object. */
function personsOf(csv) {
    const [headings, ...rows] = readCsv(csv);
    return rows.map((row) => Object.fromEntries(row.map((cell, at) => [headings[at], cell])));
}

const lines = (list) => list.map((each) => `${JSON.stringify(each)}\n`).join('');

/** Without what differs between a row of many and one person: its number. */
const alone = (line) => line.replace(/"row":\d+/, '"row":null');

async function sameRoster(roster, options = {}, native_ = [], from = zicha) {
    const wanted = nativeRows(roster, native_);
    const got = await textOf(roster, options, from);
    const differing = got.split('\n').findIndex((line, at) => line !== wanted.split('\n')[at]);
    expect(got === wanted && wanted.length > 1000, `line ${differing + 1} of ${wanted.split('\n').length}: ${got.split('\n')[differing]}, wanted ${wanted.split('\n')[differing]}`);
    expectEqual(lines(await rowsOf(from.check(roster, { asOf: AS_OF, ...options }))), wanted, 'rows as objects');
}

export async function testSameBytes() {
    await test('the shared cases have the bytes of the command line, in both languages and under both editions', async () => {
        for (const lang of ['zh', 'en'])
            for (const rules of ['jiaxing-2025', 'jiaxing-2026'])
                await sameRoster(CASES, { lang, rules }, ['--lang', lang, '--rules', rules]);
    });

    await test(`a generated roster of ${PERSONS} persons has the bytes of the command line, as text, bytes and objects`, async () => {
        const { text } = rosterText([...persons(PERSONS, 11)], {});
        await sameRoster(text);
        await sameRoster(Buffer.from(text));
        const people = personsOf(text);
        expectEqual(await textOf(people), nativeRows(lines(people), ['--input', 'ndjson']), 'objects');
    });

    await test('each person alone is decided as in the roster, and explained as by the command line', async () => {
        const people = personsOf(CASES.toString());
        const known = people.map((person) => Object.fromEntries(Object.entries(person).filter(([key]) => key !== '说明' && key !== 'case')));
        const rows = nativeRows(lines(known), ['--input', 'ndjson', '--lang', 'en']).trimEnd().split('\n');
        let compared = 0;
        for (const [at, person] of known.entries()) {
            const row = await zicha.decide(person, { lang: 'en', asOf: AS_OF }).catch((error) => error);
            if (row instanceof Error) continue; // a key that a roster passes over is refused of a person
            expectEqual({ ...row, error: null }, { ...JSON.parse(alone(rows[at])), error: null }, `case ${at}`);
            compared += 1;
            if (at % 8 > 0) continue;
            const explained = native(['explain', '-', '--format', 'json', '--lang', 'en', '--as-of', AS_OF], JSON.stringify(person));
            expectEqual(`${JSON.stringify(await zicha.explain(person, { lang: 'en', asOf: AS_OF }))}\n`, explained, `explanation ${at}`);
        }
        expect(compared > 50, `${compared} compared`);
    });

    await test('GB18030 and UTF-16 are found out as by the command line', async () => {
        const text = CASES.toString().replace(/^\ufeff/, '');
        const gb = inGb18030(text);
        await sameRoster(gb);
        expectEqual(await textOf(gb), await textOf(text), 'GB18030 and UTF-8');
        await sameRoster(Buffer.from(`\ufeff${text}`, 'utf16le'));
        await sameRoster(Buffer.concat([Buffer.from('level,2025_general\n中级,'), Buffer.from([0xFF]), Buffer.from('\n'.repeat(3)), Buffer.from('中级,1\n'.repeat(9))]));
    });

    await test('options mean what those of the command line mean', async () => {
        const people = [...persons(300, 12)];
        const { text } = rosterText(people, { separator: ';', columns: ['id', 'name', 'level', '2024_general', '2025_general', '2025_professional'] });
        await sameRoster(text, { set: { organizer: 'city', insured_locally: 'yes' }, drop: ['姓名'], separator: ';' },
            ['--set', 'organizer=city', '--set', 'insured_locally=yes', '--drop', '姓名', '--separator', 'semicolon']);
    });

    await test('zicha/xlsx reads a workbook as the command line does, and zicha says that it reads none', async () => {
        const bytes = workbook(readCsv(CASES.toString()));
        await sameRoster(bytes, {}, [], withWorkbooks);
        await sameRoster(CASES, {}, [], withWorkbooks);
        const refusal = await textOf(bytes, { lang: 'en' }).catch((error) => error);
        expectEqual(refusal.code, 'module.no_workbook', refusal.message);
        expect(refusal.message.includes('zicha/xlsx'), refusal.message);
    });

    await test('rule files are found good and bad as by the command line', async () => {
        const text = readFileSync('rules/jiaxing-2025.json', 'utf8');
        expectEqual(await zicha.validate(text), { ok: true, problems: [], doubts: [] }, 'our own');
        const bad = text.replace('"intermediate"', '"intermediat"');
        const { ok, problems } = await zicha.validate(bad, { lang: 'en', name: 'bad.json' });
        const said = native(['rules', 'validate', '-', '--lang', 'en'], bad);
        expect(!ok && problems.length > 0 && problems.every(({ message }) => said.includes(message)), `${JSON.stringify(problems)}: ${said}`);
        expectEqual((await zicha.validate(JSON.parse(bad))).problems.map(({ code }) => code), problems.map(({ code }) => code), 'as an object');
    });

    await test('notices are those that are said of the roster', async () => {
        const notices = [];
        await rowsOf(zicha.check(CASES, { lang: 'en', onNotice: (notice) => notices.push(notice) }));
        const said = spawnSync('build/native/zicha', ['check', '-', '--format', 'ndjson', '--lang', 'en', '--errors', 'json'], { input: CASES, encoding: 'utf8' })
            .stderr.trimEnd().split('\n').map((line) => JSON.parse(line).message);
        const [taken, ...others] = notices;
        expectEqual([taken.code, said.includes(taken.message)], ['roster.taken_for_completion', true], said.join('\n'));
        expectEqual(others.map(({ code }) => code), ['roster.unknown_words'], 'of words, which the command line answers with a map');
    });
}
