// Workbooks that are refused: damaged, tricked, absurd, of another kind. Each diagnostic has its file here,
// made by the test; each is refused before anything is written, in little memory.

import { deflateRawSync } from 'node:zlib';
import { readFileSync } from 'node:fs';

import { diagnosticCodes } from '../catalogues.mjs';
import { packed, parts } from './producers.mjs';
import { ended, expect, expectEqual, HOLDS_MORE, SANITIZED, start, test, zicha } from './program.mjs';
import { entry, zip } from './zip.mjs';

const cell = (place, text) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
const HEADINGS = `<row r="1">${cell('A1', 'level')}${cell('B1', '2025_general')}</row>`;
const GOOD = parts(`${HEADINGS}<row r="2">${cell('A2', 'intermediate')}<c r="B2"><v>18</v></c></row>`);
const SHEET = 'xl/worksheets/sheet1.xml';
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const MOST_KILOBYTES = 100 * 1024;

const changed = (part, from, to) => ({ ...GOOD, [part]: GOOD[part].replace(from, to) });
const without = (part) => Object.fromEntries(Object.entries(GOOD).filter(([name]) => name !== part));
const entries = (all = GOOD) => Object.entries(all).map(([name, content]) => entry(name, content));
const sheetOf = (data) => packed({ ...GOOD, [SHEET]: GOOD[SHEET].replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${data}</sheetData>`) });
const strings = (content) => packed({ ...GOOD, 'xl/sharedStrings.xml': content });
const bytes = packed(GOOD);

/** Deflate for so many megabytes of one character, in pieces, since they would not fit a string. */
function bomb(megabytes) {
    const piece = deflateRawSync(Buffer.alloc(1 << 20, 0x20), { finishFlush: 2 });
    const all = Buffer.concat([...Array.from({ length: megabytes }, () => piece), deflateRawSync(Buffer.alloc(0))]);
    return entry('xl/sharedStrings.xml', '', { packed: all, size: megabytes << 20 });
}

// The fault of each, by the diagnostic it must give.
export const BAD = {
    'xlsx.old_format': { 'a workbook of 1997': Buffer.concat([COMPOUND, Buffer.alloc(4096)]) },
    'xlsx.encrypted': {
        'a workbook with a password': Buffer.concat([COMPOUND, Buffer.alloc(1024), Buffer.from('EncryptedPackage', 'utf16le')]),
        'an encrypted entry': zip(entries().map((one) => ({ ...one, flags: 1 }))),
    },
    'xlsx.binary_format': { 'an .xlsb': packed({ '_rels/.rels': GOOD['_rels/.rels'].replace('workbook.xml', 'workbook.bin'), 'xl/workbook.bin': 'x' }) },
    'xlsx.not_workbook': {
        'any zip': zip([entry('readme.txt', 'hello')]),
        'an empty zip': zip([]),
        'a document of a word processor': packed({ ...GOOD, 'xl/workbook.xml': '<document/>' }),
        'no workbook part': packed(without('xl/workbook.xml')),
    },
    'xlsx.no_sheet': {
        'no sheets': packed(changed('xl/workbook.xml', /<sheet .*\/>/, '')),
        'a sheet that is not there': packed(without(SHEET)),
        'only charts': packed(changed('xl/_rels/workbook.xml.rels', '/worksheet"', '/chartsheet"')),
    },
    'xlsx.cut': {
        'the first half': bytes.subarray(0, bytes.length >> 1),
        'all but the last byte': bytes.subarray(0, bytes.length - 1),
        'a start alone': bytes.subarray(0, 4),
        'a directory that lies elsewhere': Buffer.concat([bytes.subarray(0, bytes.length - 6), Buffer.from([0xff, 0xff, 0xff, 0x7f, 0, 0])]),
        'entries that lie elsewhere': zip(entries().map((one) => ({ ...one, shift: 1e6 }))),
    },
    'xlsx.damaged': {
        'another checksum': zip(entries().map((one) => ({ ...one, crc: (one.crc ^ 1) >>> 0 }))),
        'another size': zip(entries().map((one) => ({ ...one, size: one.size + 1 }))),
        'more than it says': zip(entries().map((one) => ({ ...one, size: one.size - 1 }))),
        'a byte changed': zip(entries().map((one) => one.name === SHEET ? { ...one, packed: Buffer.from(one.packed).fill(0x55, 20, 30) } : one)),
        'XML cut short': packed(changed(SHEET, '</sheetData></worksheet>', '')),
        'no XML': packed({ ...GOOD, 'xl/workbook.xml': 'x' }),
        'elements without end': packed({ ...GOOD, 'xl/styles.xml': '<a>'.repeat(100_000) }),
        'a tag without end': strings(`<sst a="${'x'.repeat(3 << 20)}`),
        'a shared text that is not there': sheetOf('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'),
        'rows that go back': sheetOf('<row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>'),
        'a cell twice': sheetOf('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'),
    },
    'xlsx.container': {
        'an entry twice': zip([...entries(), entry(SHEET, GOOD[SHEET])]),
        'an entry twice in another case': zip([...entries(), entry(SHEET.toUpperCase(), GOOD[SHEET])]),
        'entries that overlap': zip(entries().map((one, at) => at === 3 ? { ...one, shift: -1 * overlap(3) } : one)),
    },
    'xlsx.method': { 'another method': zip(entries().map((one) => ({ ...one, method: 12 }))) },
    'xlsx.unsafe': {
        'a document type': packed(changed(SHEET, '<worksheet', '<!DOCTYPE a [<!ENTITY b "c">]><worksheet')),
        'a billion laughs': strings(`<!DOCTYPE l [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, at) => `<!ENTITY ${'bcdefghij'[at]} "${`&${'abcdefghi'[at]};`.repeat(10)}">`).join('')}]><sst><si><t>&j;</t></si></sst>`),
        'a file of this machine': packed(changed('xl/workbook.xml', '<workbook', '<!DOCTYPE a SYSTEM "file:///etc/hostname"><workbook')),
    },
    'xlsx.too_large': {
        'a bomb': zip([...entries(), bomb(600)]),
        'a bomb that hides its size': zip([...entries(), { ...bomb(200), size: 100 << 20 }]),
        'entries without number': zip(Array.from({ length: 10_001 }, (_, at) => entry(`a${at}`, ''))),
    },
    'xlsx.beyond_sheet': {
        'an absurd row': sheetOf('<row r="1048577"><c r="A1048577"><v>1</v></c></row>'),
        'a row beyond all numbers': sheetOf('<row r="99999999999999999999"><c><v>1</v></c></row>'),
        'an absurd column': sheetOf('<row r="1"><c r="XFE1"><v>1</v></c></row>'),
        'a column beyond all numbers': sheetOf('<row r="1"><c r="ZZZZZZZZZZZZ1"><v>1</v></c></row>'),
    },
};
// Said of results, or tested where they are.
const ELSEWHERE = ['xlsx.other_sheets', 'xlsx.cells_cut', 'xlsx.result_too_long',
    ...diagnosticCodes('xlsx.own_'), // own_workbook.mjs
    ...['xlsx.no_such_sheet', 'xlsx.more_rosters', 'xlsx.hidden', 'xlsx.filled_down', 'xlsx.heading_merged', 'xlsx.hours_unseen', 'xlsx.hours_shown', 'xlsx.struck', 'xlsx.label_formula', 'xlsx.not_at_start']]; // files.mjs

function overlap(index) {
    const before = entries()[index - 1];
    return 30 + before.name.length + before.packed.length;
}

export async function testWorkbookRefusals() {
    for (const [code, files] of Object.entries(BAD))
        await test(`workbooks refused by ${code}: ${Object.keys(files).join(', ')}`, () => {
            for (const [name, file] of Object.entries(files)) {
                const { status, signal, output, said } = zicha(['check', '-', '--lang', 'en'], file);
                expectEqual([status, signal, output], [2, null, ''], name);
                expect(said.includes(`[${code}]`), `${name}: ${said}`);
            }
        });

    await test('every diagnostic of workbooks has a file or a test', () => {
        expectEqual([...Object.keys(BAD), ...ELSEWHERE].sort(), diagnosticCodes('xlsx.').sort(), 'codes');
    });

    await test('the good workbook that the bad ones were made from is read', () => {
        expectEqual(zicha(['check', '-'], bytes).status, 0, 'status');
    });

    await test('a workbook cut anywhere is refused', () => {
        for (let length = 4; length < bytes.length; length += SANITIZED ? 29 : 7)
            expectEqual(zicha(['check', '-'], bytes.subarray(0, length)).status, 2, `${length} bytes`);
    });

    await test('a shared text of a megabyte in every cell of a row is an error of its row, in little memory', async () => {
        const cells = Array.from({ length: 16_000 }, () => '<c t="s"><v>0</v></c>').join('');
        const file = packed({
            ...GOOD, 'xl/sharedStrings.xml': `<sst><si><t>${'x'.repeat(1 << 20)}</t></si></sst>`,
            [SHEET]: GOOD[SHEET].replace('</sheetData>', `<row r="3">${cells}</row></sheetData>`),
        });
        const child = start(['check', '-', '--format', 'ndjson']);
        const end = ended(child);
        let peak = 0;
        let output = '';
        child.stdout.on('data', (piece) => (output += piece));
        child.stdin.end(file);
        while (child.exitCode === null) {
            try {
                const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
                peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0));
            } catch { /* it has ended */ }
            await new Promise((next) => setTimeout(next, 1));
        }
        expectEqual((await end).status, 1, 'status');
        const rows = output.trim().split('\n').map((line) => JSON.parse(line).error?.code ?? null);
        expectEqual(rows, [null, 'roster.cell_too_large'], 'rows');
        expect(HOLDS_MORE || peak < MOST_KILOBYTES, `${peak} kB`);
    });
}
