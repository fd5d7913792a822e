// Planned hours: they move the supposed answer at once, and nothing else: not the verdict, and no fact.
// Their months, columns and reminders are in study_plan.mjs.
import { violations } from './accessible.mjs';
import { desktop, phone, settle } from './browser.mjs';
import * as byCanvas from './by_canvas.mjs';
import * as byTwin from './by_twin.mjs';
import { expect } from './harness.mjs';
import { persons } from './persons.mjs';
import { fieldName, rules, say } from './words.mjs';

const person = persons.find(({ verdict }) => verdict === 'not_eligible'); // 66.66 hours short, 14.66 of them general
const label = (at, language) => rules.facts.find(({ kind }) => kind === 'hours').categories[at].label[language];
const field = (at, language) => say('what_if_field', language, label(at, language));
const supposed = (page, language) => page.getByRole('group', { name: say('what_if_would_be', language) });

export async function toResult(zicha, language, who = person, query = {}, options = desktop) {
    const opened = await zicha.open(zicha.http, { lang: language, ...query }, options);
    const how = byTwin.hand(opened.page, language);
    await byTwin.begin(how);
    await byTwin.answer(how, who);
    await how.go('result');
    await settle(opened.page);
    return { ...opened, how };
}

export async function toPlan(...all) {
    const opened = await toResult(...all);
    await opened.how.press(say('study_open', all[1]));
    await settle(opened.page);
    return opened;
}

export const supposedAnswer = supposed;
export { person as lackingPerson, field as sumField, label as categoryLabel };

export async function testWhatIf({ test, zicha, verdictOf, expectInk, expectQuiet }) {
    await test('planned hours move the supposed answer and never the verdict or the facts', async () => {
        for (const language of ['zh', 'en']) {
            const { page, how, watched, close } = await toPlan(zicha, language);
            expect(await supposed(page, language).count(), 0, 'before any plan');
            await how.type(field(0, language), '14.66');
            await settle(page);
            const text = () => supposed(page, language).innerText();
            expect((await text()).includes(say('verdict_not_eligible', language)), true, await text());
            const further = say('further_split', language, '52', say('further_part', language, label(1, language), '4'))
                .replaceAll('{unit}', rules.facts.find(({ kind }) => kind === 'hours').unit[language]);
            expect((await text()).includes(further), true, further);
            for (const headline of ['headline_eligible', 'headline_not_eligible'])
                expect((await text()).includes(say(headline, language).split(/[，,]/)[0]), false, 'a plan is not given');
            await how.type(field(1, language), '52');
            await settle(page);
            expect((await text()).includes(say('what_if_eligible', language)), true, await text());
            expect(await verdictOf(page), 'not_eligible', 'the verdict');
            const stored = JSON.parse(await page.evaluate(() => localStorage.getItem('zicha.draft')));
            expect(stored.facts['2025_general'].value, '3.34', 'the fact in the store');
            expect(stored.plan['2025-11'], { general: '3.66', professional: '13' }, 'the plan in the store');
            await how.go('facts');
            await settle(page);
            expect(await how.field(fieldName('2025_general', language)).inputValue(), '3.34', 'the fact');
            expectQuiet(watched);
            await close();
        }
    });

    await test('the fewest hours are filled in by a button and suffice; another clears the plan', async () => {
        const { page, how, close } = await toPlan(zicha, 'zh');
        await how.press(say('what_if_cheapest'));
        await settle(page);
        expect(await how.field(field(0, 'zh')).inputValue(), '14.66', 'general');
        expect(await how.field(field(1, 'zh')).inputValue(), '52', 'professional');
        expect((await supposed(page, 'zh').innerText()).includes(say('what_if_eligible')), true, 'suffices');
        await how.press(say('what_if_clear'));
        await settle(page);
        expect(await how.field(field(0, 'zh')).inputValue(), '', 'cleared');
        expect(await supposed(page, 'zh').count(), 0, 'no supposed answer');
        const focused = await how.field(field(0, 'zh'))
            .evaluate((element) => element.getRootNode().activeElement === element);
        expect(focused, true, 'the focus is on the first field');
        await close();
    });

    await test('a wrong planned amount is marked and supposes nothing', async () => {
        const { page, how, close } = await toPlan(zicha, 'zh');
        await how.type(field(1, 'zh'), '4o');
        await settle(page);
        expect(await how.field(field(1, 'zh')).getAttribute('aria-invalid'), 'true', 'the mark');
        expect(await page.getByRole('alert').textContent(), say('cell_not_hours', 'zh', '4o'), 'the sentence');
        expect(await supposed(page, 'zh').count(), 0, 'no supposed answer');
        await close();
    });

    await test('nobody who is referred, has enough, or whose year is over is asked for a plan', async () => {
        for (const [verdict, query] of [['refer', {}], ['eligible', {}], ['not_eligible', { 'as-of': '2026-02-01' }]]) {
            const who = persons.find((each) => each.verdict === verdict);
            const { page, close } = await toResult(zicha, 'zh', who, query);
            expect(await verdictOf(page), verdict, 'the verdict');
            expect(await page.getByRole('heading', { name: say('what_if_title') }).count(), 0, verdict);
            await close();
        }
    });

    await test('a plan is made on the canvas alone', async () => {
        const { page, close } = await zicha.open(zicha.http, { lang: 'zh', twin: 'off' });
        const how = byCanvas.hand(page, 'zh');
        await byTwin.begin(how);
        await byTwin.answer(how, person);
        await how.press(say('page_show_result'));
        await how.press(say('study_open'));
        await how.press(say('what_if_cheapest'));
        await settle(page);
        expect((await supposed(page, 'zh').innerText()).includes(say('what_if_eligible')), true, 'suffices');
        await close();
    });

    for (const [size, options] of Object.entries({ desktop, phone })) {
        for (const [language, theme] of [['zh', 'dark'], ['en', 'light']]) {
            await test(`every box of the what-if has ink: ${size}, ${language}, ${theme}`, async () => {
                const { page, how, close } = await toPlan(zicha, language, person, { theme }, options);
                await how.type(field(0, language), '14.66');
                await settle(page);
                await supposed(page, language).getByText(say('what_if_would_be', language)).evaluate((element) => element.scrollIntoView({ block: 'center' }));
                await settle(page);
                await expectInk(page, options.deviceScaleFactor ?? 1, 'what-if',
                    `${size}-${language}-${theme}-what-if`);
                expect(await violations(page), [], 'axe-core');
                await close();
            });
        }
    }
}
