// Criteria of WCAG 2.2 that nothing else shows (tests/ACCESSIBILITY.md has the table): where the focus is, and what
// keys, presses and a person's own style may do.
import { coarsePhone } from './browser.mjs';
import * as byTwin from './by_twin.mjs';
import { expect } from './harness.mjs';
import { misplaced, visibleLeaves } from './pictures.mjs';
import { settle } from './settle.mjs';
import { fieldName, say } from './words.mjs';

/// The control in use: its place, the part of it that its areas show, and whether there is one.
const inUse = (page) => page.evaluate(() => {
    const { activeElement: element } = document.querySelector('#app > div').shadowRoot;
    if (!element) return null;
    const box = element.getBoundingClientRect();
    let [top, bottom] = [0, innerHeight];
    for (let area = element.closest('.scrolls'); area; area = area.parentElement?.closest('.scrolls')) {
        const outer = area.getBoundingClientRect();
        [top, bottom] = [Math.max(top, outer.top), Math.min(bottom, outer.bottom)];
    }
    const { x, y, width, height } = box;
    return { id: element.id, name: element.textContent, x, y, width, height, top, bottom, seen: box.top >= top - 1 && box.bottom <= bottom + 1 };
});

/// The control in use and a little around it, as it is drawn.
const pictureOf = (page, { x, y, width, height }) => page.screenshot({
    clip: { x: Math.max(0, x - 6), y: Math.max(0, y - 6), width: width + 12, height: height + 12 },
});

const spacing = `* { letter-spacing: .12em !important; word-spacing: .16em !important; line-height: 1.5 !important }
p { margin-bottom: 2em !important }`;

const controls = (page) => page.evaluate(() =>
    [...document.querySelector('#app > div').shadowRoot.querySelectorAll('button, input, a')].map(({ id }) => id));

export async function testCriteria({ test, zicha }) {
    await test('Tab goes through all controls, none twice, and out again; each is in sight and marked', async () => {
        for (const options of [undefined, { ...coarsePhone, viewport: { width: 390, height: 500 } }]) {
            const { page, close } = await zicha.open(zicha.http, { lang: 'zh' }, options);
            await byTwin.begin(byTwin.hand(page, 'zh'));
            await settle(page);
            const stops = await page.evaluate(() => [...document.querySelector('#app > div').shadowRoot
                .querySelectorAll('button, input, a')].filter(({ tabIndex, disabled }) => tabIndex === 0 && !disabled).map(({ id }) => id));
            await page.evaluate((id) => document.querySelector('#app > div').shadowRoot.getElementById(id).focus(), stops[0]);
            const passed = [];
            for (;; await page.keyboard.press('Tab')) {
                let control = await inUse(page);
                if (!control || passed.length > stops.length) break;
                if (!control.seen) { // it is scrolled to by then
                    await settle(page);
                    control = await inUse(page);
                }
                passed.push(control.id);
                expect(control.seen, true, `${JSON.stringify(control)} is in sight`);
                if (passed.length % 12 > 0) continue; // a picture takes its time
                await settle(page);
                const now = await inUse(page);
                const marked = await pictureOf(page, now);
                await page.evaluate(() => document.querySelector('#app > div').shadowRoot.activeElement.blur());
                await settle(page);
                expect(marked.equals(await pictureOf(page, now)), false, `${now.id} looks the same without the focus`);
                await page.evaluate((id) => document.querySelector('#app > div').shadowRoot.getElementById(id).focus(), now.id);
            }
            expect(passed, stops, 'what Tab goes through');
            await close();
        }
    });

    await test('a letter alone does nothing outside of fields', async () => {
        const { page, close } = await zicha.open(zicha.http, { lang: 'zh' });
        await page.keyboard.press('Tab');
        await settle(page);
        const before = [page.url(), await page.screenshot()];
        await page.keyboard.type('abcdefghijklmnopqrstuvwxyz0123456789?/.-+');
        await settle(page);
        expect([page.url(), before[1].equals(await page.screenshot())], [before[0], true], 'the page');
        await close();
    });

    await test('who presses, moves off and lets go has pressed nothing', async () => {
        const { page, close } = await zicha.open(zicha.http, { lang: 'zh' });
        const begin = await page.getByRole('button', { name: say('page_begin'), exact: true }).boundingBox();
        await page.mouse.move(begin.x + 9, begin.y + 9);
        await page.mouse.down();
        await settle(page);
        await page.mouse.move(begin.x - 40, begin.y + 60);
        await page.mouse.up();
        await settle(page);
        expect(new URL(page.url()).hash, '', 'no other screen');
        await close();
    });

    await test('wider letters, words and lines of a person\'s own style take nothing away and cover nothing', async () => {
        const { page, close } = await zicha.open(zicha.http, { lang: 'en' });
        const how = byTwin.hand(page, 'en');
        await byTwin.begin(how);
        await settle(page);
        const before = await controls(page);
        await page.evaluate((style) => {
            for (const root of [document, document.querySelector('#app > div').shadowRoot]) {
                const sheet = new window.CSSStyleSheet();
                sheet.replaceSync(style);
                root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
            }
        }, spacing);
        await settle(page, 12);
        expect(await controls(page), before, 'the controls');
        expect(misplaced(await visibleLeaves(page), page.viewportSize().width), [], 'boxes out of place');
        await how.type(fieldName('2022_general', 'en'), '18.5');
        expect(await how.field(fieldName('2022_general', 'en')).inputValue(), '18.5', 'a field');
        await close();
    });

    await test('nothing appears where the pointer rests or the focus comes', async () => {
        const { page, close } = await zicha.open(zicha.http, { lang: 'zh' });
        await byTwin.begin(byTwin.hand(page, 'zh'));
        await settle(page);
        const count = () => page.evaluate(() => {
            const { shadowRoot } = document.querySelector('#app > div');
            return [shadowRoot.querySelectorAll('*').length, shadowRoot.querySelectorAll('[title], [popover]').length];
        });
        const [before] = await count();
        for (const control of (await page.getByRole('main').getByRole('radio').all()).slice(0, 4)) {
            await control.hover();
            await settle(page);
            expect(await count(), [before, 0], 'elements');
        }
        await close();
    });
}
