// Results and templates as workbooks, read again by our own reader and by SheetJS.

import { readFileSync, writeFileSync } from 'node:fs';

import { requirePackage } from '../packages.mjs';
import { expect, expectEqual, inTree, own, rowsOf, test, zicha } from './program.mjs';

const CASES = inTree('tests/cases/jiaxing-2025.csv');
const xlsx = requirePackage('xlsx');

/** The sheet as SheetJS sees it: rows of cells with their types. */
function sheetOf(bytes) {
    const book = xlsx.read(bytes, { type: 'buffer', cellStyles: true });
    return book.Sheets[book.SheetNames[0]];
}
const tableOf = (bytes) => xlsx.utils.sheet_to_json(sheetOf(bytes), { header: 1, defval: '' });
const workbook = (roster, options = []) => {
    const run = zicha(['check', '-', '--format', 'xlsx', ...options], roster);
    expect(run.bytes.length > 0, run.said);
    return run;
};
const xmlOf = (bytes, part) => xlsx.CFB.find(xlsx.CFB.read(bytes, { type: 'buffer' }), part).content.toString();

export async function testWorkbookResults() {
    await test('a result as a workbook says what the table in CSV says, as an independent reader reads it', () => {
        const roster = readFileSync(CASES);
        const csv = xlsx.utils.sheet_to_json(
            Object.values(xlsx.read(zicha(['check', '-'], roster).output.slice(1), { type: 'string', raw: true }).Sheets)[0],
            { header: 1, defval: '', raw: false });
        const ours = tableOf(workbook(roster).bytes).map((row) => row.map(String));
        // Only CSV has a guard against formulas.
        expectEqual(ours, csv.map((row) => row.map((cell) => String(cell).replace(/^'(?=[=+\-@])/, ''))), 'table');
    });

    await test('a workbook of ours is a roster again, with the same rows', () => {
        const again = rowsOf(workbook(readFileSync(CASES)).bytes).rows;
        expectEqual(again, rowsOf(readFileSync(CASES)).rows, 'rows');
    });

    await test('a name that ends in .xlsx asks for a workbook, and a format that is given wins', () => {
        const roster = 'level,2025_general\nintermediate,18\n';
        for (const [options, packed] of [[[], true], [['--format', 'csv'], false], [['--format', 'xlsx'], true]]) {
            const path = own('result.xlsx');
            expectEqual(zicha(['check', '-', '-o', path, ...options], roster).status, 0, 'status');
            expectEqual(readFileSync(path).subarray(0, 2).toString() === 'PK', packed, options.join(' '));
        }
    });

    await test('ids stay text, hours are numbers, formulas are text, and odd characters come through', () => {
        const cells = ['=1+1', '+1', '@x', "'=quoted", '<&>"', 'a\nb', '_x0041_', '\u0001x', '𠮷', ' edge '];
        const roster = 'id,level,2025_general,note\n' +
            cells.map((cell) => `00123,intermediate,18.5,"${cell.replaceAll('"', '""')}"\n`).join('');
        const { bytes } = workbook(roster, ['--lang', 'en']);
        const sheet = sheetOf(bytes);
        expectEqual([sheet.A2.t, sheet.A2.v, sheet.C2.t, sheet.C2.v], ['s', '00123', 'n', 18.5], 'types');
        expect(Object.values(sheet).every((cell) => cell.f === undefined), 'a formula');
        const notes = rowsOf(bytes).rows.length;
        expectEqual(notes, cells.length, 'rows');
        const xml = xmlOf(bytes, 'sheet1.xml');
        for (const shown of ['=1+1', '&lt;&amp;&gt;&quot;', '_x005F_x0041_', '_x0001_x', '𠮷', '> edge <'])
            expect(xml.includes(shown), `${shown} in ${xml.slice(0, 3000)}`);
    });

    await test('an apostrophe of the user\'s own stays, before whatever it is', () => {
        const cells = ["'=quoted", "'+1", "'-", "'x", "'", '=1+1'];
        const { bytes } = workbook('level,2025_general,note\n' + cells.map((cell) => `intermediate,18,${cell}\n`).join(''));
        expectEqual(tableOf(bytes).slice(1).map((row) => row[2]), cells, 'notes');
    });

    await test('hours are numbers however they are written and whatever their columns are called', () => {
        const map = own('hours.json');
        writeFileSync(map, JSON.stringify({ format: 'zicha-headings/1', headings: { 一般课: '2025_general', 行业课: '2025_professional' } }));
        const roster = 'level,organizer,一般课,行业课,2024_total,note\n' +
            ['18,72.50,0', '018,１８,90', ' 18 ,72学时,7.5'].map((hours) => `中级,市,${hours},18\n`).join('');
        const [, ...rows] = tableOf(workbook(roster, ['--map', map]).bytes);
        expectEqual(rows.map((row) => row.slice(2, 6)),
            [[18, 72.5, 0, '18'], [18, 18, 90, '18'], [18, 72, 7.5, '18']], 'hours');
        const wrong = tableOf(workbook('level,2025_general,2025_professional\n中级,十八,72.0\n').bytes);
        expectEqual(wrong[1].slice(1, 3), ['十八', 72], 'beside a wrong cell');
    });

    await test('the row, every gap and the further hours are numbers in a result, hours in a template', () => {
        const lacking = 'level,organizer,2025_general,2025_professional,2022_completed,2023_completed,2024_completed\n中级,市,17.5,70,是,是,是\n';
        for (const language of ['zh', 'en']) {
            const [headings, row] = tableOf(workbook(lacking, ['--lang', language]).bytes);
            const numbers = headings.filter((_, at) => typeof row[at] === 'number' && at > 6);
            expectEqual(numbers.length, 6, numbers.join());
            const [names, example] = tableOf(zicha(['template', '--format', 'xlsx', '--lang', language]).bytes);
            const hours = names.map((name, at) => [name, example[at]]).filter(([name]) => /公需|专业|其他|总学时|general|professional|other|total/.test(name));
            expect(hours.length >= 15 && hours.every(([, value]) => value === '' || typeof value === 'number'), JSON.stringify(hours));
        }
    });

    await test('the headings stay in sight with filters, columns are wide enough, verdicts are coloured', () => {
        const { bytes } = workbook('level,2025_general\nintermediate,18\njunior,x\n');
        const xml = xmlOf(bytes, 'sheet1.xml');
        expect(xml.includes('state="frozen"') && /<autoFilter ref="A1:[A-Z]+3"\/>/.test(xml), xml.slice(0, 500));
        const widths = [...xml.matchAll(/<col [^>]*width="(\d+)"/g)].map(([, width]) => Number(width));
        expectEqual(widths.length, tableOf(bytes)[0].length, 'widths');
        expect(Math.min(...widths) >= 6 && Math.max(...widths) <= 60 && new Set(widths).size > 3, widths.join());
        const verdicts = [...xml.matchAll(/s="(\d+)" t="inlineStr"><is><t xml:space="preserve">(信息不足|数据有误)</g)];
        expectEqual(verdicts.map(([, style, word]) => [word, style]), [['信息不足', '5'], ['数据有误', '8']], 'styles');
    });

    await test('a cell longer than a sheet can hold is cut and it is said', () => {
        const { bytes, said } = workbook(`level,2025_general,note\nintermediate,18,${'长'.repeat(40_000)}\n`);
        expect(said.includes('xlsx.cells_cut'), said);
        expectEqual(sheetOf(bytes).C2.v.length, 32_767, 'length');
    });

    await test('the template as a workbook checks as the one in CSV does', () => {
        for (const language of ['zh', 'en']) {
            const [csv, book] = ['csv', 'xlsx'].map((format) =>
                rowsOf(zicha(['template', '--lang', language, '--format', format]).bytes));
            expectEqual(book.rows, csv.rows, language);
            expectEqual(book.rows[0].verdict, 'eligible', language);
        }
    });

    await test('CSV and workbooks are decided together, each by its own form', () => {
        writeFileSync(own('one.csv'), '级别;2025公需\n中级;18\n');
        writeFileSync(own('two.xlsx'), zicha(['template', '--format', 'xlsx']).bytes);
        const { output } = zicha(['check', own('one.csv'), own('two.xlsx'), '--separator', 'semicolon', '--format', 'ndjson']);
        const rows = output.trim().split('\n').map((line) => JSON.parse(line));
        expectEqual(rows.map(({ row, verdict }) => [row, verdict]), [[2, 'needs_info'], [2, 'eligible']], 'rows');
    });

    await test('a result longer than a sheet is refused and no file is left', () => {
        const path = own('long.xlsx');
        const roster = 'level,2025_general\n' + 'junior,\n'.repeat(1_048_576);
        const { status, said } = zicha(['check', '-', '-o', path], roster);
        expectEqual(status, 2, 'status');
        expect(said.includes('xlsx.result_too_long'), said);
    });
}
