// A roster in the page: the longest task of the main thread while 100,000 people are read, sorted, searched
// and scrolled through, and while they are read from a workbook; how long a million take; and the page's own
// module deciding, against the native program, whose output the page must save byte for byte.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBrowser, settle } from '../browser/browser.mjs';
import * as byTwin from '../browser/by_twin.mjs';
import { say } from '../browser/words.mjs';
import { writeEmployerRoster } from './_employer_roster.mjs';

const asOf = '2025-09-01';
const longest = 50; // milliseconds: below it a browser counts nothing
const folder = mkdtempSync(join(tmpdir(), 'zicha-page-roster-'));
const zicha = await startBrowser();

function watch() {
    window.longest = 0;
    new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
    }).observe({ type: 'longtask' });
}

async function open(path) {
    const { page, close } = await zicha.open(zicha.http, { lang: 'zh', 'as-of': asOf });
    const how = byTwin.hand(page, 'zh');
    await how.press(say('page_way_employer_go'));
    await settle(page);
    await page.evaluate(watch);
    const asked = page.waitForEvent('filechooser');
    await how.press(say('roster_open'));
    const chooser = await asked;
    const before = performance.now();
    await chooser.setFiles(path);
    await shown(page);
    return { page, how, close, milliseconds: performance.now() - before };
}

async function shown(page) {
    const table = page.getByRole('table', { name: say('roster_table'), exact: true });
    await table.waitFor({ state: 'attached', timeout: 600_000 });
    await page.getByText(say('roster_looking'), { exact: true }).waitFor({ state: 'detached', timeout: 600_000 });
    await settle(page);
}

const taken = (page) => page.evaluate(() => [Math.round(window.longest), window.longest = 0][0]);

const ratio = (one, other) => Number((one / other).toFixed(3));

/// Its result stops it and gives the milliseconds that were spent in the page's WebAssembly module.
async function startProfile(page) {
    const browser = await page.context().newCDPSession(page);
    await browser.send('Profiler.enable');
    await browser.send('Profiler.setSamplingInterval', { interval: 1000 });
    await browser.send('Profiler.start');
    return async () => {
        const { profile } = await browser.send('Profiler.stop');
        const module = new Set(profile.nodes.filter(({ callFrame }) => callFrame.url.startsWith('wasm:'))
            .map(({ id }) => id));
        return profile.samples.reduce((sum, id, at) =>
            sum + (module.has(id) ? profile.timeDeltas[at] / 1000 : 0), 0);
    };
}

async function measureTasks() {
    const rows = 100_000;
    const path = join(folder, 'tasks.csv');
    writeEmployerRoster(path, rows);
    const { page, how, close } = await open(path);
    const ours = { reading: await taken(page) };
    await how.press(say('roster_sort_by', 'zh', '姓名'));
    await shown(page);
    ours.sorting = await taken(page);
    await how.type(say('roster_search'), '王伟');
    await shown(page);
    ours.searching = await taken(page);
    await page.mouse.move(640, 700);
    for (let step = 0; step < 20; step++) {
        await page.mouse.wheel(0, 2000);
        await settle(page, 2);
    }
    ours.scrolling = await taken(page);
    await close();
    const workbook = join(folder, 'tasks.xlsx');
    execFileSync('build/native/zicha', ['check', path, '--as-of', asOf, '-o', workbook], { stdio: 'ignore' });
    const again = await open(workbook);
    ours.workbook = await taken(again.page);
    await again.close();
    console.log(JSON.stringify({ name: 'page_roster_tasks', unit: 'ms, longest task of the main thread; under 50 counts as 0',
        ours, target: longest, rows }));
}

async function measureMillion() {
    const rows = 1_000_000;
    const path = join(folder, 'million.csv');
    writeEmployerRoster(path, rows);
    const { page, how, close, milliseconds } = await open(path);
    const stopProfile = await startProfile(page);
    const saving = page.waitForEvent('download', { timeout: 600_000 });
    const before = performance.now();
    await how.press(say('roster_save_csv'));
    const download = await saving;
    const saved = performance.now() - before;
    const inModule = await stopProfile();
    const native = join(folder, 'native.csv');
    const { cpu, passed } = JSON.parse(execFileSync('build/native/bench__measured',
        ['build/native/zicha', 'check', path, '--as-of', asOf, '-o', native], { encoding: 'utf8' }).trim().split('\n').at(-1));
    const same = readFileSync(await download.path()).equals(readFileSync(native));
    await close();
    console.log(JSON.stringify({ name: 'page_roster_million', unit: 'ms', ours: Math.round(milliseconds), rows }));
    console.log(JSON.stringify({ name: 'page_roster_saved', unit: 'ms, decided again and written as CSV',
        ours: Math.round(saved), peer: Math.round(passed * 1000), ratio: ratio(passed * 1000, saved), rows, same }));
    console.log(JSON.stringify({ name: 'page_module', unit: 'ms of CPU, decided and written as CSV',
        ours: Math.round(inModule), peer: Math.round(cpu * 1000), ratio: ratio(cpu * 1000, inModule), rows }));
}

execFileSync('cmake', ['--build', '--preset', 'native', '--target', 'bench__measured'], { stdio: ['ignore', 2, 2] });
try {
    await measureTasks();
    await measureMillion();
} finally {
    await zicha.close();
    rmSync(folder, { recursive: true });
}
