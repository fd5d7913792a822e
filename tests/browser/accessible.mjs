// What axe-core, an independent checker, finds in the tree that a screen reader gets: nothing, on every
// screen, in both languages and themes, on a desktop and a phone. It sees the twin, not the canvas; the
// contrast of what is drawn is a unit test of the theme.
import { readFileSync } from 'node:fs';
import { requirePackage } from '../packages.mjs';
import { coarsePhone, pairings, phone, settle } from './browser.mjs';
import * as byTwin from './by_twin.mjs';
import { expect } from './harness.mjs';
import { persons } from './persons.mjs';
import { fieldName } from './words.mjs';

const axe = readFileSync(requirePackage.resolve('axe-core/axe.min.js'), 'utf8');
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/// What axe-core objects to in the page as it is now, a line each.
export async function violations(page) {
    await settle(page);
    // The static start lies under the drawing for its first second.
    await page.waitForFunction(() => document.getElementById('start')?.checkVisibility?.() !== true);
    if (!await page.evaluate(() => 'axe' in window)) await page.evaluate(axe);
    const { violations: found, passes } = await page.evaluate(
        (values) => window.axe.run(document, { runOnly: { type: 'tag', values } }), standards);
    if (passes.length < 10) throw new Error(`axe looked at next to nothing: ${passes.length} rules`);
    return found.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0].html.slice(0, 200)}`);
}

export async function testAccessible({ test, zicha }) {
    for (const [size, options, language, theme] of pairings) {
        await test(`axe-core finds no violation: ${size}, ${language}, ${theme}`, async () => {
            const { page, close } = await zicha.open(zicha.http, { lang: language, theme },
                options === phone ? coarsePhone : options);
            const how = byTwin.hand(page, language);
            expect(await violations(page), [], 'start');
            await byTwin.begin(how);
            expect(await violations(page), [], 'empty facts');
            await how.type(fieldName('2022_general', language), 'x');
            await page.keyboard.press('Tab');
            expect(await violations(page), [], 'a wrong cell');
            await byTwin.answer(how, persons[1]);
            await how.type(fieldName('2022_general', language), '18');
            expect(await violations(page), [], 'facts');
            for (const screen of ['result', 'sources']) {
                await how.go(screen);
                expect(await violations(page), [], screen);
            }
            await close();
        });
    }
}
