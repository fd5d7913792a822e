// Pictures and charts that float above the roster's own sheet: none of them ever lies over the result.

import { fullWorkbook, ROWS } from './own_makers.mjs';
import { bookOf, result, SHEET, tableOf } from './own_reading.mjs';
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

export async function testOwnWorkbookPictures() {
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
