// A table of courses beside an employer's list: told apart by what it says, not by its name; hours are its
// sums, and what was summed is shown.
import { writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settle } from './browser.mjs';
import { violations } from './accessible.mjs';
import { sheets } from '../cli/file_makers.mjs';
import { expect } from './harness.mjs';
import { arrived, check, choose, drop, enter, namesOf, openRoster, people, saved, table } from './rosters.mjs';
import { say } from './words.mjs';

const courses = [
    '工号,日期,类别,学时,课程,已登记',
    'E3,2025-03-01,公需,18,数字经济,是',
    'E3,2025-04-01,专业,72,结构设计,是',
    'E3,2025-05-01,专业,10,新规范,',
    'E2,2025-03-01,公需,十八,数字经济,是',
    'E2,2025-03-02,专业,72,结构设计,是',
    'E8,2025-03-02,专业,72,结构设计,是',
].join('\n');
const forThird = courses.split('\n').filter((line) => !line.startsWith('E2') && !line.startsWith('E8')).join('\n');

const tall = { viewport: { width: 1280, height: 2200 } };
const used = (page, name, key = 'roster_courses_used') => page.getByText(say(key, 'zh', name), { exact: true });
const verdicts = (page) => table(page).locator('[data-verdict]').evaluateAll((all) => all.map((each) => each.dataset.verdict));
const items = (page, name) => page.getByRole('list', { name, exact: true }).getByRole('listitem').allTextContents();
const told = (name) => say('roster_courses_used', 'zh', name);

/// What the command line makes of both.
function checked(roster, table_, ...options) {
    const file = join(mkdtempSync(join(tmpdir(), 'zicha-courses-')), 'courses.csv');
    writeFileSync(file, table_);
    return check(['-', '--courses', file, ...options], roster);
}

export async function testRosterCourses({ test, zicha, expectInk, expectQuiet }) {
    await test('hours are summed from a table of courses, as the command line does', async () => {
        const opened = await enter(zicha, tall);
        const { page } = opened;
        await openRoster(opened);
        await choose(opened, say('roster_courses_open'), 'any.csv', courses);
        await used(page, 'any.csv').waitFor({ state: 'attached' });
        await arrived(page);
        const lines = checked(people, courses, '--format', 'ndjson').toString().trim().split('\n').map((line) => JSON.parse(line));
        expect(await verdicts(page), lines.map(({ verdict }) => verdict), 'the verdicts');
        expect(lines[1].verdict, 'invalid', 'whose course cannot be read');
        const notices = await items(page, told('any.csv'));
        expect(notices.some((notice) => notice.startsWith(say('roster_at_cell', 'zh', 5, '学时', ''))), true, `the row that cannot be read: ${notices}`);
        expect(await page.getByText('课程表里有 1 个工号不在名册中').count(), 1, 'who is in no list');
        const { bytes } = await saved(opened, say('roster_save_csv'));
        expect(bytes.equals(checked(people, courses)), true, 'the same bytes');
        expect(await violations(page), [], 'axe-core');
        await expectInk(page, 1, 'the courses that are used', 'roster-courses');
        expectQuiet(opened.watched);
    });

    await test('what was summed for a person is shown, each course with whether it counts', async () => {
        const opened = await enter(zicha, tall);
        const { page, how } = opened;
        await openRoster(opened);
        await choose(opened, say('roster_courses_open'), 'any.csv', forThird);
        await used(page, 'any.csv').waitFor({ state: 'attached' });
        await arrived(page);
        await how.press('王五');
        await settle(page);
        const [general, professional] = ['2025年公需课学时', '2025年专业课学时'];
        const line = (...parts) => say('roster_course', 'zh', ...parts);
        expect(await items(page, say('roster_courses_title')), [
            line('2025-03-01', '数字经济', general, '18', say('roster_course_counted')),
            line('2025-04-01', '结构设计', professional, '72', say('roster_course_counted')),
            line('2025-05-01', '新规范', professional, '10', say('roster_course_not_registered')),
        ], 'the courses');
        await expectInk(page, 1, 'a person with courses', 'roster-person-courses');
        await how.press(say('roster_back'));
        await arrived(page);
        await how.press(say('roster_courses_drop'));
        await arrived(page);
        expect(await used(page, 'any.csv').count(), 0, 'without the courses');
    });

    await test('a table of courses that is dropped first waits for the list', async () => {
        const opened = await enter(zicha, tall);
        const { page } = opened;
        await drop(page, [['first.csv', forThird]]);
        await used(page, 'first.csv').waitFor({ state: 'attached' });
        await settle(page);
        expect(await table(page).count(), 0, 'there is no list yet');
        await drop(page, [['staff.csv', people]]);
        await arrived(page);
        expect((await namesOf(page)).length, 6, 'the list');
        expect(await used(page, 'first.csv').count(), 1, 'with its courses');
        const wanted = checked(people, forThird, '--format', 'ndjson').toString().trim().split('\n').map((line) => JSON.parse(line).verdict);
        expect(await verdicts(page), wanted, 'the verdicts');
        expectQuiet(opened.watched);
    });

    await test('a workbook of courses, with an instruction before them, is found by its headings', async () => {
        const opened = await enter(zicha, tall);
        const { page } = opened;
        await openRoster(opened);
        const rows = forThird.split('\n').map((line) => line.split(','));
        await choose(opened, say('roster_courses_open'), 'courses.xlsx', sheets({ '说明': [['请看下一张']], '课程': rows }));
        await used(page, 'courses.xlsx').waitFor({ state: 'attached' });
        await arrived(page);
        const wanted = checked(people, forThird, '--format', 'ndjson').toString().trim().split('\n').map((line) => JSON.parse(line).verdict);
        expect(await verdicts(page), wanted, 'the verdicts');
    });

    await test('the earlier list that is a table of courses is taken for that', async () => {
        const opened = await enter(zicha, tall);
        const { page } = opened;
        await openRoster(opened);
        await choose(opened, say('roster_list_compare'), 'earlier.csv', forThird);
        await used(page, 'earlier.csv').waitFor({ state: 'attached' });
        await arrived(page);
    });

    await test('a table of courses that is torn is refused, and the list stays as it was', async () => {
        const opened = await enter(zicha, tall);
        const { page } = opened;
        await openRoster(opened);
        const before = await verdicts(page);
        await choose(opened, say('roster_courses_open'), 'torn.csv', `${forThird}\nE4,2025-01-01,公需,"18,x,是`);
        await used(page, 'torn.csv', 'roster_courses_refused').waitFor({ state: 'attached' });
        await arrived(page);
        expect(await verdicts(page), before, 'the verdicts');
    });
}
