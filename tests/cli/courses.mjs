// Courses in long form: summed per id and year in place of the roster's hours of that year.

import { readFileSync, writeFileSync } from 'node:fs';

import { diagnosticCodes } from '../catalogues.mjs';
import { formats, formula, styled, workbook } from './file_makers.mjs';
import { PRODUCERS } from './producers.mjs';
import { expect, expectEqual, inTree, own, rowsOf, test, zicha } from './program.mjs';

const ROSTER = 'id,level,organizer,2025_general,2025_professional,2025_total,2024_general\n' +
    'E1,intermediate,city,1,1,2,10\nE2,intermediate,city,18,72,,10\n';
const HEADINGS = 'id,year,category,hours,title,source,registered\n';
const WINDOW = { general: 72, professional: 240 };

/** What the roster's rows say with these courses, and what was said. */
function decided(courses, { roster = ROSTER, options = [] } = {}) {
    const path = own('courses');
    writeFileSync(path, courses);
    return rowsOf(roster, ['--courses', path, '--lang', 'en', ...options]);
}
/** The hours that count for certain: the window's minimum less the gap. */
const counted = (row) => Object.fromEntries(Object.entries(WINDOW).map(([category, least]) =>
    [category, Math.round((least - row.gap[category]) * 100) / 100]));
export async function testCourses() {
    await test('courses are summed for each person and year and take the place of that year alone', () => {
        const { rows } = decided(`${HEADINGS}E1,2025,公需,5.5,a,p,是\nE1,2025-03-01,general,6,b,p,yes\nE1,2025/3/2,专业课,30,c,p,√\nE1,2025年5月1日,Other,4,d,p,1\n`);
        expectEqual(counted(rows[0]), { general: 21.5, professional: 30 }, 'E1');
        expectEqual(counted(rows[1]), { general: 28, professional: 72 }, 'E2, who has none');
        expectEqual(rows[0].error, null, 'the total of the roster is replaced as well');
    });

    await test('a category without a course is unknown, one whose courses are not registered is 0', () => {
        const { rows } = decided(`${HEADINGS}E1,2025,公需,20,a,p,是\nE2,2025,专业,30,b,p,否\n`);
        expect(rows[0].missing.includes('2025_professional'), rows[0].missing.join());
        expect(!rows[1].missing.includes('2025_professional'), rows[1].missing.join());
        expectEqual(counted(rows[1]).professional, 0, 'E2');
    });

    await test('only registered hours count, and a blank is said to be none', () => {
        const { rows, said } = decided(`${HEADINGS}E1,2025,公需,5,a,p,是\nE1,2025,公需,6,b,p,\nE1,2025,公需,7,c,p,no\n`);
        expectEqual(counted(rows[0]).general, 15, 'with 10 of 2024');
        expect(said.includes('[courses.not_registered]') && said.includes('1 course does') && said.includes('row 3'), said);
    });

    await test('an exact duplicate counts once and is said; another title, day or amount is another course', () => {
        const { rows, said } = decided(`${HEADINGS}E1,2025,公需,5,a,p,是\nE1,2025,公需,5,a,q,是\nE1,2025,公需,5,b,p,是\nE1,2025-01-02,公需,5,a,p,是\nE1,2025,公需,6,a,p,是\n`);
        expectEqual(counted(rows[0]).general, 31, 'with 10 of 2024');
        expect(said.includes('[courses.repeated]') && said.includes('row 3'), said);
    });

    await test('ids that no roster has and years that no rule asks for are reported', () => {
        const { rows, said } = decided(`${HEADINGS} E1 ,2025,公需,5,a,p,是\nZ9,2025,公需,5,a,p,是\n13800000000,2025,公需,5,a,p,是\nE1,2019,公需,5,a,p,是\n`);
        expectEqual(counted(rows[0]).general, 15, 'with 10 of 2024');
        expect(said.includes('[courses.nobody]') && said.includes('Z9') && said.includes('*********00'), said);
        expect(!said.includes('13800000000') && said.includes('[courses.other_years]'), said);
    });

    await test('courses in CSV of any separator and in workbooks of every producer give the same', () => {
        const table = [
            ['工号', '日期', '类别', '学时', '课程', '已登记'],
            ['E1', '2025-03-01', '公需', 3.34, 'a,b', '是'], ['E1', '2025-04-01', '专业', 20, 'c', '是'],
            ['E2', '2024-04-01', '公需', 12, 'd', '是'],
        ];
        const csv = (separator) => table.map((row) => row.map((cell) => `"${cell}"`).join(separator) + '\n').join('');
        const wanted = decided(csv(',')).rows;
        expectEqual(counted(wanted[0]), { general: 13.34, professional: 20 }, 'E1');
        for (const separator of [';', '\t']) expectEqual(decided(csv(separator)).rows, wanted, separator);
        for (const [name, write] of Object.entries(PRODUCERS)) expectEqual(decided(write(table)).rows, wanted, name);
    });

    await test('a course whose hours a workbook leaves open refuses its person, and nobody else', () => {
        const table = [['工号', '年度', '类别', '学时', '课程', '已登记'], ['E1', 2025, '公需', 20, 'a', '是'], ['E1', 2025, '专业', formula('A1'), 'b', '是'],
            ['E2', 2025, '公需', 30, 'c', '是'], ['E3', 2025, '公需', styled(1, 30), 'd', '是']];
        const { rows, said } = decided(workbook(table, formats('0,')));
        expectEqual(rows.map(({ verdict }) => verdict)[0], 'invalid', said);
        expectEqual(counted(rows[1]), { general: 40, professional: 0 }, 'E2');
        for (const code of ['cell.no_result', 'cell.shown_otherwise']) expect(said.includes(`[${code}]`), said);
    });

    const bad = {
        'courses.no_id': ',2025,公需,5,a,p,是\n',
        'courses.bad_year': 'E1,2025-13-01,公需,5,a,p,是\n',
        'courses.unknown_category': 'E1,2025,讲座,5,a,p,是\n',
        'courses.no_hours': 'E1,2025,公需,,a,p,是\n',
        'courses.too_much': 'E1,2025,公需,9000,a,p,是\nE1,2025,公需,9000,b,p,是\n',
        'cell.not_hours': 'E1,2025,公需,many,a,p,是\n',
        'cell.unknown_word': 'E1,2025,公需,5,a,p,perhaps\n',
        'cell.nul': 'E1,2025,公需,5,a\0,p,是\n',
        'cell.not_utf8': Buffer.concat([Buffer.from('E1,2025,公需,5,课程'), Buffer.from([0xff]), Buffer.from(',p,是\n')]).toString('latin1'),
    };
    for (const [code, courses] of Object.entries(bad))
        await test(`courses with ${code} name the row, do not count, and refuse no one else`, () => {
            const good = 'E2,2025,公需,5,a,p,是\n';
            const text = code === 'cell.not_utf8' ? Buffer.concat([Buffer.from(HEADINGS + good), Buffer.from(courses, 'latin1')]) : HEADINGS + good + courses;
            const { status, rows, said } = decided(text);
            expect(said.includes(`[${code}]`) && /courses:[34]/.test(said), said);
            expectEqual(status, 1, said);
            expectEqual(counted(rows[1]).general, 15, 'E2, with 10 of 2024');
            const whose = code === 'courses.no_id' ? null : 'courses.of_person_unread';
            expectEqual(rows[0].error?.code ?? null, whose, 'E1');
        });

    await test('a table that is torn is refused as a whole, with the row, since it may hold anybody', () => {
        const torn = { 'roster.unclosed_quote': 'E1,2025,公需,5,"a,p,是\n', 'roster.cell_too_large': `E1,2025,公需,5,${'a'.repeat(2_000_000)},p,是\n` };
        for (const [code, courses] of Object.entries(torn)) {
            const { status, output, said } = decided(HEADINGS + courses);
            expectEqual([status, output], [2, ''], code);
            expect(said.includes(`[${code}]`) && said.includes('[courses.torn]') && said.includes('courses:2'), said);
        }
    });

    await test('the words of platforms are known: categories, states, headings', () => {
        const { status, rows, said } = decided('工号,学习年度,科目类别,认定学时,课程名称,登记状态\n' +
            'E1,2025,一般公需科目,5,a,已登记\nE1,2025,行业公需课,4,b,已审核\nE1,2025,专业科目,30,c,审核通过\nE1,2025,选修课,8,d,已登记\n' +
            'E1,2025,专业课,7,e,待审核\n合计,,,54,,\n');
        expectEqual([status, counted(rows[0])], [0, { general: 19, professional: 30 }], said);
    });

    await test('a course without a category does not matter if it is not registered, or of another year', () => {
        const { rows, said } = decided(`${HEADINGS}E1,2025,公需,5,a,p,是\nE1,2025,?,6,b,p,否\nE1,2001,?,many,c,p,是\n`);
        expectEqual([rows[0].error, counted(rows[0]).general], [null, 15], said);
        expect(said.includes('[courses.unread]') && said.includes('1 row of') && said.includes('[courses.other_years]'), said);
    });

    await test('titles above the headings of courses and empty rows are passed over', () => {
        const { rows } = decided(`学时记录,,,,,,\n${HEADINGS}\n,,,,,,\nE1,2025,公需,5,a,p,是\n`);
        expectEqual(counted(rows[0]).general, 15, 'with 10 of 2024');
    });

    await test('a table of courses that lacks columns or everything is refused', () => {
        for (const [courses, code] of [['', 'courses.empty'], ['id,hours\n', 'courses.column_missing']]) {
            const { status, output, said } = decided(courses);
            expectEqual([status, output], [2, ''], code);
            expect(said.includes(`[${code}]`), said);
        }
    });

    await test('every problem of a table is told, up to twenty', () => {
        const { said } = decided(HEADINGS + ',20x5,讲座,many,a,p,perhaps\n'.repeat(30));
        expectEqual(said.match(/\[(courses|cell)\.(?!unread)/g).length, 20, 'problems');
        expect(said.includes('30 rows') && said.includes('[courses.unread]'), said);
        for (const code of ['courses.no_id', 'courses.bad_year', 'courses.unknown_category', 'cell.not_hours', 'cell.unknown_word'])
            expect(said.includes(code), code);
    });

    await test('every diagnostic of courses has a test', () => {
        const tests = readFileSync(inTree('tests/cli/courses.mjs'), 'utf8');
        for (const code of diagnosticCodes('courses.')) expect(tests.includes(code), code);
    });

    await test('a file of courses that is not there is refused', () => {
        expectEqual(zicha(['check', '-', '--courses', own('none.csv')], ROSTER).status, 2, 'status');
    });
}
