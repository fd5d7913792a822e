// ./dev mutate [N [SEED [FOLDER]]]: N times (300), changes one token of the deciding code, or of FOLDER, in a copy of
// the tree, builds and runs the tests that look at it. A change that does not compile is none. At least 95 of 100 have
// to be noticed; those that are not are listed, to be answered by a test, or by a line of equal.txt that says why
// nothing can tell them apart.

import { readFileSync } from 'node:fs';

import { mutated, mutationsOf, shuffled } from './mutations.mjs';
import { Scratch } from './scratch.mjs';
import { targetsIn } from './targets.mjs';

const BOUND = 95;
const PATIENCE = 10; // a test that takes so many times as long as before never ends

const TARGETS = targetsIn(process.argv[4]);
const [count, seed] = [process.argv[2] ?? 300, process.argv[3] ?? 1].map(Number);
const texts = new Map(TARGETS.map(({ file }) => [file, readFileSync(file, 'utf8')]));

/** As it is shown, and named in equal.txt: the file, the whole line, and the token in it before and after. */
function nameOf({ file, from, to, text }) {
    const source = texts.get(file);
    const begin = source.lastIndexOf('\n', from) + 1;
    const line = source.slice(begin, source.indexOf('\n', from)).trim();
    const before = source.slice(begin, from).split(source.slice(from, to)).length;
    return `${file}: ${line} | ${source.slice(from, to)} ${before} | ${text || 'nothing'}`;
}

const equal = new Set(readFileSync('tests/mutate/equal.txt', 'utf8').split('\n').filter((line) => /^(core|shell|web)\//.test(line)));
const all = TARGETS.flatMap((target) => mutationsOf(texts.get(target.file)).map((change) => ({ ...target, ...change })))
    .filter((change) => !equal.has(nameOf(change)));
const queue = shuffled(all, seed);

const scratch = new Scratch('build/mutate/tree');
console.log(`${all.length} changes are possible; seed ${seed}; building and running the tests once`);
const times = new Map();
const everything = [...new Set(TARGETS.flatMap(({ build }) => build))];
if (!scratch.build(everything)) throw new Error(scratch.said);
for (const { name, command } of TARGETS.flatMap(({ tests }) => tests)) {
    if (times.has(name)) continue;
    const begin = Date.now();
    if (!scratch.runs(command, 3_600_000)) throw new Error(`fails without any change: ${name}`);
    times.set(name, Date.now() - begin);
}

/** The name of what notices the change, nothing if it is not noticed, undefined if it does not compile. */
function noticedBy(change) {
    scratch.write(change.file, mutated(texts.get(change.file), change));
    if (!scratch.build(change.build)) return undefined;
    const failing = change.tests.find(({ name, command }) => !scratch.runs(command, 5000 + PATIENCE * times.get(name)));
    return failing?.name ?? '';
}

const survivors = [];
let tried = 0;
let last;
// File by file, so that each is put back, and compiled as it was, once.
while (tried < count && queue.length > 0) {
    const batch = queue.splice(0, count - tried).sort((one, other) => (one.file < other.file ? -1 : one.file > other.file ? 1 : one.from - other.from));
    for (const change of batch) {
        if (last && last !== change.file) scratch.write(last, texts.get(last));
        last = change.file;
        const noticed = noticedBy(change);
        if (noticed === undefined) continue;
        tried += 1;
        if (!noticed) survivors.push(nameOf(change));
        console.log(`${noticed ? `noticed by ${noticed}` : 'NOT NOTICED'}: ${nameOf(change)}`);
    }
}
if (last) scratch.write(last, texts.get(last));

const noticed = tried - survivors.length;
const share = (100 * noticed) / tried;
console.log(`\n${noticed} of ${tried} noticed: ${share.toFixed(1)} %`);
for (const name of survivors) console.log(`    ${name}`);
process.exitCode = share >= BOUND ? 0 : 1;
