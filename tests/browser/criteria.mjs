// Criteria of WCAG 2.2 that nothing else shows (tests/ACCESSIBILITY.md has the table): where the focus is, and what
// keys, presses and a person's own style may do.
import { coarsePhone } from './browser.mjs';
import * as byTwin from './by_twin.mjs';
import { expect } from './harness.mjs';
import { misplaced, visibleLeaves } from './pictures.mjs';
import { enter, openRoster } from './rosters.mjs';
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

export async function testCriteria({ test, zicha, expectInk }) {
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

    await test('wider letters and words, and a font, that a person\'s own style asks for before the page comes are drawn', async () => {
        const widths = [];
        for (const own of ['', spacing, '* { font-family: monospace !important }']) {
            const prepare = (context) => context.addInitScript((style) => {
                if (!style) return;
                const add = (root) => {
                    const sheet = new window.CSSStyleSheet();
                    sheet.replaceSync(style);
                    // Ahead of the page's own sheets, which it may replace.
                    const { set, get } = Object.getOwnPropertyDescriptor((root === document ? window.Document : window.ShadowRoot).prototype, 'adoptedStyleSheets');
                    Object.defineProperty(root, 'adoptedStyleSheets', { get() { return get.call(root); }, set(all) { set.call(root, [...all, sheet]); } });
                    root.adoptedStyleSheets = [];
                };
                add(document);
                const attach = Element.prototype.attachShadow;
                Element.prototype.attachShadow = function attachStyled(options) {
                    const root = attach.call(this, options);
                    if (options.mode === 'open') add(root);
                    return root;
                };
            }, own);
            const { page, close } = await zicha.open(zicha.http, { lang: 'en' }, undefined, prepare);
            await byTwin.begin(byTwin.hand(page, 'en'));
            await settle(page);
            await expectInk(page, 1, `the form with ${own || 'no style'}`);
            widths.push(await page.getByRole('heading', { level: 1 }).evaluate((title) => {
                const range = document.createRange();
                range.selectNodeContents(title);
                return [parseFloat(title.style.width), range.getBoundingClientRect().width, getComputedStyle(title).fontFamily];
            }));
            await close();
        }
        const [drawn, text] = [0, 1].map((at) => widths.map((each) => each[at]));
        expect(widths[2][2], 'monospace', 'the font');
        for (const at of [1, 2]) expect(drawn[at] > drawn[0] * 1.05, true, `a title ${drawn[0]} wide becomes ${drawn[at]}`);
        for (const at of [0, 1, 2]) expect(Math.abs(drawn[at] - text[at]) < 12, true, `drawn ${drawn[at]} wide, and the text ${text[at]}`);
    });

    await test('words in the other language say which it is, wherever they are on the page', async () => {
        const foreign = (page, pattern, code) => page.evaluate(([source, wanted]) => {
            const other = new RegExp(source, 'u');
            const { shadowRoot } = document.querySelector('#app > div');
            const found = { marked: 0, unmarked: [] };
            for (const element of shadowRoot.querySelectorAll('*')) {
                const words = [...element.childNodes].filter(({ nodeType, data }) => nodeType === 3 && other.test(data)).map(({ data }) => data);
                if (/^(input|div)$/.test(element.localName) && other.test(element.getAttribute('aria-label') ?? '') && !/[a-z]/.test(element.getAttribute('aria-label')))
                    words.push(element.getAttribute('aria-label'));
                if (element.closest('[lang]')?.lang === wanted) found.marked += words.length;
                else found.unmarked.push(...words);
            }
            return found;
        }, [pattern, code]);
        const { page, how } = await enter(zicha, undefined, { lang: 'en' });
        await openRoster({ page, how });
        const expectMarked = async (what, least) => {
            await settle(page);
            const { marked, unmarked } = await foreign(page, '\\p{sc=Han}', 'zh-CN');
            expect(unmarked, [], `${what}: Chinese that is not said to be`);
            expect(marked >= least, true, `${what}: ${marked} that are`);
        };
        await expectMarked('a list', 20);
        await how.press('李四');
        await expectMarked('a person', 15);
        await how.go('clauses');
        await expectMarked('the notice', 10);
        await how.press(say('page_language_other', 'en'));
        await settle(page);
        expect(await foreign(page, '\\p{sc=Han}', 'zh-CN').then(({ marked }) => marked), 0, 'Chinese that is marked on the Chinese page');
        expect(await foreign(page, '^English$', 'en'), { marked: 1, unmarked: [] }, 'the switch');
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
