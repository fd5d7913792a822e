// The page, its drafts and its copies as files: what is written, and what opens again.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { answer, begin } from '../browser/by_twin.mjs';
import { expect } from '../browser/harness.mjs';
import { pageFile } from '../browser/page_server.mjs';
import { persons } from '../browser/persons.mjs';
import { fieldName, say } from '../browser/words.mjs';
import { settle } from './hand.mjs';

const folder = 'build/saved';

/// What the page hands to the browser as a file when `act` makes it: a browser's own dialog for
/// downloads is not ours to test.
async function savedBy(page, act) {
    await page.evaluate(() => {
        const { createObjectURL } = URL;
        URL.createObjectURL = (blob) => {
            window.savedBlob = blob;
            return createObjectURL.call(URL, blob);
        };
        HTMLAnchorElement.prototype.click = function click() {
            window.savedName = this.download;
        };
    });
    await act();
    const { name, base64 } = await page.evaluate(async () => {
        const bytes = new Uint8Array(await window.savedBlob.arrayBuffer());
        const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
        return { name: window.savedName, base64: btoa(text) };
    });
    return { name, bytes: Buffer.from(base64, 'base64') };
}

/// Answers the page's wish for a file with one of that name and text.
async function openInstead(page, name, text) {
    await page.evaluate((fileName, content) => {
        HTMLInputElement.prototype.click = function click() {
            const chosen = new DataTransfer();
            chosen.items.add(new File([content], fileName, { type: 'application/json' }));
            this.files = chosen.files;
            this.dispatchEvent(new Event('change'));
        };
    }, name, text);
}

export async function testSaving({ test, engine, open, http, file }) {
    mkdirSync(folder, { recursive: true });
    const original = readFileSync(pageFile);

    function put(name, bytes) {
        const path = `${folder}/${engine.name.toLowerCase()}-${name}.html`;
        writeFileSync(path, bytes);
        return pathToFileURL(path).href;
    }

    async function expectToRun(address) {
        const { page, how } = await open(address);
        expect(await page.evaluate(() => document.querySelectorAll('canvas').length), 1, 'canvases');
        await begin(how);
        await answer(how, persons[4]);
        expect(await how.verdict(), persons[4].verdict, 'the verdict');
    }

    await test('the page written down from its parsed tree is its file, byte for byte', async () => {
        const { page } = await open(http);
        const written = await page.evaluate((html) => {
            const tree = new DOMParser().parseFromString(html, 'text/html');
            return `<!DOCTYPE html>\n${tree.documentElement.outerHTML}`;
        }, original.toString('utf8'));
        expect(Buffer.from(written).equals(original), true, 'the same bytes');
    });

    for (const [place, address] of Object.entries({ http, file })) {
        await test(`"save an offline copy" writes the served bytes, after use, from ${place}://`, async () => {
            const { page, how } = await open(address);
            await begin(how);
            await how.type(fieldName('2022_general', 'zh'), '77.77');
            await how.go('start');
            const { name, bytes } = await savedBy(page, () => how.press(say('offline_save')));
            expect(name, 'zicha-jiaxing-2025.html', 'its name');
            expect(bytes.equals(original), true, 'the same bytes');
            await expectToRun(put(`own-${place}`, bytes));
        });
    }

    await test('a page saved by the browser after use holds no fact, and runs', async () => {
        const { page, how } = await open(http);
        await begin(how);
        await how.type(fieldName('2022_general', 'zh'), '77.77');
        const html = await page.evaluate(() => `<!DOCTYPE html>\n${document.documentElement.outerHTML}`);
        expect(html.includes('77.77'), false, 'a typed fact');
        await expectToRun(put('complete', html));
    });

    await test('a draft saved as a file from a local page gives the same answers when it is opened', async () => {
        const first = await open(file);
        await begin(first.how);
        await first.how.type(fieldName('2022_general', 'zh'), '18.5');
        const { bytes } = await savedBy(first.page, () => first.how.press(say('draft_save')));

        const { page, how } = await open(file);
        await openInstead(page, 'mine.json', bytes.toString('utf8'));
        await how.press(say('draft_open'));
        await settle(page);
        await how.go('facts');
        expect(await how.valueOf(fieldName('2022_general', 'zh')), '18.5', 'the field');
    });
}
