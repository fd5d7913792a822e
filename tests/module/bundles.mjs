// What bundlers make of a program that imports the package: run by itself, outside the folder of its packages, it
// gives the bytes of the command line. And in a browser, under a policy that allows nothing but its own script.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, expectEqual, test } from '../lines.mjs';
import { requirePackage } from '../packages.mjs';
import { AS_OF, CASES, FOLDER, native, nativeRows } from './installed.mjs';

const APP = join(FOLDER, 'app.mjs');
writeFileSync(APP, `import { check, decide } from 'zicha';
const rows = [];
for await (const row of check(${JSON.stringify(CASES.toString())}, { asOf: '${AS_OF}' })) rows.push(JSON.stringify(row));
const { code } = await decide({ nothing: 1 }).catch((error) => error);
console.log(JSON.stringify({ rows, code }));
`);

const NEEDS = readFileSync('rules/elsewhere/hebei-accounting-2026.json', 'utf8');
const NEEDS_APP = join(FOLDER, 'needs_app.mjs');
writeFileSync(NEEDS_APP, `import { create } from 'zicha';
const zicha = await create({ rules: ${JSON.stringify(NEEDS)} });
console.log(JSON.stringify(await zicha.decide({ first_year: 2026 }, { asOf: '${AS_OF}' })));
`);

/** Runs a bundle where there is no package. */
function ran(bundle) {
    const alone = join(FOLDER, 'alone');
    rmSync(alone, { recursive: true, force: true });
    mkdirSync(alone);
    writeFileSync(join(alone, 'bundle.mjs'), readFileSync(bundle));
    return JSON.parse(execFileSync(process.execPath, ['bundle.mjs'], { cwd: alone, encoding: 'utf8', maxBuffer: 1 << 28 }));
}

function expectSame({ rows, code }) {
    expectEqual(rows.map((row) => `${row}\n`).join(''), nativeRows(CASES), 'rows');
    expectEqual(code, 'answers.unknown_fact', 'the error');
}

function byEsbuild(app = APP) {
    const output = join(FOLDER, 'esbuild.mjs');
    execFileSync('esbuild', [app, '--bundle', '--minify', '--format=esm', '--target=es2022', `--outfile=${output}`], { stdio: 'pipe' });
    return output;
}

async function byVite() {
    const { build } = await import(requirePackage.resolve('vite').replace(/index\.cjs$/, 'dist/node/index.js'));
    await build({
        root: FOLDER, logLevel: 'error', configFile: false,
        build: { target: 'es2022', outDir: join(FOLDER, 'vite'), modulePreload: false, rollupOptions: { input: APP, output: { entryFileNames: 'app.mjs' } } },
    });
    return join(FOLDER, 'vite/app.mjs');
}

async function byWebpack() {
    const webpack = requirePackage('webpack');
    const stats = await new Promise((resolve, reject) => {
        webpack({
            mode: 'production', context: FOLDER, entry: APP, experiments: { outputModule: true }, target: 'es2022',
            output: { path: join(FOLDER, 'webpack'), filename: 'app.mjs', module: true }, performance: { hints: false },
        }, (error, done) => (error ? reject(error) : resolve(done)));
    });
    expect(!stats.hasErrors() && !stats.hasWarnings(), stats.toString());
    return join(FOLDER, 'webpack/app.mjs');
}

async function inBrowser(bundle) {
    const script = readFileSync(bundle, 'utf8').replaceAll('</script', '<\\/script');
    const hash = createHash('sha256').update(script).digest('base64');
    const policy = `default-src 'none'; script-src 'sha256-${hash}' 'wasm-unsafe-eval'`;
    const { chromium } = requirePackage('playwright-core');
    const browser = await chromium.launch({ executablePath: '/usr/bin/chromium-headless-shell', args: ['--no-sandbox'] });
    try {
        const page = await browser.newPage();
        const asked = [];
        page.on('request', (request) => asked.push(request.url()));
        await page.route('**/*', (route) => route.fulfill({
            contentType: 'text/html', body: `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><script type="module">${script}</script>`,
        }));
        const said = page.waitForEvent('console', { predicate: (message) => message.type() === 'log', timeout: 20_000 });
        await page.goto('http://zicha.test/');
        const result = JSON.parse((await said).text());
        expectEqual(asked.length, 1, `requests: ${asked}`);
        return result;
    } finally {
        await browser.close();
    }
}

export async function testBundles() {
    const ways = { esbuild: byEsbuild, Vite: byVite, webpack: byWebpack };
    for (const [name, make] of Object.entries(ways))
        await test(`what ${name} makes of it runs by itself, with the same bytes`, async () => expectSame(ran(await make())));

    await test('a bundle that reads rules of the format zicha-rules/2 has their module in it', () => {
        const row = native(['check', '-', '--input', 'ndjson', '--format', 'ndjson', '--as-of', AS_OF, '--rules',
            'rules/elsewhere/hebei-accounting-2026.json'], '{"first_year":2026}').trimEnd();
        expectEqual(JSON.stringify(ran(byEsbuild(NEEDS_APP))), row.replace('"row":1', '"row":null'), 'row');
    });

    await test('in a browser it gives the same bytes, asks for nothing, and needs no more than wasm-unsafe-eval', async () => {
        expectSame(await inBrowser(byEsbuild()));
    });
}
