// Persons as lines of JSON, and messages of a service, under rules of the format zicha-rules/2: what explain says.

import { readFileSync } from 'node:fs';

import { randomPersons, rosterOf } from '../needs_persons.mjs';
import { expect, expectEqual, inTree, test, zicha } from './program.mjs';

const DAY = ['--as-of', '2026-11-30'];
const fileOf = (pack) => inTree(`rules/elsewhere/${pack}.json`);
const HEBEI = ['--rules', fileOf('hebei-accounting-2026'), ...DAY];
const PERSONS = ['check', '-', '--input', 'ndjson', '--format', 'ndjson'];

const linesOf = (text) => text.trim().split('\n').map((line) => JSON.parse(line));
const jsonLines = (list) => list.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join('\n');
const call = (method, params) => JSON.stringify({ jsonrpc: '2.0', id: 1, method, params });
const answered = (messages, rules = HEBEI) => linesOf(zicha(['serve', '--stdio', ...rules], `${messages.join('\n')}\n`).output);

async function testLines() {
    for (const pack of ['hebei-accounting-2026', 'california-cpa', 'teachers-national'])
        await test(`persons of ${pack} as lines of JSON are decided as explain and a roster decide them`, () => {
            const book = JSON.parse(readFileSync(fileOf(pack), 'utf8'));
            const persons = randomPersons(book, 40, 5);
            const rules = ['--rules', fileOf(pack), ...DAY];
            const rows = linesOf(zicha([...PERSONS, ...rules], jsonLines(persons.map((facts, at) => ({ id: `E${at + 1}`, 姓名: '甲', ...facts })))).output);
            const table = linesOf(zicha(['check', '-', '--format', 'ndjson', ...rules], rosterOf(book, persons)).output);
            expectEqual(rows.length, persons.length, 'rows');
            for (const [at, { row, id, name, error, ...rest }] of rows.entries()) {
                expectEqual([row, id, name], [at + 1, `E${at + 1}`, '甲'], 'labels');
                expectEqual(rest, Object.fromEntries(Object.entries(table[at]).filter(([key]) => key in rest)), 'the roster');
                if (error) continue;
                const { output } = zicha(['explain', '-', '--format', 'json', ...rules], JSON.stringify({ id: 'E', ...persons[at] }));
                expectEqual(rest, JSON.parse(output), 'explain');
            }
        });

    await test('every line gives one line under needs: what is no person is invalid, with its code and place', () => {
        const person = { id: 'E1', first_year: 2027 };
        const lines = [person, '{"first_year":', '[]', { ...person, first_year: 'x' }, { ...person, years: { 2026: { generall: 1 } } },
            '', { ...person, 工号: 'E2' }, { id: [] }, '{"first_year":1,"first_year":2}', { ...person, '330402199001011234': 1 }, person];
        const { status, output, said } = zicha([...PERSONS, ...HEBEI, '--lang', 'en'], jsonLines(lines));
        expectEqual(linesOf(output).map(({ row, id, verdict, error }) => [row, id, verdict, error?.code ?? null, error?.column ?? null]), [
            [1, 'E1', 'yes', null, null], [2, '', 'invalid', 'json.syntax', ''], [3, '', 'invalid', 'answers.not_object', ''],
            [4, 'E1', 'invalid', 'rule.wrong_type', 'first_year'], [5, 'E1', 'invalid', 'rule.unknown_member', 'years.2026.generall'],
            [7, 'E1', 'invalid', 'answers.fact_twice', '工号'], [8, '', 'invalid', 'answers.wrong_type', 'id'],
            [9, '', 'invalid', 'json.duplicate_key', ''], [10, 'E1', 'invalid', 'rule.unknown_member', '****************34'],
            [11, 'E1', 'yes', null, null],
        ], output);
        expectEqual(status, 1, said);
        expect(said.includes('10 persons: met 2, Invalid 8'), said);
    });

    await test('persons under needs come out as CSV too, without labels that are dropped; what is set of them is refused', () => {
        const { output } = zicha(['check', '-', '--input', 'ndjson', '--drop', 'name', ...HEBEI, '--lang', 'en'], jsonLines([{ id: 'E1', name: '甲', first_year: 2027 }]));
        expect(output.includes('id,unit,Verdict') && output.includes('\r\nE1,,met,') && !output.includes('甲'), output);
        const refused = zicha([...PERSONS, '--set', 'first_year=2024', ...HEBEI, '--lang', 'en'], '{}');
        expect(refused.status === 2 && refused.said.includes('--set'), refused.said);
    });
}

async function testMessages() {
    const person = { id: 'E1', first_year: 2024, years: { 2024: { professional: 60 }, 2025: { professional: 60, general: null } } };

    await test('a service under needs gives the bytes of the command line: decide, explain, check of persons and of a roster', () => {
        const written = (method, params) => zicha(['serve', '--stdio', ...HEBEI], `${call(method, params)}\n`).output;
        const explained = zicha(['explain', '-', '--format', 'json', ...HEBEI], JSON.stringify(person)).output.trimEnd();
        const row = zicha([...PERSONS, ...HEBEI], JSON.stringify(person)).output.trimEnd();
        const roster = 'id,first_year,2024_professional\nE1,2024,60\nE2,x,1\n';
        const table = zicha(['check', '-', '--format', 'ndjson', ...HEBEI], roster).output.trimEnd().split('\n').join(',');
        expectEqual(written('explain', { person }), `{"jsonrpc":"2.0","id":1,"result":${explained}}\n`, 'explain');
        expectEqual(written('decide', { person }), `{"jsonrpc":"2.0","id":1,"result":${row.replace('"row":1', '"row":null')}}\n`, 'decide');
        expectEqual(written('check', { persons: [person] }), `{"jsonrpc":"2.0","id":1,"result":{"rows":[${row}],"notices":[]}}\n`, 'persons');
        expect(written('check', { roster }).startsWith(`{"jsonrpc":"2.0","id":1,"result":{"rows":[${table}],"notices":[`), 'roster');
    });

    await test('a service that is started with needs still knows the built-in rules, and refuses what needs have not', () => {
        const answers = answered([
            call('decide', { person: { level: 'junior' }, rules: 'jiaxing-2025' }), call('decide', { person: { first_year: 2027 }, rules: 'hebei-accounting-2026' }),
            call('decide', { person, rules: 'pmp' }), call('check', { persons: [], map: {} }), call('check', { persons: [], set: { first_year: '1' } }),
            call('check', { roster: 'id,first_year,2024_general\n', set: { first_year: '1' } }), call('explain', { person: { first_yaer: 2024 } }), call('decide', { person: 1 }),
        ]);
        expectEqual(answers.map(({ result, error }) => result?.verdict ?? error.data.map(({ code, pointer }) => `${code} ${pointer ?? ''}`).join()), [
            'needs_info', 'yes', 'rpc.rules_unknown /params/rules', 'rpc.param_not_for_needs /params/map', 'rpc.param_not_for_needs /params/set',
            'needs.roster_not_count /params/set/first_year', 'rule.unknown_member /params/person/first_yaer', 'answers.not_object /params/person',
        ], JSON.stringify(answers));
    });

    await test('days that do not fit make the row invalid, and are a fault of who asks to be explained', () => {
        const rules = ['--rules', fileOf('pmp'), ...DAY];
        const [decided, explained] = answered([call('decide', { person: { id: 'E1' } }), call('explain', { person: { cycle_start: null } })], rules);
        expectEqual([decided.result.verdict, decided.result.error.code], ['invalid', 'needs.period_empty'], JSON.stringify(decided));
        expectEqual(explained.error.data[0].code, 'needs.fact_needed', JSON.stringify(explained));
    });
}

async function testLayers() {
    const [province, nation] = ['teachers-province-example', 'teachers-national'].map((pack) => readFileSync(fileOf(pack), 'utf8'));
    const validated = (params) => answered([call('validate', params)], [])[0];
    const told = ({ result, error }) => (result ? result.problems : error.data)
        .map(({ code, file, pointer, line }) => `${code} ${file ?? ''} ${pointer ?? ''} ${line ?? ''}`.trim()).join();

    await test('a service validates a file with the files that it extends, as texts or objects, and reads no other', () => {
        const layers = { 'teachers-national.json': nation };
        for (const params of [{ file: province, layers }, { file: JSON.parse(province), layers: { 'teachers-national.json': JSON.parse(nation) } }])
            expectEqual(validated(params).result, { ok: true, problems: [], doubts: [] }, 'both');
        for (const given of [{}, { layers: {} }, { layers: { 'other.json': nation } }])
            expectEqual(told(validated({ file: province, ...given })), 'needs.layer_missing  /extends 4', JSON.stringify(given));
        expectEqual(told(validated({ file: province, layers: { 'teachers-national.json': 1 } })), 'rpc.param_type  /params/layers', 'no file');
    });

    await test('what is wrong in a layer is told at its place there', () => {
        const broken = nation.replace('"years": 2', '"years": 61');
        const { problems } = validated({ file: province, name: 'here/province.json', layers: { 'teachers-national.json': broken } }).result;
        const line = broken.slice(0, broken.indexOf('"years": 61')).split('\n').length;
        expectEqual([problems[0].file, problems[0].line, problems[0].code], ['here/teachers-national.json', line, 'rule.wrong_type'], JSON.stringify(problems));
        const [first] = validated({ file: JSON.parse(province), layers: { 'teachers-national.json': broken } }).result.problems;
        expectEqual(first.line, undefined, JSON.stringify(first));
    });
}

export async function testNeedsService() {
    await testLayers();
    await testLines();
    await testMessages();
}
