// Where the result cannot be in the workbook that the roster came in: a plain one is written, and the reason said;
// and workbooks made to do harm.

import { writeFileSync } from 'node:fs';

import { diagnosticCodes } from '../catalogues.mjs';
import { csv, GOOD, HEADINGS, TABLE, workbook } from './file_makers.mjs';
import { contentTypes, fullWorkbook, inBook, inSheet, ROWS } from './own_makers.mjs';
import { bookOf, isPlain, partsOf, result, SHEET } from './own_reading.mjs';
import { columnName } from './producers.mjs';
import { expect, expectEqual, own, test, zicha } from './program.mjs';
import { entriesOf } from './zip.mjs';

const protection = (xml) => xml.replace('</sheetData>', '</sheetData><sheetProtection password="CC1A" sheet="1"/>');
const PLAIN = {
    'xlsx.own_protected': {
        'a protected sheet': fullWorkbook(inSheet(protection)),
        'a protected structure': fullWorkbook(inBook((xml) => xml.replace('<sheets>', '<workbookProtection lockStructure="1"/><sheets>'))),
    },
    'xlsx.own_signed': { 'a signature': fullWorkbook({ change: (all) => ({ ...all, '_xmlsignatures/sig1.xml': '<s/>' }) }) },
    'xlsx.own_other_kind': {
        macros: fullWorkbook({ types: contentTypes('application/vnd.ms-excel.sheet.macroEnabled.main+xml') }),
        'a template': fullWorkbook({ types: contentTypes('application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml') }),
    },
    'xlsx.own_full': {
        'a value in the last column': fullWorkbook({ rows: ROWS.replace('<row r="7">', '<row r="6"><c r="XFD6"><v>1</v></c></row><row r="7">') }),
        'merges to the last column': fullWorkbook({ behind: '<mergeCells><mergeCell ref="N5:XFD6"/></mergeCells>' }),
    },
    'xlsx.own_markup': {
        'rows of another prefix': fullWorkbook(inSheet((xml) => xml.replace('<worksheet ', '<worksheet xmlns:y="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ')
            .replace('<row r="7">', '<y:row r="7">').replace('</row></sheetData>', '</y:row></sheetData>'))),
        'a sheet that is the styles too': fullWorkbook({ change: (all) => ({ ...all, 'xl/_rels/workbook.xml.rels': all['xl/_rels/workbook.xml.rels'].replace('styles.xml', 'worksheets/sheet1.xml') }) }),
        'a part that is two sheets': fullWorkbook({ change: (all) => ({ ...all, 'xl/_rels/workbook.xml.rels': all['xl/_rels/workbook.xml.rels'].replace('worksheets/sheet2.xml', 'worksheets/sheet1.xml') }) }),
        'no list of content types': fullWorkbook({ change: ({ '[Content_Types].xml': _, ...all }) => all }),
        'a sheet in another encoding': fullWorkbook({ ...inSheet((xml) => Buffer.from(`\uFEFF${xml.replace(/<\?xml.*?\?>/, '')}`, 'utf16le')) }),
        'cells in an alternative': fullWorkbook({ rows: ROWS.replace('<c r="A7"', '<a><b/></a><c r="A7"') }),
    },
};

async function testPlainInstead() {
    for (const [code, files] of Object.entries(PLAIN))
        await test(`a plain workbook is written, with the reason, ${code}: ${Object.keys(files).join(', ')}`, () => {
            for (const [name, file] of Object.entries(files))
                for (const language of ['zh', 'en']) {
                    const { bytes, said, status } = result(file, ['--lang', language]);
                    expectEqual([status < 2, said.includes(`[${code}]`)], [true, true], `${name}: ${said}`);
                    expect(bookOf(bytes).SheetNames.join() === (language === 'zh' ? '自查结果' : 'Result'), name);
                }
        });

    await test('columns that were to be left out are in no result', () => {
        const { bytes, said } = result(fullWorkbook(), ['--drop', '姓名']);
        expect(isPlain(bytes) && said.includes('[xlsx.own_dropped]') && !Buffer.concat(entriesOf(bytes).map(({ content }) => content)).includes('张三'), said);
    });

    await test('columns of identity numbers stay in one\'s own workbook, and that is said', () => {
        const table = [[...HEADINGS, '身份证号'], [...GOOD, '11010519491231002X']];
        const { bytes, said } = result(workbook(table, { change: (all) => ({ ...all, '[Content_Types].xml': contentTypes() }) }));
        expect(said.includes('[xlsx.own_private]') && partsOf(bytes)[SHEET].includes('11010519491231002X'), said);
        expect(!result(workbook(table), ['--plain']).said.includes('[xlsx.own_private]'), 'plain');
    });

    await test('every reason has a file', () => { // what is corrected, in the page: tests/unit/web/roster/save_test.cpp
        expectEqual([...Object.keys(PLAIN), 'xlsx.own_dropped', 'xlsx.own_private', 'xlsx.own_corrected'].sort(), diagnosticCodes('xlsx.own_').sort(), 'codes');
    });

    await test('with --plain, from CSV, and from several rosters the result is a plain workbook, and nothing is said of it', () => {
        const [one, two] = [own('one.xlsx'), own('two.xlsx')];
        for (const path of [one, two]) writeFileSync(path, fullWorkbook());
        for (const { bytes, said } of [result(fullWorkbook(), ['--plain']), result(csv(TABLE)), result('', [two], one)])
            expect(isPlain(bytes) && !said.includes('[xlsx.own_'), said);
        expectEqual(zicha(['check', one, '--format', 'csv', '--plain']).output, zicha(['check', one, '--format', 'csv']).output, 'other formats');
    });
}

async function testHostile() {
    await test('a million merged ranges, a wide row and a sheet related to itself end as soon as without a result', () => {
        const merges = `<mergeCells>${Array.from({ length: 1_000_000 }, (_, at) => `<mergeCell ref="A${at + 9}:B${at + 9}"/>`).join('')}</mergeCells>`;
        const wide = `<row r="6">${Array.from({ length: 16_384 }, (_, at) => `<c r="${columnName(at)}6" s="1"/>`).join('')}</row>`;
        const itself = fullWorkbook({ change: (all) => ({ ...all, 'xl/worksheets/_rels/sheet1.xml.rels': '<Relationships><Relationship Id="rId1" Type="x/table" Target="sheet1.xml"/></Relationships>' }) });
        for (const file of [fullWorkbook({ behind: merges }), fullWorkbook({ rows: ROWS.replace('<row r="7">', `${wide}<row r="7">`) }), itself]) {
            const begin = performance.now();
            const { status, said } = result(file, ['--plain']);
            const plain = performance.now() - begin;
            expectEqual(status, 0, said);
            const { status: owned, bytes } = result(file);
            const ratio = (performance.now() - begin - plain) / (plain + 50);
            expect(owned === 0 && !isPlain(bytes) && ratio < 6, `${ratio}`);
        }
    });

    await test('a workbook with a thousand columns told and a thousand relations named as ours is given back', () => {
        const cols = `<cols>${Array.from({ length: 16_384 }, (_, at) => `<col min="${at + 1}" max="${at + 1}" width="9"/>`).join('')}</cols>`;
        const ids = Array.from({ length: 1000 }, (_, at) => `<Relationship Id="rIdZicha${at + 1}" Type="x" Target="x"/>`).join('');
        const { bytes, said } = result(fullWorkbook({ before: cols, change: (all) => ({ ...all, 'xl/_rels/workbook.xml.rels': all['xl/_rels/workbook.xml.rels'].replace('</Relationships>', `${ids}</Relationships>`) }) }));
        expect(partsOf(bytes)['xl/workbook.xml'].includes('r:id="rIdZicha1001"'), said);
    });

    await test('markup that ends in the middle behind the rows gives a plain workbook or a refusal, never a broken one', () => {
        for (const behind of ['<autoFilter ref="A3:N5"', '<!-- ', '</worksheet></worksheet>', '<a></b>']) {
            const { bytes, status } = result(fullWorkbook({ behind }));
            expect(status === 2 || isPlain(bytes), behind);
        }
    });
}

export async function testOwnWorkbooksRefused() {
    await testPlainInstead();
    await testHostile();
}
