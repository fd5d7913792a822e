// The packed page as a file: what the module imports and exports, how large everything is, and that
// it asks for nothing from elsewhere.

import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { decode, decodeBase64, encode } from '../../web/platform/payload.mjs';
import { readRest } from '../../web/platform/rest.mjs';
import { unpack } from '../../web/platform/unpack.mjs';
import { isWanted } from '../lines.mjs';
import { afterEmptying } from './emptying.mjs';
import { spoilt } from './unpacking.mjs';

const budget = { first: 190_000, bytes: 621_000, brotli: 410_000 };
const html = readFileSync('build/zicha.html', 'utf8');
let failures = 0;

function check(sentence, passed, detail = '') {
    if (!isWanted(sentence)) return;
    console.log(`${passed ? 'ok' : 'not ok'} - ${sentence}`);
    if (passed) return;
    failures++;
    if (detail) console.log(`  ${detail}`);
}

/// The entries of one side only, as text for a failed check.
function difference(expected, found) {
    const missing = expected.filter((entry) => !found.includes(entry));
    const surplus = found.filter((entry) => !expected.includes(entry));
    return [...missing.map((entry) => `- ${entry}`), ...surplus.map((entry) => `+ ${entry}`)].join('\n  ');
}

const scriptText = (attribute) =>
    new RegExp(`<script[^>]*${attribute}[^>]*>([^<]*)</script>`).exec(html)?.[1];
const sha256 = (text) => createHash('sha256').update(text).digest('base64');

const sizes = (/id="payload"[^>]* data-sizes="([\d ]+)"/.exec(html)?.[1] ?? '').split(' ').map(Number);
const payload = decodeBase64(scriptText('id="payload"') ?? '');
const unpacker = payload.subarray(0, sizes[0]);
const program = await unpack(unpacker, payload.subarray(sizes[0]), sizes[1]);
const module = new WebAssembly.Module(program);
const [, restSizes, restText] = /<script type="application\/octet-stream" data-sizes="([\d ]+)"[^>]*>([^<]*)<\/script>/.exec(html) ?? [];
const restScript = { dataset: { sizes: restSizes }, textContent: restText };
const restBytes = await readRest(restScript, unpacker, () => {});
const rest = new WebAssembly.Module(restBytes);
check('the unpacker takes at most 3 kB and asks for nothing from its host', sizes[0] <= 3000 &&
    WebAssembly.Module.imports(new WebAssembly.Module(unpacker)).length === 0, `${sizes[0]} bytes`);

const listed = readFileSync('web/platform/interface.txt', 'utf8').split('\n')
    .filter((line) => line && !line.startsWith('#'));
// What the parts give each other is named by numbers.
const isBetweenParts = ({ module: from, name }) => from === 'placeholder' || name.startsWith('%');
const present = [
    ...WebAssembly.Module.imports(module).filter((entry) => !isBetweenParts(entry))
        .map((entry) => `import ${entry.module}.${entry.name}`),
    ...WebAssembly.Module.exports(module).filter((entry) => !isBetweenParts(entry)).map((entry) => `export ${entry.name}`),
].sort();
check('the program imports and exports what interface.txt lists, and nothing else',
    difference(listed, present) === '', difference(listed, present));

const given = WebAssembly.Module.exports(module).map(({ name }) => name);
const taken = WebAssembly.Module.imports(rest);
check('the program\'s second part has everything from the first, and gives nothing to the host',
    taken.every((entry) => entry.module === 'primary' && given.includes(entry.name)) &&
    WebAssembly.Module.exports(rest).length === 0);
check('memory and table are those of the first part',
    ['memory', 'table'].every((kind) => taken.filter((entry) => entry.kind === kind).length === 1));

const callsListed = readFileSync('shell/page/rest_calls.txt', 'utf8').split('\n')
    .filter((line) => line && !line.startsWith('#'));
const calls = readFileSync('build/wasm/rest_calls.txt', 'utf8').split('\n').filter(Boolean);
check('the first part calls those functions of the second that rest_calls.txt lists, and no others',
    difference(callsListed, calls) === '', difference(callsListed, calls));

const brotli = (bytes) => brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
}).length;
const restAt = html.indexOf('<div id="rest">');
const first = brotli(html.slice(0, restAt));
check(`brotli -11 makes at most ${budget.first} bytes of the first part`, restAt > 0 && first <= budget.first, `${first}`);

const size = Buffer.byteLength(html);
const compressed = brotli(html);
check(`the page has at most ${budget.bytes} bytes`, size <= budget.bytes, `${size}`);
check(`brotli -11 makes at most ${budget.brotli} bytes of it`, compressed <= budget.brotli,
    `${compressed}`);
console.log(`# ${size} bytes, ${compressed} by brotli, ${first} of them the first part`);

// In packed text four characters come by chance, so it is read as what it unpacks to.
const readable = html.replace(/(<script type="application\/octet-stream"[^>]*>)[^<]*/g, '$1');
const fonts = /@font-face|font\/woff|wOF[F2]|data:font/;
check('no font is in the page', readable.length < html.length &&
    [readable, ...[program, restBytes].map((bytes) => Buffer.from(bytes).toString('latin1'))].every((text) => !fonts.test(text)));

const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
const style = /<style>([^<]*)<\/style>/.exec(html)?.[1] ?? '';
const [early = '', host = '', behind = ''] = [...html.matchAll(/<script>(.*?)<\/script>/gs)].map((match) => match[1]);
check('the content security policy forbids everything by default',
    policy.startsWith("default-src 'none'"), policy);
check('the policy lets the page connect to where it came from, at most',
    policy.includes("; connect-src 'self';"), policy);
check('the policy names exactly our scripts and our style',
    policy.includes(`script-src 'sha256-${sha256(early)}' 'sha256-${sha256(host)}' 'sha256-${sha256(behind)}' 'wasm-unsafe-eval';`) &&
    policy.includes(`style-src 'sha256-${sha256(style)}';`), policy);
check('no style attribute is in the page, which the policy would ignore',
    !/<[a-z][^>]*\sstyle=/.test(html.replace(/<script[^]*?<\/script>/g, '')));

const loads = [...html.replace(/<script[^]*?<\/script>/g, '')
    .matchAll(/\s(?:src|href|action|srcset|poster)="([^"]*)"/g)].map((match) => match[1]);
check('nothing in the page is loaded from an address',
    loads.every((address) => address.startsWith('data:')), loads.join(' '));
check('the host itself never asks the network for anything',
    !/\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|\bimport\(/.test(early + host + behind));

const ruleFiles = readdirSync('rules').filter((name) => /\.json$/.test(name) && !name.includes('schema'));
for (const name of ruleFiles) {
    const file = JSON.parse(readFileSync(`rules/${name}`, 'utf8'));
    const [, kind] = /^zicha-(\w+)/.exec(file.format);
    const packed = scriptText(`data-${kind}="${basename(name, '.json')}"`);
    const same = packed !== undefined && JSON.stringify(JSON.parse(packed)) === JSON.stringify(file);
    check(`rules/${name} is in the page as it is`, same);
}
const left = afterEmptying();
check('a function that is emptied does nothing and returns 0, and the others are as they were',
    left === 'undefined 0 0 0 0 42 0', left);
const spoiltKinds = await spoilt(unpacker);
check('whatever the packer packs, the unpacker gives back', spoiltKinds.length === 0, spoiltKinds.join(', '));
const lengths = Array.from({ length: 40 }, (_, index) => index);
check('bytes survive their encoding as text, whatever their number', lengths.every((length) => {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 97 + length * 31) & 255);
    return Buffer.compare(decode(encode(bytes), length), bytes) === 0;
}));
check('there are rules in the page', ruleFiles.length > 0);

const [section = new ArrayBuffer(0)] = WebAssembly.Module.customSections(rest, 'licences');
const licences = new TextDecoder().decode(section);
for (const name of ['Dear ImGui', 'JSON for Modern C++', 'zlib', 'Expat', 'Emscripten', 'musl', 'LLVM libc++']) {
    check(`the licence of ${name} is in the page`, licences.includes(name));
}
check('the page says before any script runs what it needs, in both languages',
    html.includes('Safari 16.4 及以上') && html.includes('Safari 16.4 or later'));

process.exitCode = failures ? 1 : 0;
