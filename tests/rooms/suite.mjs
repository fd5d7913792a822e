// The rooms: no include goes against an arrow of shell/dev/rooms.txt, the drawing in core/README.md is that
// table, and core is pure. The check is itself tried on a copy of the tree that breaks the rules on purpose.
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { filesBelow } from '../catalogues.mjs';
import { expect, expectEqual, test } from '../lines.mjs';
import { testRetiredWords } from './retired_words.mjs';
import { testTypeNames } from './type_names.mjs';

const copy = mkdtempSync(join(tmpdir(), 'zicha-rooms-'));
process.on('exit', () => rmSync(copy, { recursive: true, force: true }));
for (const folder of ['core', 'web', 'shell']) cpSync(folder, join(copy, folder), { recursive: true });

/** Runs a script of shell/dev by CMake: its status, and what it said in one line. */
function run(tree, script) {
    const { status, stderr, error } = spawnSync('cmake', ['-D', `TREE=${tree}`, '-P', `${tree}/shell/dev/${script}`],
        { encoding: 'utf8' });
    if (error) throw error;
    return { status, said: stderr.replace(/\s+/g, ' ') };
}

/** What the check says of a copy in which `path` was changed. */
function broken(path, change) {
    const file = join(copy, path);
    const exists = filesBelow(copy).includes(file);
    const before = exists ? readFileSync(file) : '';
    mkdirSync(dirname(file), { recursive: true });
    change(file, before.toString());
    const result = run(copy, 'check_rooms.cmake');
    if (exists) writeFileSync(file, before);
    else rmSync(file);
    return result;
}

const inFront = (text) => (file, before) => writeFileSync(file, `${text}\n${before}`);
const atEnd = (text) => (file) => appendFileSync(file, text);

/** As the untouched copy. */
const expectAccepted = (result, about) => expectEqual(result, run(copy, 'check_rooms.cmake'), about);

/** Whether the check refuses it, and all the sentences are among those it says. */
function expectRefused({ status, said }, ...sentences) {
    expect(status !== 0, `it passed: ${said}`);
    for (const sentence of sentences) expect(said.includes(sentence), `"${sentence}" is not in: ${said}`);
}

await test('no include goes against an arrow, and every source lies in a room', () => {
    const begin = performance.now();
    const { status, said } = run(process.cwd(), 'check_rooms.cmake');
    expectEqual([status, said], [0, ''], 'the check');
    expect(performance.now() - begin < 1000, 'it took more than a second');
});

const file = 'core/assess/assess.cpp';
const refusal = 'core/assess may not use core/explain (core/explain/explain.hpp); '
    + 'it may use core/base, core/rules, core/facts (shell/dev/rooms.txt).';
const ways = {
    'an include': '#include "core/explain/explain.hpp"',
    'one in angle brackets': '#include <core/explain/explain.hpp>',
    'one with spaces': '  #  include "core/explain/explain.hpp" // why',
    'one behind a bracket that is never closed': '#include <string> // [\n#include "core/explain/explain.hpp"',
    'one behind a backslash and semicolons': '#include <string> // ; \\\\;\n#include "core/explain/explain.hpp" // ;',
};
for (const [name, text] of Object.entries(ways)) {
    await test(`against an arrow, ${name} is named with file, line, rooms and allowed arrows`, () => {
        const line = text.split('\n').length;
        expectRefused(broken(file, inFront(text)), `${file}:${line}: ${refusal}`);
    });
}

await test('each of two lines at fault is named', () => {
    const result = broken(file, (path, before) => writeFileSync(path,
        `#include "core/explain/explain.hpp"\n${before}#include "core/explain/explain.hpp"\n`));
    const lines = [...result.said.matchAll(/assess[.]cpp:(\d+):/g)].length;
    expectEqual([result.status !== 0, lines], [true, 2], 'the check');
});

await test('a commented-out include, or one in a string, is no include', () => {
    const text = '// #include "core/explain/explain.hpp"\n/*\n#include "core/explain/explain.hpp"\n*/\n'
        + '/* #include "web/app.hpp" */\nconst char* text = "#include \\"web/app.hpp\\"";';
    expectAccepted(broken(file, inFront(text)), 'the check');
});

await test('a path that does not begin at the top of the tree is refused, whatever it leads to', () => {
    for (const included of ['../explain/explain.hpp', './assess.hpp', 'block.hpp'])
        expectRefused(broken(file, inFront(`#include "${included}"`)),
            `${file}:1: core/assess includes ${included} by no path from the top of the tree`);
    expectRefused(broken(file, inFront('#include "core/base/../explain/explain.hpp"')),
        `${file}:1: core/base/../explain/explain.hpp is no plain path from the top of the tree.`);
    expectRefused(broken(file, inFront('#include SOMETHING')),
        `${file}:1: an include names its file in quotes or angle brackets.`);
});

await test('the tests are in no room, and core may use neither page nor programs', () => {
    expectRefused(broken('core/base/json.cpp', inFront('#include "tests/persons.hpp"')),
        'core/base may not use what lies in no room (tests/persons.hpp); it may use no other room');
    expectRefused(broken('core/base/json.cpp', inFront('#include "web/main.hpp"')), 'core/base may not use web (');
});

await test('a file directly in core, and one in a folder that is no room, are refused', () => {
    for (const path of ['core/assess.cpp', 'core/assess.txt', 'core/other/thing.hpp', 'web/other/thing.cpp', 'shell/thing.cpp'])
        expectRefused(broken(path, atEnd('')), `${path}: lies in no room; move it, or name its folder`);
    expectAccepted(broken('core/base/deeper/thing.hpp', atEnd('')), 'a folder within a room');
});

await test('a table with a circle, an unknown name, a name twice or a strange line is refused', () => {
    const table = 'shell/dev/rooms.txt';
    const circle = (path, before) => writeFileSync(path, before.replace(/^core\/rules .*/m, 'core/rules core/base core/facts'));
    expectRefused(broken(table, circle), 'core/rules uses core/facts, which no line above names.', 'rooms.txt:');
    expectRefused(broken(table, atEnd('core/base core/base\n')), 'core/base has a line already.');
    expectRefused(broken(table, atEnd('shell/page shell/page\n')), 'shell/page uses shell/page, which no line above');
    expectRefused(broken(table, atEnd('core/garden core/base\n')), 'there is no folder core/garden.');
    expectRefused(broken(table, atEnd('shell/page <- core/base\n')), 'is no line of rooms');
});

await test('the drawing in core/README.md is that of the table', () => {
    expectEqual(run(copy, 'draw_rooms.cmake'), { status: 0, said: '' }, 'the script');
    expectEqual(readFileSync('core/README.md', 'utf8'), readFileSync(join(copy, 'core/README.md'), 'utf8'),
        'run cmake -P shell/dev/draw_rooms.cmake');
});

await test('each room of core has its paragraph', () => {
    const said = [...readFileSync('core/README.md', 'utf8').matchAll(/^\*\*(\w+)\*\* /gm)].map(([, name]) => name);
    const rooms = [...readFileSync('shell/dev/rooms.txt', 'utf8').matchAll(/^core\/(\w+)/gm)].map(([, name]) => name);
    expectEqual(said, rooms, 'paragraphs');
});

// That core throws nothing and asks for no types at run time, the compiler's options see to.
const header = (names) => new RegExp(`^\\s*#\\s*include\\s*[<"](${names})`);
const pure = {
    'core includes no input, output or file header': header(
        'iostream|istream|ostream|fstream|iomanip|sstream|filesystem|cstdio|stdio.h|syncstream|unistd.h|fcntl.h|sys/'),
    'core includes no clock, environment, thread or randomness header': header(
        'chrono|ctime|time.h|thread|mutex|future|atomic|random|csignal|signal.h|locale|clocale'),
    'core asks nothing of the environment and ends no process':
        /\b(getenv|setenv|system|exit|abort|quick_exit|printf|fopen|std::rand|localtime|gmtime)\s*\(/,
    'core includes neither Emscripten nor Dear ImGui': header('.*emscripten|.*imgui|GL/'),
    'nlohmann/json is included by core/base/json.cpp alone': [header('nlohmann/'), /^core\/base\/json[.]cpp$/],
    'zlib and Expat are included by core/workbook alone': [header('(zlib|expat)[.]h'), /^core\/workbook\//],
};
const sources = filesBelow('core').filter((path) => /[.]([ch]pp|def)$/.test(path));
for (const [sentence, rule] of Object.entries(pure)) {
    await test(sentence, () => {
        const [forbidden, except] = [rule].flat();
        const found = sources.filter((path) => !except?.test(path)).flatMap((path) => readFileSync(path, 'utf8')
            .split('\n').flatMap((line, at) => (forbidden.test(line) ? [`${path}:${at + 1}: ${line}`] : [])));
        expect(found.length === 0 && sources.length > 100, found.join('\n'));
    });
}

await testTypeNames();
await testRetiredWords();
