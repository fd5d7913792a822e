// What an employer does with a checked list: headings are settled and remembered; a summary, questions,
// messages and a comparison are made, copied, printed, saved.
import { comeBack, pairings, settle } from './browser.mjs';
import { violations } from './accessible.mjs';
import { expect } from './harness.mjs';
import {
    arrived, check, choose, enter, namesOf, oddPeople, openRoster, people, saved, table,
} from './rosters.mjs';
import { say } from './words.mjs';

// The card that holds the button which closes it.
const list = (page) => page.getByRole('region')
    .filter({ has: page.getByRole('button', { name: say('roster_list_close'), exact: true }) }).last();

async function listText({ page, how }, button) {
    await how.press(say(button));
    await page.getByRole('button', { name: say('roster_list_close'), exact: true }).waitFor({ state: 'attached' });
    await settle(page);
    return list(page).evaluate((element) => [...element.querySelectorAll('h2, h3, p, li, [role=cell], [role=rowheader]')]
        .map((each) => each.textContent).join('\n'));
}

export async function testRosterLists({ test, zicha, expectInk, expectQuiet, verdictOf }) {
    await test('headings that differ are asked about, and what was decided is remembered', async () => {
        const opened = await enter(zicha);
        const { page, how } = opened;
        await choose(opened, say('roster_open'), 'odd.csv', oddPeople);
        await arrived(page, page.getByRole('button', { name: say('roster_headings_accept'), exact: true }));
        await how.choose('申报职称级别', say('roster_headings_yes'));
        await settle(page);
        await how.press(say('roster_headings_accept'));
        await settle(page);
        await how.press(say('roster_headings_go'));
        await arrived(page);
        expect((await namesOf(page)).length, 6, 'the people');
        expectQuiet(opened.watched);
        await comeBack(page);
        await how.press(say('page_way_employer_go'));
        await choose(opened, say('roster_open'), 'odd.csv', oddPeople);
        await arrived(page);
        expect((await namesOf(page)).length, 6, 'without being asked again');
        const verdicts = await table(page).locator('[data-verdict]').evaluateAll((all) => all.map((each) => each.dataset.verdict));
        const told = check(['-', '--format', 'ndjson'], people).toString().trim().split('\n')
            .map((line) => JSON.parse(line).verdict);
        expect(verdicts, told, 'the verdicts of the same list with the usual headings');
    });

    await test('a column can be given another meaning by hand', async () => {
        const opened = await enter(zicha);
        const { page, how } = opened;
        await openRoster(opened, people.replace('社保在嘉兴', '某列'));
        await how.press(say('roster_headings_button'));
        await settle(page);
        await how.press(say('roster_headings_change', 'zh', '某列'));
        await settle(page);
        await how.press('社保在嘉兴');
        await settle(page);
        await how.press(say('roster_headings_go'));
        await arrived(page);
        await how.press('张三');
        expect(await verdictOf(page), 'eligible', 'with the column');
    });

    await test('what a list lacks can be said once for everyone', async () => {
        const opened = await enter(zicha);
        const { page, how } = opened;
        const without = people.split('\r\n').map((line) => line.replace(/,(组织|市|省),/, ',')).join('\r\n');
        await openRoster(opened, without);
        await how.press('张三');
        const open = await verdictOf(page);
        await how.press(say('roster_back'));
        await how.press(say('roster_headings_button'));
        await settle(page);
        await page.getByRole('radio', { name: /市/ }).first().click();
        await settle(page);
        await how.press(say('roster_headings_go'));
        await arrived(page);
        await how.press('张三');
        expect([open, await verdictOf(page)], ['needs_info', 'eligible'], 'before and after');
    });

    await test('summary and questions are made, and the summary is printed', async () => {
        const opened = await enter(zicha);
        await openRoster(opened);
        const summary = await listText(opened, 'roster_list_summary');
        expect(summary.includes(say('summary_persons', 'zh', 6)), true, `the count in: ${summary}`);
        expect(summary.includes('二部'), true, 'the units');
        await opened.page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
        const sheet = await opened.page.evaluate(() =>
            document.querySelector('#app > .paper').shadowRoot.querySelector('article').textContent);
        expect(sheet.includes(say('summary_persons', 'zh', 6)), true, 'the printed sheet');
        const questions = await listText(opened, 'roster_list_questions');
        expect(questions.includes('1.') || questions.includes(say('questions_none')), true, `questions: ${questions}`);
        expectQuiet(opened.watched);
    });

    await test('messages go to those who are shown, one a row', async () => {
        const opened = await enter(zicha);
        const { page, how } = opened;
        await openRoster(opened);
        await how.press(say('roster_chip', 'zh', say('verdict_not_eligible'), 2));
        await settle(page);
        const { name, bytes } = await saved(opened, say('roster_list_messages'));
        expect(name, `staff-${say('roster_messages_name')}.csv`, 'the name');
        const text = bytes.toString();
        expect([text.includes('李四'), text.includes('王五'), text.includes('张三')], [true, true, false], 'who is written to');
        await how.press('王五');
        await settle(page);
        expect(await page.getByRole('button', { name: say('roster_message_copy'), exact: true }).count(), 1, 'one to copy');
    });

    await test('an earlier list is compared: who changed and why', async () => {
        const opened = await enter(zicha);
        await openRoster(opened);
        const { page, how } = opened;
        const earlier = people.replace('12,60,是', '18,72,是').replace('E6,杨八', 'E9,杨八');
        const asked = page.waitForEvent('filechooser');
        await how.press(say('roster_list_compare'));
        await (await asked).setFiles({ name: 'earlier.csv', mimeType: 'text/csv', buffer: Buffer.from(earlier) });
        await page.getByRole('button', { name: say('roster_list_close'), exact: true }).waitFor({ state: 'attached' });
        await settle(page);
        const text = await list(page).textContent();
        for (const part of [say('compare_verdict'), '李四', '2025公需 18 → 12', say('compare_appeared'), say('compare_gone')]) {
            expect(text.includes(part), true, `${part} in: ${text}`);
        }
        expect(await namesOf(page), ['张三', '李四', '王五', '赵六', '陈七', '杨八'], 'the list itself stays');
    });

    for (const [size, options, language, theme] of pairings) {
        await test(`the roster's screens have ink in every box, and no violation: ${size}, ${language}, ${theme}`, async () => {
            const scale = options.deviceScaleFactor ?? 1;
            const opened = await enter(zicha, options, { lang: language, theme });
            const { page, how } = opened;
            const look = async (screen) => {
                await page.mouse.move(2, 2);
                await settle(page);
                await expectInk(page, scale, screen, `${size}-${language}-${theme}-roster-${screen}`);
                expect(await violations(page), [], `${screen}: axe-core`);
            };
            await choose(opened, say('roster_open', language), 'odd.csv', oddPeople);
            await arrived(page, page.getByRole('button', { name: say('roster_headings_accept', language), exact: true }));
            await look('headings');
            await how.press(say('roster_headings_accept', language));
            await how.press(say('roster_headings_go', language));
            await arrived(page, table(page, language));
            await how.press(say('roster_filters', language));
            await look('top');
            await table(page, language).evaluate((element) => element.scrollIntoView({ block: 'start' }));
            await look('table');
            await how.press(say('roster_list_summary', language));
            const closing = page.getByRole('button', { name: say('roster_list_close', language), exact: true });
            await closing.waitFor({ state: 'attached' });
            await closing.scrollIntoViewIfNeeded();
            await look('summary');
            await how.press('陈七');
            await look('person');
        });
    }
}
