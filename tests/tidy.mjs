// Runs clang-tidy over our sources, as many at a time as there are cores. A file is skipped while
// neither it, nor a header of ours that it includes, nor .clang-tidy has changed since it passed.
// The analyzer follows calls only a little way, since all of them take as long as the rest of
// ./dev test together; `./dev lint --deep` follows them all.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { relative } from 'node:path';

const tree = process.cwd();
const build = 'build/native';
const passedFolder = 'build/tidy';

const ours = (path) => /^(core|web|shell|tests)\//.test(path);
const inTree = (path) => relative(tree, path);

// The files of ours that a file of ours includes, directly or not: by paths from the top of the tree, where
// the build may have made it.
const included = new Map();
function includedBy(path) {
    if (!included.has(path)) {
        const paths = [...readFileSync(path, 'utf8').matchAll(/^\s*#\s*include\s*"([^"]+)"/gm)]
            .flatMap(([, name]) => [name, `build/generated/${name}`].filter(existsSync));
        included.set(path, paths);
    }
    return included.get(path);
}

function madeOf(path) {
    const found = new Set([path]);
    for (const each of found) for (const other of includedBy(each)) found.add(other);
    return [...found];
}

const deep = process.argv.includes('--deep');
const options = ['-Wno-unknown-warning-option', '-Wreserved-identifier', '-Wreserved-macro-identifier',
    ...deep ? [] : ['-Xclang', '-analyzer-config', '-Xclang', 'mode=shallow']]
    .map((option) => `--extra-arg=${option}`);
const config = readFileSync('.clang-tidy', 'utf8') + options.join('\n');
const contents = new Map();
function hashOf(paths) {
    const hash = createHash('sha256').update(config);
    for (const path of paths) {
        if (!contents.has(path)) contents.set(path, readFileSync(path));
        hash.update(path).update(contents.get(path));
    }
    return hash.digest('hex').slice(0, 32);
}

const commands = JSON.parse(readFileSync(`${build}/compile_commands.json`, 'utf8'));
// A header that GCC has compiled is none that Clang could read: each file includes what it needs. Nor
// does it know all of GCC's ways to optimize across files.
for (const entry of commands) {
    entry.command = entry.command.replace(/ -include \S+cmake_pch\.hxx| -flto| -ffat-lto-objects/g, '');
}
mkdirSync(passedFolder, { recursive: true });
writeFileSync(`${passedFolder}/compile_commands.json`, JSON.stringify(commands));
const sources = commands.map((entry) => inTree(entry.file))
    .filter((path) => ours(path) && path !== 'tests/doctest_main.cpp' && existsSync(path));
const queue = [...new Set(sources)]
    .map((path) => ({ path, key: hashOf(madeOf(path)) }))
    .filter(({ key }) => !existsSync(`${passedFolder}/${key}`));

let bad = 0;
function tidy({ path, key }) {
    return new Promise((resolve) => {
        const call = ['-p', passedFolder, '--quiet', ...options, path];
        execFile('clang-tidy', call, { maxBuffer: 1 << 26 }, (error, out) => {
            if (error) {
                bad += 1;
                process.stdout.write(out || `${path}: ${error.message}\n`);
            } else {
                writeFileSync(`${passedFolder}/${key}`, `${path}\n`);
            }
            resolve();
        });
    });
}

async function worker() {
    while (queue.length > 0) await tidy(queue.shift());
}
await Promise.all(Array.from({ length: availableParallelism?.() ?? cpus().length }, worker));
process.exitCode = bad === 0 ? 0 : 1;
