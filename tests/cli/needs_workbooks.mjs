// Rosters by rules of the format zicha-rules/2 into workbooks, and with a map of headings.

import { readFileSync, writeFileSync } from 'node:fs';

import { workbook } from './file_makers.mjs';
import { bookOf, tableOf } from './own_reading.mjs';
import { expect, expectEqual, inTree, own, test, zicha } from './program.mjs';
import { entriesOf } from './zip.mjs';

const RULES = ['--rules', inTree('rules/elsewhere/hebei-accounting-2026.json'), '--as-of', '2026-11-30'];
const HEADINGS = ['姓名', 'first_year', '2026专业科目', '2026公需科目', '备注'];
const TABLE = [HEADINGS, ['甲', 2026, 60, 30, '=1'], ['乙', 2026, 60, 29.5, ''], ['合计', '', 120, 59.5, ''], ['丙', 1949, 60, 30, ''], ['丁', 2026, 60, '', '']];

/** The result of a check into a file, with its sheets. */
function into(roster, options = []) {
    const [from, to] = [own('roster.xlsx'), own('result.xlsx')];
    writeFileSync(from, roster);
    const { status, said } = zicha(['check', from, '-o', to, ...RULES, ...options]);
    return { status, said, bytes: readFileSync(to), sheets: bookOf(readFileSync(to)) };
}

const cellsOf = (book, at = 0) => tableOf(book.Sheets[book.SheetNames[at]]);

async function testOwn() {
    await test('under needs a workbook is given back with the result to its right, in the words of CSV, and a last sheet that explains it', () => {
        const roster = workbook(TABLE);
        const { status, said, bytes, sheets } = into(roster);
        expectEqual(status, 1, said); // a row is wrong
        expectEqual(sheets.SheetNames, [...bookOf(roster).SheetNames, '自查说明'], 'sheets');
        const [before, after] = [entriesOf(roster), entriesOf(bytes)];
        expectEqual(after.slice(0, before.length).map(({ name }) => name), before.map(({ name }) => name), 'parts');
        writeFileSync(own('roster.xlsx'), roster);
        const csv = zicha(['check', own('roster.xlsx'), ...RULES]).output.replace(/^\ufeff/, '').trim().split('\r\n');
        const rows = cellsOf(sheets);
        expectEqual(rows.map((row) => row.slice(0, HEADINGS.length)), TABLE, 'the roster');
        expectEqual(rows.map((row) => row.slice(HEADINGS.length).join('|')),
            csv.map((line) => line.split(',').slice(HEADINGS.length).join('|')), 'the result');
        expectEqual(rows.map((row) => row[HEADINGS.length]), ['结论', '符合', '不符合', '非人员行', '数据有误', '信息不足'], 'verdicts');
        expectEqual([rows[2][HEADINGS.length + 2], typeof rows[2][HEADINGS.length + 2]], [0.5, 'number'], 'hours are numbers');
        const told = cellsOf(sheets, sheets.SheetNames.length - 1).flat().join('|');
        for (const word of ['roster.xlsx', 'hebei-accounting-2026', '2026-11-30', '数据有误']) expect(told.includes(word), `${word}: ${told}`);
    });

    await test('under needs a result takes the place of an earlier one, and is the same', () => {
        const first = into(workbook(TABLE)).bytes;
        const second = into(first);
        expectEqual(cellsOf(second.sheets), cellsOf(bookOf(first)), second.said);
        expectEqual(second.sheets.SheetNames, bookOf(first).SheetNames, 'sheets');
    });

    await test('under needs a plain workbook, one of CSV and one of two rosters have the roster and the result', () => {
        const own_ = into(workbook(TABLE)).sheets;
        const plain = into(workbook(TABLE), ['--plain']);
        expectEqual(plain.sheets.SheetNames, ['自查结果'], plain.said);
        expectEqual(cellsOf(plain.sheets).map((row) => row.slice(1, HEADINGS.length - 1).join()), cellsOf(own_).map((row) => row.slice(1, HEADINGS.length - 1).join()), 'roster');
        expectEqual(cellsOf(plain.sheets).map((row) => row.slice(HEADINGS.length)), cellsOf(own_).map((row) => row.slice(HEADINGS.length)), 'result');
        const [one, two] = [own('one.csv'), own('two.csv')];
        for (const file of [one, two]) writeFileSync(file, `${HEADINGS}\n甲,2026,60,30,330402199001011234\n乙,2026,60,30,好\n丙,2026,60,30,好\n`);
        const { status, said } = zicha(['check', one, two, '-o', own('both.xlsx'), ...RULES]);
        expectEqual(status, 0, said);
        const rows = cellsOf(bookOf(readFileSync(own('both.xlsx'))));
        expectEqual(rows.slice(1).map((row) => row[HEADINGS.length]), [one, one, one, two, two, two], 'files');
        expect(!JSON.stringify(rows).includes('330402199001011234') && said.includes('roster.cells_masked'), said);
    });
}

async function testMap() {
    const text = '姓名,起始年,26年业务,继续教育公需,未用\n甲,2026,60,30,1\n乙,2026,六十,未核,2\n';
    const check = (map, format = 'ndjson') => {
        writeFileSync(own('map.json'), JSON.stringify({ format: 'zicha-headings/1', ...map }));
        return zicha(['check', '-', '--map', own('map.json'), '--format', format, ...RULES], text);
    };
    await test('under needs a map says what other headings mean, what words mean, and what is dropped', () => {
        const headings = { 起始年: 'first_year', '26年业务': '2026_professional', 继续教育公需: 'years.2026.general', 未用: 'drop' };
        const plain = check({ headings });
        expectEqual(plain.output.trim().split('\n').map((line) => JSON.parse(line)).map(({ verdict, error }) => [verdict, error?.code]),
            [['yes', undefined], ['invalid', 'cell.not_hours']], plain.said);
        const csv = check({ headings }, 'csv').output;
        expect(!csv.includes('未用'), csv);
    });
    await test('under needs a map that names nothing there is refused, and so is one that is none', () => {
        for (const [map, code] of [[{ headings: { 起始年: 'level' } }, 'headings.unknown_fact'], [{ heading: {} }, 'headings.unknown_member']]) {
            const { status, output, said } = check(map);
            expectEqual([status, output], [2, ''], said);
            expect(said.includes(code), said);
        }
    });
}

export async function testNeedsWorkbooks() {
    await testOwn();
    await testMap();
}
