// ./dev mutate [N [SEED [FOLDER…]]]: N times (300), changes one token of the deciding code, or of the FOLDERs, and runs
// the tests that look at it; of what is built, only what the change needs is compiled anew, elsewhere. A change that does
// not compile is none. At least 95 of 100 have to be noticed; those that are not are listed, to be answered by a test, or
// by a line of equal.txt that says why nothing can tell them apart. Ctrl+C ends with what was tried until then.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { mutated, mutationsOf, shuffled } from './mutations.mjs';
import { Recipes } from './recipes.mjs';
import { targetsIn } from './targets.mjs';
import { Workbench, ends } from './workbench.mjs';

const BOUND = 95;
const PATIENCE = 10; // a test that takes so many times as long as before never ends
const AT_ONCE = 2;
const BUILD = 'build/native';

const TARGETS = targetsIn(process.argv.slice(4));
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

const tests = [...new Map(TARGETS.flatMap((target) => target.tests).map((test) => [test.name, test])).values()];
const programs = [...new Set(tests.flatMap((test) => test.programs))];
if (spawnSync('cmake', ['--build', '--preset', 'native', '--target', ...programs], { stdio: 'inherit' }).status !== 0) process.exit(1);
console.log(`${all.length} changes are possible; seed ${seed}; running the tests once`);
const recipes = new Recipes(BUILD, process.cwd(), programs);
const times = new Map();
for (const { name, command: [command, ...options] } of tests) {
    const begin = Date.now();
    const program = programs.includes(command) ? join(BUILD, command) : command;
    if (!await ends(program, options, { env: { ZICHA_BUILD: BUILD }, longest: 3_600_000 }))
        throw new Error(`fails without any change: ${name}`);
    times.set(name, Date.now() - begin);
    console.log(`    ${name}: ${(times.get(name) / 1000).toFixed(1)} s`);
}

/** The name of what notices the change, nothing if it is not noticed, undefined if it does not compile. */
async function noticedBy(bench, change) {
    bench.lay(change.file, mutated(texts.get(change.file), change));
    for (const { name, programs: needed, folders, command } of change.tests) {
        for (const program of needed) if (!await bench.make(program, folders)) return undefined;
        if (!await bench.runs(command, 5000 + PATIENCE * times.get(name))) return name;
    }
    return '';
}

const survivors = [];
let begun = 0;
let tried = 0;
process.once('SIGINT', () => { queue.length = 0; });

async function work(number) {
    const bench = new Workbench(`build/mutate/${number}`, BUILD, recipes, programs);
    while (begun < count && queue.length > 0) {
        begun += 1;
        const change = queue.shift();
        const noticed = await noticedBy(bench, change);
        if (noticed === undefined) {
            begun -= 1;
            continue;
        }
        tried += 1;
        if (!noticed) survivors.push(nameOf(change));
        console.log(`${noticed ? `noticed by ${noticed}` : 'NOT NOTICED'}: ${nameOf(change)}`);
    }
}
await Promise.all(Array.from({ length: AT_ONCE }, (_, number) => work(number)));

const noticed = tried - survivors.length;
const share = (100 * noticed) / tried;
console.log(`\n${noticed} of ${tried} noticed: ${share.toFixed(1)} %`);
for (const name of survivors.sort()) console.log(`    ${name}`);
process.exitCode = share >= BOUND ? 0 : 1;
