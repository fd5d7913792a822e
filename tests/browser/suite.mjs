// The page in a browser: every verdict reached by typing, from a server and from its file, through
// the twin and on the canvas alone; and what the page must never do.
import { mkdirSync, writeFileSync } from 'node:fs';
import * as byCanvas from './by_canvas.mjs';
import { desktop, phone, settle, startBrowser } from './browser.mjs';
import * as byTwin from './by_twin.mjs';
import { persons } from './persons.mjs';
import { makeDecoder, visibleLeaves } from './pictures.mjs';
import { heading, say } from './words.mjs';

const pictures = 'build/screenshots';
mkdirSync(pictures, { recursive: true });

let failures = 0;
async function test(sentence, body) {
    try {
        await body();
        console.log(`ok - ${sentence}`);
    } catch (error) {
        failures += 1;
        console.log(`not ok - ${sentence}`);
        console.log(`# ${String(error.stack ?? error).split('\n').slice(0, 8).join('\n# ')}`);
    }
}

function expect(found, wanted, what) {
    const [left, right] = [JSON.stringify(found), JSON.stringify(wanted)];
    if (left !== right) throw new Error(`${what}: expected ${right}, found ${left}`);
}

async function verdictOf(page) {
    await settle(page);
    return page.getByRole('status').getAttribute('data-verdict');
}

const zicha = await startBrowser();
const decoder = await makeDecoder(zicha.browser);

async function expectInk(page, scale, what) {
    const leaves = await visibleLeaves(page);
    const counts = await decoder.colours(await page.screenshot(), leaves, scale);
    const blank = leaves.filter((_, index) => counts[index] < 2).map(({ role, name }) => `${role} ${name}`);
    if (leaves.length === 0) throw new Error(`${what}: no leaf is in sight`);
    expect(blank, [], `${what}: boxes without ink`);
}

async function picture(page, name) {
    writeFileSync(`${pictures}/${name}.png`, await page.screenshot());
}

function expectQuiet(watched) {
    expect(watched.messages, [], 'console messages');
    expect(watched.requests, [], 'requests after load');
}

for (const place of ['http', 'file']) {
    for (const person of persons) {
        await test(`${person.verdict} is reached by role and name from ${place}://`, async () => {
            const { page, watched, close } = await zicha.open(zicha[place], { lang: 'zh' });
            const how = byTwin.hand(page, 'zh');
            await byTwin.begin(how);
            await byTwin.answer(how, person);
            expect(await verdictOf(page), person.verdict, 'beside the form');
            await how.press(say('page_show_result'));
            expect(await verdictOf(page), person.verdict, 'on the result');
            expectQuiet(watched);
            await close();
        });
    }
}

for (const person of persons) {
    await test(`${person.verdict} is reached on the canvas alone, by mouse and keys`, async () => {
        const { page, watched, close } = await zicha.open(zicha.http, { lang: 'zh', twin: 'off' });
        const how = byCanvas.hand(page, 'zh');
        await byTwin.begin(how);
        await byTwin.answer(how, person);
        expect(await verdictOf(page), person.verdict, 'beside the form');
        await how.press(say('page_show_result'));
        expect(await verdictOf(page), person.verdict, 'on the result');
        expectQuiet(watched);
        await close();
    });
}

await test('every verdict is reached in English', async () => {
    for (const person of persons) {
        const { page, close } = await zicha.open(zicha.http, { lang: 'en' });
        const how = byTwin.hand(page, 'en');
        await byTwin.begin(how);
        await byTwin.answer(how, person);
        expect(await verdictOf(page), person.verdict, 'beside the form');
        await close();
    }
});

await test('a wrong cell is marked and described, and correcting it clears the mark', async () => {
    const { page, close } = await zicha.open(zicha.http, { lang: 'zh' });
    const how = byTwin.hand(page, 'zh');
    await byTwin.begin(how);
    const name = heading('2023_general', 'zh');
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
    await how.type(name, '18.34');
    await settle(page);
    expect(await field.getAttribute('aria-invalid'), null, 'aria-invalid afterwards');
    expect(await page.getByRole('alert').count(), 0, 'alerts afterwards');
    await close();
});

await test('a total below its parts marks the total', async () => {
    const { page, close } = await zicha.open(zicha.http, { lang: 'zh' });
    const how = byTwin.hand(page, 'zh');
    await byTwin.begin(how);
    await how.press(say('page_more_columns'));
    await how.type(heading('2024_general', 'zh'), '20');
    await how.type(heading('2024_professional', 'zh'), '60');
    await how.type(heading('2024_total', 'zh'), '70');
    await settle(page);
    expect(await how.field(heading('2024_total', 'zh')).getAttribute('aria-invalid'), 'true', 'total');
    expect(await how.field(heading('2024_general', 'zh')).getAttribute('aria-invalid'), null, 'general');
    await close();
});

await test('answers survive a change of language, theme, text size and screen', async () => {
    const { page, close } = await zicha.open(zicha.http, { lang: 'zh' });
    await byTwin.begin(byTwin.hand(page, 'zh'));
    await page.getByLabel(heading('2022_general', 'zh'), { exact: true }).fill('12.5');
    await byTwin.hand(page, 'zh').press(say('page_language_other'));
    const how = byTwin.hand(page, 'en');
    await how.press(say('page_to_dark', 'en'));
    await how.press(say('page_text_size_name', 'en', 100));
    await how.press(say('page_step_sources', 'en'));
    await how.press(say('page_step_facts', 'en'));
    await settle(page);
    expect(await how.field(heading('2022_general', 'en')).inputValue(), '12.5', 'the field');
    expect(await page.evaluate(() => document.documentElement.lang), 'en', 'language of the document');
    await close();
});

await test('the form is finished with the keyboard alone', async () => {
    const { page, close } = await zicha.open(zicha.http, { lang: 'zh' });
    await page.getByRole('button', { name: say('page_begin'), exact: true }).focus();
    await page.keyboard.press('Enter');
    await settle(page);
    const radio = page.getByRole('radiogroup').first().getByRole('radio').first();
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
    const second = page.getByRole('radiogroup').first().getByRole('radio').nth(1);
    expect(await second.getAttribute('aria-checked'), 'true', 'the second radio');
    expect(await second.evaluate((element) => element.getRootNode().activeElement === element), true, 'focus');
    await close();
});

await test('a page after the rules\' validity says that a newer notice may apply', async () => {
    const { page, close } = await zicha.open(zicha.http, { lang: 'zh', 'as-of': '2026-03-01' });
    const banner = say('banner_after_validity', 'zh', '2025-12-31', '2026-03-01');
    expect(await page.getByText(banner, { exact: true }).count(), 1, 'banner');
    await close();
});

await test('the diagnostic for an error report holds no facts', async () => {
    const { page, close } = await zicha.open(zicha.http, { lang: 'zh' });
    const how = byTwin.hand(page, 'zh');
    await byTwin.begin(how);
    await how.type(heading('2022_general', 'zh'), '77.77');
    await how.press(say('page_step_sources'));
    await settle(page);
    const words = await page.getByText(/^build: /).textContent();
    for (const part of ['build: ', 'rules: jiaxing-2025', 'browser: ']) {
        if (!words.includes(part)) throw new Error(`no ${part} in ${words}`);
    }
    expect(words.includes('77.77'), false, 'a typed fact');
    await close();
});

await test('no frame is drawn in five idle seconds', async () => {
    const { page, close } = await zicha.open(zicha.http, { lang: 'zh' });
    await page.waitForTimeout(1500);
    const drawn = await page.evaluate(() => new Promise((resolve) => {
        let count = 0;
        const request = window.requestAnimationFrame;
        window.requestAnimationFrame = (callback) => {
            count += 1;
            return request.call(window, callback);
        };
        setTimeout(() => resolve(count), 5000);
    }));
    expect(drawn, 0, 'frames asked for');
    await close();
});

const sizes = { desktop, phone };
for (const [size, options] of Object.entries(sizes)) {
    for (const language of ['zh', 'en']) {
        for (const theme of ['light', 'dark']) {
            await test(`every box of the twin has ink: ${size}, ${language}, ${theme}`, async () => {
                const scale = options.deviceScaleFactor ?? 1;
                const { page, watched, close } =
                    await zicha.open(zicha.http, { lang: language, theme }, options);
                const name = (screen) => `${size}-${language}-${theme}-${screen}`;
                const how = byTwin.hand(page, language);
                const show = async (screen) => {
                    await settle(page);
                    await expectInk(page, scale, screen);
                    await picture(page, name(screen));
                };
                await show('start');
                await byTwin.begin(how);
                await show('facts-empty');
                await byTwin.answer(how, persons[1]);
                await show('facts-filled');
                await how.press(say('page_step_result', language));
                await show('result');
                await how.press(say('page_step_sources', language));
                await show('sources');
                expectQuiet(watched);
                await close();
            });
        }
    }
}

await decoder.close();
await zicha.close();
process.exitCode = failures === 0 ? 0 : 1;
