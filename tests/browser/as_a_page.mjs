// What a page does without being told, and a canvas does not: keep the place that a person looks at, show as much as
// the window has, in its very pixels and in the person's size of text, and say where one is.
import { requirePackage } from '../packages.mjs';
import { coarsePhone, ready, shell } from './browser.mjs';
import * as byTwin from './by_twin.mjs';
import { expect } from './harness.mjs';
import { visibleLeaves } from './pictures.mjs';
import { settle } from './settle.mjs';
import { fieldName, say } from './words.mjs';

const { chromium } = requirePackage('playwright-core');

/// The window as #app has it: what is fixed in it is as large as this says.
const resized = (page, width, height) => page.evaluate((size) => {
    document.getElementById('app').style.cssText = `contain: layout; width: ${size[0]}px; height: ${size[1]}px`;
}, [width, height]);

const focused = (page) => page.evaluate(() => {
    const { activeElement: element } = document.querySelector('#app > div').shadowRoot;
    const name = element?.localName === 'button' && element.getAttribute('aria-label');
    return element && `${element.localName} ${name || element.textContent}`;
});

export async function testAsAPage({ test, zicha }) {
    await test('canvas and twin have one height, that of what is seen', async () => {
        const { page, close } = await zicha.open(zicha.http, { lang: 'zh' }, coarsePhone);
        await byTwin.begin(byTwin.hand(page, 'zh'));
        await resized(page, 390, 788); // a bar of the browser takes 56 of 844
        await settle(page, 12);
        const [canvas, twin, drawn] = await page.evaluate(() => [
            ...['canvas', 'div'].map((name) => document.querySelector(`#app > ${name}`).getBoundingClientRect().height),
            document.querySelector('canvas').height,
        ]);
        expect([canvas, twin, drawn], [788, 788, 788], 'heights');
        const button = await page.getByRole('status').getByRole('button').boundingBox();
        expect(button.y + button.height <= 788 && button.y > 650, true, `a button at ${button.y}`);
        await page.evaluate(() => document.getElementById('app').removeAttribute('style'));
        await close();
    });

    // A scale factor of the browser itself: of one that is emulated it tells other pixels.
    await test('the canvas has the very pixels of the window where those are no whole multiple', async () => {
        for (const scale of [0.67, 1.1, 1.25, 1.5, 1.75, 2.25, 2.5, 2.75, 3, 5]) {
            const browser = await chromium.launch({
                executablePath: shell, args: ['--no-sandbox', `--force-device-scale-factor=${scale}`],
            });
            const page = await browser.newPage({ viewport: null });
            await page.goto(zicha.http);
            await ready(page);
            const ratio = await page.evaluate(() => devicePixelRatio);
            expect(Math.abs(ratio - scale) < 0.001, true, `a scale factor of ${ratio}`);
            for (const [width, height] of [[401, 301], [402.4, 300.8]]) {
                await resized(page, width, height);
                await settle(page, 8);
                const [has, wanted] = await page.evaluate(() => new Promise((resolve) => {
                    const canvas = document.querySelector('canvas');
                    new ResizeObserver(([{ devicePixelContentBoxSize: [box] }]) =>
                        resolve([[canvas.width, canvas.height], [box.inlineSize, box.blockSize]]))
                        .observe(canvas, { box: 'device-pixel-content-box' });
                }));
                expect(has, wanted, `${width} × ${height}`);
                expect(Math.abs(has[0] - width * scale) < 1, true, `${has[0]} pixels for ${width}`);
            }
            await browser.close();
        }
    });

    await test('in a low window, as at 400 % of zoom, all of it is for the content', async () => {
        for (const [width, height] of [[320, 256], [256, 205]]) {
            const { page, close } = await zicha.open(zicha.http, { lang: 'zh' }, { viewport: { width, height } });
            await byTwin.begin(byTwin.hand(page, 'zh'));
            await settle(page);
            const main = await page.getByRole('main').boundingBox();
            expect(main.height / height >= 0.6, true, `${main.height} of ${height} pixels`);
            // What scrolls away is there all the same.
            for (const name of [say('page_language_other'), say('page_result_short')]) {
                await page.getByRole('button', { name, exact: true }).first().scrollIntoViewIfNeeded();
            }
            await page.getByRole('button', { name: say('page_result_short'), exact: true }).click();
            await page.getByRole('heading', { name: say('page_result_title'), level: 1 }).waitFor({ state: 'attached' });
            await close();
        }
    });

    await test('the title of a screen has the focus once it is shown, and from there Tab leads on', async () => {
        const { page, close } = await zicha.open(zicha.http, { lang: 'zh' });
        await byTwin.begin(byTwin.hand(page, 'zh'));
        await settle(page);
        expect(await focused(page), `h1 ${say('page_facts_title')}`, 'after the start');
        await page.keyboard.press('Tab');
        expect(await focused(page), `button ${say('guide_whole')}`, 'the first control below the title');
        for (const screen of ['result', 'sources']) {
            await byTwin.hand(page, 'zh').go(screen);
            await settle(page);
            expect((await focused(page)).startsWith('h1 '), true, `${screen}: ${await focused(page)}`);
        }
        await page.goBack();
        await settle(page, 12);
        expect(await focused(page), `h1 ${say('page_result_title')}`, 'after the browser\'s "back"');
        await close();
    });

    await test('the first stop of the keyboard leads past bar and steps to the title', async () => {
        for (const language of ['zh', 'en']) {
            const { page, close } = await zicha.open(zicha.http, { lang: language });
            await page.keyboard.press('Tab');
            await settle(page);
            expect(await focused(page), `button ${say('page_skip', language)}`, 'the first stop');
            await page.keyboard.press('Enter');
            await settle(page);
            expect(await focused(page), `h1 ${say('page_start_title', language)}`, 'where it leads');
            await close();
        }
    });

    await test('a window that is one pixel narrower shows the same place', async () => {
        const { page, close } = await zicha.open(zicha.http, { lang: 'zh' }, { viewport: { width: 1279, height: 700 } });
        const how = byTwin.hand(page, 'zh');
        await byTwin.begin(how);
        const first = how.field(fieldName('2022_general', 'zh'));
        await first.click();
        await page.mouse.wheel(0, 3000);
        await settle(page, 12);
        const below = page.getByRole('button', { name: say('page_show_result'), exact: true }).first();
        const before = await below.boundingBox();
        expect((await first.boundingBox()).y < 0, true, 'the field in use is out of sight');
        await page.setViewportSize({ width: 1278, height: 700 });
        await settle(page, 20);
        const { y } = await below.boundingBox();
        expect(Math.abs(y - before.y) < 3, true, `from ${before.y} to ${y}`);
        await close();
    });

    for (const language of ['zh', 'en']) {
        await test(`the name of a field for hours contains the label that is seen: ${language}`, async () => {
            for (const options of [undefined, coarsePhone]) {
                const { page, close } = await zicha.open(zicha.http, { lang: language }, options);
                await byTwin.begin(byTwin.hand(page, language));
                await settle(page);
                const pairs = await page.evaluate(() => {
                    const root = document.querySelector('#app > div').shadowRoot;
                    const box = (element) => element.getBoundingClientRect();
                    return [...root.querySelectorAll('input[id]')].map((control) => {
                        const own = box(control);
                        // The nearest text that begins where the control does, above it.
                        const labels = [...root.querySelectorAll('p,[role=columnheader]')].filter((text) =>
                            Math.abs(box(text).left - own.left) < 4 && box(text).bottom <= own.top + 1);
                        const label = labels.reduce((best, one) => (best && box(best).top >= box(one).top ? best : one), null);
                        return [control.getAttribute('aria-label'), label?.textContent ?? ''];
                    }).filter(([name]) => /\d{4}/.test(name));
                });
                expect(pairs.length > 8, true, `${pairs.length} fields`);
                const foreign = pairs.filter(([name, label]) =>
                    !label || !name.toLowerCase().includes(label.toLowerCase()));
                expect(foreign, [], 'names without their label');
                await close();
            }
        });
    }

    await test('what a control is called contains the words that are drawn on it, where these are not all of it', async () => {
        // Each by the key of what is drawn, and of the name, with what is put into them.
        const pairs = [
            ['page_language_other_short', 'page_language_other'], ['page_theme_light', 'page_to_light'], ['page_theme_dark', 'page_to_dark'],
            ['page_text_size', 'page_text_size_name', 125], ['page_text_size_short', 'page_text_size_name', 125],
            ['dates_remove_short', 'dates_remove', 1], ['roster_headings_edit', 'roster_headings_change', '姓名'],
        ];
        for (const language of ['zh', 'en']) {
            const foreign = pairs.map(([drawn, name, value]) => [say(drawn, language, value), say(name, language, value)])
                .filter(([drawn, name]) => !name.toLowerCase().includes(drawn.toLowerCase()));
            expect(foreign, [], `names without what is drawn, ${language}`);
        }
    });

    await test('text that an app around the page makes larger, also later, is drawn as large', async () => {
        const { page, close } = await zicha.open(zicha.http, { lang: 'zh' }, coarsePhone);
        await settle(page, 12);
        const height = () => page.getByRole('heading', { level: 1 }).evaluate((title) => [parseFloat(title.style.fontSize), parseFloat(getComputedStyle(title).fontSize)]);
        const [before] = await height();
        for (const percent of [150, 80, 100]) {
            // As WeChat does.
            await page.evaluate((adjusted) => {
                document.body.style.setProperty('-webkit-text-size-adjust', `${adjusted}%`, 'important');
            }, percent);
            await settle(page, 12);
            const [drawn, text] = await height();
            expect([drawn, text], [before * Math.max(1, percent / 100), drawn], `at ${percent} %`);
            expect((await visibleLeaves(page)).filter(({ clipped }) => clipped).map(({ name }) => name), [], 'texts larger than what is drawn');
        }
        await close();
    });

    await test('text that the browser makes larger is drawn as large, and fits', async () => {
        const browser = await chromium.launch({
            executablePath: shell, args: ['--no-sandbox', '--blink-settings=minimumFontSize=22'],
        });
        const page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
        await page.goto(`${zicha.http}?lang=zh&as-of=2025-09-01`);
        await ready(page);
        await settle(page, 12);
        const leaves = await visibleLeaves(page);
        expect(leaves.filter(({ clipped }) => clipped).map(({ name }) => name), [], 'texts larger than what is drawn');
        const title = leaves.find(({ role }) => role === 'h1');
        expect(title.height > 55, true, `a title ${title.height} high`); // 40 × 22/14
        await browser.close();
    });
}
