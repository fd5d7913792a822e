// What the form does with wrong cells, with changes of language, with keys, touch and second thoughts.
import { coarsePhone, phone, settle } from './browser.mjs';
import * as byTwin from './by_twin.mjs';
import { expect } from './harness.mjs';
import { persons } from './persons.mjs';
import { visibleLeaves } from './pictures.mjs';
import { choiceLabel, fieldName, question, rules, say } from './words.mjs';

export async function testForm({ test, zicha, verdictOf }) {
    await test('a wrong cell is marked and described, and correcting it clears the mark', async () => {
        const { page, close } = await zicha.open(zicha.http, { lang: 'zh' });
        const how = byTwin.hand(page, 'zh');
        await byTwin.begin(how);
        const name = fieldName('2023_general', 'zh');
        await how.type(name, '18.345');
        await settle(page);
        const field = how.field(name);
        expect(await field.getAttribute('aria-invalid'), 'true', 'aria-invalid');
        const wanted = say('cell_too_many_decimals', 'zh', '18.345');
        expect(await page.getByRole('alert').textContent(), wanted, 'the sentence');
        const described = await field.evaluate((element) =>
            element.getRootNode().getElementById(element.getAttribute('aria-describedby'))?.textContent);
        expect(described, wanted, 'the description');
        expect(await field.inputValue(), '18.345', 'what was typed');
        expect(await verdictOf(page), 'invalid', 'verdict');
        const cell = say('page_problem_at', 'zh', say('page_problems_title'), fieldName('2023_general', 'zh'));
        expect((await page.getByRole('status').innerText()).includes(cell), true, cell);
        await how.type(name, '18.34');
        await settle(page);
        expect(await field.getAttribute('aria-invalid'), null, 'aria-invalid afterwards');
        expect(await page.getByRole('alert').count(), 0, 'alerts afterwards');
        await close();
    });

    await test('the sentence of a wrong cell at the edge of a phone is in sight', async () => {
        const { page, close } = await zicha.open(zicha.http, { lang: 'zh' }, phone);
        const how = byTwin.hand(page, 'zh');
        await byTwin.begin(how);
        await how.type(fieldName('2023_general', 'zh'), '18.345');
        await settle(page);
        const sentence = await page.getByRole('alert').boundingBox();
        const form = await page.getByRole('main').boundingBox();
        expect(sentence.y >= form.y, true, 'below the top bar');
        expect(sentence.y + sentence.height <= form.y + form.height, true, 'above the answer');
        await close();
    });

    await test('while a cell is wrong no sum is told, on a phone neither', async () => {
        const { page, close } = await zicha.open(zicha.http, { lang: 'zh' }, phone);
        const how = byTwin.hand(page, 'zh');
        await byTwin.begin(how);
        await byTwin.answer(how, persons[1]);
        const sums = () => page.getByRole('status').getByText(new RegExp(`^${say('page_total')}.*/ 360`)).count();
        await settle(page);
        expect(await sums(), 1, 'while all is right');
        await how.type(fieldName('2023_general', 'zh'), 'abc');
        await settle(page);
        expect(await sums(), 0, 'while a cell is wrong');
        await close();
    });

    await test('a total below its parts marks the total', async () => {
        const { page, close } = await zicha.open(zicha.http, { lang: 'zh' });
        const how = byTwin.hand(page, 'zh');
        await byTwin.begin(how);
        await how.press(say('page_more_columns'));
        await how.type(fieldName('2024_general', 'zh'), '20');
        await how.type(fieldName('2024_professional', 'zh'), '60');
        await how.type(fieldName('2024_total', 'zh'), '70');
        await settle(page);
        expect(await how.field(fieldName('2024_total', 'zh')).getAttribute('aria-invalid'), 'true', 'total');
        expect(await how.field(fieldName('2024_general', 'zh')).getAttribute('aria-invalid'), null, 'general');
        await close();
    });

    await test('answers survive a change of language, theme, text size and screen', async () => {
        const { page, close } = await zicha.open(zicha.http, { lang: 'zh' });
        await byTwin.begin(byTwin.hand(page, 'zh'));
        await page.getByLabel(fieldName('2022_general', 'zh'), { exact: true }).fill('12.5');
        await byTwin.hand(page, 'zh').press(say('page_language_other'));
        const how = byTwin.hand(page, 'en');
        await how.press(say('page_to_dark', 'en'));
        await how.press(say('page_text_size_name', 'en', 100));
        await how.go('sources');
        await how.go('facts');
        await settle(page);
        expect(await how.field(fieldName('2022_general', 'en')).inputValue(), '12.5', 'the field');
        expect(await page.evaluate(() => document.documentElement.lang), 'en', 'language of the document');
        await close();
    });

    await test('the form is finished with the keyboard alone', async () => {
        const { page, close } = await zicha.open(zicha.http, { lang: 'zh' });
        await page.getByRole('button', { name: say('page_begin'), exact: true }).focus();
        await page.keyboard.press('Enter');
        await settle(page);
        const level = page.getByRole('radiogroup', { name: question('level', 'zh'), exact: true });
        const radio = level.getByRole('radio').first();
        for (let tabs = 0; tabs < 20; tabs++) {
            if (await radio.evaluate((element) => element.getRootNode().activeElement === element)) break;
            await page.keyboard.press('Tab');
            await settle(page);
        }
        await page.keyboard.press('Space');
        await settle(page);
        expect(await radio.getAttribute('aria-checked'), 'true', 'the first radio');
        await page.keyboard.press('ArrowRight');
        await settle(page);
        const second = level.getByRole('radio').nth(1);
        expect(await second.getAttribute('aria-checked'), 'true', 'the second radio');
        expect(await second.evaluate((element) => element.getRootNode().activeElement === element), true, 'focus');
        await close();
    });

    await test('a phone is served by touch, and its controls are at least 44 pixels high', async () => {
        const { page, close } = await zicha.open(zicha.http, { lang: 'zh' }, phone);
        await page.getByRole('button', { name: say('page_begin'), exact: true }).tap();
        await settle(page);
        const level = page.getByRole('radiogroup', { name: question('level', 'zh'), exact: true });
        const first = level.getByRole('radio').first();
        await first.tap();
        await page.getByLabel(fieldName('2022_general', 'zh'), { exact: true }).tap();
        await page.keyboard.type('18.5');
        await settle(page);
        expect(await first.getAttribute('aria-checked'), 'true', 'the tapped radio');
        expect(await page.getByLabel(fieldName('2022_general', 'zh'), { exact: true }).inputValue(), '18.5', 'the field');
        const low = (await visibleLeaves(page)).filter(({ role, height }) =>
            ['button', 'radio', 'input', 'a'].includes(role) && height < 43.5);
        expect(low.map(({ name }) => name), [], 'controls that are too low');
        await close();
    });

    await test('what two requirements ask for in the same words is one step', async () => {
        const { page, close } = await zicha.open(zicha.http, { lang: 'zh' });
        const how = byTwin.hand(page, 'zh');
        await byTwin.begin(how);
        await byTwin.answer(how, persons.find(({ verdict }) => verdict === 'refer'));
        await how.go('result');
        await settle(page);
        const steps = page.getByRole('region', { name: say('page_steps_title') });
        const both = rules.requirements.map(({ label }) => label.zh).join(say('list_separator'));
        const only = say('page_step', 'zh', 1, say('text_requirement', 'zh', both, say('refer_next')));
        expect(await steps.getByText(only, { exact: true }).count(), 1, only);
        const asked = say('page_step', 'zh', 2, say('page_step_ask_one'));
        expect(await steps.getByText(asked, { exact: true }).count(), 1, 'the question is the second');
        expect((await steps.innerText()).includes('3. '), false, 'a third step');
        await close();
    });

    await test('a condition\'s name is on one line where its value is long: on a phone, in English', async () => {
        const { page, close } = await zicha.open(zicha.http, { lang: 'en' }, coarsePhone);
        const how = byTwin.hand(page, 'en');
        await byTwin.begin(how);
        await how.choose(question('level', 'en'), choiceLabel('level', 'intermediate', 'en'));
        await how.choose(question('organizer', 'en'), choiceLabel('organizer', 'province', 'en'));
        await how.press(say('page_result_short', 'en'));
        for (const { label } of rules.requirements) {
            const { width, height } = await page.getByRole('heading', { name: label.en, exact: true }).boundingBox();
            expect(height < 45 && width > 100, true, `${label.en} in ${width} by ${height}`);
        }
        await close();
    });

    await test('a missing fact leads to its field', async () => {
        const { page, close } = await zicha.open(zicha.http, { lang: 'zh' });
        const how = byTwin.hand(page, 'zh');
        await byTwin.begin(how);
        await byTwin.answer(how, persons.find(({ verdict }) => verdict === 'needs_info'));
        await how.press(say('page_show_result'));
        await page.getByRole('region', { name: say('page_steps_title') }).getByRole('button').first().click();
        await settle(page);
        const focused = await how.field(fieldName('2021_general', 'zh'))
            .evaluate((element) => element.getRootNode().activeElement === element);
        expect(focused, true, 'the field has the focus');
        await close();
    });

    await test('erasing asks first, and then leaves nothing', async () => {
        const { page, close } = await zicha.open(zicha.http, { lang: 'zh' });
        const how = byTwin.hand(page, 'zh');
        await byTwin.begin(how);
        await how.type(fieldName('2022_general', 'zh'), '18');
        await how.press(say('page_erase'));
        await how.press(say('page_erase_no'));
        await settle(page);
        expect(await how.field(fieldName('2022_general', 'zh')).inputValue(), '18', 'kept');
        await how.press(say('page_erase'));
        await how.press(say('page_erase_yes'));
        await settle(page);
        expect(await how.field(fieldName('2022_general', 'zh')).inputValue(), '', 'erased');
        await close();
    });
}
