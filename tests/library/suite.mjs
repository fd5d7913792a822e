// The library for other programs, as they take it: installed and found by find_package and pkg-config, or
// from the tree by add_subdirectory. The example of shell/package/examples/cpp is built outside the tree
// each time, and decides a person.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { filesBelow } from '../catalogues.mjs';
import { expect, expectEqual, test } from '../lines.mjs';

const BUILD = 'build/native'; // sanitized archives would ask the same of whoever uses them
const EXAMPLE = join(process.cwd(), 'shell/package/examples/cpp');
const folder = mkdtempSync(join(tmpdir(), 'zicha-library-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const prefix = join(folder, 'installed');
const person = { id: 'E1', level: 'intermediate', organizer: 'city', '2025_general': 18, insured_locally: 'yes' };
writeFileSync(join(folder, 'person.json'), JSON.stringify(person));

/** Runs to the end; throws with what was said if it fails. */
function run(program, options, cwd = folder) {
    const { status, stdout, stderr, error } = spawnSync(program, options, { cwd, encoding: 'utf8', maxBuffer: 1 << 26 });
    if (error) throw error;
    expect(status === 0, `${program} ${options.join(' ')}: ${stdout.slice(-1000)}${stderr.slice(-1000)}`);
    return { stdout, stderr };
}

/** The row of the command line, for one person alone, on a day that no caution is about. */
const wanted = spawnSync(`${BUILD}/zicha`, ['check', '-', '--input', 'ndjson', '--format', 'ndjson', '--lang', 'en', '--rules', 'jiaxing-2025', '--as-of', '2025-06-01'],
    { input: JSON.stringify(person), encoding: 'utf8' }).stdout.replace('"row":1', '"row":null');

const decided = (program) => run(program, [join(process.cwd(), 'rules/jiaxing-2025.json'), 'person.json']).stdout;

function install() {
    if (!existsSync(prefix))
        run('cmake', ['--install', join(process.cwd(), BUILD), '--prefix', prefix, '--component', 'library']);
    return filesBelow(prefix).map((path) => path.slice(prefix.length + 1));
}

await test('the example decides a person in 15 lines', () => {
    const main = /\nint main[^]*\n\}\n/.exec(readFileSync(join(EXAMPLE, 'decide.cpp'), 'utf8'))[0];
    expect(main.trim().split('\n').length <= 15, main);
});

await test('what is installed is the archives, the headers that a public one reaches, the rules, and how they are found', () => {
    const files = install();
    const headers = files.filter((file) => file.endsWith('.hpp'));
    expect(files.filter((file) => file.endsWith('.a')).length >= 8 && headers.length > 30, files.join(' '));
    for (const ending of ['zichaConfig.cmake', 'zichaConfigVersion.cmake', 'zicha.pc', 'rules/jiaxing-2025.json'])
        expect(files.some((file) => file.endsWith(ending)), ending);
    for (const header of headers)
        for (const [, included] of readFileSync(join(prefix, header), 'utf8').matchAll(/^#include "([^"]+)"/gm))
            expect(headers.includes(`include/zicha/${included}`), `${header} includes ${included}`);
    expect(!files.some((file) => /imgui|CLI|nlohmann|zicha-host/.test(file)), 'nothing of others');
});

await test('find_package finds what is installed, wherever it was moved to, and the example decides as the command line does', () => {
    install();
    run('cmake', ['-S', EXAMPLE, '-B', 'found', '-G', 'Ninja', `-DCMAKE_PREFIX_PATH=${prefix}`]);
    run('cmake', ['--build', 'found']);
    expectEqual(decided('found/decide'), wanted, 'the row');
});

await test('find_package refuses a version that this is not', () => {
    install();
    const list = readFileSync(join(EXAMPLE, 'CMakeLists.txt'), 'utf8');
    writeFileSync(join(folder, 'find.cmake'), `find_package(zicha 9.0 QUIET PATHS ${prefix} NO_DEFAULT_PATH)\nmessage("found: \${zicha_FOUND}")\n`);
    const other = spawnSync('cmake', ['-P', 'find.cmake'], { cwd: folder, encoding: 'utf8' });
    expect(/found: (0|FALSE)/.test(other.stderr) && list.includes('find_package(zicha 0.1'), other.stderr);
});

await test('pkg-config tells what the example needs, and it decides the same', () => {
    install();
    if (spawnSync('pkg-config', ['--version']).error) return; // a machine without it has no use for it
    const [pc] = install().filter((file) => file.endsWith('zicha.pc'));
    process.env.PKG_CONFIG_PATH = join(prefix, pc, '..');
    const told = run('pkg-config', ['--cflags', '--libs', 'zicha']).stdout.trim().split(/\s+/);
    run('c++', [join(EXAMPLE, 'decide.cpp'), '-o', 'told', ...told]);
    expectEqual(decided('./told'), wanted, 'the row');
});

await test('add_subdirectory builds the library alone, in the other project’s folder and with its warnings, and the example decides the same', () => {
    writeFileSync(join(folder, 'CMakeLists.txt'), `cmake_minimum_required(VERSION 3.25)\nproject(other LANGUAGES CXX)\n`
        + `add_subdirectory(${process.cwd()} zicha)\nadd_subdirectory(${EXAMPLE} decide)\n`);
    run('cmake', ['-S', '.', '-B', 'within', '-G', 'Ninja', '-DCMAKE_EXPORT_COMPILE_COMMANDS=ON', '-DCMAKE_CXX_FLAGS=-O0', '-DZICHA_TOGETHER=ON']);
    const commands = JSON.parse(readFileSync(join(folder, 'within/compile_commands.json'), 'utf8'));
    expect(!commands.some(({ file }) => /imgui|\/web\/|\/shell\/c|\/tests\//.test(file)), 'the library alone');
    expect(commands.every(({ command }) => !command.includes('-Wconversion') && !command.includes('/build/generated')), 'no warnings, no folder of ours');
    run('cmake', ['--build', 'within', '--target', 'decide']);
    expectEqual(decided('within/decide/decide'), wanted, 'the row');
});
