// Rosters in workbooks: what each producer writes gives the same rows as CSV, and what cells mean.

import { spawnSync } from 'node:child_process';

import { PRODUCERS, escaped, packed, parts, rowsOfTable } from './producers.mjs';
import { expect, expectEqual, rowsOf, test } from './program.mjs';

const TABLE = [
    ['工号', '姓名', '级别', '组织', '2025公需', '2025专业', '社保在嘉兴', '备注'],
    ['007', '张三', '中级', '市', 18, 72, '是', 'a,b;c\td'],
    ['E2', '李"四"', '副高', '市', '１８．５', '72学时', '√', '第一行\n第二行'],
    ['330402199901011', '<&>', '初级', '市', null, null, '否', null],
    ['E4', '赵六', '高工', '市', '十八', null, null, null],
    ['E5', '钱七', '中级', '市', 3.34, 0.1, null, '=1+1'],
    [123456, '', '中级', '市', 4.5, 12.345, null, null],
].map((row) => row.map((cell) => (cell === '' ? null : cell)));

const ENCODINGS = { 'UTF-8': (text) => Buffer.from(text), 'UTF-8 with a mark': (text) => Buffer.from(`\ufeff${text}`) };
for (const name of ['GB18030', 'GBK'])
    ENCODINGS[name] = (text) => spawnSync('iconv', ['-f', 'UTF-8', '-t', name], { input: text }).stdout;

const quoted = (cell) => {
    const text = String(cell ?? '');
    return /[",;\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
const csv = (table) => table.map((row) => row.map(quoted).join(',') + '\r\n').join('');
const withoutRow = (rows) => rows.map(({ row: _row, ...rest }) => rest);
const answers = (bytes) => {
    const { rows, said } = rowsOf(bytes);
    expect(rows.length === TABLE.length - 1, `${rows.length} rows; ${said}`);
    return withoutRow(rows);
};

/** The rows that a sheet of these headings and this XML gives, and what was said. */
function decided(data, options = {}, headings = ['工号', '级别', '2025公需', '备注']) {
    const cell = (place, value) => `<c r="${place}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
    return rowsOf(packed(parts(rowsOfTable([headings], cell) + data, options)), ['--set', 'organizer=city']);
}
const text = (place, value) => `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
const person = (row, hours, rest = '') =>
    `<row r="${row}">${text(`A${row}`, 'E1')}${text(`B${row}`, '中级')}${hours}${rest}</row>`;
const errorOf = (cell, options) => decided(person(2, cell), options).rows[0].error;
/** What the hours are taken for: the further general hours of a junior would not tell, a gap does. */
const gapOf = (stored) => {
    const { rows } = decided(person(2, `<c r="C2"><v>${stored}</v></c>`));
    return rows[0].error ? rows[0].error.code : rows[0].gap.general;
};

function testProducers() {
    const wanted = answers(Buffer.from(csv(TABLE)));
    const lines = [];
    const sources = [
        ...Object.entries(ENCODINGS).map(([name, encode]) => [`CSV ${name}`, encode(csv(TABLE))]),
        ...Object.entries(PRODUCERS).map(([name, write]) => [`xlsx ${name}`, write(TABLE)]),
    ];
    for (const [name, bytes] of sources) {
        const got = answers(bytes);
        const same = got.filter((row, at) => JSON.stringify(row) === JSON.stringify(wanted[at])).length;
        lines.push(`# ${name.padEnd(24)} ${String(bytes.length).padStart(6)} bytes  ${got.length} rows  ${same} the same`);
        expectEqual(got, wanted, name);
    }
    console.log(lines.join('\n'));
}

async function testPlaces() {
    await test('a row is the sheet row, whatever is above or blank, and line breaks are no rows', () => {
        const { rows } = decided(person(4, '<c r="C4"><v>18</v></c>', text('D4', 'a\nb')) +
            '<row r="6"><c r="A6" s="1"/></row>' + person(9, '<c r="C9"><v>18</v></c>'));
        expectEqual(rows.map((row) => row.row), [4, 9], 'rows');
    });

    await test('rows and cells without places follow the one before, and hidden rows count', () => {
        const { rows } = decided(`<row hidden="1"><c t="inlineStr"><is><t>E1</t></is></c>${text('B2', '中级')}<c><v>18</v></c></row>`);
        expectEqual(rows.map((row) => [row.row, row.id, row.error]), [[2, 'E1', null]], 'rows');
    });

    await test('cells that come in another order are put in order', () => {
        const { rows } = decided(`<row r="2"><c r="C2"><v>x</v></c>${text('B2', '中级')}${text('A2', 'E1')}</row>`);
        expectEqual([rows[0].id, rows[0].error.column], ['E1', '2025公需'], 'row');
    });

    await test('the row of headings is found below titles, among the first ten rows', () => {
        const titles = Array.from({ length: 9 }, (_, at) => `<row r="${at + 1}">${text(`A${at + 1}`, '名册 2025')}</row>`).join('');
        const cell = (place, value) => text(place, value);
        const data = titles + rowsOfTable([['工号', '级别', '2025公需'], ['E1', '中级', '18']], cell, 10);
        const { rows } = rowsOf(packed(parts(data)));
        expectEqual(rows.map((row) => [row.row, row.id]), [[11, 'E1']], 'rows');
    });

    await test('the first sheet that is not hidden is read, and it is said that there are others', () => {
        const sheets = '<sheet name="旧" sheetId="1" state="hidden" r:id="rId2"/><sheet name="今年" sheetId="2" r:id="rId1"/><sheet name="说明" sheetId="3" r:id="rId7"/>';
        const { rows, said } = decided(person(2, '<c r="C2"><v>18</v></c>'), { sheets });
        expectEqual(rows.length, 1, 'rows');
        expect(said.includes('今年') && said.includes('xlsx.other_sheets'), said);
    });
}

async function testCells() {
    await test('hours within a millionth of a hundredth are that hundredth, any other third decimal is an error', () => {
        for (const [stored, general] of [
            ['18', 54], ['3.3399999999999999', 68.66], ['3.3400000000000003', 68.66], ['3.340001', 68.66],
            ['3.339999', 68.66], ['0.1', 71.9], ['1.8E1', 54], ['1800E-2', 54], ['0.30000000000000004', 71.7],
            ['1E-7', 72], ['3.3400011', 'cell.too_many_decimals'], ['3.345', 'cell.too_many_decimals'],
            ['-3', 'cell.negative'], ['99999', 'cell.too_large'], ['1E+300', 'cell.spreadsheet_broken'],
        ])
            expectEqual(gapOf(stored), general, stored);
    });

    await test('a numeric value that is no number is a cell error, and neither makes nor shifts a row', () => {
        for (const stored of ['18,5', '18\nE777,中级,18', '18\r\nX', '"18', '18;19\t20']) {
            const { rows } = decided(person(2, `<c r="C2"><v>${escaped(stored).replace(/[\n\r]/g, (c) => `&#${c.codePointAt(0)};`)}</v></c>`) +
                person(3, '<c r="C3"><v>18</v></c>'));
            expectEqual(rows.map(({ row, id, error }) => [row, id, error && [error.code, error.column, error.value]]),
                [[2, 'E1', ['cell.not_hours', '2025公需', stored]], [3, 'E1', null]], JSON.stringify(stored));
        }
    });

    await test('a value that a spreadsheet broke is an error that names row, column and value', () => {
        for (const [cell, value] of [
            ['<c r="C2"><v>4.40981199001011E+17</v></c>', '4.40981E+17'],
            ['<c r="C2"><v>440981199001011000</v></c>', '4.40981E+17'],
            ['<c r="C2" t="e"><v>#N/A</v></c>', '#N/A'],
            ['<c r="C2" s="1"><v>45731</v></c>', '2025-03-15'],
            ['<c r="C2" s="1"><v>45731.354166666664</v></c>', '2025-03-15 08:30:00'],
            ['<c r="C2" s="2"><v>0.75</v></c>', '18:00:00'],
            ['<c r="C2" s="3"><v>18</v></c>', '1900-01-18'],
            ['<c r="C2" t="d"><v>2025-03-15T00:00:00</v></c>', '2025-03-15T00:00:00'],
        ]) {
            const styles = '<numFmts><numFmt numFmtId="200" formatCode="[$-804]yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="46"/><xf numFmtId="200"/></cellXfs>';
            const error = errorOf(cell, { styles });
            expectEqual([error?.code, error?.column, error?.value], ['cell.spreadsheet_broken', '2025公需', value], cell);
        }
    });

    await test('formats that only look like dates leave a number', () => {
        for (const format of ['0.00_);[Red]-0.00', '0&quot;学时 day&quot;', '\\d0', 'General', '@', '#,##0', '0.00E+00'])
            expectEqual(errorOf('<c r="C2" s="1"><v>18</v></c>', {
                styles: `<numFmts><numFmt numFmtId="200" formatCode="${format}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="200"/></cellXfs>`,
            }), null, format);
    });

    await test('days count from 1904 where the workbook says so', () => {
        const error = errorOf('<c r="C2" s="1"><v>44269</v></c>', {
            workbook: '<workbookPr date1904="1"/>', styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
        });
        expectEqual(error.value, '2025-03-15', 'value');
    });

    await test('a formula counts by its last result, and one without a result is no blank', () => {
        expectEqual(errorOf('<c r="C2"><f>9+9</f><v>18</v></c>'), null, 'result');
        expectEqual(errorOf('<c r="C2" t="str"><f>"1"&amp;"8"</f><v>18</v></c>'), null, 'text');
        const error = errorOf('<c r="C2"><f>SUM(A1:A9)</f></c>');
        expectEqual([error.code, error.value], ['cell.no_result', '=SUM(A1:A9)'], 'none');
    });

    await test('ids that are text keep every digit, numbers are as a spreadsheet shows them', () => {
        const ids = (cell) => decided(`<row r="2">${cell}${text('B2', '中级')}<c r="C2"><v>1</v></c></row>`).rows[0].id;
        expectEqual(ids(text('A2', '00123456789012345')), '00123456789012345', 'text');
        for (const [stored, shown] of [['123', '123'], ['12.50', '12.5'], ['1.2E3', '1200'], ['0.1234567890123456', '0.123456789012346'], ['-0', '0']])
            expectEqual(ids(`<c r="A2"><v>${stored}</v></c>`), shown, stored);
        expectEqual(ids('<c r="A2" t="b"><v>1</v></c>'), 'TRUE', 'boolean');
    });

    await test('escapes of characters that XML cannot hold are read, in shared and inline texts', () => {
        const strings = '<si><t>a_x000D_b_x005F_x0041_c_xD800_</t></si>';
        const { rows } = decided(`<row r="2"><c r="A2" t="s"><v>0</v></c>${text('B2', '_x4E2D_级')}<c r="C2"><v>1</v></c></row>`, { strings });
        expectEqual([rows[0].id, rows[0].error], ['a\rb_x0041_c_xD800_', null], 'texts');
    });

    await test('a mobile number that is a number is masked as one that is text', () => {
        const { rows } = decided(`<row r="2"><c r="A2"><v>13800000000</v></c>${text('B2', '中级')}<c r="C2"><v>1</v></c></row>` +
            [3, 4, 5].map((row) => person(row, '')).join(''));
        expectEqual(rows[0].id, '*********00', 'id');
    });
}

export async function testWorkbooks() {
    await test('four encodings of CSV and six producers of workbooks give the same rows', testProducers);
    await testPlaces();
    await testCells();
}
