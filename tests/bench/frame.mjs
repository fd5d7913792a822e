// The time from opening the page to its first drawn frame, against the stock page (stock/): the same
// screens and core on Emscripten's html5.h and ImGui's OpenGL backend with an embedded font subset.
// Both come from the same little server; they take turns in one tab without a cache, and the median
// of ten counts. (A new window for each would measure the browser's own start.) A frame is drawn when
// the GPU process has executed its draw calls.

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { catalogueTexts } from '../catalogues.mjs';
import { requirePackage } from '../packages.mjs';

const { chromium } = requirePackage('playwright-core');
const rounds = 10;
const stock = 'build/bench/stock';
const rules = 'rules/jiaxing-2025.json';
const noto = '/usr/share/fonts/opentype/noto';
const simplifiedChinese = 2; // its place in Noto's font collections

/// Every character the screens can show, in both languages.
function characters() {
    const texts = [...catalogueTexts(), readFileSync(rules, 'utf8')];
    for (let code = 0x20; code < 0x7f; code++) texts.push(String.fromCharCode(code));
    return [...new Set(texts.join(''))].filter((character) => character >= ' ').sort().join('');
}

function buildStock() {
    mkdirSync(`${stock}/fonts`, { recursive: true });
    writeFileSync(`${stock}/fonts/characters.txt`, characters());
    for (const face of ['Regular', 'Bold']) {
        execFileSync('hb-subset', [`${noto}/NotoSansCJK-${face}.ttc`,
            `--face-index=${simplifiedChinese}`, `--text-file=${stock}/fonts/characters.txt`,
            `--output-file=${stock}/fonts/${face.toLowerCase()}.otf`]);
    }
    const environment = { ...process.env, NODE_PATH: '/usr/share/nodejs' };
    const run = (...args) => {
        const { status } = spawnSync('cmake', args, { stdio: ['ignore', 2, 2], env: environment });
        if (status !== 0) throw new Error('the stock page does not build');
    };
    run('-S', 'tests/bench/stock', '-B', stock, '-G', 'Ninja',
        `-DFONTS=${process.cwd()}/${stock}/fonts`, `-DRULES=${process.cwd()}/${rules}`,
        '-DCMAKE_TOOLCHAIN_FILE=/usr/share/emscripten/cmake/Modules/Platform/Emscripten.cmake');
    run('--build', stock);
}

const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.wasm': 'application/wasm' };

function serve(files) {
    return new Promise((resolve) => {
        const server = createServer((request, response) => {
            const file = files[new URL(request.url, 'http://localhost').pathname];
            if (!file) {
                response.writeHead(404).end();
                return;
            }
            response.writeHead(200, { 'content-type': types[extname(file)] });
            response.end(readFileSync(file));
        }).listen(0, '127.0.0.1', () => resolve(server));
    });
}

/// Runs in both pages: notes when the first frame with triangles in it has been executed.
function watchFirstFrame() {
    const { prototype } = WebGL2RenderingContext;
    const { drawElements } = prototype;
    prototype.drawElements = function (...args) {
        drawElements.apply(this, args);
        if (prototype.drawElements === drawElements) return;
        prototype.drawElements = drawElements;
        queueMicrotask(() => {
            this.readPixels(0, 0, 1, 1, this.RGBA, this.UNSIGNED_BYTE, new Uint8Array(4));
            window.firstFrame = performance.now();
        });
    };
}

async function measure(page, address) {
    await page.goto('about:blank');
    await page.goto(address);
    await page.waitForFunction(() => window.firstFrame);
    return page.evaluate(() => window.firstFrame);
}

const median = (figures) => {
    const sorted = [...figures].sort((a, b) => a - b);
    return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
};

buildStock();
const server = await serve({
    '/ours': 'build/zicha.html',
    '/stock/index.html': `${stock}/index.html`,
    '/stock/index.js': `${stock}/index.js`,
    '/stock/index.wasm': `${stock}/index.wasm`,
});
const origin = `http://127.0.0.1:${server.address().port}`;
const addresses = { ours: `${origin}/ours?as-of=2025-07-02`, peer: `${origin}/stock/index.html` };
const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking',
        '--disable-component-update', '--disable-sync', '--use-angle=swiftshader',
        '--enable-unsafe-swiftshader'],
});
const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
const page = await context.newPage();
await (await context.newCDPSession(page)).send('Network.setCacheDisabled', { cacheDisabled: true });
await page.addInitScript(watchFirstFrame);
const figures = { ours: [], peer: [] };
for (let round = -1; round < rounds; round++) { // the first turn only warms the server and the browser
    for (const [side, address] of Object.entries(addresses)) {
        const time = await measure(page, address);
        if (round >= 0) figures[side].push(Math.round(time * 10) / 10);
    }
}
await browser.close();
server.close();

const bytes = (...files) => files.reduce((sum, file) => sum + (existsSync(file) ? statSync(file).size : 0), 0);
const [ours, peer] = [median(figures.ours), median(figures.peer)];
console.log(JSON.stringify({
    name: 'frame', unit: 'ms', ours, peer, figures, ratio: Number((ours / peer).toFixed(3)),
    bytes: {
        ours: bytes('build/zicha.html'),
        peer: bytes(`${stock}/index.html`, `${stock}/index.js`, `${stock}/index.wasm`),
    },
}));
