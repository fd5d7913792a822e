// Packs the page: template, style, host, WebAssembly, rule files of every kind and licences into one
// HTML file.
//
//   node pack.mjs --template page.html --wasm zicha.wasm --unpack unpack.wasm --rules a.json b.json
//                 --out zicha.html [--imgui DIRECTORY] [--zlib DIRECTORY] [--expat DIRECTORY] [--quick]
//
// --quick packs in a moment, and larger.
// The same inputs give the same bytes: nothing of the machine or the clock goes in. To pack new
// rules no compiler is needed, only the .wasm files of an earlier build.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { encode } from '../../web/platform/payload.mjs';
import { makeConstants } from './constants.mjs';
import { collectLicences } from './licences.mjs';
import { compress } from './lzma.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const tree = resolve(here, '../..');

const { values: options, positionals } = parseArgs({
    options: {
        template: { type: 'string', default: join(here, 'page.html') },
        wasm: { type: 'string' },
        unpack: { type: 'string', default: join(tree, 'build/wasm/zicha_unpack.wasm') },
        rules: { type: 'string', multiple: true, default: [] },
        ...Object.fromEntries(['imgui', 'zlib', 'expat'].map((name) =>
            [name, { type: 'string', default: join(tree, 'build/deps', name) }])),
        out: { type: 'string' },
        quick: { type: 'boolean', default: false },
    },
    allowPositionals: true, // further rule files after --rules
});

const sha256 = (data) => createHash('sha256').update(data).digest();
const read = (file) => readFileSync(file, 'utf8');

/// A style sheet without comments and most of its space.
const squeeze = (css) => css.replace(/\/\*.*?\*\//gs, '').replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1').replaceAll(': ', ':').trim();

/// The script, and the sheets in it, which are the template strings that begin with `:host`.
function bundle(entry) {
    const flags = ['--bundle', '--minify', '--format=iife', '--target=es2022', '--charset=utf8',
        '--legal-comments=none'];
    return execFileSync('esbuild', [entry, ...flags], { maxBuffer: 1 << 26, cwd: tree }).toString().trim()
        .replace(/(?<=`)\s+:host[^`]+/g, squeeze);
}

/// Leaves out the space between tokens and touches nothing else, so that errors in a rule file
/// are still found by those who read it. Inside a script element only `</` and `<!--` could end
/// or confuse it; in JSON `<` occurs only in strings, where the escape means the same.
const safeJson = (text) =>
    text.replace(/("(?:[^"\\]|\\.)*")|\s+/g, '$1').replaceAll('<', '\\u003c');

/// A number as WebAssembly writes it down.
const leb128 = (value) => (value < 128 ? [value] : [value % 128 + 128, ...leb128(Math.floor(value / 128))]);

/// A section of a module that means nothing to WebAssembly itself.
function customSection(name, content) {
    const body = Buffer.concat([Buffer.from([name.length]), Buffer.from(name), Buffer.from(content)]);
    return Buffer.concat([Buffer.from([0, ...leb128(body.length)]), body]);
}

/// "zicha-notice/1" → notice: a file says which kind it is.
const kindOf = (json) => /"format"\s*:\s*"zicha-(notice|calendar|plan)\//.exec(json)?.[1] ?? 'rules';

function ruleScripts(files) {
    return files.map((file) => {
        const json = read(file);
        return `<script type="application/json" data-${kindOf(json)}="${basename(file, '.json')}">${
            safeJson(json)}</script>`;
    }).sort().join('\n');
}

const hashSource = (text) => `'sha256-${sha256(text).toString('base64')}'`;

const style = squeeze(read(join(here, 'style.css')));
makeConstants();
const script = bundle(join(tree, 'web/platform/host.js'));
const unpacker = readFileSync(options.unpack);
// The licences, in a section that engines pass over and host.js finds by its name.
const module = Buffer.concat([readFileSync(options.wasm), customSection('licences', collectLicences(options))]);
const packed = compress(module, options.quick);
const parts = {
    style,
    script,
    icon: `data:image/svg+xml,${read(join(here, 'icon.svg')).trim().replaceAll('"', '\'').replace(/[<>#%]/g, encodeURIComponent)}`,
    rules: ruleScripts([...options.rules, ...positionals]),
    payload: encode(Buffer.concat([unpacker, packed])),
    sizes: [unpacker, packed, module].map(({ length }) => length).join(' '),
    policy: [
        "default-src 'none'", `script-src ${hashSource(script)} 'wasm-unsafe-eval'`,
        `style-src ${hashSource(style)}`, 'img-src data:',
        "connect-src 'self'", // until seal.js forbids that, too
        "base-uri 'none'", "form-action 'none'",
    ].join('; '),
};
// Nothing may come after the last tag: the page saves itself by writing down its parsed tree.
const template = read(options.template).trimEnd();
// The build names the program: rules have a hash of their own, and `zicha pack` can replace them.
const program = { ...parts, rules: '' };
parts.build = sha256(JSON.stringify([template, program])).toString('hex').slice(0, 12);

const page = template.replace(/\{\{(\w+)\}\}/g, (_, part) => parts[part]);
mkdirSync(dirname(resolve(options.out)), { recursive: true });
writeFileSync(options.out, page);
