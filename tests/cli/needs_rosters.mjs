// Rosters under rules of the format zicha-rules/2: a row says what explain says of the same person.

import { readFileSync, readdirSync, writeFileSync } from 'node:fs';

import { isLayer, randomPersons, rosterOf, withAllYears } from '../needs_persons.mjs';
import { inEncoding, workbook } from './file_makers.mjs';
import { expect, expectEqual, inTree, own, test, zicha } from './program.mjs';

const FOLDER = inTree('rules/elsewhere');
const fileOf = (pack) => `${FOLDER}/${pack}.json`;
const bookOf = (pack) => JSON.parse(readFileSync(fileOf(pack), 'utf8'));
const PACKS = readdirSync(FOLDER).map((file) => file.replace('.json', '')).filter((pack) => !isLayer(bookOf(pack)));

const explained = (pack, facts, asOf) =>
    zicha(['explain', '-', '--rules', fileOf(pack), '--format', 'json', '--as-of', asOf], JSON.stringify(facts));

const checked = (pack, text, options = []) => zicha(['check', '-', '--rules', fileOf(pack), ...options], text);

const linesOf = (text) => text.trim().split('\n').map((line) => JSON.parse(line));

/** What a row says without its place and labels, as explain prints it. */
const ofExplain = ({ row, id, name, error, ...rest }) => {
    expectEqual([typeof row, typeof id, typeof name, error], ['number', 'string', 'string', null], 'place and labels');
    return rest;
};

/** Rows and explain agree on each of the persons, who are decided or refused by both. */
function expectAgreed(pack, persons, asOf) {
    const rows = linesOf(checked(pack, rosterOf(bookOf(pack), persons), ['--format', 'ndjson', '--as-of', asOf]).output);
    expectEqual(rows.length, persons.length, 'a row a person');
    for (const [at, facts] of persons.entries()) {
        const { status, output, said } = explained(pack, facts, asOf);
        if (status === 0) {
            expectEqual(ofExplain(rows[at]), JSON.parse(output), JSON.stringify(facts));
            continue;
        }
        expectEqual(rows[at].verdict, 'invalid', JSON.stringify(facts));
        expect(said.includes(`[${rows[at].error.code}]`), `${said} ${rows[at].error.code}`);
    }
}

async function testExamples() {
    for (const pack of PACKS)
        await test(`every example of ${pack} is decided in a roster as explain decides it`, () => {
            const book = bookOf(pack);
            expect(book.examples.length > 3, 'there are examples');
            for (const asOf of new Set(book.examples.map((example) => example.as_of ?? '2026-11-30')))
                expectAgreed(pack, book.examples.filter((example) => (example.as_of ?? '2026-11-30') === asOf)
                    .map((example) => withAllYears(book, example.facts)), asOf);
        });
}

async function testRandomPersons() {
    for (const pack of PACKS)
        await test(`random persons of ${pack} are decided in a roster as explain decides them`, () => {
            const book = bookOf(pack);
            expectAgreed(pack, randomPersons(book, 30, 20261130), '2026-11-30');
        });
}

const HEBEI = 'hebei-accounting-2026';
const HOURS = [2021, 2022, 2023, 2024, 2025, 2026].flatMap((year) => [`${year}专业科目`, `${year}公需科目`]);
const FULL = HOURS.map((heading) => (heading.includes('专业') ? '60' : '30'));
const roster = (...rows) => [['工号', '姓名', '从哪一年起须参加继续教育', ...HOURS], ...rows].map((row) => row.join(',')).join('\n');

async function testCells() {
    await test('under needs rows below headings in another order are not decided, until the first order comes again', () => {
        const moved = ['姓名', '工号', '从哪一年起须参加继续教育', ...[...HOURS].reverse()];
        const { output, said } = checked(HEBEI, `${roster(['E1', '甲', '2015', ...FULL], moved, ['乙', 'E2', '2015', ...FULL])}\n${roster(['E3', '丙', '2015', ...FULL])}\n`,
            ['--format', 'ndjson', '--as-of', '2026-11-30', '--lang', 'en']);
        expectEqual(linesOf(output).map(({ row, verdict, error }) => `${row} ${verdict} ${error?.code ?? '-'}`),
            ['2 yes -', '3 skipped -', '4 invalid roster.row_misplaced', '5 skipped -', '6 yes -'], 'rows');
        expect(said.includes('[roster.headings_moved]'), said);
    });

    await test('under needs persons, rows that are none and empty rows are all the rows', () => {
        const { status, output, said } = checked(HEBEI, `${roster(['E1', '甲', '2015', ...FULL], ['', '合计', '', ...FULL], [], ['E2', '乙', '2027', ...FULL.map(() => '')])}\n`,
            ['--format', 'ndjson', '--as-of', '2026-11-30', '--lang', 'en']);
        const rows = linesOf(output);
        expectEqual(rows.map(({ row, id, name, verdict }) => [row, id, name, verdict]),
            [[2, 'E1', '甲', 'yes'], [3, '', '', 'skipped'], [5, 'E2', '乙', 'yes']], 'rows');
        expectEqual(status, 0, said);
        expect(said.includes('2 persons: met 2') && said.includes('4 rows: 2 persons, 1 not a person, 1 empty'), said);
    });

    for (const [cell, at, code, column] of [
        ['1949', 2, 'needs.roster_not_count', '从哪一年起须参加继续教育'],
        ['二〇一五', 2, 'needs.roster_not_count', '从哪一年起须参加继续教育'],
        ['60.123', 3, 'cell.too_many_decimals', '2021专业科目'],
        ['-1', 4, 'cell.negative', '2021公需科目'],
        ['2021-05-01', 5, 'cell.spreadsheet_broken', '2022专业科目'],
        ['很多', 6, 'cell.not_hours', '2022公需科目'],
        ['100000', 6, 'cell.too_large', '2022公需科目']])
        await test(`under needs the cell ${cell} makes its row invalid, with its place (${code})`, () => {
            const bad = ['E1', '甲', '2015', ...FULL];
            bad[at] = cell;
            const { status, output } = checked(HEBEI, roster(bad, ['E2', '乙', '2015', ...FULL]), ['--format', 'ndjson', '--as-of', '2026-11-30']);
            const [first, second] = linesOf(output);
            expectEqual([status, first.verdict, first.gap, second.verdict], [1, 'invalid', null, 'yes'], output);
            expectEqual([first.row, first.error.code, first.error.column, first.error.value], [2, code, column, cell], output);
        });

    await test('under needs an identity column is dropped, another passes through, and CSV says the result in words', () => {
        const text = '姓名,身份证号,备注,first_year,2026_professional,2026公需\n甲,330402199001011234,=1+1,2026,60,10\n';
        for (const [lang, ...told] of [['zh', '不符合', '2026年公需科目 20', '结论'], ['en', 'not met', 'General, 2026: 20', 'Verdict']]) {
            const { status, output, said } = checked(HEBEI, text, ['--lang', lang, '--as-of', '2026-11-30', '--set', '2021_professional=0']);
            expectEqual(status, 0, said);
            expect(!output.includes('330402199001011234') && output.includes("'=1+1"), output);
            for (const word of told) expect(output.includes(word), `${word}: ${output}`);
        }
    });

    await test('under needs a workbook, GB18030 and semicolons say the same as CSV, and two rosters name their files', () => {
        const table = [['姓名', 'first_year', '2026专业科目', '2026公需科目'], ['甲', 2026, 60, 30], ['乙', 2026, 60, 29.99]];
        const text = table.map((row) => row.join(',')).join('\n');
        const rows = (input) => linesOf(checked(HEBEI, input, ['--format', 'ndjson', '--as-of', '2026-11-30']).output);
        const wanted = rows(text);
        expectEqual(wanted.map(({ verdict, further }) => [verdict, further]), [['yes', 0], ['no', 0.01]], text);
        for (const input of [workbook(table), inEncoding(text, 'GB18030'), text.replaceAll(',', ';'), inEncoding(text, 'UTF-16')])
            expectEqual(rows(input), wanted, 'rows');
        for (const name of ['one.csv', 'two.csv']) writeFileSync(own(name), text);
        const { output } = zicha(['check', own('one.csv'), own('two.csv'), '--rules', fileOf(HEBEI), '--format', 'ndjson', '--as-of', '2026-11-30']);
        expectEqual(linesOf(output), ['one.csv', 'two.csv'].flatMap((name) => wanted.map((row) => ({ file: own(name), ...row }))), 'files');
    });

    await test('under needs a total that is less than its parts is told at its column', () => {
        const { status, output } = checked(HEBEI, '姓名,first_year,2026专业科目,2026公需科目,2026总学时\n甲,2026,60,30,80\n', ['--format', 'ndjson']);
        const [{ verdict, error }] = linesOf(output);
        expectEqual([status, verdict, error.code, error.column, error.value], [1, 'invalid', 'needs.total_small', '2026总学时', '80'], output);
    });

    await test('a sum over several years decides, bounds blank hours, and is refused where it cannot be, with its column', () => {
        const head = '姓名,review_year,series,2023总学时,2024行业公需,2026专业科目,2023-2026总学时,sums.construction_window.professional';
        const rows = linesOf(checked('hangzhou-2026', [head, '甲,2026,建设工程,,,,360,', '乙,2026,建设工程,,20,,359.5,', '丙,2026,建设工程,,20,,19.5,',
            '丁,2026,建设工程,90,,,,80', '戊,2026,建设工程,,,81,,80', '己,2026,其他系列,,,59,360,300'].join('\n'), ['--format', 'ndjson', '--as-of', '2026-11-30']).output);
        expectEqual(rows.map(({ verdict, further, error }) => [verdict, further, error?.code, error?.column, error?.value]), [
            ['yes', 0, undefined, undefined, undefined], ['no', 0.5, undefined, undefined, undefined],
            ['invalid', null, 'needs.sum_small', '2023-2026总学时', '19.5'],
            ['invalid', null, 'needs.sum_total', 'sums.construction_window.professional', '80'],
            ['invalid', null, 'needs.sum_small', 'sums.construction_window.professional', '80'],
            ['no', null, undefined, undefined, undefined]], 'rows');
    });

    await test('what is made up counts if the roster says it, is none where it is blank, and unknown where it says so', () => {
        const head = '姓名,first_year,2025专业科目,2025公需科目,2026专业科目,2026公需科目,2025补学公需科目';
        const rows = linesOf(checked(HEBEI, `${head}\n甲,2025,60,20,60,30,10\n乙,2025,60,20,60,30,\n丙,2025,60,20,60,30,未知\n`,
            ['--format', 'ndjson', '--as-of', '2026-11-30']).output);
        expectEqual(rows.map(({ verdict, missing }) => [verdict, missing]),
            [['yes', []], ['no', []], ['unknown', ['made_up.2025.general']]], 'made up');
    });

    await test('under needs a roster that has none of the columns is refused, and so are options that mean nothing there', () => {
        for (const [text, options, told] of [['姓名\n甲\n', [], 'needs.roster_no_hours'], ['', [], 'roster.empty'],
            [roster(['E1', '甲', '2015', ...FULL]), ['--courses', '/dev/null', '--summary', own('s.txt')], '--courses --summary'],
            [roster(['E1', '甲', '2015', ...FULL]), ['--set', 'first_year=1949'], 'needs.roster_not_count']]) {
            const { status, output, said } = checked(HEBEI, text, options);
            expectEqual([status, output], [2, ''], said);
            expect(said.includes(told), said);
        }
        const { status, said } = checked('teachers-national', '姓名\n甲\n');
        expect(status === 2 && said.includes('needs.roster_no_facts'), said);
    });

    await test('under needs days, records and what is set for everybody are read as people write them', () => {
        const text = '姓名,cycle_start,cycle_end,学时记录\n甲,2022/5/1,2025年5月1日,2022-09-01 方式不明 20\n乙,2022.5.1,2025-05-01,2022-09-01 工作方式 60学时；2024-9-1 power_skills 5.5\n丙,五月,2025-05-01,无\n丁,2022-05-01,2025-05-01,\n';
        const rows = linesOf(checked('pmp', text, ['--format', 'ndjson']).output);
        expectEqual(rows.map(({ verdict, error }) => [verdict, error?.code ?? null]),
            [['invalid', 'needs.roster_record'], ['no', null], ['invalid', 'needs.roster_not_date'], ['invalid', 'needs.roster_no_records']], 'rows');
        const same = linesOf(checked('pmp', '姓名,学时记录\n乙,2022-09-01 工作方式 60；2024-09-01 power_skills 5.5\n',
            ['--format', 'ndjson', '--set', 'cycle_start=2022-05-01', '--set', 'cycle_end=2025-05-01']).output)[0];
        expectEqual({ ...same, row: 3 }, rows[1], 'set for everybody');
    });
}

async function testTemplates() {
    for (const pack of PACKS)
        await test(`the template of ${pack} has the first person who meets it, and checks as such in both languages`, () => {
            const { as_of: asOf = '2026-11-30', facts } = bookOf(pack).examples.find(({ expect: wanted }) => wanted.verdict === 'yes');
            const wanted = JSON.parse(explained(pack, facts, asOf).output);
            for (const lang of ['zh', 'en']) {
                const template = zicha(['template', '--rules', fileOf(pack), '--lang', lang]);
                const { status, output, said } = checked(pack, template.output, ['--format', 'ndjson', '--as-of', asOf]);
                const rows = linesOf(output);
                expectEqual([template.status, status, rows.length, rows[0].id], [0, 0, 1, lang === 'zh' ? '示例' : 'example'], said);
                expectEqual(ofExplain(rows[0]), wanted, 'row');
                expect(!said.includes('['), said); // no column is unknown or absent
            }
            expectEqual(zicha(['template', '--rules', fileOf(pack), '--format', 'xlsx']).status, 2, 'as a workbook');
        });
}

export async function testNeedsRosters() {
    await testTemplates();
    await testExamples();
    await testRandomPersons();
    await testCells();
}
