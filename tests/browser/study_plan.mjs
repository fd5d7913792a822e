// The study plan: months by keys, mouse and finger; both ways flip as they are met; reminders, sheet, draft.
import { readFileSync } from 'node:fs';

import { violations } from './accessible.mjs';
import { comeBack, desktop, phone, ready, settle } from './browser.mjs';
import * as byCanvas from './by_canvas.mjs';
import * as byTwin from './by_twin.mjs';
import { expect } from './harness.mjs';
import { categoryLabel, lackingPerson, sumField, toPlan, toResult } from './what_if.mjs';
import { rules, say } from './words.mjs';

const months = (language) => (language === 'zh'
    ? Array.from({ length: 12 }, (_, at) => say('study_months', 'zh', at + 1))
    : say('study_months', 'en').match(/.../g));
const cell = (month, category, language) =>
    say('study_cell', language, '2025', months(language)[month - 1], categoryLabel(category, language));
const slider = (page, month, category, language = 'zh') =>
    page.getByRole('slider', { name: cell(month, category, language), exact: true });
const amount = (found) => found.getAttribute('aria-valuenow');
const way = (path, language, key, ...values) => {
    const state = say(key, language, ...values);
    return say('page_problem_at', language, rules.paths[path].label[language], state);
};
const unit = (language) => rules.facts.find(({ kind }) => kind === 'hours').unit[language];
const ways = async (page, language) =>
    (await page.getByRole('group', { name: say('study_ways', language), exact: true })
        .getByRole('paragraph').allTextContents()).map((text) => text.trim());

const sheetOf = (page) => page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'));
    return document.querySelector('.paper').shadowRoot.querySelector('article').textContent;
});

/// By fingers of the browser's own: what they touch decides whether it scrolls.
async function swipe(page, from, to) {
    const session = await page.context().newCDPSession(page);
    const touch = (type, points) => session.send('Input.dispatchTouchEvent', { type, touchPoints: points });
    await touch('touchStart', [from]);
    for (let part = 1; part <= 4; part++) {
        await touch('touchMove', [{ x: from.x, y: from.y + (to.y - from.y) * part / 4 }]);
        await settle(page, 2);
    }
    await touch('touchEnd', []);
    await settle(page);
}

const middle = async (found) => {
    await found.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const box = await found.boundingBox();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

const scrolled = (page) => page.getByRole('main').evaluate((element) => element.scrollTop);

// The chart stands for 20 hours while nothing is planned, and is 132 pixels high.
const hourHeight = 132 / 20;

export async function testStudyPlan({ test, zicha, verdictOf, expectInk, expectQuiet }) {
    await test('each month and category that is left is a slider with name, value, least and most, moved by keys', async () => {
        for (const language of ['zh', 'en']) {
            const { page, how, watched, close } = await toPlan(zicha, language);
            expect(await page.getByRole('slider').count(), 8, 'September to December, two categories');
            const found = slider(page, 9, 0, language);
            for (const [name, value] of [['valuenow', '0'], ['valuemin', '0'], ['valuemax', '400'], ['orientation', 'vertical']]) {
                expect(await found.getAttribute(`aria-${name}`), value, name);
            }
            await found.focus();
            const before = await scrolled(page);
            for (const [keys, value] of [
                [['ArrowUp', 'ArrowRight', 'PageUp'], '12'], [['ArrowDown', 'ArrowLeft'], '10'],
                [['PageDown', 'ArrowDown'], '0'], [['End'], '400'], [['Home'], '0'], [['ArrowUp'], '1'],
            ]) {
                for (const key of keys) await page.keyboard.press(key);
                await settle(page);
                expect(await amount(found), value, keys.join());
            }
            expect(await scrolled(page), before, 'keys that scroll are the slider\'s');
            expect(await how.field(sumField(0, language)).inputValue(), '1', 'the sum');
            expect(await verdictOf(page), 'not_eligible', 'the verdict');
            expectQuiet(watched);
            await close();
        }
    });

    await test('the suggestion meets both ways, an hour less does not, and both are told at once', async () => {
        for (const language of ['zh', 'en']) {
            const { page, how, close } = await toPlan(zicha, language);
            const before = await ways(page, language);
            expect(before.length, 2, 'the two ways');
            expect(before.includes(way('in_total', language, 'study_way_short', '66.66', unit(language))), true, before.join());
            await how.press(say('what_if_cheapest', language));
            await settle(page);
            expect(await amount(slider(page, 11, 0, language)), '3.66', 'general in November');
            expect(await amount(slider(page, 12, 1, language)), '13', 'professional in December');
            const met = await ways(page, language);
            expect(met.includes(way('in_total', language, 'study_way_met')), true, met.join());
            await slider(page, 12, 1, language).focus();
            await page.keyboard.press('ArrowDown');
            await settle(page);
            const short = await ways(page, language);
            expect(short.includes(way('in_total', language, 'study_way_short', '1', unit(language))), true, short.join());
            expect(await verdictOf(page), 'not_eligible', 'the verdict');
            await close();
        }
    });

    await test('a column is dragged by the mouse, an hour at a time, and back to nothing', async () => {
        const { page, close } = await toPlan(zicha, 'zh');
        const found = slider(page, 10, 1);
        for (const [hours, value] of [[5, '5'], [-2, '3'], [-9, '0']]) {
            const at = await middle(found);
            await settle(page);
            await page.mouse.move(at.x, at.y);
            await page.mouse.down();
            await page.mouse.move(at.x, at.y - hours * hourHeight / 2);
            await settle(page, 3);
            await page.mouse.move(at.x, at.y - hours * hourHeight);
            await settle(page, 3);
            await page.mouse.up();
            await settle(page);
            expect(await amount(found), value, `${hours} hours`);
        }
        await close();
    });

    await test('a column is dragged by a finger, and the page does not scroll; beside it the page does', async () => {
        const { page, close } = await toPlan(zicha, 'zh', lackingPerson, {}, phone);
        const found = slider(page, 9, 1);
        const at = await middle(found);
        await settle(page);
        const before = await scrolled(page);
        await swipe(page, at, { y: at.y - 60 });
        expect(await amount(found), String(Math.round(60 / hourHeight)), 'after the drag');
        expect(await scrolled(page), before, 'the place of the page');
        const title = await middle(page.getByRole('heading', { name: say('what_if_title'), exact: true }));
        const still = await scrolled(page);
        await swipe(page, title, { y: title.y - 120 });
        expect(await scrolled(page) > still, true, 'a finger on the text scrolls');
        expect(await amount(found), String(Math.round(60 / hourHeight)), 'and changes nothing');
        await close();
    });

    await test('a plan is dragged on the canvas alone', async () => {
        const { page, close } = await zicha.open(zicha.http, { lang: 'zh', twin: 'off' });
        const how = byCanvas.hand(page, 'zh');
        await byTwin.begin(how);
        await byTwin.answer(how, lackingPerson);
        await how.press(say('page_show_result'));
        await how.press(say('study_open'));
        await how.press(say('what_if_cheapest'));
        await how.press(say('what_if_clear'));
        const found = slider(page, 9, 0);
        const { x, y, width, height } = await byCanvas.boxInSight(page, found);
        await page.mouse.move(x + width / 2, y + height / 2);
        await settle(page, 2);
        await page.mouse.down();
        await settle(page, 3);
        await page.mouse.move(x + width / 2, y + height / 2 - 4 * hourHeight);
        await settle(page, 3);
        await page.mouse.up();
        await settle(page, 6);
        expect(await amount(found), '4', 'after the drag');
        await close();
    });

    await test('the reminders are a calendar of a whole-day event a month, with the hours and no other fact', async () => {
        const { page, how, close } = await toPlan(zicha, 'zh');
        await how.press(say('what_if_cheapest'));
        await settle(page);
        const [download] = await Promise.all([page.waitForEvent('download'), how.press(say('study_save_ics'))]);
        expect(download.suggestedFilename(), 'zicha-plan-2025.ics', 'its name');
        const bytes = readFileSync(await download.path());
        const text = bytes.toString('utf8');
        expect(text.replaceAll('\r\n', '').includes('\n'), false, 'a line feed alone');
        const lines = text.split('\r\n');
        expect(lines.filter((line) => Buffer.byteLength(line) > 75), [], 'lines too long');
        const unfolded = text.replaceAll('\r\n ', '').split('\r\n');
        const of = (name) => unfolded.filter((line) => line.startsWith(name));
        expect(of('UID:'), ['09', '10', '11', '12'].map((month) => `UID:2025-${month}-plan-jiaxing-2025@zicha`), 'UIDs');
        expect(of('DTSTART;'), ['09', '10', '11', '12'].map((month) => `DTSTART;VALUE=DATE:2025${month}01`), 'days');
        expect(of('DTSTAMP:')[0], 'DTSTAMP:20250901T000000Z', 'the stamp');
        expect(of('SUMMARY')[2].endsWith(say('study_event', 'zh',
            ['3.66', '13'].map((hours, at) => `${categoryLabel(at, 'zh')} ${hours}`).join('、'), unit('zh'))), true, of('SUMMARY')[2]);
        expect(/3\.34|中级|嘉兴市/.test(text.replace(/^UID.*$/gm, '')), false, 'facts');
        await close();
    });

    await test('the sheet has the plan as a table of its own, behind the verdict and the facts', async () => {
        for (const language of ['zh', 'en']) {
            const { page, how, close } = await toPlan(zicha, language);
            expect((await sheetOf(page)).includes(say('print_plan', language)), false, 'no plan');
            await how.press(say('what_if_cheapest', language));
            await settle(page);
            const sheet = await sheetOf(page);
            const places = [say('print_verdict', language, say('verdict_not_eligible', language)),
                say('print_facts', language), say('print_plan', language), say('print_about', language)]
                .map((words) => sheet.indexOf(words));
            expect(places.every((place, at) => place > (places[at - 1] ?? -1)), true, places.join());
            const plan = sheet.slice(places[2], places[3]);
            expect(/2025-11\s*3\.66\s*13/.test(plan), true, plan);
            expect(sheet.slice(0, places[2]).includes('2025-11'), false, 'the plan among the facts');
            await close();
        }
    });

    await test('the plan comes back with the draft, goes with the facts, and is over with its year', async () => {
        const { page, close } = await toPlan(zicha, 'zh');
        await slider(page, 12, 1).focus();
        await page.keyboard.press('PageUp');
        await settle(page);
        await comeBack(page);
        const later = byTwin.hand(page, 'zh');
        await later.press(say('draft_continue'));
        await later.go('result');
        await settle(page);
        expect(await amount(slider(page, 12, 1)), '10', 'after coming back');
        const address = page.url().split('#')[0];
        await page.goto('about:blank');
        await page.goto(address.replace('as-of=2025-09-01', 'as-of=2026-01-05'));
        await ready(page);
        await settle(page);
        await later.press(say('draft_continue'));
        await later.go('result');
        await settle(page);
        expect(await page.getByRole('slider').count(), 0, 'after the year');
        await later.go('facts');
        await later.press(say('page_erase'));
        await later.press(say('page_erase_yes'));
        await settle(page);
        const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
        expect(kept.includes('2025-12'), false, kept);
        await close();
    });

    await test('under the provisional edition the months of its own year are planned', async () => {
        const { page, close } = await toResult(zicha, 'zh', { choices: lackingPerson.choices, hours: {}, answers: {} },
            { 'as-of': '2026-11-15', rules: 'jiaxing-2026' });
        const open = page.getByRole('button', { name: say('study_open'), exact: true });
        await open.click();
        await settle(page);
        expect(await page.getByRole('slider').evaluateAll((all) => all.map((each) => each.getAttribute('aria-label'))),
            [11, 12].flatMap((month) => [0, 1].map((at) => say('study_cell', 'zh', '2026', months('zh')[month - 1], categoryLabel(at, 'zh')))), 'sliders');
        await close();
    });

    for (const [size, options] of Object.entries({ desktop, phone })) {
        for (const [language, theme] of [['zh', 'light'], ['en', 'dark']]) {
            await test(`every box of the columns has ink, and axe finds nothing: ${size}, ${language}, ${theme}`, async () => {
                const { page, how, close } = await toPlan(zicha, language, lackingPerson, { theme }, options);
                await how.press(say('what_if_cheapest', language));
                await slider(page, 10, 1, language).evaluate((element) => element.scrollIntoView({ block: 'center' }));
                await settle(page);
                await expectInk(page, options.deviceScaleFactor ?? 1, 'plan', `${size}-${language}-${theme}-plan`);
                expect(await violations(page), [], 'axe-core');
                await close();
            });
        }
    }
}
