// The twin's own JavaScript in a real browser, without the program: frames are written here, record by record,
// and what the twin reports is kept.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { requirePackage } from '../packages.mjs';

import { shell } from '../browser/browser.mjs';

const { chromium } = requirePackage('playwright-core');
const definition = readFileSync('web/platform/twin.def', 'utf8');
const camelCase = (name) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());

/// The lines of one list of twin.def, each as its parts.
const list = (name) => [...definition.matchAll(new RegExp(`^TWIN_${name}\\(([^)]*)\\)`, 'gm'))]
    .map(([, content]) => content.split(',').map((part) => part.trim()));

const roles = list('ROLE').map(([name]) => name);
const flags = list('FLAG').map(([name]) => camelCase(name));
const operations = list('OPERATION').map(([name]) => name);
const sizes = { uint8: 1, uint16: 2, uint32: 4, float32: 4 };

/// The bytes of one record, without size and hash if `numbers` has none.
function record(numbers, texts) {
    const parts = list('NUMBER').map(([type, name]) => {
        const part = Buffer.alloc(sizes[type]);
        const value = numbers[camelCase(name)] ?? 0;
        if (type === 'float32') part.writeFloatLE(value);
        else part.writeUIntLE(value, 0, sizes[type]);
        return part;
    });
    for (const [name] of list('TEXT')) {
        const text = Buffer.from(texts[camelCase(name)] ?? '');
        const size = Buffer.alloc(2);
        size.writeUInt16LE(text.length);
        parts.push(size, text);
    }
    return Buffer.concat(parts);
}

function hashOf(bytes) {
    let hash = 2166136261;
    for (const byte of bytes) hash = Math.imul(hash ^ byte, 16777619) >>> 0;
    return hash;
}

/// One node: `role` and `id`, whatever else twin.def names, and `children` for one that opens.
function write({ role, children, ...more }) {
    const numbers = {
        fontSize: 16, ...more, role: roles.indexOf(role), operation: operations.indexOf(children ? 'open' : 'leaf'),
        flags: flags.reduce((all, name, bit) => all + (more[name] ? 1 << bit : 0), 0),
    };
    const hash = hashOf(record({ ...numbers, scroll: 0 }, more));
    const { length } = record(numbers, more);
    const own = record({ ...numbers, hash, size: length }, more);
    if (!children) return own;
    return Buffer.concat([own, ...children.map(write), Buffer.of(operations.indexOf('close'))]);
}

/// The bytes of a frame.
export const frame = (tree) => [...Buffer.concat(tree.map(write))];

const html = (prepare) => `<!DOCTYPE html><title>The twin</title><style>body { margin: 0 }</style><div id="app"></div>
<script>(${prepare})()</script>
<script type="module">
import { createTwin } from '/web/platform/twin_dom.js';
const layer = document.createElement('div');
document.getElementById('app').append(layer);
window.events = [];
window.twin = createTwin(layer, (...event) => window.events.push(event), true);
window.root = layer.shadowRoot;
</script>`;

/// Serves the sources as they stand.
function serve(prepare) {
    const server = createServer((request, response) => {
        const path = new URL(request.url, 'http://localhost').pathname;
        const isModule = /^\/(web\/platform|build\/generated)\/[\w/]+\.m?js$/.test(path);
        if (!isModule && path !== '/') response.writeHead(404).end();
        else if (isModule) response.writeHead(200, { 'content-type': 'text/javascript' }).end(readFileSync(`.${path}`));
        else response.writeHead(200, { 'content-type': 'text/html' }).end(html(prepare));
    });
    return new Promise((resolve) => {
        server.listen(0, '127.0.0.1', () => resolve(server));
    });
}

const settle = (page) => page.evaluate(() => new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve, 20));
}));

async function show(page, ...trees) {
    await page.evaluate(async (frames) => {
        for (const bytes of frames) {
            window.twin.update(Uint8Array.from(bytes));
            await new Promise((resolve) => setTimeout(resolve, 20));
        }
    }, trees.map(frame));
    await settle(page);
}

/// { open(viewport), close() }. A page of it has show(tree, …), one right after the other, which waits until the elements
/// say so. `prepare` runs in a page before all else.
export async function startTwin(prepare = () => {}) {
    const server = await serve(prepare);
    const browser = await chromium.launch({ executablePath: shell, args: ['--no-sandbox'] });

    async function open(viewport = { width: 400, height: 300 }) {
        const page = await browser.newPage({ viewport });
        const errors = [];
        page.on('pageerror', (error) => errors.push(String(error)));
        await page.goto(`http://127.0.0.1:${server.address().port}/`);
        await page.waitForFunction(() => window.twin);
        return { page, errors, show: (...trees) => show(page, ...trees), settle: () => settle(page), close: () => page.close() };
    }

    return {
        open,
        async close() {
            await browser.close();
            server.close();
        },
    };
}

/// The same in another engine (tests/engines).
export async function startTwinIn(engine, prepare) {
    const server = await serve(prepare);

    async function open() {
        const page = await engine.open(`http://127.0.0.1:${server.address().port}/`);
        while (!await page.evaluate(() => Boolean(window.twin))) await settle(page);
        return { page, show: (...trees) => show(page, ...trees), close: () => page.close() };
    }

    return { open, close: () => server.close() };
}
