// Pictures, charts, form controls and comments that float above the roster's own sheet: none of them ever lies over the result.

import { fullWorkbook, inSheet, ROWS } from './own_makers.mjs';
import { bookOf, partsOf, result, SHEET, tableOf } from './own_reading.mjs';
import { entriesOf } from './zip.mjs';
import { columnName } from './producers.mjs';
import { expect, expectEqual, test } from './program.mjs';

const XDR = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const corner = (name, column, row, offset = 0) => `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>${offset}</xdr:colOff>` +
    `<xdr:row>${row}</xdr:row><xdr:rowOff>${offset}</xdr:rowOff></xdr:${name}>`;
const inner = '<xdr:pic><xdr:spPr><a:xfrm xmlns:a="a"><a:ext cx="9" cy="9"/></a:xfrm></xdr:spPr></xdr:pic><xdr:clientData/>';
const two = (from, to, edge = 9) => `<xdr:twoCellAnchor editAs="oneCell">${corner('from', ...from)}${corner('to', ...to, edge)}${inner}</xdr:twoCellAnchor>`;
const one = (from, cx, cy) => `<xdr:oneCellAnchor>${corner('from', ...from)}<xdr:ext cx="${cx}" cy="${cy}"/>${inner}</xdr:oneCellAnchor>`;
const absolute = (x, cx) => `<xdr:absoluteAnchor><xdr:pos x="${x}" y="0"/><xdr:ext cx="${cx}" cy="900000"/>${inner}</xdr:absoluteAnchor>`;
const drawing = (...anchors) => `<xdr:wsDr xmlns:xdr="${XDR}">${anchors.join('')}</xdr:wsDr>`;

const client = (kind, anchor, more = '') => `<v:shape style="x"><x:ClientData ObjectType="${kind}"><x:MoveWithCells/>\n<x:Anchor>\n ${anchor}</x:Anchor>${more}</x:ClientData></v:shape>`;
const vml = (...shapes) => `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><br>${shapes.join('')}</xml>`;
const VML = 'xl/drawings/vmlDrawing1.vml';

/** The column of the result's first heading, without one of its own width before it. */
function placeOf(drawn, target = 'xl/drawings/drawing1.xml') {
    const { bytes, said, status } = result(fullWorkbook({
        before: '<cols><col min="1" max="14" width="9"/></cols>', change: (all) => ({ ...all, [target]: drawn }),
    }));
    expectEqual(status, 0, said);
    const kept = entriesOf(bytes).find(({ name }) => name === target).content.toString();
    expectEqual(kept, drawn, 'the drawing');
    return columnName(tableOf(bookOf(bytes).Sheets['名册'])[2].indexOf('行号'));
}

// The roster is in A to N, its headings in row 3, its persons in rows 4 and 5, its sum in row 7.
const CASES = {
    'no picture': [drawing(), 'O'],
    'a picture right of the list': [drawing(two([15, 3], [18, 9])), 'T'],
    'a picture that ends at the edge of a cell': [drawing(two([15, 3], [18, 9], 0)), 'S'],
    'a picture that begins on the list and reaches beyond it': [drawing(two([11, 3], [16, 5])), 'R'],
    'two charts one behind the other': [drawing(two([20, 1], [28, 20]), two([15, 3], [18, 9])), 'AD'],
    'a picture among alternatives': [drawing(`<mc:AlternateContent xmlns:mc="mc"><mc:Choice>${two([15, 3], [18, 9])}</mc:Choice></mc:AlternateContent>`), 'T'],
    'a picture of its own size': [drawing(one([15, 3], 3 * 609_600, 900_000)), 'S'],
    'a picture at a place of the sheet': [drawing(absolute(15 * 609_600, 3 * 609_600)), 'S'],
    'a logo above the headings': [drawing(two([12, 0], [18, 1])), 'O'],
    'a stamp below the list': [drawing(two([12, 9], [18, 14])), 'O'],
    'a picture far to the right': [drawing(two([60, 3], [64, 9])), 'O'],
    'a drawing that is none': ['<d/>', 'O'],
};

const CONTROLS = {
    'a button of an old form': [vml(client('Button', '15, 10, 3, 4, 18, 9, 8, 2')), 'T'],
    'a box that ends at the edge of a cell': [vml(client('Checkbox', '15, 10, 3, 4, 18, 0, 8, 2')), 'S'],
    'a comment that is always shown': [vml(client('Note', '15, 10, 3, 4, 18, 9, 8, 2', '<x:Visible/><x:Row>3</x:Row>')), 'T'],
    'a comment that shows under the pointer': [vml(client('Note', '15, 10, 3, 4, 18, 9, 8, 2', '<x:Row>3</x:Row>')), 'O'],
    'a control above the headings': [vml(client('Drop', '15, 10, 0, 4, 18, 9, 1, 2')), 'O'],
    'a drawing without a place': [vml(client('Button', 'nowhere')), 'O'],
};

/** The same for a sheet with an old drawing. */
function placeBesideControls(drawn) {
    const rels = 'xl/worksheets/_rels/sheet1.xml.rels';
    const change = (all) => ({ ...all, [VML]: drawn,
        [rels]: all[rels].replace('</Relationships>', '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/></Relationships>'),
        [SHEET]: all[SHEET].replace('</worksheet>', '<legacyDrawing r:id="rId9"/></worksheet>') });
    const { bytes, said, status } = result(fullWorkbook({ before: '<cols><col min="1" max="14" width="9"/></cols>', change }));
    expectEqual(status, 0, said);
    expectEqual(entriesOf(bytes).find(({ name }) => name === VML).content.toString(), drawn, 'the drawing');
    return columnName(tableOf(bookOf(bytes).Sheets['名册'])[2].indexOf('行号'));
}

export async function testOwnWorkbookPictures() {
    for (const [name, [drawn, column]] of Object.entries(CONTROLS))
        await test(`the result lies under no control and no comment: ${name}`, () => expectEqual(placeBesideControls(drawn), column, 'the first column'));

    await test('form controls as newer programs write them stay, and the result is beside them in the same workbook', () => {
        const controls = '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x14"><controls><control shapeId="1025" r:id="rId9" name="b"><controlPr/></control></controls></mc:Choice></mc:AlternateContent>';
        const { bytes, said } = result(fullWorkbook({ ...inSheet((xml) => xml.replace('</worksheet>', `${controls}</worksheet>`)) }));
        expect(partsOf(bytes)[SHEET].includes(controls), said);
        const other = controls.replace('<controls>', '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells><controls>');
        expect(result(fullWorkbook({ ...inSheet((xml) => xml.replace('</worksheet>', `${other}</worksheet>`)) })).said.includes('[xlsx.own_markup]'), 'cells among alternatives');
    });


    for (const [name, [drawn, column]] of Object.entries(CASES))
        await test(`the result lies under no picture: ${name}`, () => expectEqual(placeOf(drawn), column, 'the first column'));

    await test('a result that is there already is replaced where it is, whatever floats above it', () => {
        const first = result(fullWorkbook({ rows: ROWS })).bytes;
        const again = result(first);
        expect(again.status === 0, again.said);
        const [before, after] = [first, again.bytes].map((bytes) => tableOf(bookOf(bytes).Sheets['名册'])[2].indexOf('行号'));
        expectEqual(after, before, SHEET);
    });
}
