// What an employer's file asks of a person: which sheet, which columns belong together; and corrections, which
// go on through a filtered list, into a file of their own, and onto the same list again.
import { readFileSync } from 'node:fs';
import { settle } from './browser.mjs';
import { violations } from './accessible.mjs';
import { sheets } from '../cli/file_makers.mjs';
import { expect } from './harness.mjs';
import { arrived, choose, enter, namesOf, openRoster, people, saved, table } from './rosters.mjs';
import { say } from './words.mjs';

const cellsOf = (text) => text.split('\n').map((line) => line.split(','));
const small = (name) => cellsOf(`工号,姓名,级别,组织,2025公需,社保在嘉兴\nE1,${name},中级,市,18,是`);
const workbook = sheets({ '填写说明': [['请按表头填写']], '一季度': small('甲一'), '二季度': small('乙二') });

// The table, which is drawn as far as it is in sight, is below what is asked.
const tall = { viewport: { width: 1280, height: 2000 } };
const wrong = people.replace('E3,王五,一部,中级,市,0', 'E3,王五,一部,中级,市,零').replace('E2,李四,二部,中级,市,18', 'E2,李四,二部,中级,市,拾捌');

const verdicts = (page) => table(page).locator('[data-verdict]').evaluateAll((all) => all.map((each) => each.dataset.verdict));
const notices = (page) => page.getByRole('list', { name: say('roster_notices'), exact: true }).first().allTextContents();
const corrected = (page) => page.getByText(say('roster_corrections_some', 'zh', 1), { exact: true });

async function correct({ page, how }, name, field, text) {
    await how.press(name);
    await settle(page);
    await how.type(field, text);
    await settle(page);
}

export async function testRosterFiles({ test, zicha, expectInk, expectQuiet }) {
    await test('of a workbook with several sheets another can be chosen, before and after it is checked', async () => {
        const opened = await enter(zicha, tall);
        const { page, how } = opened;
        await openRoster(opened, workbook, 'staff.xlsx');
        expect(await namesOf(page), ['甲一'], 'the first that is a list');
        const group = say('roster_sheets', 'zh', 3);
        expect(await page.getByRole('radiogroup', { name: group }).getByRole('radio', { checked: true }).allTextContents(), ['一季度'], 'the sheet');
        expect((await page.getByText('--sheet').count()), 0, 'nothing of the command line is said');
        await how.choose(group, '二季度');
        await arrived(page);
        expect(await namesOf(page), ['乙二'], 'the other');
        await how.choose(group, '填写说明');
        await page.getByRole('heading', { name: say('roster_headings_title') }).waitFor({ state: 'attached' });
        await how.choose(group, '一季度');
        await arrived(page);
        expect(await namesOf(page), ['甲一'], 'back again');
        expect(await violations(page), [], 'axe-core');
        expectQuiet(opened.watched);
    });

    await test('two columns of hours can be added up', async () => {
        const opened = await enter(zicha, tall);
        const { page, how } = opened;
        const split = people.replace('2025公需', '一般公需').replace('备注', '行业公需')
            .replace(/^(E1.*?),18,72,是,$/m, '$1,9,72,是,9');
        await openRoster(opened, split);
        const change = async (heading, meaning) => {
            await how.press(say('roster_headings_change', 'zh', heading));
            await settle(page);
            await how.press(meaning);
            await settle(page);
        };
        await how.press(say('roster_headings_button'));
        await settle(page);
        await change('一般公需', '2025公需');
        await change('行业公需', say('roster_use_add', 'zh', '2025公需'));
        const label = say('roster_use_part', 'zh', '2025年公需课学时');
        expect(await page.getByText(label, { exact: true }).count(), 2, 'both are parts');
        await how.press(say('roster_headings_go'));
        await arrived(page);
        expect((await verdicts(page))[0], 'eligible', 'nine and nine');
        expectQuiet(opened.watched);
    });

    await test('who is corrected leaves the filtered list, and the next person follows all the same', async () => {
        const opened = await enter(zicha, tall);
        const { page, how } = opened;
        await openRoster(opened, wrong);
        await page.getByRole('button', { name: say('roster_chip', 'zh', say('verdict_invalid'), 3) }).click();
        await settle(page);
        expect(await namesOf(page), ['李四', '王五', '陈七'], 'the wrong rows');
        await correct(opened, '李四', '2021公需', '18');
        await how.press(say('roster_after'));
        await settle(page);
        expect(await page.getByRole('heading', { level: 1 }).textContent(), '王五', 'the next of them');
        await how.type('2021公需', '0');
        await settle(page);
        await how.press(say('roster_after'));
        await settle(page);
        expect(await page.getByRole('heading', { level: 1 }).textContent(), '陈七', 'the last');
        await how.press(say('roster_back'));
        await arrived(page);
        expect(await namesOf(page), ['陈七'], 'those that are still wrong');
    });

    await test('rows that have one id are shown side by side', async () => {
        const opened = await enter(zicha, tall);
        const { page } = opened;
        await openRoster(opened, people.replace('E5,', 'E1,'));
        const chip = page.getByRole('button', { name: say('roster_repeated'), exact: true });
        await chip.click();
        await settle(page);
        expect(await namesOf(page), ['张三', '陈七'], 'the rows');
        await chip.click();
        await settle(page);
        expect((await namesOf(page)).length, 6, 'all again');
    });

    await test('corrections are saved as a file and used again on the same list', async () => {
        const opened = await enter(zicha, tall);
        const { page, how } = opened;
        await openRoster(opened);
        await correct(opened, '陈七', '2025公需', '18');
        await how.press(say('roster_back'));
        await arrived(page);
        expect(await corrected(page).count(), 1, 'told');
        const file = await saved(opened, say('roster_corrections_save'));
        expect(file.name, 'staff-改动.json', 'the name');
        expect(JSON.parse(file.bytes).corrections,
            [{ row: 6, id: 'E5', cells: { '2025公需': { was: '十八', now: '18' } } }], 'the file');
        await how.press(say('roster_close')); // saved, so that nothing is asked
        await settle(page);
        await openRoster(opened);
        expect((await verdicts(page))[4], 'invalid', 'the list itself is as it was');
        await choose(opened, say('roster_corrections_use'), file.name, file.bytes);
        await corrected(page).waitFor({ state: 'attached' });
        await arrived(page);
        expect((await verdicts(page))[4], 'eligible', 'corrected again');
        expect((await notices(page))[0].includes('改动文件：改了 1 格，0 处没有用上。'), true, 'told');
        await choose(opened, say('roster_corrections_use'), 'other.json', '{"format":"zicha-headings/1"}');
        await settle(page, 20);
        expect((await notices(page))[0].includes('这不是改动文件'), true, 'another file');
        expectQuiet(opened.watched);
    });

    await test('corrections that are not saved are asked about before they are lost', async () => {
        const opened = await enter(zicha, tall);
        const { page, how } = opened;
        await openRoster(opened);
        await correct(opened, '陈七', '2025公需', '18');
        await how.press(say('roster_back'));
        await arrived(page);
        const asked = page.getByText(say('roster_leaving', 'zh', 1), { exact: true });
        await how.press(say('roster_close'));
        await settle(page);
        expect(await asked.count(), 1, 'asked before it is closed');
        await expectInk(page, 1, 'the question', 'roster-leaving');
        await how.press(say('roster_stay'));
        await settle(page);
        expect([await asked.count(), (await verdicts(page))[4]], [0, 'eligible'], 'stayed');
        await choose(opened, say('roster_open_other'), 'other.csv', people.replace('张三', '另一'));
        await settle(page);
        expect([await asked.count(), (await namesOf(page))[0]], [1, '张三'], 'asked before another is opened');
        await how.press(say('roster_leave'));
        await page.getByText(say('roster_count', 'zh', 'other.csv', 6)).waitFor({ state: 'attached' });
        await arrived(page);
        expect((await namesOf(page))[0], '另一', 'the other');
        expectQuiet(opened.watched);
    });

    await test('a file of corrections without its list says what to do', async () => {
        const opened = await enter(zicha, tall);
        const { page, how } = opened;
        await choose(opened, say('roster_open'), '改动.json', readFileSync('tests/package.json'));
        await settle(page);
        expect(await page.getByText('像改动文件').count(), 1, 'told');
        await how.press(say('roster_seen'));
        await settle(page);
        expect(await page.getByText('像改动文件').count(), 0, 'seen');
    });
}
