// Every box of the twin against the pixels, on each kind of screen; leaves pictures for a person to look at.
import { desktop, phone, settle, tablet } from './browser.mjs';
import * as byTwin from './by_twin.mjs';
import { persons } from './persons.mjs';
import { say } from './words.mjs';

export async function testLooks({ test, zicha, expectInk, expectQuiet }) {
    await test('with the largest text on a phone nothing overlaps or sticks out', async () => {
        for (const language of ['zh', 'en']) {
            const { page, close } = await zicha.open(zicha.http, { lang: language }, phone);
            const how = byTwin.hand(page, language);
            for (const size of [100, 115, 130]) await how.press(say('page_text_size_name', language, size));
            await settle(page);
            await expectInk(page, 3, `start, ${language}`);
            await byTwin.begin(how);
            await settle(page);
            await expectInk(page, 3, `facts, ${language}`);
            await byTwin.answer(how, persons[3]);
            await how.press(say('page_result_short', language));
            await settle(page);
            await expectInk(page, 3, `result, ${language}`);
            await close();
        }
    });

    const sizes = { desktop, tablet, phone };
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
                        await expectInk(page, scale, screen, name(screen));
                    };
                    await show('start');
                    await byTwin.begin(how);
                    await show('facts-empty');
                    await byTwin.answer(how, persons[1]);
                    await show('facts-filled');
                    await how.go('result');
                    await show('result');
                    await how.go('sources');
                    await show('sources');
                    expectQuiet(watched);
                    await close();
                });
            }
        }
    }
}
