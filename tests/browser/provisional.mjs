// A provisional edition in the page: offered, never shown unasked, and under it no verdict stands
// alone, on the screen, in the sheet and in a roster.
import { readFileSync } from 'node:fs';
import { settle } from './browser.mjs';
import * as byTwin from './by_twin.mjs';
import { expect } from './harness.mjs';
import { enter, openRoster } from './rosters.mjs';
import { say } from './words.mjs';

const read = (id) => JSON.parse(readFileSync(`rules/${id}.json`, 'utf8'));
const [ended, assumed] = [read('jiaxing-2025'), read('jiaxing-2026')];

const years = Object.fromEntries([2023, 2024, 2025, 2026].flatMap((year) => [
    [`${year}_general`, '18'], [`${year}_professional`, '72'],
]));
const person = { choices: { level: 'intermediate', organizer: 'city' }, hours: years, answers: { insured_locally: true } };

export async function testProvisional({ test, zicha, verdictOf, expectQuiet }) {
    const open = (query) => zicha.open(zicha.http, { lang: 'zh', 'as-of': '2026-11-30', ...query });

    await test('the page offers the edition that has ended and the one that is assumed, and shows the first', async () => {
        const { page, watched, close } = await open({});
        const group = page.getByRole('radiogroup', { name: say('page_editions') });
        const option = (key, rules) => group.getByRole('radio', { name: say(key, 'zh', rules.title.zh), exact: true });
        expect(await option('page_edition_over', ended).isChecked(), true, 'ended');
        expect(await option('page_edition_assumed', assumed).isChecked(), false, 'assumed');
        await option('page_edition_assumed', assumed).click();
        await settle(page);
        expect(await option('page_edition_assumed', assumed).isChecked(), true, 'chosen');
        expect(await page.getByText(assumed.assumed.where.zh).count() > 0, true, 'where to look is said');
        expectQuiet(watched);
        await close();
    });

    for (const language of ['zh', 'en'])
        await test(`under the assumed edition the verdict is said to be assumed wherever it is, ${language}`, async () => {
            const { page, watched, close } = await open({ lang: language, rules: 'jiaxing-2026' });
            const how = byTwin.hand(page, language);
            await byTwin.begin(how);
            await byTwin.answer(how, person);
            expect(await verdictOf(page), 'eligible', 'beside the form');
            const label = say('verdict_assumed', language, say('verdict_eligible', language));
            expect((await page.getByRole('status').textContent()).includes(label), true, 'beside the form');
            await how.press(say('page_show_result', language));
            await settle(page);
            expect((await page.getByRole('status').textContent()).includes(label), true, 'on the result');
            expect(await page.getByText(say('verdict_eligible', language), { exact: true }).count(), 0, 'bare verdicts');
            expect(await page.getByText(assumed.assumed.where[language]).count() > 0, true, 'where to look is said');
            expectQuiet(watched);
            await close();
        });

    await test('under the assumed edition a roster\'s verdicts are said to be assumed', async () => {
        const opened = await enter(zicha, undefined, { lang: 'zh', 'as-of': '2026-11-30', rules: 'jiaxing-2026' });
        const { page, watched, close } = opened;
        expect(await page.getByRole('heading', { name: say('notice_assumed_title'), exact: true }).count(), 1, 'no notice yet');
        expect(await page.getByText(say('notice_none_title')).count(), 0, 'a fault of the page');
        const rows = ['工号,级别,组织,2023完成,2024完成,2025完成,2026完成,社保在嘉兴', 'E1,中级,市,完成,完成,完成,完成,是'];
        await openRoster(opened, rows.join('\r\n'));
        await settle(page);
        const label = say('verdict_assumed', 'zh', say('verdict_eligible', 'zh'));
        expect(await page.getByRole('cell', { name: label, exact: true }).count(), 1, 'cells');
        expect(await page.getByRole('cell', { name: say('verdict_eligible', 'zh'), exact: true }).count(), 0, 'bare cells');
        expectQuiet(watched);
        await close();
    });
}
