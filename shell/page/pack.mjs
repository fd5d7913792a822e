// Packs the page: template, style, host, WebAssembly, rule files of every kind and licences into one
// HTML file.
//
//   node pack.mjs --template page.html --wasm first.wasm [--rest rest.wasm] --unpack unpack.wasm --rules a.json b.json
//                 --out zicha.html [--imgui DIRECTORY] [--zlib DIRECTORY] [--expat DIRECTORY] [--quick]
//
// --wasm is the whole program if there is no --rest. --quick packs in a moment, and larger.
// The same inputs give the same bytes: nothing of the machine or the clock goes in. To pack new
// rules no compiler is needed, only the .wasm files of an earlier build.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { encode } from '../../web/platform/payload.mjs';
import { checksum } from '../../web/platform/rest.mjs';
import { makeConstants } from './constants.mjs';
import { collectLicences } from './licences.mjs';
import { compress } from './lzma.mjs';
import { appendSection, named } from './wasm_file.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const tree = resolve(here, '../..');

const { values: options, positionals } = parseArgs({
    options: {
        template: { type: 'string', default: join(here, 'page.html') },
        wasm: { type: 'string' },
        rest: { type: 'string' },
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

/// "zicha-notice/1" → notice: a file says which kind it is.
const kindOf = (json) => /"format"\s*:\s*"zicha-(notice|calendar|plan)\//.exec(json)?.[1] ?? 'rules';

/// The edition that the page's first part holds, of several: the one whose validity begins last; a provisional
/// one only if there is no other.
function defaultEdition(files) {
    const begin = ({ json }) => {
        const { assumed, valid } = JSON.parse(json);
        return `${assumed ? 0 : 1} ${valid?.from ?? ''}`;
    };
    return files.filter(({ kind }) => kind === 'rules')
        .reduce((best, file) => (best && begin(file) <= begin(best) ? best : file), undefined);
}

/// The lines of the first part, and those of the rest.
function dataLines(names) {
    const files = names.map((file) => [basename(file, '.json'), read(file)])
        .map(([id, json]) => ({ kind: kindOf(json), id, json })).sort((a, b) => (a.id < b.id ? -1 : 1));
    const lines = (some) => some.map(({ kind, id, json }) =>
        `<script type="application/json" data-${kind}="${id}">${safeJson(json)}</script>\n`).sort().join('');
    const first = defaultEdition(files);
    return [lines(files.filter((file) => file === first)), lines(files.filter((file) => file !== first))];
}

const hashSource = (text) => `'sha256-${sha256(text).toString('base64')}'`;

const style = squeeze(read(join(here, 'style.css')));
const print = squeeze(read(join(here, 'print.css')));
makeConstants();
const script = bundle(join(tree, 'web/platform/host.js'));
const early = bundle(join(tree, 'web/platform/early.js'));
const behind = bundle(join(tree, 'web/platform/behind.js'));
const unpacker = readFileSync(options.unpack);
// The licences, in a section that engines pass over and host.js finds by its name.
const withLicences = (wasm) => appendSection(wasm, named('licences', collectLicences(options)));
const module = options.rest ? readFileSync(options.wasm) : withLicences(readFileSync(options.wasm));
const packed = compress(module, options.quick);
const restModule = options.rest ? withLicences(readFileSync(options.rest)) : Buffer.alloc(0);
const restPacked = options.rest ? compress(restModule, options.quick) : restModule;
const payload = Buffer.concat([unpacker, packed]).toString('base64');
const sizes = `${unpacker.length} ${module.length}`;
const restPayload = encode(restPacked);
const [rules, files] = dataLines([...options.rules, ...positionals]);
const parts = {
    style,
    print,
    script,
    early,
    behind,
    icon: `data:image/svg+xml,${read(join(here, 'icon.svg')).trim().replaceAll('"', '\'').replace(/[<>#%]/g, encodeURIComponent)}`,
    rules,
    files,
    payload,
    sizes,
    // In the template the sum comes before the sizes: brotli makes 400 bytes less of the page so, by chance.
    sum: checksum(Buffer.from(sizes + payload)),
    restPayload,
    restSizes: [Buffer.byteLength(restPayload), restPacked.length, restModule.length,
        checksum(Buffer.from(restPayload))].join(' '),
    policy: [
        "default-src 'none'", `script-src ${[early, script, behind].map(hashSource).join(' ')} 'wasm-unsafe-eval'`,
        `style-src ${hashSource(style)}`, 'img-src data:',
        "connect-src 'self'", // until seal.js forbids that, too
        "manifest-src 'self'", "worker-src 'self'", // which installed.js asks for, from zicha-host alone
        "base-uri 'none'", "form-action 'none'",
    ].join('; '),
};
// Nothing may come after the last tag: the page saves itself by writing down its parsed tree.
const template = read(options.template).trimEnd();
// The build names the program: rules have a hash of their own, and `zicha pack` can replace them.
const program = { ...parts, rules: '', files: '' };
parts.build = sha256(JSON.stringify([template, program])).toString('hex').slice(0, 12);

const filled = (text) => text.replace(/\{\{(\w+)\}\}/g, (_, part) => parts[part]);
// By which the page knows itself again (altered.js); `zicha pack` makes it anew.
parts.page = '';
parts.page = ` data-page="${checksum(Buffer.from(filled(template)))}"`;
const page = filled(template);
mkdirSync(dirname(resolve(options.out)), { recursive: true });
writeFileSync(options.out, page);
