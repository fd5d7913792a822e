// The page saved and opened again: by its own command, and as browsers save it, before and after use.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { desktop, pageFile } from './browser.mjs';
import * as byTwin from './by_twin.mjs';
import { expect } from './harness.mjs';
import { persons } from './persons.mjs';
import { fieldName, say } from './words.mjs';

const folder = 'build/saved';
const offline = { ...desktop, offline: true };
const written = (page) =>
    page.evaluate(() => `<!DOCTYPE html>\n${document.documentElement.outerHTML}`);

export async function testOffline({ test, zicha, verdictOf, expectQuiet }) {
    mkdirSync(folder, { recursive: true });
    const original = readFileSync(pageFile);

    function save(name, bytes) {
        const file = `${folder}/${name}.html`;
        writeFileSync(file, bytes);
        return pathToFileURL(file).href;
    }

    async function used(address) {
        const opened = await zicha.open(address, { lang: 'en', theme: 'dark' });
        const how = byTwin.hand(opened.page, 'en');
        await byTwin.begin(how);
        await how.type(fieldName('2022_general', 'en'), '77.77');
        await how.press(say('page_show_result', 'en'));
        return { ...opened, how };
    }

    async function expectToRun(address) {
        const { page, watched, close } = await zicha.open(address, { lang: 'zh' }, offline);
        const how = byTwin.hand(page, 'zh');
        expect(await page.locator('canvas').count(), 1, 'canvases');
        await byTwin.begin(how);
        await byTwin.answer(how, persons[0]);
        expect(await verdictOf(page), persons[0].verdict, 'verdict');
        expectQuiet(watched);
        await close();
    }

    await test('the page written down from its parsed tree is its file, byte for byte', async () => {
        const context = await zicha.browser.newContext({ javaScriptEnabled: false });
        const page = await context.newPage();
        await page.goto(zicha.http);
        expect(Buffer.from(await written(page)).equals(original), true, 'the same bytes');
        await context.close();
    });

    for (const place of ['http', 'file']) {
        await test(`"save an offline copy" writes the served bytes, after use, from ${place}://`, async () => {
            const { page, how, close } = await used(zicha[place]);
            await how.go('start');
            const saving = page.waitForEvent('download');
            await how.press(say('offline_save', 'en'));
            const download = await saving;
            expect(download.suggestedFilename(), 'zicha-jiaxing-2025.html', 'its name');
            const bytes = readFileSync(await download.path());
            expect(bytes.equals(original), true, 'the same bytes');
            await close();
            await expectToRun(save(`own-${place}`, bytes));
        });
    }

    await test('a page saved by the browser, "HTML only", runs without a network', async () => {
        await expectToRun(save('html-only', original));
    });

    await test('a page saved by the browser, "complete", holds no fact and runs, before and after use', async () => {
        const fresh = await zicha.open(zicha.http, { lang: 'zh' });
        await expectToRun(save('complete-before', await written(fresh.page)));
        await fresh.close();
        const { page, close } = await used(zicha.http);
        const html = await written(page);
        expect(html.includes('77.77'), false, 'a typed fact');
        const address = save('complete-after', html);
        await close();
        await expectToRun(address);
        const again = await used(address);
        await expectToRun(save('complete-twice', await written(again.page)));
        await again.close();
    });

    await test('a copy saved after use still says what is needed where no script runs', async () => {
        const { page, close } = await used(zicha.http);
        const address = save('complete-unscripted', await written(page));
        await close();
        const context = await zicha.browser.newContext({ javaScriptEnabled: false });
        const plain = await context.newPage();
        await plain.goto(address);
        expect(await plain.locator('.needs').first().isVisible(), false, 'at once');
        await plain.waitForTimeout(3300);
        expect(await plain.locator('.needs').first().isVisible(), true, 'after three seconds');
        await context.close();
    });
}
