// Makes the npm package: node pack.mjs --version V --out FOLDER --wasm MODULE --needs MODULE --xlsx MODULE
//     --zlib SOURCES --expat SOURCES (for their licences)
//
// FOLDER/package is what is in the tarball FOLDER/zicha-V.tgz, which is the same bytes from the same sources.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';

import { moduleLicences } from '../page/licences.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const tree = resolve(here, '../..');
const options = parseArgs({
    options: Object.fromEntries(['version', 'out', 'wasm', 'needs', 'xlsx', 'zlib', 'expat'].map((name) => [name, { type: 'string' }])),
}).values;
const folder = join(options.out, 'package');
const write = (name, text) => writeFileSync(join(folder, name), text);

/** A module as text that JavaScript can hold, whoever bundles it. */
function writeModule(name, wasm) {
    const packed = gzipSync(readFileSync(wasm), { level: 9 });
    packed[9] = 255; // the system it was made on, which is nobody's affair
    write(name, `// The WebAssembly module: gzip, as base64.\nexport const WASM = '${packed.toString('base64')}';\n`);
}

/** The rule files of the tree, as they are, since their checksum is told; what else is in rules/ decides nothing. */
function ruleTexts() {
    const texts = readdirSync(join(tree, 'rules')).filter((name) => name.endsWith('.json')).sort()
        .map((name) => readFileSync(join(tree, 'rules', name), 'utf8'))
        .filter((text) => /^zicha-rules\/\d+$/.test(JSON.parse(text).format ?? ''));
    if (texts.length === 0) throw new Error('no rule file is in rules/');
    return texts;
}

/** Code → the sentence in Chinese and in English. */
function sentences() {
    const entries = [...readFileSync(join(here, 'codes.def'), 'utf8').matchAll(/^DIAGNOSTIC\(\w+, (".*")\)$/gm)]
        .map(([, list]) => JSON.parse(`[${list}]`));
    return Object.fromEntries(entries.map(([code, ...both]) => [code, both]));
}

const description = {
    name: 'zicha',
    version: options.version,
    description: 'Self-check for professional title reviews: decides persons and rosters, and explains why',
    type: 'module',
    main: './index.mjs',
    types: './index.d.ts',
    exports: {
        '.': { types: './index.d.ts', default: './index.mjs' },
        './xlsx': { types: './index.d.ts', default: './xlsx.mjs' },
        './zicha.wasm': './zicha.wasm',
        './zicha-needs.wasm': './zicha-needs.wasm',
        './zicha-xlsx.wasm': './zicha-xlsx.wasm',
        './schemas/*': './schemas/*',
        './package.json': './package.json',
    },
    files: ['*.mjs', '*.d.ts', '*.wasm', 'schemas', 'CHANGELOG.md', 'LICENCES.txt'],
    sideEffects: false,
    engines: { node: '>=18' },
    license: 'SEE LICENSE IN LICENCES.txt',
};

rmSync(options.out, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
cpSync(join(here, 'npm'), folder, { recursive: true });
cpSync(join(tree, 'schemas'), join(folder, 'schemas'), { recursive: true });
cpSync(join(tree, 'CHANGELOG.md'), join(folder, 'CHANGELOG.md'));
cpSync(options.wasm, join(folder, 'zicha.wasm'));
cpSync(options.needs, join(folder, 'zicha-needs.wasm'));
cpSync(options.xlsx, join(folder, 'zicha-xlsx.wasm'));
writeModule('wasm.mjs', options.wasm);
writeModule('wasm_needs.mjs', options.needs);
writeModule('wasm_xlsx.mjs', options.xlsx);
write('rules.mjs', `// The rule files that are built in, and the version of the package.\nexport const VERSION = '${options.version}';\n`
    + `export const RULES = ${JSON.stringify(ruleTexts(), undefined, 1)};\n`);
write('sentences.mjs', `// Made from shell/module/codes.def.\nexport const SENTENCES = ${JSON.stringify(sentences(), undefined, 1)};\n`);
write('package.json', `${JSON.stringify(description, undefined, 2)}\n`);
write('LICENCES.txt', moduleLicences(options));
const tar = execFileSync('tar', ['--sort=name', '--mtime=@499162500', '--owner=0', '--group=0', '--numeric-owner',
    '--mode=u=rwX,go=rX', '--format=ustar', '-C', options.out, '-cf', '-', 'package'], { maxBuffer: 1 << 28 });
const tarball = gzipSync(tar, { level: 9 });
tarball[9] = 255;
writeFileSync(join(options.out, `zicha-${options.version}.tgz`), tarball);
