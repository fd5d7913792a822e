// Files as people have them, each kind of file_kinds.mjs. The table of kind and outcome is printed. Nothing
// is decided wrongly without a word.

import { readFileSync, writeFileSync } from 'node:fs';

import { diagnosticCodes } from '../catalogues.mjs';
import { KINDS as USUAL } from './file_kinds.mjs';
import { SHAPES } from './file_kinds_shapes.mjs';
import { HEADINGS, GOOD, SHEET, withCells, csv, workbook } from './file_makers.mjs';
import { columnName } from './producers.mjs';
import { expect, expectEqual, own, rowsOf, test, zicha } from './program.mjs';

const KINDS = { ...USUAL, ...SHAPES };
const summary = ({ row, id, verdict, error }) => [row, id || '-', verdict, ...(error ? [error.code, error.column] : [])].join(' ');
/** "rows = persons + skipped + empty", as it is said. */
const ACCOUNT = /名册共 (\d+) 行：人员 (\d+)、非人员行 (\d+)、空行 (\d+)。/;
const accounted = (said) => said.replace(ACCOUNT, '$1 = $2 + $3 + $4');

function check(name, { file, options = [], rows, status, codes = [], said = [], never = [], value }) {
    const run = rowsOf(file, options);
    expectEqual(run.rows.map(summary).join('; '), rows, name);
    if (status !== undefined) expectEqual(run.status, status, run.said);
    const told = accounted(run.said);
    for (const piece of [...codes.map((code) => `[${code}]`), ...said]) expect(told.includes(piece), `${piece}: ${told}`);
    for (const code of never) expect(!told.includes(`[${code}]`), told);
    if (value !== undefined) expectEqual(run.rows[0].error.value, value, 'value');
    return `# ${name.padEnd(62)} ${rows ? [rows, ...codes].join('; ') : `refused: ${codes.join(', ')}`}`;
}

/** The rows of a file and those that come out are as many, whatever they are. */
function accountsFor(name, { file, options = [] }) {
    const { rows, said } = rowsOf(file, options);
    if (rows.length === 0) return;
    const sums = ACCOUNT.exec(said)?.slice(1).map(Number);
    const skipped = rows.filter((row) => row.verdict === 'skipped').length;
    const [all, persons, none, empty] = sums ?? [rows.length, rows.length, 0, 0];
    expectEqual([persons, none, persons + none + empty], [rows.length - skipped, skipped, all], name);
    const first = rows[0].row;
    expect(rows.at(-1).row - first + 1 <= all + first, `${name}: ${all} rows`);
}

/** Of the room of workbooks, for files of another kind. */
const isTested = (code) => Object.values(KINDS).some(({ codes = [] }) => codes.includes(code));

export async function testFiles() {
    await test('every diagnostic of files of another kind, and of sheets, has a kind', () => {
        for (const code of diagnosticCodes('file.')) expect(isTested(code), code);
        for (const code of ['xlsx.no_such_sheet', 'xlsx.more_rosters', 'xlsx.hidden', 'xlsx.filled_down', 'xlsx.hours_unseen', 'xlsx.hours_shown', 'xlsx.heading_merged', 'xlsx.not_at_start', 'xlsx.struck', 'xlsx.label_formula', 'headings.alike',
            'roster.headings_moved', 'roster.heading_spaces', 'roster.headings_in_one_cell', 'roster.tables_beside', 'roster.turned', 'roster.row_a_year', 'roster.is_courses', 'roster.headings_below'])
            expect(isTested(code), code);
    });

    const lines = [];
    for (const [name, kind] of Object.entries(KINDS))
        await test(`files as people have them: ${name}`, () => lines.push(check(name, kind)));
    if (lines.length > 0) console.log(lines.join('\n'));

    await test('every row of every kind of file is a person, no person, or empty', () => {
        for (const [name, kind] of Object.entries(KINDS)) accountsFor(name, kind);
    });

    await test('a row that is no person has its place, its verdict and nothing else', () => {
        const { rows } = rowsOf(csv([HEADINGS, GOOD, ['合计', '', '', '', '', 18]]));
        const [, skipped] = rows;
        expectEqual([skipped.row, skipped.verdict], [3, 'skipped'], 'row');
        expectEqual(Object.keys(skipped), Object.keys(rows[0]), 'the keys of any row');
        for (const [key, held] of Object.entries(skipped))
            if (key !== 'row' && key !== 'verdict') expect(held === null || held.length === 0, `${key}: ${held}`);
    });

    await test('a row that is no person is in CSV and workbooks as it was, and in no list', () => {
        const roster = own('skipped.csv');
        writeFileSync(roster, csv([HEADINGS, GOOD, ['合计', '', '', '', '', 18]]));
        const lists = ['messages', 'questions', 'summary'].flatMap((list) => [`--${list}`, own(`${list}.csv`)]);
        const { output, status, said } = zicha(['check', roster, ...lists]);
        expectEqual(status, 0, said);
        expect(output.includes('合计,,,,,18') && output.includes(',3,非人员行,'), output);
        expect(zicha(['check', roster, '--lang', 'en']).output.includes(',Not a person,'), 'English');
        for (const list of ['messages', 'questions', 'summary'])
            expect(!readFileSync(own(`${list}.csv`), 'utf8').includes('合计'), list);
        expect(readFileSync(own('messages.csv'), 'utf8').includes('张三'), 'messages');
    });

    await test('a sheet far to the right is read, and so is a prefix in front of every element', () => {
        const file = workbook([HEADINGS, withCells(GOOD, { 11: 120, 12: null })], { merged: ['L2:M2'],
            change: (all) => ({ ...all, [SHEET]: all[SHEET].replace(/<(\/?)([a-zA-Z]+)/g, '<$1x:$2').replace('xmlns=', 'xmlns:x=').replace('<?x:xml', '<?xml') }) });
        expectEqual(rowsOf(file).rows.map(summary), ['2 E1 invalid cell.merged 2025公需'], columnName(11));
    });

    await test('merged cells are known whatever the text of a cell pretends', () => {
        const lie = (place) => `<c r="${place}" t="inlineStr"><is><t><![CDATA[</sheetData></worksheet>]]></t></is></c>`;
        const file = workbook([[...HEADINGS, '备注'], [...withCells(GOOD, { 11: 120, 12: null }), lie]], { merged: ['L2:M2'] });
        expectEqual(rowsOf(file).rows.map(summary), ['2 E1 invalid cell.merged 2025公需'], 'rows');
    });
}
