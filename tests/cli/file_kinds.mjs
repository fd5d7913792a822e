// Kinds of files as people have them: of each one file, made here, and what must come of it: an error at
// the cell, a notice that names rows, or the right value.

import {
    HEADINGS, GOOD, SHORT, TABLE, DECIDED, SHEET, withCells, csv, workbook, formula, CALCULATED_ON_LOAD,
    onLoad, sheets, inEncoding, refusal, styled, formats,
} from './file_makers.mjs';
import { packed } from './producers.mjs';

/** Kind → its file, what its rows must be, and the codes that must be said. */
export const KINDS = {
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
    'the example of a template among persons': {
        file: csv([HEADINGS, withCells(GOOD, { 0: '示例', 1: '（示例，请删除本行）' }), SHORT, ['示例']]),
        rows: '2 示例 eligible; 3 E2 not_eligible; 4 - skipped', codes: ['roster.rows_example', 'roster.rows_skipped'], said: ['2 示例', '4 示例', '3 = 2 + 1 + 0'],
    },
    'a person without a level stays one': {
        file: csv([HEADINGS, withCells(GOOD, { 3: '' }), ['E9'], ['', '王五']]),
        rows: '2 E1 needs_info; 3 E9 needs_info; 4 - needs_info',
    },
    'a mark of old programs at the end': { file: `${csv(TABLE)}\x1a`, rows: DECIDED },
    'columns parted by strokes': { file: csv(TABLE, '|'), ...refusal('roster.heading_separator'), never: ['roster.column_missing'] },
    'columns parted by Chinese commas': { file: csv(TABLE, '，'), ...refusal('roster.heading_separator') },
    'JSON': { file: ' [\n {"id": "E1"}]', ...refusal('file.other_kind'), said: ['JSON'] },
    'a packed folder of workbooks': { file: packed({ '名册.xlsx': workbook(TABLE) }), ...refusal('file.archive') },
    'a row of no height': {
        file: workbook(TABLE, { change: (all) => ({ ...all, [SHEET]: all[SHEET].replace('<row r="3"', '<row r="3" ht="0" customHeight="1"') }) }),
        rows: DECIDED, codes: ['xlsx.hidden'], said: ['：3'],
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
    'hours merged beside a column that is not read': {
        file: workbook([withCells(HEADINGS, { 4: '23年公需培训' }), withCells(GOOD, { 4: 9, 12: 72 }), withCells(SHORT, { 4: null, 12: null })], { merged: ['E2:E3', 'M2:M3'] }),
        rows: '2 E1 invalid cell.merged 2025专业; 3 E2 invalid cell.merged 2025专业',
    },
    'more than the headings say, in a row with a value that is not read': {
        file: workbook([withCells(HEADINGS, { 4: '23年公需培训' }), [...withCells(GOOD, { 4: formula('A1') }), 5]]),
        rows: '2 E1 invalid roster.too_many_cells ',
    },
    'a calculation that was not completed': {
        file: workbook([HEADINGS, withCells(GOOD, { 12: formula('A1', '<v>0</v>') })], { change: (all) => ({ ...all, 'xl/workbook.xml': all['xl/workbook.xml'].replace('</sheets>', '</sheets><calcPr calcMode="manual" calcCompleted="0"/>') }), options: CALCULATED_ON_LOAD }),
        rows: '2 E1 invalid cell.no_result 2025专业',
    },
    'how many there are, in place of an id': {
        file: csv([HEADINGS, GOOD, ['共2人'], ['合计2人']]), rows: '2 E1 eligible; 3 - skipped; 4 - skipped', codes: ['roster.rows_skipped'],
    },
    'a .dif': { file: 'TABLE\r\n0,1\r\n"EXCEL"\r\n', ...refusal('file.other_kind'), said: ['DIF'] },
    'a SocialCalc': { file: 'socialcalc:version:1.5\n', ...refusal('file.other_kind'), said: ['SocialCalc'] },
    'a Lotus 1-2-3': { file: Buffer.from([0, 0, 0x1a, 0, 0, 0x10, 4, 0]), ...refusal('file.other_kind'), said: ['Lotus'] },
    'hours that are shown nowhere': {
        file: workbook([HEADINGS, withCells(GOOD, { 11: styled(1, 18), 12: styled(2, 72) }), withCells(SHORT, { 12: styled(2, 0) })], formats(';;;', '0;-0;;@')),
        rows: DECIDED, codes: ['xlsx.hours_unseen'], never: ['xlsx.hours_shown'], said: ['2 格', 'L2 (18), M3 (0)'],
    },
    'hours that are shown rounded, or as words': {
        file: workbook([HEADINGS, withCells(GOOD, { 5: styled(1, 17.6), 6: styled(2, 71.96), 7: styled(3, 18), 8: styled(4, 0), 11: styled(5, 18), 12: styled(1, 72) }), SHORT],
            formats('0', '0.0', '"已"0', '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', '0.00"学时"')),
        rows: '2 E1 not_eligible; 3 E2 not_eligible', codes: ['xlsx.hours_shown'], never: ['xlsx.hours_unseen'],
        said: ['4 格', 'F2 (17.6 → 18), G2 (71.96 → 72), H2 (18 → 已18), I2 (0 → -)'],
    },
    'hours that are rounded by a format that every program has': {
        file: workbook([HEADINGS, withCells(GOOD, { 5: styled(1, 17.6), 6: styled(2, 1071.6) })], { options: { styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="1"/><xf numFmtId="3"/></cellXfs>' } }),
        rows: '2 E1 not_eligible', codes: ['xlsx.hours_shown'], said: ['F2 (17.6 → 18), G2 (1071.6 → 1072)'],
    },
    'hours that are shown as another number': {
        file: workbook([HEADINGS, withCells(GOOD, { 11: styled(1, 18) }), withCells(SHORT, { 12: styled(2, 40) })], formats('0,', '0"0"')),
        rows: '2 E1 invalid cell.shown_otherwise 2025公需; 3 E2 invalid cell.shown_otherwise 2025专业', never: ['xlsx.hours_shown'],
    },
    'hours in the usual formats': {
        file: workbook([HEADINGS, withCells(GOOD, { 5: styled(1, 18), 6: styled(2, 72.5), 7: styled(3, 18), 8: styled(4, 72), 11: styled(5, 18), 12: styled(6, 72.25) }), SHORT],
            formats('0', '0.00_ ', '0_);[Red]\\(0\\)', '[Red][&lt;60]0;0', '0"学时"', 'General')),
        rows: DECIDED, never: ['xlsx.hours_shown', 'xlsx.hours_unseen'],
    },
    'a sheet that shows no zeros': {
        file: workbook([HEADINGS, withCells(GOOD, { 12: 0 }), SHORT], { change: (all) => ({ ...all, [SHEET]: all[SHEET].replace('<sheetData>', '<sheetViews><sheetView showZeros="0" workbookViewId="0"/></sheetViews><sheetData>') }) }),
        rows: '2 E1 not_eligible; 3 E2 not_eligible', codes: ['xlsx.hours_unseen'], said: ['M2 (0)'],
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
