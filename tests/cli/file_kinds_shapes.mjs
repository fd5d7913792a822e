// Kinds of files as people have them, what the table looks like: headings once more, hints below them, tables
// that are no roster; and what a workbook shows otherwise than it stores it: ids, strikes, hidden columns.

import { HEADINGS, GOOD, SHORT, TABLE, DECIDED, SHEET, withCells, cellOf, csv, workbook, formula, refusal, styled, formats } from './file_makers.mjs';

const TWO_ROWS = [['工号', '姓名', '部门', '级别', '组织', '2022', '', '2023', '', '2024', '', '2025', '', '社保在嘉兴'],
    ['', '', '', '', '', ...Array(4).fill(['公需', '专业']).flat(), '']];
const swapped = (row) => withCells(row, { 11: row[12], 12: row[11] });
const lines = (table, between) => table.map((row) => row.join(between)).join('\n');
const ONCE_MORE = ['roster.rows_skipped'];
const quiet = { never: ['roster.headings_moved', 'roster.unknown_words'] };
const STRUCK = { options: { styles: '<fonts count="2"><font/><font><strike/></font></fonts><cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="0" fontId="1"/></cellXfs>' } };
const inStyle = (style, value) => (place) => cellOf(place, value).replace('<c ', `<c s="${style}" `);
const runs = (struck, rest) => (place) => `<c r="${place}" t="inlineStr"><is><r><rPr><strike/></rPr><t>${struck}</t></r><r><t>${rest}</t></r></is></c>`;
const format = (tag) => ({ change: (all) => ({ ...all, [SHEET]: all[SHEET].replace('<sheetData>', `${tag}<sheetData>`).replace('<row r="3"', '<row r="3" hidden="1"') }) });

export const SHAPES = {
    'headings of one row on every page, below a title': {
        file: csv([['2025年名册'], HEADINGS, GOOD, ['2025年名册'], HEADINGS, ['第2页'], SHORT]),
        rows: '3 E1 eligible; 4 - skipped; 5 - skipped; 6 - skipped; 7 E2 not_eligible', codes: ONCE_MORE, said: ['5 工号'], ...quiet,
    },
    'headings of two rows on every page': {
        file: csv([...TWO_ROWS, GOOD, ...TWO_ROWS, SHORT]),
        rows: '3 E1 eligible; 4 - skipped; 5 - skipped; 6 E2 not_eligible', codes: ONCE_MORE, said: ['4 工号; 5 公需'], ...quiet,
    },
    'headings once more by other usual words': {
        file: csv([HEADINGS, GOOD, withCells(HEADINGS, { 0: '编号', 2: '单位' }), SHORT]), rows: '2 E1 eligible; 3 - skipped; 4 E2 not_eligible', codes: ONCE_MORE, ...quiet,
    },
    'headings once more in another order': {
        file: csv([HEADINGS, GOOD, swapped(HEADINGS), swapped(SHORT)]), rows: '2 E1 eligible; 3 - skipped; 4 E2 invalid roster.row_misplaced ',
        codes: ['roster.headings_moved', ...ONCE_MORE], said: ['3 2025专业 → 2025公需, 2025公需 → 2025专业'], never: ['roster.unknown_words'],
    },
    'headings once more in another order, and then as at the top': {
        file: csv([HEADINGS, GOOD, swapped(HEADINGS), swapped(SHORT), HEADINGS, GOOD]),
        rows: '2 E1 eligible; 3 - skipped; 4 E2 invalid roster.row_misplaced ; 5 - skipped; 6 E1 eligible', codes: ['roster.headings_moved', ...ONCE_MORE],
    },
    'another table below': {
        file: csv([HEADINGS, GOOD, [], ['部门', '人数', '已达标'], ['一部', 1, 1]]), rows: '2 E1 eligible; 4 - skipped; 5 一部 invalid roster.row_misplaced ',
        codes: ['roster.headings_moved'], said: ['4 部门 → 工号, 人数 → 姓名'],
    },
    'how to fill in, below the headings': {
        file: csv([HEADINGS, ['必填', '（必填）', '选填', '中级/副高', '市/省', ...Array(8).fill('数字'), '是/否'], GOOD, SHORT]),
        rows: '2 - skipped; 3 E1 eligible; 4 E2 not_eligible', codes: ONCE_MORE, said: ['2 必填'], ...quiet,
    },
    'units, and numbers of columns, below the headings': {
        file: csv([HEADINGS, [...Array(5).fill(''), ...Array(8).fill('学时')], HEADINGS.map((_, at) => at + 1), GOOD]),
        rows: '2 - skipped; 3 - skipped; 4 E1 eligible', codes: ONCE_MORE, ...quiet,
    },
    'rows that are numbered and not filled in': {
        file: csv([['序号', ...HEADINGS.slice(1)], withCells(GOOD, { 0: 1 }), [2], [3]]), rows: '2 1 eligible; 3 - skipped; 4 - skipped', codes: ONCE_MORE, said: ['3 2; 4 3'],
    },
    'ids that a spreadsheet has broken': {
        file: csv([HEADINGS, withCells(GOOD, { 0: '4.40981E+17' }), SHORT]), rows: '2 4.40981E+17 eligible; 3 E2 not_eligible', codes: ['roster.ids_broken'], said: ['2 4.40981E+17'],
    },
    'lines and page numbers between persons': {
        file: csv([HEADINGS, ['------', '---'], GOOD, ['- 1 -'], SHORT]), rows: '2 - skipped; 3 E1 eligible; 4 - skipped; 5 E2 not_eligible', codes: ONCE_MORE, ...quiet,
    },
    'columns parted by several spaces': { file: lines(TABLE, '   '), ...refusal('roster.heading_spaces'), never: ['roster.column_missing'] },
    'columns parted by the spaces of Chinese text, below a title': { file: `2025年名册\n${lines(TABLE, '\u3000')}`, ...refusal('roster.heading_spaces') },
    'a table of Markdown': {
        file: `${lines([HEADINGS], ' | ')}\n|${HEADINGS.map(() => '---').join('|')}|\n${lines([GOOD], ' | ')}`, ...refusal('roster.heading_separator'), said: ['“|”'],
    },
    'a table that is drawn': { file: `┌──┬──┐\n│ ${lines([HEADINGS], ' │ ')} │\n├──┼──┤\n`, ...refusal('roster.heading_separator'), said: ['“│”'] },
    'a sheet with all columns in one': { file: workbook(TABLE.map((row) => [row.join(',')])), ...refusal('roster.headings_in_one_cell'), said: ['“,”'] },
    'two tables side by side': {
        file: csv([[...HEADINGS, '', ...HEADINGS], [...GOOD, '', ...SHORT]]), ...refusal('roster.tables_beside'), said: ['第 16 列'], never: ['roster.heading_twice'],
    },
    'a table that is turned': {
        file: csv(HEADINGS.map((heading, at) => [heading, GOOD[at], SHORT[at]])), ...refusal('roster.turned'), never: ['roster.column_missing'],
    },
    'a row for each year of a person': {
        file: csv([['工号', '姓名', '部门', '级别', '组织', '年度', '公需', '专业'], ['E1', '张三', '一部', '中级', '市', 2025, 18, 72]]), ...refusal('roster.row_a_year'), never: ['roster.no_hours'],
    },
    'courses in place of a roster': { file: csv([['工号', '年度', '类别', '学时'], ['E1', 2025, '公需', 18]]), ...refusal('roster.is_courses') },
    'headings far below': { file: csv([...Array(12).fill(['填表说明']), ...TABLE]), ...refusal('roster.headings_below'), said: ['第 13 行'] },
    'years in Chinese numerals, and sums by another word': {
        file: csv([['工号', '级别', '二〇二四年公需', '公需25', '2024合计'], ['E1', '中级', 18, 18, 90]]), rows: '', status: 2, codes: ['headings.looks_like'],
        said: ['“二〇二四年公需”，可能是“2024公需”', '“公需25”，可能是“2025公需”', '“2024合计”，可能是“2024总学时”'],
    },
    'ids under formats of zeros and texts': {
        file: workbook([HEADINGS, withCells(GOOD, { 0: styled(1, 7) }), withCells(SHORT, { 0: styled(2, 12345) }), withCells(SHORT, { 0: styled(3, 12345) }), withCells(SHORT, { 0: styled(4, 1007) })],
            formats('000', '00000000', '"A"00-0000', '#,##0')),
        rows: '2 007 eligible; 3 00012345 not_eligible; 4 A01-2345 not_eligible; 5 1007 not_eligible',
    },
    'ids of courses under a format of zeros': {
        file: workbook([HEADINGS, withCells(GOOD, { 0: styled(1, 7), 12: null })], formats('000')), rows: '2 007 needs_info', never: ['xlsx.hours_shown'],
    },
    'an id that is a formula without a value': {
        file: workbook([HEADINGS, withCells(GOOD, { 0: formula('B2') }), SHORT]), rows: '2 =B2 eligible; 3 E2 not_eligible', codes: ['xlsx.label_formula'], said: ['1 行', '：2'],
    },
    'rows and hours that are struck through': {
        file: workbook([HEADINGS, withCells(GOOD, { 12: inStyle(1, 72) }), SHORT.map((value) => inStyle(1, value)), withCells(SHORT, { 0: 'E3' })], STRUCK),
        rows: '2 E1 eligible; 3 E2 not_eligible; 4 E3 not_eligible', codes: ['xlsx.struck'], said: ['2 行', '：2, 3'],
    },
    'hours of which a part is struck through': {
        file: workbook([HEADINGS, withCells(GOOD, { 12: runs(18, 72) }), withCells(SHORT, { 1: runs('李', '黎四') })]),
        rows: '2 E1 invalid cell.partly_struck 2025专业; 3 E2 not_eligible', codes: ['xlsx.struck'], said: ['2 行', '：2, 3'],
    },
    'columns that are hidden unless something is said of them': {
        file: workbook(TABLE, format('<sheetFormatPr defaultRowHeight="15" defaultColWidth="0"/><cols><col min="1" max="10" width="9"/><col min="12" max="14" width="9"/></cols>')),
        rows: DECIDED, codes: ['xlsx.hidden'], said: ['1 列（2024专业）', '1 行（行号：3）'],
    },
    'rows that are hidden unless they are written': {
        file: workbook(TABLE, format('<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/>')), rows: DECIDED, codes: ['xlsx.hidden'], said: ['1 行（行号：3）'],
    },
};
