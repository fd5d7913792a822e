// The chart of the hours: its figures are next to the bars in words, unknown hours are called unknown,
// and every box of it is drawn.
import { violations } from './accessible.mjs';
import { desktop, phone, settle } from './browser.mjs';
import * as byTwin from './by_twin.mjs';
import { expect } from './harness.mjs';
import { persons } from './persons.mjs';
import { fieldName, rules, say } from './words.mjs';

const person = {
    choices: { level: 'intermediate', organizer: 'city' },
    hours: {
        '2022_general': '18', '2022_professional': '72', '2023_general': '18',
        '2024_general': '20', '2024_professional': '40', '2025_general': '3.34', '2025_professional': '20',
    },
    assessed: { '2022_completed': true },
    answers: { insured_locally: true },
};

const windowLabel = (language) => rules.windows.find(({ id }) => id === 'four_years').label[language];
const category = (at, language) => rules.facts.find(({ kind }) => kind === 'hours').categories[at].label[language];

export async function testChart({ test, zicha, expectInk }) {
    await test('the chart says each year in words, the unknown as unknown, and its parts', async () => {
        for (const language of ['zh', 'en']) {
            const { page, close } = await zicha.open(zicha.http, { lang: language });
            const how = byTwin.hand(page, language);
            await byTwin.begin(how);
            const chart = page.getByRole('table', { name: say('page_chart_title', language, windowLabel(language)) });
            expect(await chart.count(), 0, 'charts while the level is open');
            await byTwin.answer(how, person);
            await how.press(say('page_more_columns', language));
            await how.type(fieldName('2024_total', language), '75');
            await settle(page);
            expect(await chart.count(), 0, 'years beside the form, whose rows have them');
            const sums = page.getByRole('table', { name: say('page_sum_title', language, windowLabel(language)) });
            expect(await sums.getByRole('rowheader').count(), 3, 'sums beside the form');
            await how.go('result');
            await settle(page);
            const cells = await chart.getByRole('cell').allTextContents();
            expect(cells, [
                say('page_chart_complete', language, '90'),
                say('page_have_need', language, say('page_figure_at_least', language, '18'), '90'),
                say('page_have_need', language, '75', '90'),
                say('page_have_need', language, '23.34', '90'),
            ], `the years, ${language}`);
            const parts = [[category(0, language), '20'], [category(1, language), '40'],
                [say('page_chart_none', language), '15']]
                .map(([label, hours]) => say('page_chart_part', language, label, hours));
            expect(await chart.getByRole('cell').nth(2).getAttribute('aria-description'),
                parts.join(say('list_separator', language)), `the parts, ${language}`);
            expect(await sums.getByRole('rowheader').count(), 3, 'sums');
            await close();
        }
    });

    await test('where every year is complete the sums are not drawn, and that is said', async () => {
        const [, short] = persons;
        for (const [one, isMet] of [[persons[0], true], [short, false]]) {
            const { page, close } = await zicha.open(zicha.http, { lang: 'zh' });
            const how = byTwin.hand(page, 'zh');
            await byTwin.begin(how);
            await byTwin.answer(how, one);
            await settle(page);
            const sums = page.getByRole('table', { name: say('page_sum_title', 'zh', windowLabel('zh')) });
            expect(await sums.count(), isMet ? 0 : 1, `tables of sums, ${one.verdict}`);
            expect(await page.getByText(say('page_sums_not_needed')).count(), isMet ? 1 : 0, one.verdict);
            await close();
        }
    });

    await test('a year without a figure is unknown in the chart, not zero', async () => {
        const { page, close } = await zicha.open(zicha.http, { lang: 'zh' });
        const how = byTwin.hand(page, 'zh');
        await byTwin.begin(how);
        await byTwin.answer(how, { choices: person.choices, hours: {}, answers: {} });
        await how.go('result');
        await settle(page);
        const chart = page.getByRole('table', { name: say('page_chart_title', 'zh', windowLabel('zh')) });
        const unknown = say('page_have_need', 'zh', say('page_unknown_short'), '90');
        expect(await chart.getByRole('cell').allTextContents(), Array(4).fill(unknown), 'the years');
        await close();
    });

    for (const [size, options] of Object.entries({ desktop, phone })) {
        for (const [language, theme] of [['zh', 'light'], ['en', 'dark']]) {
            await test(`every box of the chart has ink: ${size}, ${language}, ${theme}`, async () => {
                const { page, close } = await zicha.open(zicha.http, { lang: language, theme }, options);
                const how = byTwin.hand(page, language);
                await byTwin.begin(how);
                await byTwin.answer(how, person);
                await how.go('result');
                const chart = page.getByRole('table', { name: say('page_chart_title', language, windowLabel(language)) });
                const cell = chart.getByRole('cell').first();
                await cell.waitFor({ state: 'attached' });
                await settle(page);
                await cell.evaluate((element) => element.scrollIntoView({ block: 'center' }));
                await settle(page);
                await expectInk(page, options.deviceScaleFactor ?? 1, 'chart',
                    `${size}-${language}-${theme}-chart`);
                expect(await violations(page), [], 'axe-core');
                await close();
            });
        }
    }
}
