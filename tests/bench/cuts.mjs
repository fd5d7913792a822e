// A page cut at every thousandth byte, as a download that broke leaves it: at each place it says in both
// languages that it is incomplete, or its first part runs and an applicant reaches the form. Told apart: how
// many say so, how many run, and the places that do neither (limit 0).

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { startBrowser } from '../browser/browser.mjs';
import { pageFile } from '../browser/page_server.mjs';
import { say } from '../browser/words.mjs';

const step = 1000;
const atOnce = 6;
const folder = 'build/saved';
const whole = readFileSync(pageFile);
mkdirSync(folder, { recursive: true });
const { browser, close } = await startBrowser();

const startTitle = say('page_start_title', 'zh');
const saysIncomplete = (text) => /不完整/.test(text) && /incomplete/i.test(text);

/// 'runs', 'told', or undefined: what a person finds in the file that ends at `at`.
async function found(at) {
    const file = `${folder}/cut-${at}.html`;
    writeFileSync(file, whole.subarray(0, at));
    const context = await browser.newContext({ viewport: { width: 390, height: 664 } });
    const page = await context.newPage();
    await page.goto(`${pathToFileURL(file).href}?lang=zh`, { waitUntil: 'commit' });
    const started = page.getByRole('heading', { name: startTitle }).waitFor({ state: 'attached', timeout: 30_000 })
        .then(() => 'runs', () => undefined);
    const told = page.waitForFunction(() => /不完整/.test(document.body?.innerText ?? ''), undefined, { timeout: 30_000 })
        .then(() => 'told', () => undefined);
    let state = await Promise.race([started, told]);
    state ??= await Promise.any([started, told].map(async (each) => await each ?? Promise.reject(new Error()))).catch(() => undefined);
    if (state === 'told' && !saysIncomplete(await page.evaluate(() => document.body.innerText))) state = undefined;
    if (state === 'runs') {
        await page.getByRole('button', { name: say('page_begin', 'zh') }).first().click();
        await page.getByRole('radiogroup').first().waitFor({ state: 'attached' });
    }
    await context.close();
    return state;
}

const places = Array.from({ length: Math.ceil(whole.length / step) - 1 }, (_, index) => (index + 1) * step);
const states = new Map();
const waiting = [...places];
await Promise.all(Array.from({ length: atOnce }, async () => {
    for (let at = waiting.shift(); at !== undefined; at = waiting.shift())
        states.set(at, await found(at).catch(() => undefined));
}));
await close();

const count = (state) => places.filter((at) => states.get(at) === state).length;
console.log(JSON.stringify({ name: 'cuts', unit: 'places', places: places.length, told: count('told'), run: count('runs'), ours: count(undefined), limit: 0, at: places.filter((at) => !states.get(at)) }));
