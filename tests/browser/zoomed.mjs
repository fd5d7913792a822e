// The page made larger by the browser, as WCAG asks: at 200 % nothing is lost, and at 400 % a window of
// 1,280 pixels still needs no sideways scrolling (success criteria 1.4.4 and 1.4.10).
import { settle } from './browser.mjs';
import * as byTwin from './by_twin.mjs';
import { expect } from './harness.mjs';
import { persons } from './persons.mjs';

const sizes = {
    200: { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
    400: { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 },
};

export async function testZoomed({ test, zicha, verdictOf, expectInk }) {
    for (const [percent, options] of Object.entries(sizes)) {
        for (const language of ['zh', 'en']) {
            await test(`at ${percent} % every screen can be read and used: ${language}`, async () => {
                const { page, close } = await zicha.open(zicha.http, { lang: language }, options);
                const how = byTwin.hand(page, language);
                const show = async (screen) => {
                    await settle(page);
                    await expectInk(page, options.deviceScaleFactor, screen, `zoom-${percent}-${language}-${screen}`);
                };
                await show('start');
                await byTwin.begin(how);
                await show('facts');
                await byTwin.answer(how, persons[1]);
                expect(await verdictOf(page), persons[1].verdict, 'the verdict below the form');
                await show('facts-filled');
                for (const screen of ['result', 'sources']) {
                    await how.go(screen);
                    await show(screen);
                }
                const sideways = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
                expect(sideways, false, 'a page wider than its window');
                await close();
            });
        }
    }
}
