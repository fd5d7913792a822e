// The result in the workbook that the roster came in: nothing else of it changes.

import { writeFileSync } from 'node:fs';

import { HEADINGS, SHORT, TABLE, withCells, workbook } from './file_makers.mjs';
import { contentTypes, fullWorkbook, inBook, inSheet, ROWS } from './own_makers.mjs';
import { bookOf, partsOf, result, SHEET, tableOf } from './own_reading.mjs';
import { columnName, PRODUCERS } from './producers.mjs';
import { expect, expectEqual, own, rowsOf, test } from './program.mjs';
import { entriesOf } from './zip.mjs';

const CHANGED = ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/workbook.xml'];

/** Every entry of the roster's file is in the result's, in its order and byte for byte, but for those that
    tell of sheets and styles and the one sheet; gives the new ones. */
function expectKept(before, after, sheet) {
    const [old, now] = [entriesOf(before), entriesOf(after)];
    expectEqual(now.slice(0, old.length).map(({ name }) => name), old.map(({ name }) => name), 'names');
    const told = [...CHANGED, sheet].map((name) => name.toLowerCase());
    old.forEach((entry, at) => {
        if (told.includes(entry.name.toLowerCase())) return;
        expect(entry.packed.equals(now[at].packed), `${entry.name} is other bytes`);
        expectEqual(now[at].said, entry.said, entry.name);
    });
    return now.slice(old.length).map(({ name }) => name);
}

/** Our cells taken out of a sheet again: from that column on. */
const withoutResult = (xml, first) => xml.replaceAll(/<((?:\w+:)?)c r="([A-Z]+)\d+"[^>]*?(\/>|>.*?<\/\1c>)/g, (cell, _, letters) =>
    letters.length > first.length || (letters.length === first.length && letters >= first) ? '' : cell);

async function testWhatIsKept() {
    for (const [producer, write] of Object.entries(PRODUCERS))
        await test(`a workbook of ${producer} is given back, with the very results of a plain one to its right`, () => {
            const roster = write(TABLE);
            const { bytes, status, said } = result(roster);
            expectEqual(status, 0, said);
            const names = bookOf(roster).SheetNames;
            expectEqual(bookOf(bytes).SheetNames, [...names, '自查说明'], 'sheets');
            expectKept(roster, bytes, entriesOf(roster).find(({ content }) => content.includes('sheetData')).name);
            expectEqual(rowsOf(bytes).rows, rowsOf(roster).rows, 'as a roster');
            const [theirs, ours] = [roster, bytes].map((file) => tableOf(bookOf(file).Sheets[names[0]]));
            const plain = tableOf(Object.values(bookOf(result(roster, ['--plain']).bytes).Sheets)[0]);
            const first = theirs.findIndex((row) => row[0] === HEADINGS[0]); // below titles
            if (first < 0) return; // SheetJS reads no rows without a place
            const column = ours[first].indexOf('行号');
            plain.forEach((row, at) => {
                const cells = ours[first + at];
                expectEqual(cells.slice(0, HEADINGS.length), theirs[first + at].slice(0, HEADINGS.length), `row ${at}`);
                const added = row.slice(HEADINGS.length);
                if (at > 0) added[0] = first + at + 1; // the row in its own file
                expectEqual(cells.slice(column, column + added.length), added, `result ${at}`);
            });
        });

    await test('every part, and every byte of the sheet that is not the result, is as it was', () => {
        for (const options of [{ stored: true }, { stored: false }]) {
            const roster = fullWorkbook({ options });
            const { bytes, said } = result(roster);
            expectEqual(expectKept(roster, bytes, SHEET), ['xl/worksheets/sheet3.xml'], said);
            const [before, after] = [partsOf(roster)[SHEET], partsOf(bytes)[SHEET]];
            const untold = (xml) => xml.replace(/<cols>.*<\/cols>/, '').replace(/<dimension[^>]*>/, '')
                .replace(/<autoFilter ref="[^"]*"/, '').replaceAll(/ spans="[^"]*"/g, '');
            expectEqual(untold(withoutResult(after, 'O')), untold(before), 'sheet');
        }
    });

    await test('markup that is unusual and sound is copied as it is', () => {
        const odd = '<!-- </row> --><row r="4" note=">"><?p </row>?>';
        const rows = ROWS.replace('<row r="4">', odd).replace('<t>张三</t>', '<t><![CDATA[</c></row>张三]]></t>')
            .replace('<row r="5">', "<row\n r='5' >").replace(/<\/row>$/, '<extLst><ext/></extLst></row>');
        const { bytes, said } = result(fullWorkbook({ rows }));
        const after = partsOf(bytes)[SHEET];
        for (const piece of [odd, '<![CDATA[</c></row>张三]]>', "<row\n r='5' >"]) expect(after.includes(piece), said + after);
        expect(/<c r="AB7"[^>]*\/?>(?:.*<\/c>)?<extLst>/.test(after) || /<\/c><extLst>|\/><extLst>/.test(after), 'before an extension');
        expectEqual(tableOf(bookOf(bytes).Sheets.名册)[3].slice(14, 16), [4, '符合'], 'result');
    });

    await test('elements with a prefix, and those of the strict standard, get cells of their kind', () => {
        const prefixed = PRODUCERS['LibreOffice-shaped'](TABLE);
        expect(partsOf(result(prefixed).bytes)[SHEET].includes('<x:c r="'), 'prefix');
        const strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
        const all = partsOf(result(fullWorkbook(inSheet((xml) => xml.replace('http://schemas.openxmlformats.org/spreadsheetml/2006/main', strict)))).bytes);
        expect(all['xl/worksheets/sheet3.xml'].includes(`xmlns="${strict}"`), 'namespace of the new sheet');
    });
}

async function testWhatIsAdded() {
    await test('the result stands beside the roster: headings in their row, verdicts coloured, filter, names and widths extended', () => {
        const { bytes } = result(fullWorkbook());
        const all = partsOf(bytes);
        const sheet = bookOf(bytes).Sheets.名册;
        expectEqual([sheet.O3.v, sheet.P3.v, sheet.P4.v, sheet.P5.v, sheet.P7.v, sheet.O6], ['行号', '结论', '符合', '不符合', '非人员行', undefined], 'cells');
        expectEqual([sheet.P4.s.fgColor.rgb, sheet.P5.s.fgColor.rgb, sheet.P7.s.fgColor.rgb], ['D5EFD9', 'F8D4D1', 'DDDDDD'], 'grounds');
        for (const told of ['<dimension ref="A1:AB7"/>', '<autoFilter ref="A3:AB5"><filterColumn colId="3"/>', '<row spans="1:28" r="3">', '<row r="1" ht="30" spans="1:14">'])
            expect(all[SHEET].includes(told), `${told}: ${all[SHEET].slice(0, 1500)}`);
        expect(all['xl/workbook.xml'].includes('hidden="1">名册!$A$3:$AB$5</definedName><definedName name="全部">名册!$A$3:$N$5<'), all['xl/workbook.xml']);
        const columns = [...all[SHEET].matchAll(/<col [^>]*\/>/g)].map(([col]) => [...col.matchAll(/(min|max)="(\d+)"/g)].map((found) => Number(found[2])).join('-') + (col.includes('hidden') ? 'h' : ''));
        expectEqual(columns, ['1-1', '13-14h', ...Array.from({ length: 14 }, (_, at) => `${15 + at}-${15 + at}`), '29-40h'], 'cols');
    });

    await test('cells of the result look as those beside them, whatever their number format is', () => {
        const all = partsOf(result(fullWorkbook()).bytes);
        const formats = [...all['xl/styles.xml'].split('<cellXfs')[1].matchAll(/<xf .*?(?:<\/xf>|\/>)/g)].map(([xf]) => xf);
        const [heading, verdict, row] = ['P3', 'P4', 'O4'].map((place) => formats[new RegExp(`<c r="${place}" s="(\\d+)"`).exec(all[SHEET])[1]]);
        expectEqual([heading, formats.length], [formats[1], 12], 'the heading');
        for (const xf of [verdict, row])
            expect(xf.includes('borderId="1"') && xf.includes('numFmtId="0"') && xf.includes('vertical="center"') && !xf.includes('wrapText'), xf);
        expect(/applyFill="1"/.test(verdict) && /fillId="0"/.test(row), `${verdict} ${row}`);
        const counts = [...all['xl/styles.xml'].matchAll(/<(fills|cellXfs) count="(\d+)">/g)].map(([, part, count]) => `${part} ${count}`);
        expectEqual(counts, ['fills 9', 'cellXfs 12'], 'counts');
    });

    await test('beside cells that are centred, turned or shrunk, sentences begin at the left and nothing is turned or shrunk', () => {
        const centred = { change: (all) => ({ ...all, 'xl/styles.xml': all['xl/styles.xml'].replace('<alignment wrapText="1" vertical="center"/>', '<alignment horizontal="center" vertical="center" textRotation="255" shrinkToFit="1" indent="2"/><protection locked="0"/>') }) };
        const all = partsOf(result(fullWorkbook(centred)).bytes);
        const formats = [...all['xl/styles.xml'].split('<cellXfs')[1].matchAll(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/g)].map(([xf]) => xf);
        const [cautions, row] = ['AA5', 'O5'].map((place) => formats[new RegExp(`<c r="${place}" s="(\\d+)"`).exec(all[SHEET])[1]]);
        expect(cautions.includes('<alignment horizontal="left" vertical="center"/><protection locked="0"/>'), cautions);
        expect(row.includes('<alignment horizontal="center" vertical="center"/>'), row);
    });

    await test('the last sheet explains verdicts, edition, date and what was said', () => {
        const roster = fullWorkbook(inBook((xml) => xml.replace('name="说明"', 'name="自查说明"')));
        const { bytes, said } = result(roster);
        const book = bookOf(bytes);
        expectEqual(book.SheetNames, ['名册', '自查说明', '自查说明-1'], 'a name that is free');
        const rows = tableOf(book.Sheets['自查说明-1']).map((row) => row.join('|'));
        const text = rows.join('\n');
        for (const piece of ['2025-09-01', 'O 至 AB 列', '符合|', '不符合|', '非人员行|', 'jiaxing-2025', '有 1 行不是人员', ' 版'])
            expect(text.includes(piece), `${piece}: ${text}`);
        expect(/符合\|按从严.*\|1(\n|$)/.test(text) && !/\[[a-z]+\.[a-z_]+\]/.test(text), text);
        expect(said.includes('[roster.rows_skipped]'), said);
        const english = tableOf(bookOf(result(fullWorkbook(), ['--lang', 'en']).bytes).Sheets['About the result']).join('\n');
        expect(english.includes('columns O to AB') && english.includes('Not eligible'), english);
    });

    await test('blank cells with a style are passed by, unless they reach so far that nobody would look behind them', () => {
        const blanks = (column) => ROWS.replace('<row r="7">', '<row r="6"><c r="' + column + '6" s="1"/></row><row r="7">');
        for (const [column, first] of [['Q', 'R'], ['AZ', 'O'], ['XFD', 'O']]) {
            const { bytes, said } = result(fullWorkbook({ rows: blanks(column) }));
            expectEqual(bookOf(bytes).Sheets.名册[`${first}3`]?.v, '行号', `${column}: ${said}`);
            expect(partsOf(bytes)[SHEET].includes(`<c r="${column}6" s="1"/>`), 'the blank cell');
        }
        const inTheWay = ROWS.replace('</row><row r="5">', '<c r="P4" s="1"/><c r="BB4" s="2"/></row><row r="5">');
        const row = /<row r="4">.*?<\/row>/.exec(partsOf(result(fullWorkbook({ rows: inTheWay })).bytes)[SHEET])[0];
        const places = [...row.matchAll(/<c [^>]*r="([A-Z]+)4"/g)].map(([, letters]) => letters);
        expectEqual(places, [...Array.from({ length: 28 }, (_, at) => columnName(at)), 'BB'], 'each once, in order');
    });

    await test('a table on the sheet gets a column between, and merged cells nothing', () => {
        const table = fullWorkbook({ behind: '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>' });
        expectEqual(bookOf(result(table).bytes).Sheets.名册.P3.v, '行号', 'table');
        const merged = fullWorkbook({ behind: '<mergeCells><mergeCell ref="M7:Q7"/></mergeCells>' });
        expectEqual(bookOf(result(merged).bytes).Sheets.名册.R3.v, '行号', 'merged');
    });

    await test('a result that is checked again takes the place of the earlier one', () => {
        const once = result(fullWorkbook()).bytes;
        const corrected = own('corrected.xlsx');
        writeFileSync(corrected, once);
        const twice = result('', [], corrected);
        expectEqual(bookOf(twice.bytes).SheetNames, ['名册', '说明', '自查说明'], twice.said);
        expectEqual(tableOf(bookOf(twice.bytes).Sheets.名册), tableOf(bookOf(once).Sheets.名册), 'cells');
        expectEqual(entriesOf(twice.bytes).length, entriesOf(once).length, 'parts');
        const english = tableOf(bookOf(result('', ['--lang', 'en'], corrected).bytes).Sheets.名册)[2];
        expectEqual([english.length, english[15]], [28, 'Verdict'], 'in another language');
    });
}

export async function testOwnWorkbooks() {
    await testWhatIsKept();
    await testWhatIsAdded();
    await test('courses, errors and a sheet that is not there are as they are with a plain result', () => {
        const courses = own('courses.csv');
        writeFileSync(courses, `工号,年度,类别,学时,已登记\r\nE2,2025,专业,72,是\r\nE2,2025,公需,18,是\r\n`);
        const { bytes, said } = result(fullWorkbook(), ['--courses', courses]);
        expectEqual(bookOf(bytes).Sheets.名册.P5.v, '符合', said);
        expectEqual(result(fullWorkbook(), ['--sheet', '9']).status, 2, 'sheet');
        expectEqual(result(workbook([HEADINGS, withCells(SHORT, { 12: 'x' })], { change: (all) => ({ ...all, '[Content_Types].xml': contentTypes() }) })).status, 1, 'invalid');
    });
}
