// The page where zicha-host serves it: it opens without the host from then on, as the last that came whole, and takes
// files that the system opens with it. Anywhere else it asks for nothing.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { createServer } from 'node:http';
import { startHost } from '../host/program.mjs';
import { pageFile, ready } from './browser.mjs';
import * as byTwin from './by_twin.mjs';
import { expect } from './harness.mjs';
import { persons } from './persons.mjs';
import { people } from './rosters.mjs';
import { settle } from './settle.mjs';
import { say } from './words.mjs';

const folder = 'build/saved/site';
const page = `${folder}/index.html`;
const zichaProgram = `${process.env.ZICHA_BUILD ?? 'build/native'}/zicha`;
const other = 'tests/cases/river-county-2029.json';
const pack = (rules) => execFileSync(zichaProgram, ['pack', pageFile, '--rules', rules, '-o', page], { stdio: 'ignore' });
const query = '?lang=en&as-of=2025-09-01';

/// A host on `port` that answers each request for the page by `answer`.
const standIn = (port, answer) => new Promise((resolve) => {
    const server = createServer((request, response) => {
        if (new URL(request.url, 'http://x').pathname === '/') answer(response);
        else response.writeHead(404).end();
    });
    server.listen(port, '127.0.0.1', () => resolve(server));
});

export async function testInstalled({ test, zicha, verdictOf }) {
    mkdirSync(folder, { recursive: true });

    /// The page from a host of its own, once its worker has kept it.
    async function installed(prepare) {
        pack('rules/jiaxing-2025.json');
        const host = await startHost([folder]);
        const context = await zicha.browser.newContext();
        if (prepare) await context.addInitScript(prepare);
        const tab = await context.newPage();
        const requests = [];
        context.on('request', (request) => requests.push(new URL(request.url()).pathname));
        await tab.goto(`http://localhost:${host.port}/${query}`);
        await ready(tab);
        await tab.evaluate(async () => {
            const { active } = await navigator.serviceWorker.ready;
            while (active.state !== 'activated') await new Promise((resolve) => { setTimeout(resolve, 20); });
        });
        const close = async () => {
            await context.close();
            await host.stop();
        };
        return { tab, host, requests, close };
    }
    const reopen = async (tab) => {
        const address = tab.url();
        await tab.goto('about:blank'); // not by "back", for which browsers take what they have
        await tab.goto(address);
        await ready(tab);
    };
    const showsEdition = (tab, file) => tab.getByText(JSON.parse(readFileSync(file, 'utf8')).title.en).count();

    await test('the page from the host opens without it from then on, and nothing but the page is kept', async () => {
        const { tab, host, requests, close } = await installed();
        const asked = new Set(requests);
        expect([...asked].filter((path) => !['/', '/zicha-worker.js', '/zicha.webmanifest'].includes(path)), [], 'asked for');
        await host.stop();
        await tab.goto(`${tab.url().split('?')[0]}${query}`);
        await ready(tab);
        const how = byTwin.hand(tab, 'en');
        await byTwin.begin(how);
        await byTwin.answer(how, persons[0]);
        expect(await verdictOf(tab), persons[0].verdict, 'verdict');
        const kept = await tab.evaluate(async () => {
            const names = await caches.keys();
            const requestsOf = async (name) => (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname);
            return (await Promise.all(names.map(requestsOf))).flat();
        });
        expect(kept, ['/'], 'kept');
        await close();
    });

    await test('the worker has 2 kB at most, and asks for the page alone', async () => {
        const host = await startHost([folder]);
        const worker = await (await fetch(`http://localhost:${host.port}/zicha-worker.js`)).text();
        await host.stop();
        expect(worker.length <= 2000, true, `${worker.length} bytes`);
        expect(worker.match(/\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts)\([^)]*\)/g), ['fetch(home)', 'fetch(request)'], 'requests');
    });

    await test('a new edition on the host is shown at the next opening, and kept in place of the old one', async () => {
        const { tab, host, close } = await installed();
        pack(other);
        await tab.waitForTimeout(1100); // a host looks again once a second
        await reopen(tab);
        expect(await showsEdition(tab, other) > 0, true, 'the new one');
        await host.stop();
        await reopen(tab);
        expect(await showsEdition(tab, other) > 0, true, 'without the host');
        await close();
    });

    await test('a new edition that breaks off, was altered or is an error page leaves the old page whole', async () => {
        const { tab, host, close } = await installed();
        await host.stop();
        renameSync(page, `${page}.old`);
        pack(other);
        const html = readFileSync(page);
        const type = { 'content-type': 'text/html; charset=utf-8' };
        const altered = html.toString().replace('</body>', '<script src="/x.js"></script></body>');
        const answers = {
            'breaks off': (response) => {
                response.writeHead(200, { ...type, 'content-length': html.length });
                response.write(html.subarray(0, html.length / 2), () => response.destroy());
            },
            'ends early': (response) => response.writeHead(200, type).end(html.subarray(0, html.length - 2000)),
            altered: (response) => response.writeHead(200, type).end(altered),
            'an error': (response) => response.writeHead(502, type).end('no'),
            'another page': (response) => response.writeHead(200, type).end('<!DOCTYPE html><p>Sign in to this network</p>'),
        };
        for (const [what, answer] of Object.entries(answers)) {
            const server = await standIn(host.port, answer);
            await tab.goto('about:blank');
            await tab.goto(`http://localhost:${host.port}/${query}`, { waitUntil: 'commit' }).catch(() => {});
            await tab.waitForTimeout(700);
            server.closeAllConnections();
            await new Promise((resolve) => { server.close(resolve); });
            await tab.goto(`http://localhost:${host.port}/${query}`);
            await ready(tab);
            expect([what, await showsEdition(tab, 'rules/jiaxing-2025.json') > 0], [what, true], 'the old one');
            expect(await tab.getByText(say('page_rest_damaged', 'en')).count(), 0, `${what}: altered`);
        }
        await close();
    });

    await test('a list that the system opens with the page is checked, and the page may connect to nothing by then', async () => {
        const { tab, close } = await installed("Object.defineProperty(window, 'launchQueue', { value: { setConsumer(take) { window.launch = take; } } })");
        await tab.waitForFunction(() => window.launch);
        await tab.evaluate((text) => window.launch({ files: [{ getFile: async () => new File([text], 'staff.csv') }] }), people);
        await tab.getByRole('table', { name: say('roster_table', 'en'), exact: true }).waitFor({ state: 'attached' });
        const reached = await tab.evaluate(() => fetch('/healthz').then(() => true, () => false));
        expect(reached, false, 'a connection');
        await close();
    });

    await test('a list that the system shares with the page is checked, and neither kept nor sent', async () => {
        const { tab, host, requests, close } = await installed();
        const before = requests.length;
        await tab.goto(`data:text/html,<form method=post enctype=multipart/form-data action=http://localhost:${host.port}/><input type=file name=list></form>`);
        await tab.setInputFiles('input', { name: 'staff.csv', mimeType: 'text/csv', buffer: Buffer.from(people) });
        await host.stop(); // nothing can reach it
        await tab.evaluate(() => document.forms[0].submit());
        const table = tab.getByRole('table', { name: say('roster_table', 'zh'), exact: true })
            .or(tab.getByRole('table', { name: say('roster_table', 'en'), exact: true }));
        await table.waitFor({ state: 'attached', timeout: 20_000 });
        expect(new URL(tab.url()).hash, '#/roster', 'address');
        const kept = await tab.evaluate(async () => (await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url, method }) => `${method} ${new URL(url).pathname}`)))).flat());
        expect(kept, ['GET /'], 'kept');
        expect([...new Set(requests.slice(before))].filter((path) => !['/', '/zicha.webmanifest', '/zicha-worker.js'].includes(path)), [], 'asked for');
        await tab.reload();
        await ready(tab);
        await settle(tab);
        expect(await table.count(), 0, 'a list after loading anew');
        await close();
    });

    await test('from another host and from a file the page asks for no manifest and has no worker', async () => {
        for (const address of [zicha.http, zicha.file]) {
            const { page: tab, watched, close } = await zicha.open(address, { lang: 'en' });
            await settle(tab);
            await tab.waitForTimeout(700);
            expect(await tab.locator('[rel=manifest]').count(), 0, 'manifests');
            expect(watched, { messages: [], requests: [] }, 'console and requests');
            await close();
        }
    });
}
