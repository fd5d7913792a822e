// One question at a time: the same facts, the same verdicts, nothing lost on the way.
import * as byCanvas from './by_canvas.mjs';
import * as byTwin from './by_twin.mjs';
import { coarsePhone, phone, settle } from './browser.mjs';
import { expect } from './harness.mjs';
import { persons } from './persons.mjs';
import { choiceLabel, fieldName, question, say, yesLabel, assessedLabel } from './words.mjs';

/// Answers whatever is asked until nothing more is; gives the questions that were shown.
async function follow(page, how, person, language) {
    const shown = [];
    const inSight = async (role, name) => await page.getByRole(role, { name, exact: true }).count() > 0;
    for (let step = 0; step < 20; step++) {
        await settle(page);
        if (await inSight('heading', say('guide_end', language))) return shown;
        const before = shown.length;
        for (const [id, value] of Object.entries(person.choices)) {
            if (!await inSight('radiogroup', question(id, language))) continue;
            await how.choose(question(id, language), choiceLabel(id, value, language));
            shown.push(id);
        }
        for (const [id, text] of Object.entries(person.hours)) {
            if (!await inSight('textbox', fieldName(id, language))) continue;
            await how.type(fieldName(id, language), text);
            shown.push(id);
        }
        for (const [id, yes] of Object.entries(person.assessed ?? {})) {
            if (!await inSight('radiogroup', fieldName(id, language))) continue;
            await how.choose(fieldName(id, language), assessedLabel(yes, language));
            shown.push(id);
        }
        for (const [id, yes] of Object.entries(person.answers)) {
            if (!await inSight('radiogroup', question(id, language))) continue;
            await how.choose(question(id, language), yesLabel(yes, language));
            shown.push(id);
        }
        if (shown.length === before) shown.push('');
        await how.press(say('guide_next', language));
    }
    throw new Error('the questions come to no end');
}

export async function testGuided({ test, zicha, verdictOf, expectInk, expectQuiet }) {
    const hands = { 'by role and name': [byTwin, {}], 'on the canvas alone': [byCanvas, { twin: 'off' }] };
    for (const [way, [by, query]] of Object.entries(hands)) {
        for (const person of persons) {
            await test(`${person.verdict} is reached one question at a time, ${way}`, async () => {
                const { page, watched, close } = await zicha.open(zicha.http, { lang: 'zh', ...query });
                const how = by.hand(page, 'zh');
                await byTwin.begin(how);
                await how.choose(say('guide_way'), say('guide_one_by_one'));
                await follow(page, how, person, 'zh');
                expect(await verdictOf(page), person.verdict, 'beside the question');
                await how.press(say('page_show_result'));
                expect(await verdictOf(page), person.verdict, 'on the result');
                expectQuiet(watched);
                await close();
            });
        }
    }

    await test('going back and changing an early answer loses no later one, nor does changing the way', async () => {
        const { page, close } = await zicha.open(zicha.http, { lang: 'zh' });
        const how = byTwin.hand(page, 'zh');
        const [, person] = persons;
        await byTwin.begin(how);
        await how.choose(say('guide_way'), say('guide_one_by_one'));
        await follow(page, how, person, 'zh');
        const verdict = await verdictOf(page);
        while (await page.getByRole('button', { name: say('guide_back'), exact: true }).count()) {
            await how.press(say('guide_back'));
            await settle(page);
        }
        await how.choose(say('guide_way'), say('guide_whole'));
        await settle(page);
        await how.choose(question('organizer', 'zh'), choiceLabel('organizer', 'province', 'zh'));
        expect(await verdictOf(page), 'refer', 'by the province');
        await how.choose(question('organizer', 'zh'), choiceLabel('organizer', person.choices.organizer, 'zh'));
        expect(await verdictOf(page), verdict, 'back again');
        for (const [id, text] of Object.entries(person.hours)) {
            expect(await how.field(fieldName(id, 'zh')).inputValue(), text, id);
        }
        await close();
    });

    await test('"don\'t know" stays chosen, and the way of asking begins at the first open question', async () => {
        const { page, close } = await zicha.open(zicha.http, { lang: 'en' });
        const how = byTwin.hand(page, 'en');
        await byTwin.begin(how);
        const asked = question('insured_locally', 'en');
        await how.choose(asked, say('page_unknown', 'en'));
        await settle(page);
        const unknown = page.getByRole('radiogroup', { name: asked, exact: true })
            .getByRole('radio', { name: say('page_unknown', 'en'), exact: true });
        expect(await unknown.getAttribute('aria-checked'), 'true', "don't know");
        await how.choose(question('level', 'en'), choiceLabel('level', 'intermediate', 'en'));
        await how.choose(say('guide_way', 'en'), say('guide_one_by_one', 'en'));
        await settle(page);
        expect(await page.getByRole('radiogroup', { name: question('organizer', 'en'), exact: true }).count(), 1,
            'the organiser is asked first');
        await close();
    });

    await test('above a phone\'s keyboard the name of the field in use is in sight', async () => {
        const { page, close } = await zicha.open(zicha.http, { lang: 'zh' }, { ...coarsePhone, viewport: { width: 390, height: 360 } });
        const how = byTwin.hand(page, 'zh');
        await byTwin.begin(how);
        await how.choose(say('guide_way'), say('guide_one_by_one'));
        await how.choose(question('level', 'zh'), choiceLabel('level', 'intermediate', 'zh'));
        const field = page.getByRole('textbox').first();
        for (let step = 0; step < 8 && !await field.count(); step++) {
            await how.press(say('guide_next'));
            await settle(page);
        }
        await field.tap();
        await settle(page);
        const box = await field.boundingBox();
        const main = await page.getByRole('main').boundingBox();
        expect(box.y - main.y >= 24, true, `a line of 20 fits between ${main.y} and the field at ${box.y}`);
        expect(box.y + box.height <= main.y + main.height, true, `the field ends at ${box.y + box.height}`);
        await close();
    });

    await test('on a phone a question has the screen to itself, and the way on is always in reach', async () => {
        for (const height of [664, 360]) { // as it is, and above a keyboard
            const options = { ...coarsePhone, viewport: { width: 390, height } };
            const { page, close } = await zicha.open(zicha.http, { lang: 'zh' }, options);
            const how = byTwin.hand(page, 'zh');
            await byTwin.begin(how);
            await how.choose(say('guide_way'), say('guide_one_by_one'));
            await how.choose(question('level', 'zh'), choiceLabel('level', 'intermediate', 'zh'));
            for (let step = 0; step < 20; step++) {
                await settle(page);
                expect(await page.getByRole('navigation').count(), 0, 'steps and menu');
                expect(await page.getByRole('heading', { level: 1 }).count(), 1, 'titles');
                expect(await page.getByRole('heading').count(), 1, 'the question is the only heading');
                const atEnd = await page.getByRole('heading', { name: say('guide_end'), exact: true }).count() > 0;
                for (const name of [say(atEnd ? 'page_show_result' : 'guide_next'), ...step ? [say('guide_back')] : []]) {
                    const box = await page.getByRole('button', { name, exact: true }).boundingBox();
                    expect(box.y > 56 && box.y + box.height <= height, true, `${name} at ${box.y} of ${height}`);
                }
                if (atEnd) break;
                await how.press(say('guide_next'));
            }
            await how.press(say('page_show_result'));
            expect(await verdictOf(page), 'needs_info', 'verdict');
            await close();
        }
    });

    for (const language of ['zh', 'en']) {
        await test(`a question has ink in every box on a phone: ${language}`, async () => {
            const { page, close } = await zicha.open(zicha.http, { lang: language, theme: 'dark' }, phone);
            const how = byTwin.hand(page, language);
            await byTwin.begin(how);
            await how.choose(say('guide_way', language), say('guide_one_by_one', language));
            await settle(page);
            await expectInk(page, 3, 'a choice');
            for (let step = 0; step < 4; step++) await how.press(say('guide_next', language));
            await settle(page);
            await expectInk(page, 3, 'a year', `phone-${language}-guided`);
            await close();
        });
    }
}
