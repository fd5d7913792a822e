// Divides the page's program, linked once, into its first part and the rest.
//
//   node divide.mjs --wasm linked.wasm --commands compile_commands.json --nm NM
//                   --first first.wasm --rest rest.wasm --calls calls.txt --sizes sizes.json
//
// What is in the first part follows from the rooms: it is all that the program's exports and its table of
// functions reach without a function that only the files of rest.txt define, or that rest_library.txt lists. (A table's function of the rest
// is called by objects that the rest has made, and by nobody else.) The rest imports memory, table and the
// functions it needs from the first part, which calls into it through the table; binaryen's wasm-split does
// that, and wasm-opt makes each part small afterwards, not before: it would merge functions that are alike,
// whichever part they belong to.
//
// Before all that, what the functions of emptied.txt do is taken out.
//
// The data of the rest are the segments named rest.*, which the linker makes of what catalogue.cmake marks.
// calls.txt lists the functions of the rest that the first part calls: rest_calls.txt is what it should be.
// sizes.json has the bytes of each room's functions in each part, before wasm-opt makes them smaller.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { callGraph, plainName } from './call_graph.mjs';
import { orderFunctions } from './function_order.mjs';
import { appendSection, functionSizes, takeSegments, withoutBodies } from './wasm_file.mjs';

const tree = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const options = parseArgs({
    options: Object.fromEntries(['wasm', 'commands', 'nm', 'first', 'rest', 'calls', 'sizes']
        .map((name) => [name, { type: 'string' }])),
}).values;

const features = ['bulk-memory', 'mutable-globals', 'sign-ext', 'nontrapping-float-to-int', 'reference-types']
    .map((feature) => `--enable-${feature}`);
// A function that is called once is not merged into its caller: the browser compiles a function when it is
// first called, and the first frame should not pay for every other screen. It packs smaller, too.
const small = ['--optimize-level=2', '--shrink-level=2', '--one-caller-inline-max-function-size=1',
    '--always-inline-max-function-size=5', '--low-memory-unused', '--zero-filled-memory'];
const beforehand = ['--post-emscripten', '--simplify-globals-optimizing', '--dae-optimizing',
    '--inlining-optimizing', '--remove-unused-module-elements'];

const folder = mkdtempSync(join(tmpdir(), 'zicha-divide-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const temporary = (name) => join(folder, name);
const run = (program, ...args) =>
    execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'inherit'] });

const linesOf = (name) => readFileSync(join(tree, 'shell/page', name), 'utf8').split('\n')
    .filter((line) => line && !line.startsWith('#'));

/// By function, the source files that define it: as they are in the tree, or as the build calls what it
/// makes of files from elsewhere.
function definitions() {
    const build = dirname(resolve(options.commands));
    const sources = new Map();
    for (const { file, command } of JSON.parse(readFileSync(options.commands, 'utf8'))) {
        const object = / -o (\S+)/.exec(command)[1];
        const source = relative(tree, file).replace(/^build\/generated\//, '');
        sources.set(object, /^(build\/|\.\.)/.test(source) ? object : source);
    }
    // Of the program alone: others are built here, too, and have the same functions of the libraries.
    const linked = run('ninja', '-C', build, '-t', 'inputs', basename(options.wasm)).split('\n');
    const defined = new Map();
    const objects = linked.filter((object) => sources.has(object));
    const listing = execFileSync(options.nm, ['-A', '--defined-only', ...objects],
        { encoding: 'utf8', maxBuffer: 1 << 28, cwd: build, stdio: ['ignore', 'pipe', 'ignore'] });
    for (const [, object, name] of listing.matchAll(/^(\S+?): \S+ \w (\S+)$/gm)) {
        if (!defined.has(name)) defined.set(name, new Set());
        defined.get(name).add(sources.get(object));
    }
    return defined;
}

/// The linker numbers functions of one name.
const filesOf = (name, defined) => defined.get(name) ?? defined.get(name.replace(/(\.\d+)?(\.llvm\.\d+)?$/, ''));

/// Whether a function is of the rest: one of those listed, or only files of the rest define it.
function isOfRest(defined) {
    const beginnings = linesOf('rest.txt').filter((line) => !line.endsWith('.def'));
    const listed = new Set(linesOf('rest_library.txt'));
    const unused = beginnings.filter((beginning) =>
        ![...defined.values()].some((files) => [...files].some((file) => file.startsWith(beginning))));
    if (unused.length > 0) throw new Error(`rest.txt: no function is in ${unused.join(', ')}`);
    return (name) => {
        if (listed.has(plainName(name))) return true; // and never called
        const files = filesOf(name, defined);
        return files !== undefined
            && [...files].every((file) => beginnings.some((beginning) => file.startsWith(beginning)));
    };
}

/// The program in which the functions of emptied.txt do nothing.
function emptied(wasm) {
    const left = new Set(linesOf('emptied.txt'));
    const listed = new Set(left);
    const result = withoutBodies(wasm, (name) => {
        left.delete(plainName(name));
        return listed.has(plainName(name));
    });
    if (left.size > 0) throw new Error(`emptied.txt: no function is named ${[...left].join(', ')}`);
    return result;
}

/// The functions of the first part, and those of the rest that it calls.
function firstPart({ calls, table, exported }, isLater) {
    const first = new Set();
    const called = new Set();
    const waiting = [...exported, ...[...table].filter((name) => !isLater(name))];
    while (waiting.length > 0) {
        const name = waiting.pop();
        if (first.has(name)) continue;
        first.add(name);
        for (const callee of calls.get(name) ?? []) {
            if (isLater(callee)) called.add(callee);
            else waiting.push(callee);
        }
    }
    return { first, called };
}

const linked = readFileSync(options.wasm);
const { wasm, data } = takeSegments(linked, /^rest[.]/);
writeFileSync(temporary('linked.wasm'), emptied(wasm));
run('wasm-opt', temporary('linked.wasm'), '-g', ...features, ...small, ...beforehand, '-o', temporary('whole.wasm'));
const graph = callGraph(run('wasm-opt', temporary('whole.wasm'), '-g', ...features, '--print-call-graph',
    '-o', temporary('unused.wasm')));
const defined = definitions();
const { first, called } = firstPart(graph, isOfRest(defined));
const rest = graph.functions.filter((name) => !first.has(name));
writeFileSync(temporary('rest.txt'), rest.join('\n'));
run('wasm-split', temporary('whole.wasm'), ...features, '--split-funcs', `@${temporary('rest.txt')}`,
    '--export-prefix=%', '--primary-output', temporary('first.wasm'), '--secondary-output', temporary('rest.wasm'));
for (const part of ['first', 'rest']) {
    run('wasm-opt', temporary(`${part}.wasm`), ...features, ...small, '-Oz', '--converge', '--strip-debug', '--strip-producers',
        '-o', temporary('small.wasm'));
    run('wasm-dis', temporary('small.wasm'), ...features, '-o', temporary('small.wat'));
    writeFileSync(temporary('ordered.wat'), orderFunctions(readFileSync(temporary('small.wat'), 'utf8')));
    run('wasm-as', temporary('ordered.wat'), ...features, '-o', options[part]);
}
writeFileSync(options.rest, appendSection(readFileSync(options.rest), data));
const unlisted = [...called].map(plainName).filter((name) => !linesOf('rest_library.txt').includes(name));
writeFileSync(options.calls, `${unlisted.sort().join('\n')}\n`);

/// core/assess, web/screens and so on; what several rooms instantiate of one template is theirs together.
function roomOf(name) {
    const rooms = new Set([...filesOf(name, defined) ?? []].map((file) => /^(shell\/page|core\/\w+|web\/\w+)/.exec(file)?.[0]));
    if (rooms.size === 0) return 'C and C++ library';
    return rooms.size > 1 ? 'several rooms' : [...rooms][0] ?? 'other';
}

const sizes = { first: {}, rest: {} };
for (const [name, bytes] of functionSizes(readFileSync(temporary('whole.wasm')))) {
    const part = sizes[first.has(name) ? 'first' : 'rest'];
    const room = roomOf(name);
    part[room] = (part[room] ?? 0) + bytes;
}
writeFileSync(options.sizes, `${JSON.stringify(sizes, undefined, 4)}\n`);
