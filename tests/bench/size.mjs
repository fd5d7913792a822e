// Each part's share of the page. The module's code is told apart by the names of its functions, in
// a second link that keeps them; what the linker inlined counts where it went.

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

import { catalogueTexts } from '../catalogues.mjs';

const budget = { bytes: 540_000, brotli: 360_000 }; // with everything in it
const html = readFileSync('build/zicha.html', 'utf8');
const print = (part, bytes, of) => console.log(JSON.stringify(
    { name: 'size', unit: 'bytes', part, bytes, share: Number((bytes / of).toFixed(3)) }));
const length = (pattern) =>
    [...html.matchAll(pattern)].reduce((sum, match) => sum + Buffer.byteLength(match[0]), 0);

/// A reader of the module's bytes.
function reader(bytes) {
    let at = 8;
    const number = () => {
        let [result, factor, byte] = [0, 1, 0];
        do {
            byte = bytes[at++];
            result += (byte & 127) * factor;
            factor *= 128;
        } while (byte & 128);
        return result;
    };
    return {
        number,
        byte: () => bytes[at++],
        skip: (size) => void (at += size),
        text() {
            const size = number();
            at += size;
            return bytes.toString('utf8', at - size, at);
        },
        get at() { return at; },
        set at(position) { at = position; },
        get done() { return at >= bytes.length; },
    };
}

function skipLimits(module) {
    const hasMaximum = module.byte() & 1;
    module.number();
    if (hasMaximum) module.number();
}

function countImportedFunctions(module) {
    let functions = 0;
    for (let left = module.number(); left > 0; left--) {
        module.text();
        module.text();
        const kind = module.byte();
        if (kind === 0) {
            module.number();
            functions++;
        } else if (kind === 1) {
            module.byte();
            skipLimits(module);
        } else if (kind === 2) {
            skipLimits(module);
        } else {
            module.skip(2);
        }
    }
    return functions;
}

/// Sizes of the functions and of the data, and the functions' names.
function dissect(bytes) {
    const module = reader(bytes);
    const result = { sizes: [], names: new Map(), data: 0, imported: 0 };
    while (!module.done) {
        const section = module.byte();
        const size = module.number();
        const end = module.at + size;
        if (section === 2) result.imported = countImportedFunctions(module);
        if (section === 11) result.data = size;
        if (section === 10) {
            for (let left = module.number(); left > 0; left--) {
                const body = module.number();
                result.sizes.push(body);
                module.skip(body);
            }
        }
        if (section === 0 && module.text() === 'name') {
            while (module.at < end) {
                const kind = module.byte();
                const next = module.number() + module.at;
                for (let left = kind === 1 ? module.number() : 0; left > 0; left--) {
                    const index = module.number();
                    result.names.set(index, module.text());
                }
                module.at = next;
            }
        }
        module.at = end;
    }
    return result;
}

function ownerOf(name) {
    if (/nlohmann/.test(name)) return 'json';
    if (/zicha::web::platform|zicha::web::Twin|^zicha_(?!frame|start)|^ImGuiFreeType/.test(name)) return 'platform and twin';
    if (/zicha::web|^zicha_/.test(name)) return 'screens and widgets';
    if (/zicha::/.test(name)) return 'core';
    if (/\bIm[A-Z]|\bImGui|ImVector|stb/.test(name)) return 'imgui';
    return 'C and C++ library';
}

function moduleParts() {
    mkdirSync('build/bench', { recursive: true });
    const commands = execFileSync('ninja', ['-C', 'build/wasm', '-t', 'commands', 'zicha_web.wasm'],
        { maxBuffer: 1 << 26 }).toString().trim().split('\n');
    const link = commands.at(-1).replace('-o zicha_web.wasm', '-g2 -o ../bench/named.wasm');
    execFileSync('sh', ['-c', link], {
        cwd: 'build/wasm', stdio: ['ignore', 'ignore', 'ignore'],
        env: { ...process.env, NODE_PATH: '/usr/share/nodejs' },
    });
    const { sizes, names, data, imported } = dissect(readFileSync('build/bench/named.wasm'));
    const parts = {};
    sizes.forEach((size, index) => {
        const owner = ownerOf(names.get(index + imported) ?? '');
        parts[owner] = (parts[owner] ?? 0) + size;
    });
    const texts = catalogueTexts().flatMap((text) => [...text.matchAll(/"((?:[^"\\]|\\.)*)"/g)])
        .reduce((sum, match) => sum + Buffer.byteLength(match[1]) + 1, 0);
    parts.texts = Math.min(texts, data);
    parts['other data'] = data - parts.texts;
    return parts;
}

const total = Buffer.byteLength(html);
const payload = length(/<script[^>]*id="payload"[^]*?<\/script>/g);
const page = {
    'module, packed': payload,
    rules: length(/<script[^>]*data-rules[^]*?<\/script>/g),
    host: length(/<script>[^]*?<\/script>/g),
    style: length(/<style>[^]*?<\/style>/g),
};
page['static html'] = total - Object.values(page).reduce((sum, bytes) => sum + bytes, 0);
for (const [part, bytes] of Object.entries(page)) print(part, bytes, total);

const parts = moduleParts();
const whole = Object.values(parts).reduce((sum, bytes) => sum + bytes, 0);
for (const [part, bytes] of Object.entries(parts).sort((a, b) => b[1] - a[1])) {
    print(`module: ${part}`, bytes, whole);
}
console.log(JSON.stringify({
    name: 'size', unit: 'bytes', part: 'page', ours: total, limit: budget.bytes,
    ratio: Number((total / budget.bytes).toFixed(3)),
}));
const compressed = brotliCompressSync(html).length;
console.log(JSON.stringify({
    name: 'size', unit: 'bytes', part: 'page by brotli -11', ours: compressed, limit: budget.brotli,
    ratio: Number((compressed / budget.brotli).toFixed(3)),
}));
