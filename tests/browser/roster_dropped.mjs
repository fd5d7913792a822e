// Several files dropped at once: each is told by what it says, none is passed over; and a table of courses that
// is pasted beside the list.
import { settle } from './browser.mjs';
import { violations } from './accessible.mjs';
import { expect } from './harness.mjs';
import { arrived, drop, enter, names, namesOf, openRoster, people, saved, table } from './rosters.mjs';
import { say } from './words.mjs';

const tall = { viewport: { width: 1280, height: 2200 } };
const courses = [
    '工号,日期,类别,学时,课程,已登记',
    'E3,2025-03-01,公需,18,数字经济,是',
    'E3,2025-04-01,专业,72,结构设计,是',
].join('\n');
const corrections = JSON.stringify({
    format: 'zicha-corrections/1', corrections: [{ row: 6, id: 'E5', cells: { '2025公需': { was: '十八', now: '18' } } }],
});
const earlier = people.replace('E1,张三,一部,中级,市,18', 'E1,张三,一部,中级,市,0');

const used = (page, name) => page.getByText(say('roster_courses_used', 'zh', name), { exact: true });
const verdicts = (page) => table(page).locator('[data-verdict]').evaluateAll((all) => all.map((each) => each.dataset.verdict));
const asked = (page, key, count) => page.getByText(say(key, 'zh', count), { exact: true });
const compared = (page) => page.getByRole('button', { name: say('roster_list_copy'), exact: true });

/// As the browser tells a page of it, where the focus is.
const paste = (page, text) => page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    let target = document.activeElement ?? document.body;
    while (target.shadowRoot?.activeElement) target = target.shadowRoot.activeElement;
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true, composed: true }));
}, text);

export async function testRosterDropped({ test, zicha, expectInk, expectQuiet }) {
    await test('a list, courses and corrections that are dropped at once are told apart and all used, in any order', async () => {
        for (const order of [[0, 1, 2], [2, 1, 0]]) {
            const opened = await enter(zicha, tall);
            const { page } = opened;
            const files = [['名册.csv', people], ['课程.csv', courses], ['改动.json', corrections]];
            await drop(page, order.map((at) => files[at]));
            await used(page, '课程.csv').waitFor({ state: 'attached' });
            await page.getByText(say('roster_corrections_some', 'zh', 1), { exact: true }).waitFor({ state: 'attached' });
            await arrived(page);
            expect(await namesOf(page), names, 'the people');
            expect((await verdicts(page))[4], 'eligible', 'who was corrected');
            expectQuiet(opened.watched);
            await opened.close();
        }
    });

    await test('two lists that are dropped at once are asked about, and the other one is compared with', async () => {
        const opened = await enter(zicha, tall);
        const { page, how } = opened;
        await drop(page, [['去年.csv', earlier], ['今年.csv', people], ['课程.csv', courses]]);
        await asked(page, 'roster_dropped_two', 2).waitFor({ state: 'attached' });
        await settle(page);
        expect(await violations(page), [], 'axe-core');
        await expectInk(page, 1, 'the question', 'roster-dropped');
        await how.press('今年.csv');
        await compared(page).waitFor({ state: 'attached' });
        await arrived(page);
        expect(await page.getByText(say('roster_count', 'zh', '今年.csv', 6), { exact: true }).count(), 1, 'the list');
        expect(await used(page, '课程.csv').count(), 1, 'the courses');
        expectQuiet(opened.watched);
    });

    await test('of three lists the earlier one is asked about too, and none of them may be wanted', async () => {
        const opened = await enter(zicha, tall);
        const { page, how } = opened;
        const three = [['a.csv', earlier], ['b.csv', people], ['c.csv', earlier]];
        await drop(page, three);
        await asked(page, 'roster_dropped_lists', 3).waitFor({ state: 'attached' });
        await how.press('b.csv');
        await asked(page, 'roster_dropped_earlier', 2).waitFor({ state: 'attached' });
        await how.press(say('roster_offered_none'));
        await arrived(page);
        expect(await namesOf(page), names, 'the people');
        await drop(page, three.slice(0, 2));
        await asked(page, 'roster_dropped_two', 2).waitFor({ state: 'attached' });
        await how.press(say('roster_offered_none'));
        await settle(page, 20);
        expect(await page.getByText(say('roster_count', 'zh', 'b.csv', 6), { exact: true }).count(), 1, 'as before');
        expectQuiet(opened.watched);
    });

    await test('of files that are dropped one that cannot be read is named with its reason, and the others are used', async () => {
        const opened = await enter(zicha, tall);
        const { page, how } = opened;
        await drop(page, [['合同.pdf', '%PDF-1.7 x'], ['名册.csv', people]]);
        await arrived(page);
        const trouble = page.getByText(/^合同\.pdf：/);
        expect(await trouble.count(), 1, 'named');
        await how.press(say('roster_seen'));
        await settle(page);
        expect(await trouble.count(), 0, 'seen');
        expect(await namesOf(page), names, 'the people');
    });

    await test('two tables of courses, or two files of corrections, are asked about', async () => {
        const opened = await enter(zicha, tall);
        const { page, how } = opened;
        await openRoster(opened);
        await drop(page, [['一.csv', courses], ['二.csv', courses], ['甲.json', '{}'], ['乙.json', corrections]]);
        await asked(page, 'roster_dropped_courses', 2).waitFor({ state: 'attached' });
        await how.press('二.csv');
        await asked(page, 'roster_dropped_corrections', 2).waitFor({ state: 'attached' });
        await how.press('乙.json');
        await used(page, '二.csv').waitFor({ state: 'attached' });
        await page.getByText(say('roster_corrections_some', 'zh', 1), { exact: true }).waitFor({ state: 'attached' });
        await arrived(page);
        expectQuiet(opened.watched);
    });

    await test('a table of courses that is pasted beside the list gives its people their hours', async () => {
        const opened = await enter(zicha, tall);
        const { page } = opened;
        await openRoster(opened);
        await drop(page, [['课程.csv', courses]]);
        await used(page, '课程.csv').waitFor({ state: 'attached' });
        await arrived(page);
        const wanted = await saved(opened, say('roster_save_csv'));
        await opened.how.press(say('roster_courses_drop'));
        await arrived(page);
        await paste(page, courses.replaceAll(',', '\t'));
        await used(page, say('roster_pasted_name')).waitFor({ state: 'attached' });
        await arrived(page);
        const found = await saved(opened, say('roster_save_csv'));
        expect(found.bytes.equals(wanted.bytes), true, 'as from a file');
        await paste(page, '张三\t18\n李四\t72');
        await settle(page, 20);
        expect(await page.getByText(say('roster_paste_other').slice(0, 14)).count(), 1, 'another table is told');
        expect(await used(page, say('roster_pasted_name')).count(), 1, 'and changes nothing');
        expectQuiet(opened.watched);
    });
}
