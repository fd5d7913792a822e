// Files as people have them: of each kind one file, made here, and what must come of it. The table of
// kind and outcome is printed. Nothing is decided wrongly without a word: an error at the cell, a notice
// that names rows, or the right value.

import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

import { diagnosticCodes } from '../catalogues.mjs';
import { columnName, escaped, packed, parts, rowsOfTable } from './producers.mjs';
import { expect, expectEqual, own, rowsOf, test, zicha } from './program.mjs';

const HEADINGS = ['工号', '姓名', '部门', '级别', '组织', '2022公需', '2022专业', '2023公需', '2023专业',
    '2024公需', '2024专业', '2025公需', '2025专业', '社保在嘉兴'];
const GOOD = ['E1', '张三', '一部', '中级', '市', 18, 72, 18, 72, 18, 72, 18, 72, '是'];
const SHORT = ['E2', '李四', '一部', '中级', '市', 18, 72, 18, 72, 18, 72, 18, 40, '是'];
const TABLE = [HEADINGS, GOOD, SHORT];
const DECIDED = '2 E1 eligible; 3 E2 not_eligible';
const SHEET = 'xl/worksheets/sheet1.xml';

const withCells = (row, changes) => row.map((cell, at) => (at in changes ? changes[at] : cell));
const csv = (table, separator = ',') => table.map((row) => row.map((cell) => cell ?? '').join(separator) + '\r\n').join('');
/** A cell may be given as XML by a function of its place. */
const cellOf = (place, value) => {
    if (typeof value === 'function') return value(place);
    return typeof value === 'number' ? `<c r="${place}"><v>${value}</v></c>`
        : `<c r="${place}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
};
function workbook(table, { merged = [], cols = '', options = {}, change = (all) => all } = {}) {
    const all = parts(rowsOfTable(table, cellOf), options);
    const merges = merged.map((range) => `<mergeCell ref="${range}"/>`).join('');
    all[SHEET] = all[SHEET].replace('<sheetData>', `${cols}<sheetData>`)
        .replace(/<\/sheetData>(?=<\/worksheet>$)/, `</sheetData>${merges && `<mergeCells>${merges}</mergeCells>`}`);
    return packed(change(all));
}
const formula = (text, value = '', type = '') => (place) =>
    `<c r="${place}"${type}><f>${text}</f>${value}</c>`;
const CALCULATED_ON_LOAD = { workbook: '', sheets: undefined };
const onLoad = (all) => ({ ...all, 'xl/workbook.xml': all['xl/workbook.xml'].replace('</sheets>', '</sheets><calcPr fullCalcOnLoad="1"/>') });
const sheets = (tables) => {
    const names = Object.keys(tables);
    const all = parts('', { sheets: names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="s${at}"/>`).join('') });
    all['xl/_rels/workbook.xml.rels'] = all['xl/_rels/workbook.xml.rels'].replace('</Relationships>',
        names.map((_, at) => `<Relationship Id="s${at}" Type="x/worksheet" Target="worksheets/t${at}.xml"/>`).join('') + '</Relationships>');
    names.forEach((name, at) => {
        all[`xl/worksheets/t${at}.xml`] = all[SHEET].replace('<sheetData></sheetData>', `<sheetData>${rowsOfTable(tables[name], cellOf)}</sheetData>`);
    });
    return packed(all);
};
const inEncoding = (text, name) => spawnSync('iconv', ['-f', 'UTF-8', '-t', name], { input: text }).stdout;
const refusal = (code) => ({ rows: '', status: 2, codes: [code] });

/** Kind → its file, what its rows must be, and the codes that must be said. */
const KINDS = {
    'a total, a note and signatures below': {
        file: workbook([...TABLE, ['合计', '', '', '', '', 36, 144, 36, 144, 36, 144, 36, 112], [],
            ['注：1. 学时以平台为准。'], ['制表人：王某', '', '', '', '审核人：李某']], { merged: ['A6:N6'] }),
        rows: `${DECIDED}; 4 - skipped; 6 - skipped; 7 - skipped`, codes: ['roster.rows_skipped'],
        said: ['4 合计', '6 注', '7 制表人', '6 = 2 + 3 + 1'],
    },
    'subtotals, an average, a group heading and repeated headings in CSV': {
        file: csv([HEADINGS, ['一、生产部'], GOOD, ['', '生产部小计', '', '', '', 18, 72], HEADINGS, SHORT, ['', '平均', '', '', '', 18, 72],
            ['填表日期：2025-09-01', '', '', '', '', '单位盖章'], ['人数', '2人']]),
        rows: '2 - skipped; 3 E1 eligible; 4 - skipped; 5 - skipped; 6 E2 not_eligible; 7 - skipped; 8 - skipped; 9 - skipped',
        codes: ['roster.rows_skipped'], said: ['8 = 2 + 6 + 0'],
    },
    'a person without a level stays one': {
        file: csv([HEADINGS, withCells(GOOD, { 3: '' }), ['E9'], ['', '王五']]),
        rows: '2 E1 needs_info; 3 E9 needs_info; 4 - needs_info',
    },
    'rows of separators and spaces': {
        file: csv([HEADINGS, GOOD, Array(14).fill(''), [' ', '　'], SHORT, Array(14).fill('')]),
        rows: '2 E1 eligible; 5 E2 not_eligible', said: ['5 = 2 + 0 + 3'],
    },
    'blank rows and cells of spaces in a workbook': {
        file: workbook([HEADINGS, GOOD, [' ', null, '　'], [], SHORT]), rows: '2 E1 eligible; 5 E2 not_eligible', said: ['4 = 2 + 0 + 2'],
    },
    'a line break inside a number': {
        file: workbook([HEADINGS, withCells(GOOD, { 12: (place) => `<c r="${place}"><v>72&#10;E777,x,一部,中级,市,18,72</v></c>` }), SHORT]),
        rows: '2 E1 invalid cell.not_hours 2025专业; 3 E2 not_eligible',
    },
    'a decimal comma as a workbook stores it': {
        file: workbook([HEADINGS, withCells(GOOD, { 5: (place) => `<c r="${place}"><v>18,5</v></c>` })]), rows: '2 E1 invalid cell.not_hours 2022公需',
    },
    'a decimal comma without quotes': {
        file: csv([HEADINGS, [...withCells(GOOD, { 5: '18,5' })], SHORT]), rows: '2 E1 invalid roster.too_many_cells ; 3 E2 not_eligible',
    },
    'the only row is longer than the headings': {
        file: `${HEADINGS.join()},备注\n${withCells(GOOD, { 5: '18,5' }).join()},\n`, rows: '2 E1 invalid roster.row_longer ',
    },
    'every row ends with a separator': {
        file: `${HEADINGS.join()}\n${GOOD.join()},\n${SHORT.join()},\n`, rows: DECIDED, codes: ['roster.all_longer'],
    },
    'a row shorter than the others': {
        file: csv([HEADINGS, GOOD, SHORT, GOOD.slice(0, 12)]), rows: `${DECIDED}; 4 E1 needs_info`, codes: ['roster.rows_shorter'], said: ['：4。'],
    },
    'rows in another separator': {
        file: `${HEADINGS.join()}\n${GOOD.join()}\n${SHORT.join('\t')}\n`, rows: `2 E1 eligible; 3 ${SHORT.join('\t')} invalid roster.other_separator `,
    },
    'formulas that were never calculated': {
        file: workbook([HEADINGS, withCells(GOOD, { 11: formula('9+9'), 12: formula('36*2', '<v></v>') }), SHORT]),
        rows: '2 E1 invalid cell.no_result 2025公需; 3 E2 not_eligible',
    },
    'formulas stored as 0 by a program that does not calculate': {
        file: workbook([HEADINGS, withCells(GOOD, { 11: formula('9+9', '<v>0</v>') }), SHORT], { change: onLoad, options: CALCULATED_ON_LOAD }),
        rows: '2 E1 invalid cell.no_result 2025公需; 3 E2 not_eligible',
    },
    'a formula that is truly 0': {
        file: workbook([HEADINGS, withCells(SHORT, { 12: formula('0+0', '<v>0</v>') })]), rows: '2 E2 not_eligible',
    },
    'a shared formula without values': {
        file: workbook([HEADINGS, withCells(GOOD, { 12: (place) => `<c r="${place}"><f t="shared" ref="M2:M3" si="0">36*2</f></c>` }),
            withCells(SHORT, { 12: (place) => `<c r="${place}"><f t="shared" si="0"/></c>` })]),
        rows: '2 E1 invalid cell.no_result 2025专业; 3 E2 invalid cell.no_result 2025专业',
    },
    'a formula whose result is ""': {
        file: workbook([HEADINGS, withCells(GOOD, { 11: formula('IF(1,"","")', '<v></v>', ' t="str"') })]), rows: '2 E1 needs_info',
    },
    'a formula in a column that nothing reads': {
        file: workbook([[...HEADINGS, '备注'], [...GOOD, formula('1+1')]]), rows: '2 E1 eligible',
    },
    'a percentage': {
        file: workbook([HEADINGS, withCells(GOOD, { 11: (place) => `<c r="${place}" s="1"><v>1</v></c>` })],
            { options: { styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="9"/></cellXfs>' } }),
        rows: '2 E1 invalid cell.not_hours 2025公需', value: '100%',
    },
    'hours merged over two columns': {
        file: workbook([HEADINGS, withCells(GOOD, { 11: 120, 12: null }), SHORT], { merged: ['L2:M2'] }),
        rows: '2 E1 invalid cell.merged 2025公需; 3 E2 not_eligible',
    },
    'hours merged over two persons': {
        file: workbook([HEADINGS, GOOD, withCells(SHORT, { 12: null })], { merged: ['M2:M3'] }),
        rows: '2 E1 invalid cell.merged 2025专业; 3 E2 invalid cell.merged 2025专业',
    },
    'merged cells without a value': {
        file: workbook([HEADINGS, withCells(GOOD, { 11: null, 12: null })], { merged: ['L2:M2'] }), rows: '2 E1 needs_info',
    },
    'unit, level and insurance merged downwards': {
        file: workbook([HEADINGS, GOOD, withCells(SHORT, { 2: null, 3: null, 4: null, 13: null })], { merged: ['C2:C3', 'D2:D3', 'E2:E3', 'N2:N3'] }),
        rows: DECIDED, codes: ['xlsx.filled_down'], said: ['部门, 级别, 组织, 社保在嘉兴', '4'],
    },
    'a heading merged over two columns': {
        file: workbook([withCells(HEADINGS, { 12: null, 13: '2025专业' }).concat('社保在嘉兴'), withCells(GOOD, { 12: 8, 13: 72 }).concat('是')], { merged: ['L1:M1'] }),
        rows: '2 E1 invalid cell.merged 2025公需', codes: ['xlsx.heading_merged'],
    },
    'headings of two rows below titles': {
        file: workbook([['2025年度继续教育学时统计表'], ['填报单位：某公司'],
            ['工号', '姓名', '部门', '级别', '组织', 2022, null, '2023', null, '2024', null, '2025', null, '社保在嘉兴'],
            [null, null, null, null, null, ...Array(4).fill(['公需', '专业']).flat()], GOOD, SHORT],
        { merged: ['A1:N1', 'A2:N2', 'A3:A4', 'D3:D4', 'F3:G3', 'H3:I3', 'J3:K3', 'L3:M3', 'N3:N4'] }),
        rows: '5 E1 eligible; 6 E2 not_eligible',
    },
    'headings of three rows': {
        file: workbook([['基本情况', null, null, null, null, '继续教育学时', null, null, null, null, null, null, null, '社保'],
            ['工号', '姓名', '部门', '级别', '组织', '2022', null, '2023', null, '2024', null, '2025', null, '社保在嘉兴'],
            [null, null, null, null, null, ...Array(4).fill(['公需', '专业']).flat()], GOOD, SHORT], { merged: ['A1:E1', 'F1:M1', 'F2:G2', 'H2:I2', 'J2:K2', 'L2:M2'] }),
        rows: '4 E1 eligible; 5 E2 not_eligible',
    },
    'headings of two rows in CSV': {
        file: csv([['工号', '姓名', '部门', '级别', '组织', '2022', '', '2023', '', '2024', '', '2025', '', '社保在嘉兴'],
            ['', '', '', '', '', ...Array(4).fill(['公需', '专业']).flat(), ''], GOOD, SHORT]),
        rows: '3 E1 eligible; 4 E2 not_eligible',
    },
    'hidden rows and columns': {
        file: workbook(TABLE, { cols: '<cols><col min="13" max="13" width="9" hidden="1"/></cols>',
            change: (all) => ({ ...all, [SHEET]: all[SHEET].replace('<row r="3"', '<row r="3" hidden="1"') }) }),
        rows: DECIDED, codes: ['xlsx.hidden'], said: ['2025专业', '：3'],
    },
    'the roster on the second sheet': {
        file: sheets({ 填表说明: [['填表说明'], ['级别填写中级、副高']], 名册: TABLE }), rows: DECIDED, codes: ['xlsx.other_sheets'], said: ['“名册”'],
    },
    'two rosters in one workbook': {
        file: sheets({ 一部: [HEADINGS, GOOD], 二部: [HEADINGS, SHORT] }), rows: '2 E1 eligible', codes: ['xlsx.more_rosters'], said: ['二部'],
    },
    'a sheet by its name': {
        file: sheets({ 一部: [HEADINGS, GOOD], 二部: [HEADINGS, SHORT] }), options: ['--sheet', '二部'], rows: '2 E2 not_eligible',
    },
    'a sheet by its number': {
        file: sheets({ 一部: [HEADINGS, GOOD], 二部: [HEADINGS, SHORT] }), options: ['--sheet', '2'], rows: '2 E2 not_eligible',
    },
    'a sheet that is not there': {
        file: sheets({ 一部: [HEADINGS, GOOD], 二部: [HEADINGS, SHORT] }), options: ['--sheet', '3'], ...refusal('xlsx.no_such_sheet'), said: ['一部 / 二部'],
    },
    'bytes behind a workbook': { file: Buffer.concat([workbook(TABLE), Buffer.from('\r\n--boundary--\r\n')]), rows: DECIDED },
    'bytes before a workbook': { file: Buffer.concat([Buffer.from('\r\n'), workbook(TABLE)]), ...refusal('xlsx.not_at_start') },
    'a web page named .xls': { file: '<html><meta charset="gb2312"><table><tr><td>工号</td></tr></table></html>', ...refusal('file.html') },
    'XML of 2003': { file: '<?xml version="1.0"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>', ...refusal('file.other_kind'), said: ['XML 2003'] },
    'a .fods': { file: '<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>', ...refusal('file.other_kind'), said: ['.fods'] },
    'an .ods': { file: packed({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }), ...refusal('file.other_kind'), said: ['.ods'] },
    'a .numbers': { file: packed({ 'Index/Document.iwa': 'x' }), ...refusal('file.numbers') },
    'a .gnumeric': { file: Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2]), ...refusal('file.other_kind'), said: ['Gnumeric'] },
    'a .dbf': { file: Buffer.concat([Buffer.from([3, 125, 9, 1, 1, 0, 0, 0, 65, 0, 11, 0]), Buffer.alloc(60)]), ...refusal('file.other_kind'), said: ['.dbf'] },
    'a PDF': { file: '%PDF-1.7\n…', ...refusal('file.other_kind'), said: ['PDF'] },
    'a title line in CSV': { file: `2025年职称申报人员名册,,,,,,,,,,,,,\r\n${csv(TABLE)}`, rows: '3 E1 eligible; 4 E2 not_eligible' },
    'a line sep=;': { file: `sep=;\r\n${csv(TABLE, ';')}`, rows: '3 E1 eligible; 4 E2 not_eligible' },
    'UTF-16 with a mark': { file: Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(csv(TABLE), 'utf16le')]), rows: DECIDED },
    'UTF-16 with a mark, big end first': { file: Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(csv(TABLE), 'utf16le')]).swap16(), rows: DECIDED },
    'UTF-16 without a mark': { file: Buffer.from(csv(TABLE), 'utf16le'), ...refusal('roster.foreign_encoding'), said: ['UTF-16'] },
    'Big5': { file: inEncoding('工號,姓名,級別,組織\r\nE1,張三,中級,市\r\n', 'BIG5'), ...refusal('roster.foreign_encoding'), said: ['Big5'] },
    'texts as ="…"': { file: csv([HEADINGS, withCells(GOOD, { 0: '="007"', 5: '="18"' })]), rows: '2 007 eligible' },
    'a mark in the middle': { file: csv([HEADINGS, withCells(GOOD, { 0: '\ufeffE1' })]), rows: '2 E1 eligible' },
    'zeros behind the second decimal': {
        file: csv([HEADINGS, withCells(GOOD, { 5: '18.0000', 6: '72.500' }), withCells(SHORT, { 5: '18.001' })]),
        rows: '2 E1 eligible; 3 E2 invalid cell.too_many_decimals 2022公需',
    },
    'ticks and usual words': {
        file: csv([HEADINGS, ...['✔', '☑', '已参保', '已缴'].map((word) => withCells(GOOD, { 13: word })), withCells(GOOD, { 0: 'E5', 13: '○' })]),
        rows: '2 E1 eligible; 3 E1 eligible; 4 E1 eligible; 5 E1 eligible; 6 E5 invalid cell.unknown_word 社保在嘉兴',
    },
    'one id in two rows': { file: csv([HEADINGS, GOOD, SHORT, withCells(SHORT, { 0: 'E1' })]), rows: `${DECIDED}; 4 E1 not_eligible`, codes: ['roster.ids_repeated'], said: ['4 E1 (2)'] },
    'headings that ask whether': { file: csv([['工号', '级别', '2022公需是否完成'], ['E1', '中级', '是']]), ...refusal('roster.no_hours'), never: ['headings.looks_like'] },
    'two headings like one fact': { file: csv([['工号', '级别', '2022一般公需课', '2022行业公需课'], ['E1', '中级', 9, 9]]), rows: '', status: 2, codes: ['roster.no_hours', 'headings.alike'] },
};

const summary = ({ row, id, verdict, error }) => [row, id || '-', verdict, ...(error ? [error.code, error.column] : [])].join(' ');
/** "rows = persons + skipped + empty", as it is said. */
const accounted = (said) => said.replace(/名册共 (\d+) 行：人员 (\d+)、非人员行 (\d+)、空行 (\d+)。/, '$1 = $2 + $3 + $4');

function check(name, { file, options = [], rows, status, codes = [], said = [], never = [], value }) {
    const run = rowsOf(file, options);
    expectEqual(run.rows.map(summary).join('; '), rows, name);
    if (status !== undefined) expectEqual(run.status, status, run.said);
    const told = accounted(run.said);
    for (const piece of [...codes.map((code) => `[${code}]`), ...said]) expect(told.includes(piece), `${piece}: ${told}`);
    for (const code of never) expect(!told.includes(`[${code}]`), told);
    if (value !== undefined) expectEqual(run.rows[0].error.value, value, 'value');
    return `# ${name.padEnd(62)} ${rows || `refused: ${codes.join(', ')}`}`;
}

/** The rows of a file and those that come out are as many, whatever they are. */
function accountsFor(name, { file, options = [] }) {
    const { rows, said } = rowsOf(file, options);
    if (rows.length === 0) return;
    const sums = /名册共 (\d+) 行：人员 (\d+)、非人员行 (\d+)、空行 (\d+)。/.exec(said)?.slice(1).map(Number);
    const skipped = rows.filter((row) => row.verdict === 'skipped').length;
    const [all, persons, none, empty] = sums ?? [rows.length, rows.length, 0, 0];
    expectEqual([persons, none, persons + none + empty], [rows.length - skipped, skipped, all], name);
    const first = rows[0].row;
    expect(rows.at(-1).row - first + 1 <= all + first, `${name}: ${all} rows`);
}

/** Of the room of workbooks, for files of another kind. */
const isTested = (code) => Object.values(KINDS).some(({ codes = [] }) => codes.includes(code));

export async function testFiles() {
    await test('every diagnostic of files of another kind, and of sheets, has a kind', () => {
        for (const code of diagnosticCodes('file.')) expect(isTested(code), code);
        for (const code of ['xlsx.no_such_sheet', 'xlsx.more_rosters', 'xlsx.hidden', 'xlsx.filled_down', 'xlsx.heading_merged', 'xlsx.not_at_start', 'headings.alike'])
            expect(isTested(code), code);
    });

    const lines = [];
    for (const [name, kind] of Object.entries(KINDS))
        await test(`files as people have them: ${name}`, () => lines.push(check(name, kind)));
    if (lines.length > 0) console.log(lines.join('\n'));

    await test('every row of every kind of file is a person, no person, or empty', () => {
        for (const [name, kind] of Object.entries(KINDS)) accountsFor(name, kind);
    });

    await test('a row that is no person has its place, its verdict and nothing else', () => {
        const { rows } = rowsOf(csv([HEADINGS, GOOD, ['合计', '', '', '', '', 18]]));
        const [, skipped] = rows;
        expectEqual([skipped.row, skipped.verdict], [3, 'skipped'], 'row');
        expectEqual(Object.keys(skipped), Object.keys(rows[0]), 'the keys of any row');
        for (const [key, held] of Object.entries(skipped))
            if (key !== 'row' && key !== 'verdict') expect(held === null || held.length === 0, `${key}: ${held}`);
    });

    await test('a row that is no person is in CSV and workbooks as it was, and in no list', () => {
        const roster = own('skipped.csv');
        writeFileSync(roster, csv([HEADINGS, GOOD, ['合计', '', '', '', '', 18]]));
        const lists = ['messages', 'questions', 'summary'].flatMap((list) => [`--${list}`, own(`${list}.csv`)]);
        const { output, status, said } = zicha(['check', roster, ...lists]);
        expectEqual(status, 0, said);
        expect(output.includes('合计,,,,,18') && output.includes(',3,非人员行,'), output);
        expect(zicha(['check', roster, '--lang', 'en']).output.includes(',Not a person,'), 'English');
        for (const list of ['messages', 'questions', 'summary'])
            expect(!readFileSync(own(`${list}.csv`), 'utf8').includes('合计'), list);
        expect(readFileSync(own('messages.csv'), 'utf8').includes('张三'), 'messages');
    });

    await test('a sheet far to the right is read, and so is a prefix in front of every element', () => {
        const file = workbook([HEADINGS, withCells(GOOD, { 11: 120, 12: null })], { merged: ['L2:M2'],
            change: (all) => ({ ...all, [SHEET]: all[SHEET].replace(/<(\/?)([a-zA-Z]+)/g, '<$1x:$2').replace('xmlns=', 'xmlns:x=').replace('<?x:xml', '<?xml') }) });
        expectEqual(rowsOf(file).rows.map(summary), ['2 E1 invalid cell.merged 2025公需'], columnName(11));
    });

    await test('merged cells are known whatever the text of a cell pretends', () => {
        const lie = (place) => `<c r="${place}" t="inlineStr"><is><t><![CDATA[</sheetData></worksheet>]]></t></is></c>`;
        const file = workbook([[...HEADINGS, '备注'], [...withCells(GOOD, { 11: 120, 12: null }), lie]], { merged: ['L2:M2'] });
        expectEqual(rowsOf(file).rows.map(summary), ['2 E1 invalid cell.merged 2025公需'], 'rows');
    });
}
