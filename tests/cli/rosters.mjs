// What a roster's rows say: the shared cases, options that fill and drop, privacy, injection.

import { readFileSync, writeFileSync } from 'node:fs';

import { expect, expectEqual, inTree, own, rowsOf, test, zicha } from './program.mjs';

const CASES = readFileSync(inTree('tests/cases/jiaxing-2025.csv'), 'utf8');
const EXPECTED = readFileSync(inTree('tests/cases/jiaxing-2025.expected.ndjson'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const KEYS = [
    ...['row', 'id', 'name', 'verdict', 'continuing_education', 'social_insurance', 'path'],
    ...['gap', 'gap_path', 'further_hours', 'further_hours_at_best', 'missing', 'cautions', 'error'],
];
const IDENTITY = '330402199901011234';
const MOBILE = '13800000000';

const withoutRow = (rows) => rows.map(({ row: _row, ...rest }) => rest);

export async function testRosters() {
    await test('every key of the shared cases is as expected', () => {
        const { rows, status } = rowsOf(CASES);
        expectEqual(rows.length, EXPECTED.length, 'rows');
        EXPECTED.forEach((wanted, at) => {
            for (const [key, value] of Object.entries(wanted))
                expectEqual(rows[at][key], value, `${wanted.id} ${key}`);
        });
        expectEqual(status, 1, 'status, since some rows are invalid');
    });

    await test('a result row has the keys of the contract in its order', () => {
        for (const row of rowsOf(CASES).rows) expectEqual(Object.keys(row), KEYS, row.id);
    });

    await test('the date changes cautions only', () => {
        const [before, after] = ['2025-07-02', '2026-03-01'].map(
            (day) => rowsOf(CASES, ['--as-of', day]).rows,
        );
        const late = ['ce.not_earnable_now', 'ce.make_up_study'];
        const told = (rows, code) => rows.filter((row) => row.cautions.includes(code)).length;
        expect(told(after, late[0]) > told(before, late[0]), 'that the year is over');
        // The question of earlier years is asked with that once the year is over.
        expect(told(before, late[1]) > 0 && told(after, late[1]) === 0, 'the question of earlier years');
        const rest = (rows) =>
            rows.map((row) => ({ ...row, cautions: row.cautions.filter((code) => !late.includes(code)) }));
        expectEqual(rest(after), rest(before), 'rows');
    });

    await test('parts of a roster decided apart equal the whole except for the row', () => {
        const [header, ...lines] = CASES.trimEnd().split('\n');
        const half = (from, to) => rowsOf([header, ...lines.slice(from, to)].join('\n')).rows;
        expectEqual(
            withoutRow([...half(0, 23), ...half(23)]),
            withoutRow(rowsOf(CASES).rows),
            'rows',
        );
    });

    await test('a value that is set fills a fact in every row where it is blank', () => {
        const roster = 'id,level,organizer,2025_general\na,intermediate,,18\nb,intermediate,city,18\n';
        const { rows } = rowsOf(roster, ['--set', 'organizer=province', '--set', '社保在嘉兴=是']);
        expectEqual(rows.map((row) => row.verdict), ['refer', 'needs_info'], 'verdicts');
        expectEqual(rows[1].social_insurance, 'yes', 'insurance');
    });

    await test('a column of 考核 is a completion mark, and it is said once for all of them', () => {
        const roster = (word) => `级别,组织,2022${word},2023${word},2024${word},2025${word}\n中级,市,合格,完成,是,不合格\n`;
        const [doubtful, plain] = ['考核', '完成'].map((word) => rowsOf(roster(word)));
        expectEqual(doubtful.rows, plain.rows, 'rows');
        expectEqual(doubtful.said.split('roster.taken_for_completion').length, 2, doubtful.said);
        expect(doubtful.said.includes('“2022考核、2023考核、2024考核、2025考核”'), doubtful.said);
        expect(!plain.said.includes('roster.taken_for_completion'), plain.said);
    });

    await test('who decides in place of the notice is the verdict in words', () => {
        const roster = '级别,组织,2025公需\n中级,省,18\n中级,自主评审,18\n初级,海宁,18\n初级,省级,18\n';
        const { output } = zicha(['check', '-'], roster);
        const verdicts = output.trimEnd().split('\r\n').slice(1).map((line) => line.split(',')[4]);
        expectEqual(verdicts, ['按省规定', '本通知未规定', '信息不足', '按省规定'], 'verdicts');
    });

    await test('a year of unusual hours is asked about, with the most that is usual', () => {
        const roster = 'level,organizer,2025_general,2025_professional\nintermediate,city,18,382.01\nintermediate,city,18,382\n';
        const [, unusual, usual] = zicha(['check', '-', '--lang', 'en'], roster).output.split('\r\n');
        expect(unusual.includes('A year has more than 400 hours, which is unusual.'), unusual);
        expect(!usual.includes('unusual'), usual);
    });

    await test('facts without a column are named once and not those that were set', () => {
        const { said } = rowsOf('level,2025_general\njunior,1\njunior,2\n', [
            ...['--lang', 'en', '--set', 'organizer=city'],
        ]);
        expectEqual(said.split('roster.fact_absent').length, 2, 'notices');
        expect(said.includes('2021_general') && !said.includes('organizer'), said);
    });

    await test('identity columns are dropped, lone numbers masked, and it is said', () => {
        const roster = [
            '工号,姓名,身份证号,电话,级别,2025公需,备注',
            `E1,甲,${IDENTITY},${MOBILE},中级,18,好`,
            `E2,乙,${IDENTITY},${MOBILE},中级,18,${MOBILE}`,
            `E3,丙,,,中级,18,`,
        ].join('\n');
        const { output, said } = zicha(['check', '-'], roster);
        for (const secret of [IDENTITY, MOBILE, '身份证号', '电话'])
            expect(!output.includes(secret), `${secret} in the output`);
        expect(output.includes('*********00'), 'no mask');
        for (const code of ['roster.identity_dropped', 'roster.cells_masked'])
            expect(said.includes(code), `${code} not said`);
    });

    await test('a number in an hours cell is an error that does not repeat it', () => {
        const roster = `id,level,2025_general\nE1,intermediate,${IDENTITY}\n`;
        for (const format of ['csv', 'ndjson']) {
            const { output, said } = zicha(['check', '-', '--format', format], roster);
            expect(!output.includes(IDENTITY) && !said.includes(IDENTITY), format);
        }
    });

    await test('a column is dropped when asked', () => {
        const roster = 'id,level,2025_general,wages\nE1,intermediate,18,123\n';
        const { output, said } = zicha(['check', '-', '--drop', 'wages'], roster);
        expect(!output.includes('wages') && !output.includes('123'), output);
        expect(said.includes('roster.column_dropped'), said);
    });

    await test('cells that a spreadsheet would run are made harmless', () => {
        const cells = ['=1+1', '+1', '-1', '@x', '\t=1', '＝1'];
        const roster = cells.map((cell) => `"${cell}",intermediate,18`).join('\n');
        const { output } = zicha(['check', '-'], `note,level,2025_general\n${roster}\n`);
        for (const cell of cells) expect(output.includes(`'${cell}`), JSON.stringify(cell));
    });

    await test('the table in words has the columns of the input first, a mark, and unknown columns', () => {
        const { bytes, output } = zicha(
            ['check', '-', '--lang', 'en'],
            'x,level,2025_general\r\n"a ""b""\nc",intermediate,18\r\n',
        );
        expectEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf], 'mark');
        const lines = output.slice(1).split('\r\n');
        expect(lines[0].startsWith('x,level,2025_general,Row,Verdict,'), lines[0]);
        expect(lines[1].startsWith('"a ""b""\nc",intermediate,18,2,More information needed'), lines[1]);
    });

    await test('several rosters are decided in turn, and each row names its file', () => {
        const [one, two] = [own('one.csv'), own('two.csv')];
        writeFileSync(one, 'id,level,2025_general\na,intermediate,18\n');
        writeFileSync(two, 'note;2025公需;工号;级别\nn;18;b;副高\n');
        const { output, status } = zicha(['check', one, two, '--format', 'ndjson']);
        const rows = output.trim().split('\n').map((line) => JSON.parse(line));
        expectEqual(rows.map((row) => [row.file, row.id]), [[one, 'a'], [two, 'b']], 'rows');
        expectEqual(status, 0, 'status');
        const table = zicha(['check', one, two]).output.slice(1).split('\r\n');
        expect(table[0].startsWith('id,level,2025_general,note,文件,行号,'), table[0]);
        expect(table[1].startsWith(`a,intermediate,18,,${one},2,`), table[1]);
        expect(table[2].startsWith(`b,副高,18,n,${two},2,`), table[2]);
    });
}
