// The time from opening the page to the first control that can be used, and to the first frame on its canvas,
// against another page file: `./dev bench start OTHER.html`, or build/bench/other.html. Both come compressed by
// brotli from the same little server and are loaded in turn, ten times each: at no limit, and as on a slow
// phone (processor a quarter as fast, 1.6 Mbit/s, 150 ms). The median counts.

import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { brotliCompressSync, constants } from 'node:zlib';
import { requirePackage } from '../packages.mjs';

const { chromium } = requirePackage('playwright-core');
const rounds = 10;
const other = process.argv[2] ?? 'build/bench/other.html';
if (!existsSync(other)) {
    console.error(`dev bench start: names the page to compare with: ${other} is not there`);
    process.exit(2);
}
const pages = { ours: 'build/zicha.html', peer: other };
const limits = {
    none: {},
    phone: { processor: 4, network: { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 200_000 } },
};

const brotli = (file) => brotliCompressSync(readFileSync(file), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
});
const bodies = Object.fromEntries(Object.entries(pages).map(([side, file]) => [`/${side}`, brotli(file)]));

/// Run in the page: notes when the first frame with triangles in it has been executed, and when there is a
/// control, be it of the page's beginning or of the program.
function watchStart() {
    window.times = {};
    const note = (what) => {
        window.times[what] ??= performance.now();
    };
    const { prototype } = WebGL2RenderingContext;
    const { drawElements } = prototype;
    prototype.drawElements = function (...args) {
        drawElements.apply(this, args);
        if (window.times.canvas) return;
        queueMicrotask(() => {
            this.readPixels(0, 0, 1, 1, this.RGBA, this.UNSIGNED_BYTE, new Uint8Array(4));
            note('canvas');
        });
    };
    const controls = 'button, input, a[href]';
    const look = () => {
        const inTwin = [...document.querySelectorAll('#app > *')].some((each) => each.shadowRoot?.querySelector(controls));
        if (inTwin) note('twin');
        if (inTwin || document.querySelector(`#start :is(${controls})`)) note('control');
        if (!inTwin) setTimeout(look, 5);
    };
    look();
}

async function measure(page, address) {
    await page.goto('about:blank');
    await page.goto(address, { waitUntil: 'commit' });
    await page.waitForFunction(() => window.times?.canvas && window.times.twin, undefined, { polling: 50 });
    return page.evaluate(() => window.times);
}

const median = (figures) => {
    const sorted = [...figures].sort((a, b) => a - b);
    return Math.round((sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2);
};

const server = createServer((request, response) => {
    const body = bodies[new URL(request.url, 'http://localhost').pathname];
    response.writeHead(body ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'br' });
    response.end(body);
});
await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking',
        '--disable-component-update', '--disable-sync', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
});
for (const [limit, { processor, network }] of Object.entries(limits)) {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'zh-CN', hasTouch: true });
    const page = await context.newPage();
    const protocol = await context.newCDPSession(page);
    await protocol.send('Network.enable');
    await protocol.send('Network.setCacheDisabled', { cacheDisabled: true });
    if (network) await protocol.send('Network.emulateNetworkConditions', network);
    if (processor) await protocol.send('Emulation.setCPUThrottlingRate', { rate: processor });
    await page.addInitScript(watchStart);
    const figures = { ours: [], peer: [] };
    for (let round = -1; round < rounds; round++) { // the first turn only warms the server and the browser
        for (const side of Object.keys(pages)) {
            const times = await measure(page, `http://127.0.0.1:${server.address().port}/${side}?as-of=2025-07-02`);
            if (round >= 0) figures[side].push(times);
        }
    }
    await context.close();
    for (const what of ['control', 'twin', 'canvas']) {
        const [ours, peer] = ['ours', 'peer'].map((side) => median(figures[side].map((times) => times[what])));
        console.log(JSON.stringify({ name: 'start', limit, until: what, unit: 'ms', ours, peer, ratio: Number((ours / peer).toFixed(3)) }));
    }
}
await browser.close();
server.close();
