// One engine with the page to be opened in it, a page at a time.
import { mkdirSync, writeFileSync } from 'node:fs';
import { servePage } from '../browser/page_server.mjs';
import { timedTest } from '../lines.mjs';
import { hand, ready, settle } from './hand.mjs';

const pictures = 'build/screenshots';

export async function startHarness(start) {
    mkdirSync(pictures, { recursive: true });
    const server = await servePage();
    const engine = await start();
    const opened = new Set();
    let failures = 0;

    // A page at a time, and none that finds the draft of an earlier one.
    async function clear() {
        for (const page of opened) {
            await page.evaluate(() => localStorage.clear()).catch(() => {}); // a local file may have none
            await page.close();
        }
        opened.clear();
    }

    async function test(sentence, body) {
        if (!await timedTest(`${engine.name}: ${sentence}`, body)) failures += 1;
        await clear();
    }

    async function open(address, query = {}) {
        const settings = new URLSearchParams({ 'as-of': '2025-09-01', lang: 'zh', ...query });
        await clear();
        const page = await engine.open(`${address}?${settings}`);
        opened.add(page);
        await ready(page);
        return { page, how: hand(page, settings.get('lang')) };
    }

    async function picture(page, name) {
        await settle(page);
        writeFileSync(`${pictures}/${engine.name.toLowerCase()}-${name}.png`, await page.screenshot());
    }

    async function finish() {
        await engine.close();
        server.close();
        return failures;
    }

    return { http: server.http, file: server.file, test, engine, open, picture, finish };
}
