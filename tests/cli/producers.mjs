// Workbooks as different programs write them. A table is rows of cells: text, a number, or null.
// SheetJS and libxlsxwriter are the programs themselves; the others are shaped after files of theirs.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { requirePackage } from '../packages.mjs';
import { inTree, own } from './program.mjs';
import { entry, zip } from './zip.mjs';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Text for XML; what a workbook would take for an escape is escaped itself. */
export const escaped = (text) =>
    text.replaceAll(/_(?=x[0-9A-F]{4}_)/g, '_x005F_').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export function columnName(column) {
    const rest = Math.floor(column / 26);
    return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

const relation = (id, kind, target) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
const relations = (...all) => `${HEAD}<Relationships xmlns="${PACKAGE}">${all.join('')}</Relationships>`;

/** The parts of a workbook of one sheet, by name, for a test to change before it packs them. */
export function parts(sheetData, { strings, styles, workbook = '', sheets, target = 'worksheets/sheet1.xml' } = {}) {
    return {
        '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
        '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
        'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${workbook}<sheets>${
            sheets ?? '<sheet name="名册" sheetId="1" r:id="rId1"/>'}</sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': relations(
            relation('rId1', 'worksheet', target), relation('rId2', 'styles', 'styles.xml'),
            relation('rId3', 'sharedStrings', 'sharedStrings.xml')),
        'xl/worksheets/sheet1.xml': `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${sheetData}</sheetData></worksheet>`,
        ...(strings && { 'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}">${strings}</sst>` }),
        ...(styles && { 'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` }),
    };
}

export const packed = (all, options) =>
    zip(Object.entries(all).map(([name, content]) => entry(name, content, options)));

/** Rows → sheetData, each cell by `cell(place, value)`; null is no cell. */
export const rowsOfTable = (table, cell, first = 1) =>
    table.map((row, at) => {
        const cells = row.map((value, column) =>
            value === null ? '' : cell(`${columnName(column)}${at + first}`, value));
        return `<row r="${at + first}">${cells.join('')}</row>`;
    }).join('');

class SharedStrings {
    texts = [];

    place(text) {
        if (!this.texts.includes(text)) this.texts.push(text);
        return this.texts.indexOf(text);
    }
}

// A title over merged cells and a blank row above the headings, shared texts with runs of formats and
// phonetic marks, every cell styled, attributes of later versions, a second sheet.
function excel(table) {
    const shared = new SharedStrings();
    const title = shared.place('2025年职称申报人员名册');
    const cell = (place, value) => typeof value === 'number'
        ? `<c r="${place}" s="1"><v>${value === 3.34 ? '3.3399999999999999' : value}</v></c>`
        : `<c r="${place}" s="2" t="s"><v>${shared.place(value)}</v></c>`;
    const data = `<row r="1" spans="1:9" ht="25" customHeight="1"><c r="A1" s="3" t="s"><v>${title}</v></c><c r="B1" s="3"/></row>` +
        '<row r="2"><c r="A2" s="3"/></row>' + rowsOfTable(table, cell, 3);
    const strings = shared.texts.map((text) => text.length < 3
        ? `<si><r><rPr><b/></rPr><t>${escaped(text[0])}</t></r><r><t xml:space="preserve">${escaped(text.slice(1))}</t></r><rPh sb="0" eb="1"><t>ZI</t></rPh><phoneticPr fontId="1"/></si>`
        : `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('');
    const styles = '<numFmts count="1"><numFmt numFmtId="176" formatCode="0.00_ "/></numFmts><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="176"/><xf numFmtId="49"/><xf numFmtId="0"/></cellXfs>';
    const all = parts(data, {
        strings, styles, target: 'worksheets/sheet2.xml',
        workbook: '<workbookPr defaultThemeVersion="166925"/>',
        sheets: '<sheet name="名册" sheetId="2" r:id="rId1"/><sheet name="说明" sheetId="1" r:id="rId9"/>',
    });
    all['xl/worksheets/sheet2.xml'] = all['xl/worksheets/sheet1.xml']
        .replace('</worksheet>', '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells></worksheet>');
    all['xl/worksheets/sheet1.xml'] = '<worksheet/>';
    return packed(all);
}

// Inline texts, absolute targets, no shared texts.
function openpyxl(table) {
    const cell = (place, value) => typeof value === 'number'
        ? `<c r="${place}" t="n"><v>${value}</v></c>`
        : `<c r="${place}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
    return packed(parts(rowsOfTable(table, cell), { target: '/xl/worksheets/sheet1.xml' }));
}

// Results of formulas, blank cells with a style to the right and below, the elements with a prefix as
// strict documents may have it.
function libreOffice(table) {
    const shared = new SharedStrings();
    const cell = (place, value) => typeof value === 'number'
        ? `<c r="${place}" s="1"><f aca="false">${value}</f><v>${value}</v></c>`
        : `<c r="${place}" s="0" t="s"><v>${shared.place(value)}</v></c>`;
    const width = table[0].length;
    const data = rowsOfTable(table, cell).replaceAll('</row>', `<c r="${columnName(width + 20)}1" s="1"/></row>`)
        .replace(new RegExp(`(${columnName(width + 20)})1"`, 'g'), '$11"') +
        `<row r="${table.length + 1}" customFormat="false" hidden="false"><c r="A${table.length + 1}" s="1"/></row>`;
    const strings = shared.texts.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('');
    const all = parts(data, { strings, styles: '<cellXfs><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>' });
    const sheet = 'xl/worksheets/sheet1.xml';
    all[sheet] = all[sheet].replace(/<(\/?)(worksheet|sheetData|row|c|v|f)\b/g, '<$1x:$2').replace('xmlns=', 'xmlns:x=');
    return packed(all);
}

// Rows and cells without their places where nothing is left out, entries that are only stored, names
// in another case, an extension list of its own.
function wps(table) {
    const shared = new SharedStrings();
    const data = table.map((row, at) => {
        const cells = row.map((value, column) => {
            const place = column > 0 && row[column - 1] === null ? ` r="${columnName(column)}${at + 1}"` : '';
            if (value === null) return '';
            return typeof value === 'number' ? `<c${place}><v>${value}</v></c>`
                : `<c${place} t="s"><v>${shared.place(value)}</v></c>`;
        });
        return `<row spans="1:9">${cells.join('')}</row>`;
    }).join('');
    const strings = shared.texts.map((text) => `<si><t>${escaped(text)}</t></si>`).join('');
    const all = parts(data, { strings, styles: '<cellXfs><xf numFmtId="0"/></cellXfs>' });
    all['docProps/custom.xml'] = '<Properties><property name="KSOProductBuildVer"/></Properties>';
    all['xl/SharedStrings.xml'] = all['xl/sharedStrings.xml'];
    delete all['xl/sharedStrings.xml'];
    return packed(all, { stored: true });
}

function sheetJs(table) {
    const xlsx = requirePackage('xlsx');
    const book = xlsx.utils.book_new();
    xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(table), '名册');
    return xlsx.write(book, { type: 'buffer', bookType: 'xlsx', compression: true, bookSST: true });
}

// Our own small program around the library; see tests/cli/_write_workbook.cpp.
function libxlsxwriter(table) {
    const path = own('libxlsxwriter.xlsx');
    const program = join(inTree(process.env.ZICHA_BUILD ?? 'build/native'), 'write_workbook');
    const input = table.map((row) => row.map((value) =>
        typeof value === 'number' ? `n${value}` : value === null ? '' : `t${value}`).join('\u001f')).join('\u001e');
    const run = spawnSync(program, [path], { input });
    if (run.status !== 0 || !existsSync(path)) throw new Error(`write_workbook: ${run.error ?? run.stderr}`);
    return readFileSync(path);
}

export const PRODUCERS = {
    'Excel-shaped': excel,
    'openpyxl-like': openpyxl,
    'LibreOffice-shaped': libreOffice,
    'WPS-shaped': wps,
    SheetJS: sheetJs,
    libxlsxwriter,
};
