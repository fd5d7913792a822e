// Small rosters as files: a table of people that most kinds share, and what makes CSV and workbooks of it.

import { spawnSync } from 'node:child_process';

import { escaped, packed, parts, rowsOfTable } from './producers.mjs';

export const HEADINGS = ['工号', '姓名', '部门', '级别', '组织', '2022公需', '2022专业', '2023公需', '2023专业',
    '2024公需', '2024专业', '2025公需', '2025专业', '社保在嘉兴'];
export const GOOD = ['E1', '张三', '一部', '中级', '市', 18, 72, 18, 72, 18, 72, 18, 72, '是'];
export const SHORT = ['E2', '李四', '一部', '中级', '市', 18, 72, 18, 72, 18, 72, 18, 40, '是'];
export const TABLE = [HEADINGS, GOOD, SHORT];
export const DECIDED = '2 E1 eligible; 3 E2 not_eligible';
export const SHEET = 'xl/worksheets/sheet1.xml';

export const withCells = (row, changes) => row.map((cell, at) => (at in changes ? changes[at] : cell));
export const csv = (table, separator = ',') => table.map((row) => row.map((cell) => cell ?? '').join(separator) + '\r\n').join('');
/** A cell may be given as XML by a function of its place. */
export const cellOf = (place, value) => {
    if (typeof value === 'function') return value(place);
    return typeof value === 'number' ? `<c r="${place}"><v>${value}</v></c>`
        : `<c r="${place}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
};
export function workbook(table, { merged = [], cols = '', options = {}, change = (all) => all } = {}) {
    const all = parts(rowsOfTable(table, cellOf), options);
    const merges = merged.map((range) => `<mergeCell ref="${range}"/>`).join('');
    all[SHEET] = all[SHEET].replace('<sheetData>', `${cols}<sheetData>`)
        .replace(/<\/sheetData>(?=<\/worksheet>$)/, `</sheetData>${merges && `<mergeCells>${merges}</mergeCells>`}`);
    return packed(change(all));
}
/** A number in the style of one of the `formats`, from 1. */
export const styled = (style, value) => (place) => `<c r="${place}" s="${style}"><v>${value}</v></c>`;
export const formats = (...all) => ({ options: { styles:
    `<numFmts>${all.map((format, at) => `<numFmt numFmtId="${170 + at}" formatCode="${format.replace(/"/g, '&quot;')}"/>`).join('')}</numFmts>` +
    `<cellXfs><xf numFmtId="0"/>${all.map((_, at) => `<xf numFmtId="${170 + at}"/>`).join('')}</cellXfs>` } });
export const formula = (text, value = '', type = '') => (place) =>
    `<c r="${place}"${type}><f>${text}</f>${value}</c>`;
export const CALCULATED_ON_LOAD = { workbook: '', sheets: undefined };
export const onLoad = (all) => ({ ...all, 'xl/workbook.xml': all['xl/workbook.xml'].replace('</sheets>', '</sheets><calcPr fullCalcOnLoad="1"/>') });
export const sheets = (tables) => {
    const names = Object.keys(tables);
    const all = parts('', { sheets: names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="s${at}"/>`).join('') });
    all['xl/_rels/workbook.xml.rels'] = all['xl/_rels/workbook.xml.rels'].replace('</Relationships>',
        names.map((_, at) => `<Relationship Id="s${at}" Type="x/worksheet" Target="worksheets/t${at}.xml"/>`).join('') + '</Relationships>');
    names.forEach((name, at) => {
        all[`xl/worksheets/t${at}.xml`] = all[SHEET].replace('<sheetData></sheetData>', `<sheetData>${rowsOfTable(tables[name], cellOf)}</sheetData>`);
    });
    return packed(all);
};
export const inEncoding = (text, name) => spawnSync('iconv', ['-f', 'UTF-8', '-t', name], { input: text }).stdout;
export const refusal = (code) => ({ rows: '', status: 2, codes: [code] });
