// What a person has told the system: colours of their own, a dark screen, nothing that moves (nothing
// does, so that the page need not ask).
import { coarsePhone, desktop, settle, tablet } from './browser.mjs';
import * as byTwin from './by_twin.mjs';
import { expect } from './harness.mjs';
import { persons } from './persons.mjs';
import { say } from './words.mjs';

export async function testPreferences({ test, zicha, verdictOf, expectInk, picture }) {
    for (const [size, options, some] of [['desktop', desktop, persons], ['phone', coarsePhone, [persons[1]]]]) {
        await test(`under forced colours a verdict is reached in the system's own, ${size}`, async () => {
            for (const person of some) {
                const { page, close } =
                    await zicha.open(zicha.http, { lang: 'zh' }, { ...options, forcedColors: 'active' });
                const how = byTwin.hand(page, 'zh');
                await byTwin.begin(how);
                await byTwin.answer(how, person);
                await how.go('result');
                expect(await verdictOf(page), person.verdict, 'the verdict');
                const status = page.getByRole('status');
                const colour = await status.evaluate((element) => {
                    const words = [...element.querySelectorAll('*'), element].at(0);
                    return getComputedStyle(words).color;
                });
                expect(/^rgba\(.*, 0\)$/.test(colour), false, `words in the colour ${colour}`);
                await picture(page, `forced-${size}-${person.verdict}`);
                await close();
            }
        });
    }

    for (const scheme of ['light', 'dark']) {
        await test(`the page is ${scheme} where the system is, until it is told otherwise`, async () => {
            const { page, close } = await zicha.open(zicha.http, { lang: 'zh' }, { ...desktop, colorScheme: scheme });
            const how = byTwin.hand(page, 'zh');
            const other = (theme) => say(theme === 'dark' ? 'page_to_light' : 'page_to_dark');
            const bars = () => page.locator('meta[name=color-scheme]').getAttribute('content');
            const offers = async (name) => await page.getByRole('button', { name, exact: true }).count() > 0;
            expect(await offers(other(scheme)), true, 'it offers the other theme');
            expect(await bars(), scheme, 'the browser\'s own parts');
            await page.emulateMedia({ colorScheme: scheme === 'dark' ? 'light' : 'dark' });
            await settle(page);
            expect(await offers(other(scheme)), false, 'it follows the system');
            expect(await bars(), scheme === 'dark' ? 'light' : 'dark', 'the browser\'s own parts follow as well');
            await page.emulateMedia({ colorScheme: scheme });
            await settle(page);
            await how.press(other(scheme));
            await settle(page);
            await page.emulateMedia({ colorScheme: scheme === 'dark' ? 'light' : 'dark' });
            await page.emulateMedia({ colorScheme: scheme });
            await settle(page);
            expect(await offers(other(scheme)), false, 'a choice stays');
            await close();
        });
    }

    await test('nothing moves: what a change has drawn is what stays', async () => {
        for (const reducedMotion of ['reduce', 'no-preference']) {
            const { page, close } = await zicha.open(zicha.http, { lang: 'zh' }, { ...desktop, reducedMotion });
            const how = byTwin.hand(page, 'zh');
            await byTwin.begin(how);
            await byTwin.answer(how, persons[0]);
            await how.go('result');
            await settle(page, 3);
            const soon = await page.screenshot();
            await page.waitForTimeout(400);
            expect(soon.equals(await page.screenshot()), true, 'the picture after 400 ms');
            await close();
        }
    });

    await test('the page\'s own renderer fills every box of a tablet, in the dark, in English', async () => {
        const { page, close } = await zicha.open(zicha.http, { lang: 'en', theme: 'dark', renderer: 'software' }, tablet);
        const how = byTwin.hand(page, 'en');
        await expectInk(page, 1, 'start');
        await byTwin.begin(how);
        await byTwin.answer(how, persons[3]);
        await settle(page);
        await expectInk(page, 1, 'facts');
        await how.go('result');
        await settle(page);
        await expectInk(page, 1, 'result', 'software-tablet-en-dark');
        expect(await verdictOf(page), persons[3].verdict, 'the verdict');
        await close();
    });
}
