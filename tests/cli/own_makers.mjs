// A workbook that has something of everything: a title, a filter, pictures, comments, names, other sheets.

import { cellOf, HEADINGS, GOOD, SHORT } from './file_makers.mjs';
import { packed, parts, rowsOfTable } from './producers.mjs';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const overrideOf = (part, type) => `<Override PartName="/${part}" ContentType="${type}"/>`;
const contentTypes = (book = `${TYPES}.sheet.main+xml`) =>
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>' +
    overrideOf('xl/workbook.xml', book) + overrideOf('xl/worksheets/sheet1.xml', `${TYPES}.worksheet+xml`) +
    overrideOf('xl/worksheets/sheet2.xml', `${TYPES}.worksheet+xml`) + overrideOf('xl/styles.xml', `${TYPES}.styles+xml`) + '</Types>';
const STYLES = '<fonts count="2"><font><sz val="11"/></font><font><b/><sz val="14"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="2"><border/><border><left style="thin"/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
    '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="0" borderId="1" xfId="0"/>' +
    '<xf numFmtId="10" fontId="0" fillId="0" borderId="1" xfId="0" applyAlignment="1"><alignment wrapText="1" vertical="center"/></xf></cellXfs>' +
    '<dxfs count="0"/><extLst><ext uri="x"/></extLst>';

/** Headings in row 3, below a title; the last column of the rows has style 2. */
export const ROWS = '<row r="1" ht="30" spans="1:14"><c r="A1" s="1" t="inlineStr"><is><t>2025年名册</t></is></c></row>\n' +
    rowsOfTable([HEADINGS], (place, value) => cellOf(place, value).replace('<c ', '<c s="1" '), 3).replace('<row ', '<row spans="1:14" ') +
    rowsOfTable([GOOD, SHORT], (place, value) => cellOf(place, value).replace('<c ', place.startsWith('N') ? '<c s="2" ' : '<c '), 4) +
    '<row r="7"><c r="A7" t="inlineStr"><is><t>合计</t></is></c><c r="F7"><f>SUM(F4:F5)</f><v>36</v></c></row>';
const BEFORE = '<dimension ref="A1:N7"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><cols><col min="1" max="1" width="9"/><col min="13" max="40" width="7" hidden="1"/></cols>';
const BEHIND = '<autoFilter ref="A3:N5"><filterColumn colId="3"/></autoFilter><mergeCells count="1"><mergeCell ref="A1:AZ1"/></mergeCells><drawing r:id="rId1"/>';

/** `sheet`, `change` and the others take the place of what the workbook has. */
export function fullWorkbook({ rows = ROWS, before = BEFORE, behind = BEHIND, types = contentTypes(), change = (all) => all, options } = {}) {
    const all = parts(rows, {
        styles: STYLES, strings: '<si><t>x</t></si>',
        sheets: '<sheet name="名册" sheetId="4" r:id="rId1"/><sheet name="说明" sheetId="7" state="hidden" r:id="rId8"/>',
    });
    const sheet = 'xl/worksheets/sheet1.xml';
    all['[Content_Types].xml'] = types;
    all[sheet] = all[sheet].replace('<worksheet ', `<worksheet xmlns:r="${OFFICE}" `)
        .replace('<sheetData>', `${before}<sheetData>`).replace('</sheetData></worksheet>', `</sheetData>${behind}</worksheet>`);
    all['xl/worksheets/_rels/sheet1.xml.rels'] = `<Relationships><Relationship Id="rId1" Type="${OFFICE}/drawing" Target="../drawings/drawing1.xml"/></Relationships>`;
    all['xl/worksheets/sheet2.xml'] = `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`;
    all['xl/_rels/workbook.xml.rels'] = all['xl/_rels/workbook.xml.rels']
        .replace('</Relationships>', `<Relationship Id="rId8" Type="${OFFICE}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>`);
    all['xl/workbook.xml'] = all['xl/workbook.xml'].replace('</sheets>',
        '</sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">名册!$A$3:$N$5</definedName><definedName name="全部">名册!$A$3:$N$5</definedName></definedNames>');
    return packed(change({
        ...all, 'xl/drawings/drawing1.xml': '<d/>', 'xl/media/image1.png': Buffer.from([137, 80, 78, 71, 0, 255]),
        'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"><c r="F7" i="4"/></calcChain>`, 'docProps/app.xml': '<Properties/>', 'customXml/item1.xml': '<a/>',
    }), options);
}
/** A sheet's part changed by a function of its text. */
export const inSheet = (edit) => ({ change: (all) => ({ ...all, 'xl/worksheets/sheet1.xml': edit(all['xl/worksheets/sheet1.xml']) }) });
export const inBook = (edit) => ({ change: (all) => ({ ...all, 'xl/workbook.xml': edit(all['xl/workbook.xml']) }) });
export { contentTypes };
