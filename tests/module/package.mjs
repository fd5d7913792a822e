// What is in the tarball: the package's own description, the module's size and its interface, the types.

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

import { expect, expectEqual, test } from '../lines.mjs';
import { CASES, PACKAGE, TARBALL, zicha } from './installed.mjs';

const MOST = 160_000;
const MOST_TEXT = 195_000;
const read = (name) => readFileSync(join(PACKAGE, name), 'utf8');
const scripts = () => readdirSync(PACKAGE).filter((name) => name.endsWith('.mjs'));
const brotli = (bytes) => brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
}).length;

/** What a module takes and gives, as lines of interface.txt. */
function interfaceOf(name) {
    const module = new WebAssembly.Module(readFileSync(join(PACKAGE, name)));
    return [
        ...WebAssembly.Module.imports(module).map((entry) => `import ${entry.module}.${entry.name}`),
        ...WebAssembly.Module.exports(module).map((entry) => `export ${entry.name}`),
    ].sort();
}

export async function testPackage() {
    const description = JSON.parse(read('package.json'));

    await test('the package is an ES module without dependencies, and each file that it names is there', () => {
        const { name, type, sideEffects, engines, exports, main, types } = description;
        expectEqual([name, type, sideEffects, engines.node], ['zicha', 'module', false, '>=18'], 'fields');
        expect(!Object.keys(description).some((key) => /dependencies|scripts|bin/i.test(key)), 'none of these');
        const named = [main, types, ...Object.values(exports).flatMap((entry) => (typeof entry === 'string' ? entry : Object.values(entry)))];
        for (const path of named) expect(existsSync(join(PACKAGE, path.replace('*', 'result-row.schema.json'))), path);
        for (const path of ['README.md', 'LICENCES.txt', 'CHANGELOG.md']) expect(read(path).length > 300, path);
    });

    await test('the package has the version of the library and of the CHANGELOG', () => {
        expect(readFileSync('CMakeLists.txt', 'utf8').includes(`project(zicha VERSION ${description.version} `), 'CMakeLists.txt');
        expect(new RegExp(`^## ${description.version.replaceAll('.', '\\.')}\\b`, 'm').test(read('CHANGELOG.md')), 'CHANGELOG');
        expectEqual([zicha.VERSION, TARBALL.includes(`zicha-${description.version}.tgz`)], [description.version, true], 'names');
    });

    await test('nothing in the package is ours alone or another’s: no path, no host, no owner', () => {
        const listed = execFileSync('tar', ['-tvzf', TARBALL], { encoding: 'utf8' }).trim().split('\n');
        expect(listed.every((line) => line.includes(' 0/0 ') && line.includes('package/')), listed.join('\n'));
        for (const name of scripts()) expect(!/(^|[^\w.])\/(work|root|home|tmp)\//m.test(read(name)), name);
    });

    await test(`brotli -11 makes at most ${MOST} bytes of either module, and ${MOST_TEXT} of the text that holds it`, () => {
        const sizeOf = (name) => brotli(readFileSync(join(PACKAGE, name)));
        const [wasm, needs, text] = [sizeOf('zicha.wasm'), sizeOf('zicha-needs.wasm'), brotli(read('wasm.mjs'))];
        expect(wasm <= MOST && needs <= MOST && text <= MOST_TEXT, `${wasm}, ${needs} and ${text}`);
        console.log(`# ${wasm} by brotli, ${text} as text; for zicha-rules/2 ${needs}; with workbooks ${brotli(readFileSync(join(PACKAGE, 'zicha-xlsx.wasm')))}`);
    });

    await test('every module imports and exports what interface.txt lists, and nothing else', () => {
        const listed = readFileSync('shell/module/interface.txt', 'utf8').split('\n').filter((line) => line && !line.startsWith('#'));
        for (const name of ['zicha.wasm', 'zicha-needs.wasm', 'zicha-xlsx.wasm']) expectEqual(interfaceOf(name), listed, name);
    });

    await test('the types declare what is exported, and the members that a row has', async () => {
        const types = read('index.d.ts');
        const declared = [...types.matchAll(/^export (?:const|function|class) (\w+)/gm)].map(([, name]) => name).sort();
        expectEqual(declared, Object.keys(zicha).sort(), 'names');
        const [, members] = /interface ResultRow \{([^]*?)\n\}/.exec(types);
        const known = [...members.matchAll(/^ {4}(\w+)\??:/gm)].map(([, name]) => name);
        const row = await zicha.decide({ level: '中级' });
        const requirements = ['continuing_education', 'social_insurance'];
        expectEqual(Object.keys(row).filter((key) => !requirements.includes(key)).sort(), known.filter((key) => key !== 'assumed').sort(), 'members');
    });

    await test('it runs where code from text is forbidden, and opens nothing', () => {
        const program = `import { check } from 'zicha'; let n = 0; for await (const _ of check(process.argv[1])) ++n; console.log(n);`;
        const options = ['--disallow-code-generation-from-strings', '--input-type=module', '-e', program, '--', CASES.toString()];
        expectEqual(execFileSync(process.execPath, options, { cwd: join(PACKAGE, '../..'), encoding: 'utf8' }), '57\n', 'rows');
        for (const name of scripts()) expect(!/\beval\b|new Function|\bfetch\b|\brequire\b|node:/.test(read(name)), name);
    });
}
