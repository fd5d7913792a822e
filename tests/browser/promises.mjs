// What the page says of itself and what it never does.
import { comeBack, desktop, settle } from './browser.mjs';
import * as byTwin from './by_twin.mjs';
import { expect } from './harness.mjs';
import { servePage } from './page_server.mjs';
import { fieldName, say } from './words.mjs';

/// Whether the page may ask its own host, and another, for anything.
function reachable(page, others) {
    return page.evaluate((addresses) => Promise.all(addresses.map((address) =>
        fetch(address, { mode: 'no-cors' }).then(() => true, () => false))), [page.url(), others]);
}

export async function testPromises({ test, zicha }) {
    await test('the browser forbids every connection from the first touch on, and to other hosts from the start', async () => {
        const other = await servePage();
        const touches = {
            pointer: (page) => page.mouse.click(3, 3),
            key: (page) => page.keyboard.press('Tab'),
            reader: (page) => page.getByRole('button').first().evaluate((button) => button.click()),
        };
        try {
            for (const [name, touch] of Object.entries(touches)) {
                const { page, close } = await zicha.open(zicha.http, { lang: 'zh' });
                expect(await reachable(page, other.http), [true, false], `before the ${name}`);
                await touch(page);
                expect(await reachable(page, other.http), [false, false], `after the ${name}`);
                await close();
            }
        } finally {
            other.close(); // a server that stays would keep the whole suite from ending
        }
    });

    await test('no hint to fetch anything is in the page or made by it, since browsers have no rule against them', async () => {
        const hint = /(dns-)?prefetch|preconnect|preload|prerender|speculationrules/i;
        const { page, close } = await zicha.open(zicha.http, { lang: 'zh' });
        const how = byTwin.hand(page, 'zh');
        await byTwin.begin(how);
        await how.type(fieldName('2022_general', 'zh'), '18');
        await settle(page);
        const found = await page.evaluate(() => [...document.querySelectorAll('link, script, meta')]
            .map((each) => each.cloneNode(false).outerHTML + (each.type ? '' : each.textContent)));
        expect(found.filter((html) => hint.test(html)).map((html) => hint.exec(html)[0]), [], 'hints');
        await close();
    });

    await test('the browser forbids every connection where a draft is opened, before anything is touched', async () => {
        const { page, close } = await zicha.open(zicha.http, { lang: 'zh' });
        const how = byTwin.hand(page, 'zh');
        await byTwin.begin(how);
        await how.type(fieldName('2022_general', 'zh'), '77.77');
        await settle(page, 60);
        await comeBack(page);
        expect(await reachable(page, page.url()), [false, false], 'with a draft');
        expect(await page.locator('meta[http-equiv]').count(), 1, 'policies in the tree');
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
        await how.type(fieldName('2022_general', 'zh'), '77.77');
        await how.go('sources');
        await settle(page);
        const words = await page.getByText(/^build: /).textContent();
        for (const part of ['build: ', 'rules: jiaxing-2025', 'browser: ']) {
            if (!words.includes(part)) throw new Error(`no ${part} in ${words}`);
        }
        expect(words.includes('77.77'), false, 'a typed fact');
        await close();
    });

    for (const [renderer, query] of Object.entries({ WebGL2: {}, software: { renderer: 'software' } })) {
        await test(`a frame that looks like the one before it is not drawn again, and no other is missed: ${renderer}`, async () => {
            const { page, close } = await zicha.open(zicha.http, { lang: 'zh', ...query });
            await page.evaluate(() => {
                window.drawn = 0;
                for (const [{ prototype }, name] of [[WebGL2RenderingContext, 'drawElements'],
                    [CanvasRenderingContext2D, 'putImageData']]) {
                    const draw = prototype[name];
                    prototype[name] = function (...rest) {
                        window.drawn += 1;
                        return draw.apply(this, rest);
                    };
                }
            });
            const drawnBy = async (act) => {
                await settle(page, 12);
                const before = await page.evaluate(() => window.drawn);
                await act();
                await settle(page, 12);
                return await page.evaluate(() => window.drawn) - before;
            };
            const wake = () => page.evaluate(() => window.dispatchEvent(new Event('resize')));
            expect(await drawnBy(wake), 0, 'draws where nothing has changed');
            const before = await page.screenshot();
            expect(await drawnBy(() => byTwin.hand(page, 'zh').press(say('page_to_dark'))) > 0, true, 'a change is drawn');
            await byTwin.hand(page, 'zh').press(say('page_to_light'));
            expect(await drawnBy(() => page.setViewportSize({ width: 1000, height: 700 })) > 0, true, 'a new size is drawn');
            await page.setViewportSize(desktop.viewport);
            await page.mouse.move(-1, -1);
            await settle(page, 12);
            expect((await page.screenshot()).equals(before), true, 'the same picture as before');
            // As many triangles in other places.
            await byTwin.begin(byTwin.hand(page, 'zh'));
            const scroll = () => page.getByRole('main').evaluate((main) => {
                main.scrollTop += 1;
            });
            expect(await drawnBy(scroll) > 0, true, 'a step of a pixel is drawn');
            await close();
        });
    }

    await test('the picture stays when the window has its size again before a frame comes', async () => {
        const { page, close } = await zicha.open(zicha.http, { lang: 'zh' });
        const before = await page.screenshot();
        await page.evaluate(() => {
            for (const width of [innerWidth - 100, innerWidth]) {
                window.innerWidth = width;
                window.dispatchEvent(new Event('resize'));
            }
        });
        await settle(page, 12);
        expect((await page.screenshot()).equals(before), true, 'the same picture as before');
        await close();
    });

    // In a tab for each screen, all at once: a tab that idles keeps no other from it.
    await test('no frame is drawn in five idle seconds, on any screen', async () => {
        await Promise.all(['start', 'facts', 'result', 'sources'].map(async (step) => {
            const { page, close } = await zicha.open(zicha.http, { lang: 'zh' });
            await byTwin.hand(page, 'zh').go(step);
            await page.waitForTimeout(1500);
            const drawn = await page.evaluate(() => new Promise((resolve) => {
                let count = 0;
                const request = window.requestAnimationFrame;
                window.requestAnimationFrame = (callback) => {
                    count += 1;
                    return request.call(window, callback);
                };
                setTimeout(() => {
                    window.requestAnimationFrame = request;
                    resolve(count);
                }, 5000);
            }));
            expect(drawn, 0, `frames asked for on ${step}`);
            await close();
        }));
    });
}
