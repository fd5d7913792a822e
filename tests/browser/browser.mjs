// Opens the page in headless Chromium, from a small server of its own or from its file, and watches
// for what it must not do: write to the console, ask for anything after it is loaded.
//
// Chromium comes as a whole browser without a window, and as a shell around the same engine, which
// starts and draws with somewhat less work: enough where the browser around the page does not matter.
import { existsSync } from 'node:fs';
import { requirePackage } from '../packages.mjs';
import { createPagePool } from './page_pool.mjs';
import { servePage } from './page_server.mjs';
import { settle } from './settle.mjs';

const { chromium } = requirePackage('playwright-core');

export { pageFile } from './page_server.mjs';
export { settle } from './settle.mjs';
export const desktop = { viewport: { width: 1280, height: 800 } };
export const tablet = { viewport: { width: 768, height: 1024 } };
export const phone = {
    viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true,
};

/// The same where no pixel is checked: nine times fewer are drawn.
export const coarsePhone = { ...phone, deviceScaleFactor: 1 };

const flags = [
    '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync',
];
const withWebGl = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
const withoutWebGl = ['--disable-gpu', '--disable-3d-apis'];

export const wholeBrowser = '/usr/bin/chromium';
const shellAlone = '/usr/bin/chromium-headless-shell';
export const shell = existsSync(shellAlone) ? shellAlone : wholeBrowser; // not every system has it

/// { http, file }: the page's two addresses; open(address, query, options, prepare), where
/// `prepare(context)` comes before the page; close().
/// `window`: on a display, with all that a screen reader asks of a browser. `webGl`: without it the page draws by
/// itself, in half of the time that a WebGL without a graphics card takes.
export async function startBrowser({ program = wholeBrowser, webGl = true, html, window = false } = {}) {
    const server = await servePage(html);
    const browser = await chromium.launch({
        executablePath: program, headless: !window,
        args: [...flags, ...webGl ? withWebGl : withoutWebGl, ...window ? ['--force-renderer-accessibility'] : []],
    });

    const pool = createPagePool(browser, [desktop, tablet, phone, coarsePhone]);
    const inUse = new Set();

    async function open(address, query = {}, options = desktop, prepare = undefined) {
        const tab = await pool.take(options, prepare);
        inUse.add(tab);
        const { page, context } = tab;
        const watched = { messages: [], requests: [] };
        const watch = (event, note) => {
            page.on(event, note);
            tab.unwatch.push(() => page.off(event, note));
        };
        watch('console', (message) => watched.messages.push(message.text()));
        watch('pageerror', (error) => watched.messages.push(String(error)));
        const settings = new URLSearchParams({ 'as-of': '2025-09-01', ...query });
        await page.goto(`${address}?${settings}`);
        await ready(page);
        watch('request', (request) => {
            if (!request.url().startsWith('data:')) watched.requests.push(request.url());
        });
        await settle(page);
        return { page, context, watched, close: () => leave(tab) };
    }

    async function leave(tab) {
        if (!inUse.delete(tab)) return;
        for (const unwatch of tab.unwatch.splice(0)) unwatch();
        await pool.giveBack(tab);
    }

    // What a test left open; the tabs of a failed one may be in any state.
    async function closePages(isWell) {
        for (const tab of inUse) await (isWell ? leave(tab) : pool.close(tab));
        inUse.clear();
    }

    async function close() {
        await browser.close();
        server.close();
    }

    return { http: server.http, file: server.file, browser, open, closePages, close };
}

/// Waits until the page runs, and has taken in all of its file.
export async function ready(page) {
    await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
    await page.locator('#app[data-rest=here]').waitFor({ state: 'attached' });
}

/// The four pairings of size, language and theme in which each value meets each other once: for
/// tests that do not depend on all three at once.
export const pairings = [
    ['desktop', desktop, 'zh', 'light'], ['desktop', desktop, 'en', 'dark'],
    ['phone', phone, 'zh', 'dark'], ['phone', phone, 'en', 'light'],
];

/// Opens the page anew, as one who comes back to it: at its first screen, whichever was shown.
export async function comeBack(page) {
    const [address] = page.url().split('#');
    await page.goto('about:blank');
    await page.goto(address);
    await ready(page);
    await settle(page);
}
