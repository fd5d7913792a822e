// The notice's screens against their pixels and before axe-core, in each size, language and theme, in
// pairs; on a phone with the size of what is touched, and with the largest text.
import { violations } from './accessible.mjs';
import { coarsePhone, pairings, phone, settle } from './browser.mjs';
import * as byTwin from './by_twin.mjs';
import { expect } from './harness.mjs';
import { visibleLeaves } from './pictures.mjs';
import { say } from './words.mjs';

const screens = {
    employer: ['employer'],
    committee: ['filing_dates', 'filing'],
    applicant: ['integrity', 'archive', 'systems', 'clauses'],
};

async function enter(how, role) {
    await how.go('start');
    await how.press(say(role === 'applicant' ? 'page_begin' : `page_way_${role}_go`, how.language));
}

// Every kind of row and remark that the table of dates has.
async function typeMeetings(page, how) {
    for (const [index, text] of ['2025-10-15', '2026-01-08', '2027-03-01', '2025-02-30'].entries()) {
        if (index > 0) await how.press(say('dates_add', how.language));
        await settle(page);
        await how.type(say('dates_meeting', how.language, index + 1), text);
    }
}

// From top to bottom, a window at a time.
async function everyPart(page, body) {
    const main = page.getByRole('main');
    const height = await main.evaluate((element) => element.clientHeight);
    for (let offset = 0; ; offset += height * 0.8) {
        const end = await main.evaluate((element, top) => {
            element.scrollTop = top;
            return element.scrollTop + element.clientHeight >= element.scrollHeight - 1;
        }, offset);
        await settle(page);
        await body(offset);
        if (end || offset > 30_000) return;
    }
}

export async function testNoticeLooks({ test, zicha, expectInk, picture, expectQuiet }) {
    for (const [size, options, language, theme] of pairings) {
        await test(`the notice's screens have ink in every box, and no violation: ${size}, ${language}, ${theme}`, async () => {
            const scale = options.deviceScaleFactor ?? 1;
            const { page, watched, close } =
                await zicha.open(zicha.http, { lang: language, theme }, options);
            const how = byTwin.hand(page, language);
            for (const [role, steps] of Object.entries(screens)) {
                await enter(how, role);
                for (const step of steps) {
                    await how.go(step);
                    await settle(page);
                    if (step === 'filing_dates') await typeMeetings(page, how);
                    const box = page.getByRole('checkbox').first();
                    if (await box.count() > 0) await box.click();
                    await page.mouse.move(2, 2);
                    await settle(page);
                    expect(await violations(page), [], `${step}: axe-core`);
                    await picture(page, `${size}-${language}-${theme}-${step}`);
                    // The rest of the screen is the same in either theme.
                    if (theme === 'dark') await expectInk(page, scale, step);
                    else await everyPart(page, () => expectInk(page, scale, step));
                }
            }
            expectQuiet(watched);
            await close();
        });
    }

    for (const language of ['zh', 'en']) {
        await test(`with the largest text on a phone nothing on the notice's screens overlaps or sticks out: ${language}`, async () => {
            const { page, close } = await zicha.open(zicha.http, { lang: language }, { ...phone, deviceScaleFactor: 2 });
            const how = byTwin.hand(page, language);
            for (const size of [100, 115, 130]) await how.press(say('page_text_size_name', language, size));
            for (const [role, steps] of Object.entries(screens)) {
                await enter(how, role);
                for (const step of steps) {
                    await how.go(step);
                    await settle(page);
                    if (step === 'filing_dates') await typeMeetings(page, how);
                    await everyPart(page, () => expectInk(page, 2, `${step}, ${language}`));
                }
            }
            await close();
        });
    }

    await test('on a phone everything on the notice\'s screens is at least 44 pixels high', async () => {
        const { page, close } = await zicha.open(zicha.http, { lang: 'zh' }, coarsePhone);
        const how = byTwin.hand(page, 'zh');
        for (const [role, steps] of Object.entries(screens)) {
            await enter(how, role);
            for (const step of steps) {
                await how.go(step);
                await settle(page);
                if (step === 'filing_dates') await typeMeetings(page, how);
                await everyPart(page, async (offset) => {
                    const low = (await visibleLeaves(page)).filter(({ role: kind, height }) =>
                        ['button', 'checkbox', 'input', 'a'].includes(kind) && height < 43.5);
                    expect(low.map(({ name }) => name), [], `${step} at ${offset}`);
                });
            }
        }
        await close();
    });
}
