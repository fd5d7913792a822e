// Every verdict by the form and one by the questions, a wrong cell, a change of language, a committee's
// dates: with real mouse and keys, found by role and name.
import { answer, begin } from '../browser/by_twin.mjs';
import { expect } from '../browser/harness.mjs';
import { persons } from '../browser/persons.mjs';
import { assessedLabel, choiceLabel, fieldName, question, say, yesLabel } from '../browser/words.mjs';
import { settle } from './hand.mjs';

/// One question after the other, until none is left.
async function follow(how, person) {
    const { language } = how;
    const asked = [
        ...Object.entries(person.choices).map(([id, value]) =>
            ['radiogroup', question(id, language), choiceLabel(id, value, language)]),
        ...Object.entries(person.hours).map(([id, text]) => ['textbox', fieldName(id, language), text]),
        ...Object.entries(person.assessed ?? {}).map(([id, yes]) =>
            ['radiogroup', fieldName(id, language), assessedLabel(yes, language)]),
        ...Object.entries(person.answers).map(([id, yes]) =>
            ['radiogroup', question(id, language), yesLabel(yes, language)]),
    ];
    for (let step = 0; step < 20; step++) {
        if (await how.count('heading', say('guide_end', language)) > 0) return;
        for (const [role, name, value] of asked) {
            if (await how.count(role, name) === 0) continue;
            if (role === 'textbox') await how.type(name, value);
            else await how.choose(name, value);
        }
        await how.press(say('guide_next', language));
    }
    throw new Error('the questions come to no end');
}

export async function testFlows({ test, open, http, file, picture }) {
    for (const person of persons) {
        await test(`${person.verdict} is reached by typing`, async () => {
            const { page, how } = await open(http);
            await begin(how);
            await answer(how, person);
            expect(await how.verdict(), person.verdict, 'beside the form');
            await picture(page, `facts-${person.verdict}`);
            await how.press(say('page_show_result'));
            expect(await how.verdict(), person.verdict, 'on the result');
            await picture(page, `result-${person.verdict}`);
            expect(await page.messages(), [], 'console messages');
        });
    }

    await test('a verdict is reached from a local file', async () => {
        const { page, how } = await open(file);
        await begin(how);
        await answer(how, persons[1]);
        expect(await how.verdict(), persons[1].verdict, 'the verdict');
        expect(await page.messages(), [], 'console messages');
    });

    await test('a verdict is reached one question at a time', async () => {
        const { page, how } = await open(http);
        await begin(how);
        await how.choose(say('guide_way'), say('guide_one_by_one'));
        await follow(how, persons[3]);
        expect(await how.verdict(), persons[3].verdict, 'the verdict');
        expect(await page.messages(), [], 'console messages');
    });

    await test('a wrong cell is marked, and stays through a change of language and theme', async () => {
        const { page, how } = await open(http, { lang: 'en' });
        await begin(how);
        await how.type(fieldName('2023_general', 'en'), '18.345');
        expect(await how.attribute(fieldName('2023_general', 'en'), 'aria-invalid'), 'true', 'the mark');
        expect(await how.verdict(), 'invalid', 'the verdict');
        await how.press(say('page_to_dark', 'en'));
        await how.press(say('page_language_other', 'en'));
        await picture(page, 'wrong-cell-dark');
        expect(await how.valueOf(fieldName('2023_general', 'zh')), '18.345', 'what was typed');
        expect(await page.messages(), [], 'console messages');
    });

    await test('the browser forbids every connection once something has been touched', async () => {
        const { page, how } = await open(http);
        const connects = () => page.evaluate(() => fetch(location.href).then(() => true, () => false));
        expect(await connects(), true, 'to its own host before');
        await how.press(say('page_to_dark'));
        expect(await connects(), false, 'afterwards');
    });

    await test('a committee gets its filing dates', async () => {
        const { page, how } = await open(http);
        await how.press(say('page_way_committee_go'));
        await how.type(say('dates_meeting', 'zh', 1), '2025-10-15');
        await settle(page);
        for (const date of ['2025-10-09 ' + say('weekday_thursday'), '2025-09-30 ' + say('weekday_tuesday')]) {
            expect(await how.count('cell', date), 1, date);
        }
        await picture(page, 'dates');
        expect(await page.messages(), [], 'console messages');
    });
}
