// Persons as lines of JSON: the rows of a table with the same cells, one line for each.

import { readFileSync, writeFileSync } from 'node:fs';

import { readCsv } from '../parity/csv.mjs';
import { middleTime } from './at_once.mjs';
import { SANITIZED, ended, expect, expectEqual, inTree, own, start, test, zicha } from './program.mjs';

const MOST_MILLISECONDS = SANITIZED ? 50 : 5;
const ROWS = 200;
const OPTIONS = ['check', '-', '--input', 'ndjson', '--format', 'ndjson'];
const CASES = readFileSync(inTree('tests/cases/jiaxing-2025.csv'), 'utf8');
const person = { id: 'E1', level: 'intermediate', organizer: 'city', '2025_general': 18, insured_locally: true };

/** Each row below the headings of a CSV, as an object. */
function personsOf(csv) {
    const [headings, ...rows] = readCsv(csv);
    return rows.map((row) => Object.fromEntries(row.map((cell, at) => [headings[at], cell])));
}

/** The rows of these lines: objects, or text as it is. */
function rowsOf(lines, options = []) {
    const input = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
    const run = zicha([...OPTIONS, ...options], input);
    return { ...run, rows: run.output.split('\n').filter(Boolean).map((line) => JSON.parse(line)) };
}

const withoutRow = ({ row: _, ...rest }) => rest;
/** A table's error names the heading that it was written under; of a person, who has none, it names the fact. */
const named = ({ row: _, error, ...rest }) => ({ ...rest, error: error && { ...error, column: error.fact } });
const codeOf = (line) => rowsOf([line]).rows[0].error?.code;

export async function testPersons() {
    await test('persons as lines of JSON get the rows that the same cells of a table get', () => {
        const table = zicha(['check', '-', '--format', 'ndjson'], CASES).output.split('\n').filter(Boolean).map((line) => JSON.parse(line));
        const { rows } = rowsOf(personsOf(CASES));
        expect(rows.length > 50, `${rows.length} rows`);
        expectEqual(rows.map(named), table.map(named), 'rows');
        expectEqual(rows.map(({ row }) => row), rows.map((_, at) => at + 1), 'numbers of the lines');
    });

    await test('wrong cells of lines of JSON have the codes that they have in a table', () => {
        const bad = ['x', '-1', '1.234', '10000', '4.40981E+17', '#N/A'];
        const csv = `level,2025_general\n${bad.map((cell) => `中级,${cell}\n`).join('')}`;
        const codes = (rows) => rows.map(({ error }) => [error.code, error.fact, error.value, error.message]);
        const table = zicha(['check', '-', '--format', 'ndjson'], csv).output.split('\n').filter(Boolean).map((line) => JSON.parse(line));
        const { rows, status } = rowsOf(personsOf(csv));
        expectEqual([codes(rows), status], [codes(table), 1], 'errors and status');
    });

    await test('every line gives one line: what is no person is invalid, with its code and place', () => {
        const lines = [person, '{"level":', '[]', '17', { ...person, '2025_general': [] }, {},
            '{"level":"中级","level":"副高"}', { level: '中级', 级别: '副高' }, '{"a":'.repeat(40), '{"id":"\\ud800"}', '{"id":"E\\u0000"}', person];
        const { rows, status } = rowsOf(lines, ['--lang', 'en']);
        expectEqual(rows.map(({ row, error }) => [row, error?.code ?? null]), [
            [1, null], [2, 'json.syntax'], [3, 'answers.not_object'], [4, 'answers.not_object'], [5, 'answers.wrong_type'], [6, null],
            [7, 'json.duplicate_key'], [8, 'answers.fact_twice'], [9, 'json.too_deep'], [10, 'json.syntax'], [11, 'cell.nul'], [12, null],
        ], 'codes');
        expectEqual([rows[4].id, rows[4].error.column, rows[5].verdict, status], ['E1', '2025_general', 'needs_info', 1], 'the rest');
        expect(rows[1].error.message.includes('line 2'), rows[1].error.message);
    });

    await test('blank lines are no persons, a last line needs no line break, and a byte order mark is no fault', () => {
        const { output, said } = zicha([...OPTIONS, '--lang', 'en'], `\ufeff${JSON.stringify(person)}\r\n\r\n${JSON.stringify(person)}`);
        expectEqual(output.split('\n').filter(Boolean).map((line) => JSON.parse(line).row), [1, 3], 'rows');
        expect(said.includes('2 persons'), said);
    });

    await test('a line that is too long is invalid, and the next one is decided', () => {
        const { rows } = rowsOf([`{"id":"${'x'.repeat(5 << 20)}"}`, person]);
        expectEqual(rows.map(({ error }) => error?.code ?? null), ['persons.line_too_long', null], 'codes');
    });

    await test('keys that are not known are passed over, counted and named; none of them is shown whole if it is private', () => {
        const { said, rows } = rowsOf([{ ...person, 备注: 1, '330402199001011234': 2 }, { ...person, 备注: null }], ['--lang', 'en']);
        expect(rows.every(({ error }) => error === null), 'no error');
        expect(said.includes('备注 (2)') && said.includes('[persons.keys_unknown]') && !said.includes('33040219900101'), said);
    });

    await test('a map, its sums and words, --set, --drop and --courses hold for lines of JSON', () => {
        writeFileSync(own('persons.map.json'), JSON.stringify({
            format: 'zicha-headings/1',
            headings: { 职级: 'level', 一般: { sum: '2025_general' }, 行业: { sum: '2025_general' }, 杂: 'drop' },
            values: { level: { 老法师: '副高' } },
        }));
        writeFileSync(own('persons.courses.csv'), 'id,year,category,hours,registered\nE1,2024,general,7,yes\n');
        const { rows, said } = rowsOf([{ id: 'E1', name: 'N', 职级: '老法师', 一般: 3, 行业: '4.5', 杂: 1 }],
            ['--map', own('persons.map.json'), '--set', 'organizer=city', '--drop', 'name', '--courses', own('persons.courses.csv')]);
        expectEqual([rows[0].name, rows[0].error, rows[0].missing.includes('organizer'), rows[0].missing.includes('2024_general')],
            ['', null, false, false], 'the row');
        expect(!said.includes('persons.keys_unknown'), said);
        const table = zicha(['check', '-', '--format', 'ndjson', '--set', 'organizer=city', '--courses', own('persons.courses.csv')], 'id,level,2025_general\nE1,副高,7.5\n');
        expectEqual(withoutRow(rows[0]), withoutRow(JSON.parse(table.output)), 'as a table');
    });

    await test('lines of JSON give CSV, a workbook and lists as a table does', () => {
        const lines = `${JSON.stringify(person)}\n`;
        const csv = zicha(['check', '-', '--input', 'ndjson', '--questions', own('persons.questions.txt')], lines);
        expectEqual([csv.status, csv.output.split('\n').length], [0, 3], 'CSV');
        const workbook = zicha(['check', '-', '--input', 'ndjson', '--format', 'xlsx'], lines);
        expectEqual([workbook.status, workbook.bytes.subarray(0, 2).toString()], [0, 'PK'], 'workbook');
    });

    await test('lines of JSON have no encoding, separator or sheet to be told', () => {
        for (const option of [['--encoding', 'gbk'], ['--separator', 'comma'], ['--sheet', '1']]) {
            const { status, output, said } = zicha([...OPTIONS, ...option, '--errors', 'json'], '{}');
            expectEqual([status, output, JSON.parse(said).code], [2, '', 'usage.persons_no_table'], option[0]);
        }
    });

    await test('each line of JSON that comes by a pipe is answered before the next one is sent, within 5 ms', async () => {
        const child = start(OPTIONS);
        const end = ended(child);
        const middle = await middleTime(child, ROWS, () => `${JSON.stringify(person)}\n`, (line, at) => expectEqual(JSON.parse(line).row, at + 1, 'row'));
        child.stdin.end();
        expectEqual((await end).status, 0, 'status');
        console.log(`# ${(middle * 1000).toFixed(0)} µs a person`);
        expect(middle <= MOST_MILLISECONDS, `${middle} ms`);
    });

    await test('what no line of JSON is gives a row, and never a crash', () => {
        for (const line of ['\u0001', 'nul', '"', '{"level":1e999}', '{"2025_general":-0}', '{"2025_general":"\u0007"}', '\\', '{"":""}'])
            expect(rowsOf([line]).rows.length === 1, line);
        expectEqual(codeOf('\xff'), 'json.syntax', 'a letter');
        expectEqual(zicha(OPTIONS, Buffer.from([0xff, 0xfe, 0x0a])).output.includes('json.not_utf8'), true, 'no UTF-8');
    });
}
