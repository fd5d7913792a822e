// Runs clang-tidy over our sources, those of a room together, since most of its time is spent on what they
// include; as many rooms at a time as there are cores. A room is skipped while neither its files, nor a header
// of ours that they include, nor .clang-tidy has changed since it passed.
// The analyzer follows calls only a little way, since all of them take as long as the rest of
// ./dev test together; `./dev lint --deep` follows them all.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { dirname, relative, resolve } from 'node:path';

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

function madeOf(paths) {
    const found = new Set(paths);
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

// A header that GCC has compiled is none that Clang could read: each file includes what it needs. Nor
// does it know all of GCC's ways to optimize.
const forGcc = / -include \S+cmake_pch\.hxx| -flto\S*| -ffat-lto-objects| -fno-tree-vectorize| -Winvalid-pch| -Wno-restrict| -O\d/g;

// The sources of one target that are compiled alike; of the tests, those of one folder.
function togetherOf(path, { command }, flags) {
    const target = / -o \S*CMakeFiles\/(\S+?)\.dir/.exec(command)?.[1];
    return [target, ...path.startsWith('tests/') ? [dirname(path)] : [], flags].join(' ');
}

// Of what the build compiles together, the files; else the file.
const filesOf = (path) => !path.includes('/Unity/') ? [path] :
    [...readFileSync(path, 'utf8').matchAll(/^#include "(.+)"$/gm)].map(([, file]) => file);

mkdirSync(passedFolder, { recursive: true });
const seen = new Set();
const groups = new Map();
const compiled = JSON.parse(readFileSync(`${build}/compile_commands.json`, 'utf8'))
    .flatMap((entry) => filesOf(entry.file).map((file) => ({ ...entry, path: inTree(file) })));
for (const { path, ...entry } of compiled) {
    if (!ours(path) || path === 'tests/doctest_main.cpp' || seen.has(path) || !existsSync(path)) continue;
    seen.add(path);
    const command = entry.command.replace(forGcc, '').replace(/ -o \S+ -c \S+/, '');
    const name = togetherOf(path, entry, command);
    if (!groups.has(name)) groups.set(name, { command, directory: entry.directory, paths: [] });
    groups.get(name).paths.push(path);
}

// By this name the analyzer knows that the files of which one is made are sources, whose functions it has to follow.
function fileOf({ paths }) {
    const file = `${passedFolder}/UnifiedSource_${paths[0].replace(/\W/g, '_')}.cpp`;
    const lines = paths.map((path) => `// NOLINTNEXTLINE(bugprone-suspicious-include)\n#include "${path}"\n`);
    writeFileSync(file, lines.join(''));
    return file;
}

const queue = [...groups.values()].sort((one, other) => other.paths.length - one.paths.length)
    .map((group) => ({ ...group, file: fileOf(group), key: hashOf(madeOf(group.paths)) }));
writeFileSync(`${passedFolder}/compile_commands.json`, JSON.stringify(queue.map(({ command, directory, file }) =>
    ({ directory, command: `${command} -c ${resolve(file)}`, file: resolve(file) }))));
const open = queue.filter(({ key }) => !existsSync(`${passedFolder}/${key}`));

let bad = 0;
function tidy({ file, key }) {
    return new Promise((done) => {
        const call = ['-p', passedFolder, '--quiet', ...options, file];
        execFile('clang-tidy', call, { maxBuffer: 1 << 26 }, (error, out) => {
            if (error) {
                bad += 1;
                process.stdout.write(out || `${file}: ${error.message}\n`);
            } else {
                writeFileSync(`${passedFolder}/${key}`, `${file}\n`);
            }
            done();
        });
    });
}

async function worker() {
    while (open.length > 0) await tidy(open.shift());
}
await Promise.all(Array.from({ length: availableParallelism?.() ?? cpus().length }, worker));
process.exitCode = bad === 0 ? 0 : 1;
