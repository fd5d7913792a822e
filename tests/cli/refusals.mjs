// Refusals and marks: one file a diagnostic, files that cannot be read or written, and usage.

import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';

import { diagnosticCodes } from '../catalogues.mjs';
import { ended, expect, expectEqual, inTree, own, rowsOf, start, test, zicha } from './program.mjs';

const ROSTERS = inTree('tests/bad/rosters');
const REFUSED = [
    ...['roster.empty', 'roster.not_text', 'roster.heading_twice', 'roster.column_missing'],
    ...['roster.no_hours', 'roster.damaged_header', 'roster.foreign_encoding', 'roster.heading_separator'],
    ...['roster.heading_spaces', 'roster.tables_beside', 'roster.turned', 'roster.row_a_year', 'roster.is_courses', 'roster.headings_below'],
];
// Tested below by options, or by files too large to keep.
const ELSEWHERE = [
    'roster.file_unreadable', // the page's: tests/browser/roster.mjs
    'roster.paste_other', // the page's: tests/browser/roster_dropped.mjs
    'roster.cannot_decode', // a machine without GB18030: tests/unit/workbook/roster_source_test.cpp
    ...['roster.cell_too_large', 'roster.set_syntax', 'roster.set_unknown', 'roster.drop_unknown'],
    'roster.column_dropped',
    ...['roster.columns_summed', 'roster.unknown_words'], // said of rows with a map: maps.mjs
    ...['cell.merged', 'cell.no_result', 'cell.shown_otherwise', 'cell.partly_struck'], // of workbooks: files.mjs
    'roster.headings_in_one_cell', // the same
];
const GOOD = 'level,2025_general\nintermediate,18\n';

function testBadRoster(code) {
    const roster = `${ROSTERS}/${code}.csv`;
    const run = rowsOf(readFileSync(roster));
    const said = run.said + zicha(['check', roster]).said;
    if (REFUSED.includes(code)) {
        expectEqual(run.status, 2, 'status');
        expectEqual(run.output, '', 'output');
        expect(said.includes(`[${code}]`), said);
        return;
    }
    const found = run.rows.filter((row) => row.error?.code === code);
    expect(found.length === 1 || said.includes(`[${code}]`), run.output + said);
    for (const row of found) {
        expect(row.error.message.length > 8, 'no sentence');
        expectEqual([row.verdict, row.id], ['invalid', 'bad'], 'row');
    }
    const good = run.rows.filter((row) => row.id === 'good' && row.verdict !== 'invalid');
    expect(good.length >= 1, `a good row is lost: ${run.output}`);
    expectEqual(run.status, found.length > 0 ? 1 : 0, 'status');
}

export async function testRefusals() {
    const files = readdirSync(ROSTERS).map((name) => name.replace(/\.csv$/, ''));
    for (const code of files.sort())
        await test(`the bad roster ${code} yields its code and loses no row`, () => testBadRoster(code));

    await test('every diagnostic of cells and rosters has a bad roster or a test', () => {
        expectEqual([...files, ...ELSEWHERE].sort(), diagnosticCodes('cell.', 'roster.').sort(), 'codes');
    });

    await test('a cell of ten megabytes is named and its row kept', () => {
        const large = 'x'.repeat(10_000_000);
        const { rows, status } = rowsOf(
            `id,level,2025_general,note\nbad,intermediate,18,${large}\ngood,intermediate,18,\n`,
        );
        expectEqual(rows.map((row) => row.error?.code ?? null), ['roster.cell_too_large', null], 'codes');
        expectEqual(rows[0].error.column, 'note', 'column');
        expectEqual(status, 1, 'status');
    });

    await test('a file cut short in the middle of a character still gives its rows', () => {
        const bytes = Buffer.from('工号,级别,2025公需\nE1,中级,18\nE2,中级');
        const { rows } = rowsOf(bytes.subarray(0, bytes.length - 1));
        expectEqual(rows.map((row) => row.verdict), ['needs_info', 'invalid'], 'verdicts');
        expectEqual(rows[1].error.code, 'cell.not_utf8', 'code');
    });

    await test('values to set and columns to drop that mean nothing are refused', () => {
        for (const [options, code] of [
            [['--set', 'organizer'], 'roster.set_syntax'],
            [['--set', 'colour=red'], 'roster.set_unknown'],
            [['--set', 'organizer=red'], 'cell.unknown_word'],
            [['--drop', 'phone'], 'roster.drop_unknown'],
        ]) {
            const { status, output, said } = zicha(['check', '-', ...options], GOOD);
            expectEqual([status, output], [2, ''], options.join(' '));
            expect(said.includes(code), said);
        }
    });

    await test('a directory, a missing file and a second roster that fails are refused before any output', () => {
        writeFileSync(own('good.csv'), GOOD);
        for (const path of ['/', own('none.csv')]) {
            const { status, output, said } = zicha(['check', own('good.csv'), path]);
            expectEqual([status, output], [2, ''], path);
            expect(said.includes(path), said);
        }
    });

    await test('an output that cannot be written ends with a message and leaves nothing', () => {
        mkdirSync(own('folder'));
        for (const path of [own('folder'), own('none/out.csv'), '/dev/full']) {
            const { status, said } = zicha(['check', '-', '-o', path], GOOD);
            expectEqual(status, 2, path);
            expect(said.includes(path), said);
        }
        expectEqual(readdirSync(own('folder')), [], 'files left');
        expect(!existsSync(own('none')), 'a folder was made');
    });

    await test('a refused roster leaves the file that was there before', () => {
        writeFileSync(own('kept.csv'), 'before');
        expectEqual(zicha(['check', '-', '-o', own('kept.csv')], 'level\n').status, 2, 'status');
        expectEqual(readFileSync(own('kept.csv'), 'utf8'), 'before', 'file');
    });

    await test('an output file appears complete and alone', () => {
        const folder = own('written');
        mkdirSync(folder);
        const { status, output } = zicha(['check', '-', '-o', `${folder}/out.csv`], GOOD);
        expectEqual([status, output], [0, ''], 'status');
        expectEqual(readdirSync(folder), ['out.csv'], 'files');
        expectEqual(
            readFileSync(`${folder}/out.csv`, 'utf8'),
            zicha(['check', '-'], GOOD).output,
            'file',
        );
    });

    await test('an interrupted run leaves no half file', async () => {
        const folder = own('interrupted');
        mkdirSync(folder);
        const child = start(['check', '-', '-o', `${folder}/out.csv`]);
        const end = ended(child);
        child.stdin.write(GOOD + 'intermediate,18\n'.repeat(2000));
        while (readdirSync(folder).length === 0) await new Promise((next) => setTimeout(next, 5));
        child.kill('SIGTERM');
        expectEqual((await end).signal, 'SIGTERM', 'signal');
        expectEqual(readdirSync(folder), [], 'files left');
    });

    await test('wrong usage is said in both languages and ends with status 2', () => {
        for (const options of [
            [],
            ['nonsense'],
            ['check'],
            ['check', '-', '--bogus'],
            ['check', '-', '--format', 'docx'],
            ['check', '-', '--lang', 'fr'],
            ['check', '-', '--set'],
            ['check', '-', '--as-of', '2025-02-30'],
            ['check', '-', '--encoding', 'latin-1'],
            ['check', '-', '--separator', 'xx'],
            ['check', '-', '--rules', 'none-2025'],
            ['rules'],
            ['rules', 'show', 'none-2025'],
            ['explain'],
        ]) {
            const { status, output, said } = zicha(options, GOOD);
            expectEqual([status, output], [2, ''], options.join(' '));
            expect(said.startsWith('zicha: '), said);
        }
        expect(zicha(['check', '-', '--lang', 'en', '--bogus']).said.includes('not known'), 'English');
        const lonely = ['check', '-', '--contact', 'HR'];
        expect(zicha(lonely).said.includes('--contact 要和 --messages 一起用'), 'an option that needs another one');
        expect(zicha([...lonely, '--lang', 'en']).said.includes('--contact needs --messages as well'), 'English');
    });
}
