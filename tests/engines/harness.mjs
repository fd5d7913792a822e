// One engine, a small server for the page, and the form of a test's line.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
import { hand, ready, settle } from './hand.mjs';

export const pageFile = process.env.ZICHA_PAGE ?? 'build/zicha.html';
const pictures = 'build/screenshots';

function serve(bytes) {
    const server = createServer((request, response) => {
        const found = new URL(request.url, 'http://localhost').pathname === '/';
        response.writeHead(found ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
        response.end(found ? bytes : '');
    });
    return new Promise((resolve) => {
        server.listen(0, '127.0.0.1', () => resolve(server));
    });
}

export async function startHarness(start) {
    mkdirSync(pictures, { recursive: true });
    const server = await serve(readFileSync(pageFile));
    const engine = await start();
    const addresses = {
        http: `http://127.0.0.1:${server.address().port}/`, file: pathToFileURL(pageFile).href,
    };
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
        const begin = performance.now();
        try {
            await body();
            const seconds = ((performance.now() - begin) / 1000).toFixed(1);
            console.log(`ok - ${engine.name}: ${sentence}\n# ${seconds} s`);
        } catch (error) {
            failures += 1;
            const lines = String(error.stack ?? error).split('\n').slice(0, 8);
            console.log(`not ok - ${engine.name}: ${sentence}\n# ${lines.join('\n# ')}`);
        }
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

    return { ...addresses, test, engine, open, picture, finish };
}
