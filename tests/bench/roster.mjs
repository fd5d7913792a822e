// ./dev bench roster [ROWS]: a staff list of a million persons, CSV in, decided CSV out, against its
// peers: DuckDB with the notice as SQL, and a C++ program with the notice hard-coded. Every row of every
// peer must be equal to ours. Then deciding alone, the wasm build against the native one, GNU parallel
// on two cores against one, and the peak memory of a roster and of one four times as long.
//
// One JSON object a line. Figures are of CPU time, user and kernel, one thread, the best of three runs
// in turn; GNU parallel's are of the time that passed, which is what it is for.

import { execFileSync } from 'node:child_process';
import { appendFileSync, copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

import { writeEmployerRoster } from './_employer_roster.mjs';

const ROWS = Number(process.argv[2] ?? 1_000_000);
const RUNS = 3;
const PARALLEL_RUNS = 8; // time that passes is told by the best of many: both cores have to be free
const TIMES_LONGER = 4;
const DAY = '2025-09-01';
const path = (relative) => fileURLToPath(new URL(`../../${relative}`, import.meta.url));
const NATIVE = path('build/native');
const FOLDER = path('build/bench');
const inFolder = (name) => `${FOLDER}/${name}`;
const ROSTER = inFolder('employer.csv');
const LONG = inFolder('employer-long.csv');
const script = (name) => ['node', path(`tests/bench/${name}`)];
const check = (roster, output) => [`${NATIVE}/zicha`, 'check', roster, '--as-of', DAY, '-o', output];

const programs = {
    ours: (output) => check(ROSTER, output),
    byHand: (output) => [`${NATIVE}/bench__hand_tuned`, ROSTER, output],
    duckdb: (output) => [...script('_duckdb.mjs'), ROSTER, output],
    wasm: (output) => [...script('_wasm_check.mjs'), ROSTER, output, DAY],
};

/** What a command took: {cpu, passed, kilobytes}. */
function measured(command) {
    const options = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 26 };
    return JSON.parse(execFileSync(`${NATIVE}/bench__measured`, command, options).trim().split('\n').at(-1));
}

/** The best of the runs of each program, taken in turn. */
function best(names) {
    const least = {};
    for (let run = 0; run < RUNS; ++run)
        for (const name of names) {
            const took = measured(programs[name](inFolder(`${name}.csv`)));
            if (!least[name] || took.cpu < least[name].cpu) least[name] = took;
        }
    return least;
}

/** Lines without CR and without a byte order mark: in these the programs may differ. */
function* linesOf(name) {
    const bytes = readFileSync(inFolder(name));
    let start = bytes[0] === 0xef ? 3 : 0;
    for (let end; (end = bytes.indexOf(10, start)) >= 0; start = end + 1)
        yield bytes.subarray(start, bytes[end - 1] === 13 ? end - 1 : end);
}

function differingRows(one, other) {
    const lines = linesOf(other);
    let differing = 0;
    for (const line of linesOf(one)) {
        const { done, value } = lines.next();
        if (done || !line.equals(value)) ++differing;
    }
    while (!lines.next().done) ++differing;
    return differing;
}

function say(entry) {
    console.log(JSON.stringify({ ...entry, rows: entry.rows ?? ROWS, threads: entry.threads ?? 1 }));
}

const rate = (seconds) => Math.round(ROWS / seconds);
const ratio = (one, other) => Number((one / other).toFixed(2));

function compare(name, peer, ours, theirs, differing) {
    const entry = { name, unit: 'rows/s of CPU', ours: rate(ours.cpu), peer, theirs: rate(theirs.cpu) };
    say({ ...entry, ratio: ratio(theirs.cpu, ours.cpu), differing });
    if (differing > 0) process.exitCode = 1;
}

function compareParallel() {
    const filter = `${NATIVE}/zicha check - --format ndjson --as-of ${DAY} --encoding utf-8 --separator comma`;
    const passed = (jobs) => measured(['sh', '-c',
        `parallel --pipepart -a '${ROSTER}' --header : --block 16M -k -j ${jobs} '${filter} 2>/dev/null' >'${inFolder('parallel.ndjson')}'`]).passed;
    let [one, two] = [Infinity, Infinity];
    for (let run = 0; run < PARALLEL_RUNS; ++run) {
        one = Math.min(one, passed(1));
        two = Math.min(two, passed(2));
    }
    say({
        name: 'GNU parallel', unit: 'rows/s', ours: rate(two), peer: 'the same with one job', theirs: rate(one),
        ratio: ratio(one, two), threads: 2, cores: availableParallelism(),
    });
}

function reportMemory() {
    copyFileSync(ROSTER, LONG);
    const whole = readFileSync(ROSTER);
    const rows = whole.subarray(whole.indexOf(10) + 1);
    for (let time = 1; time < TIMES_LONGER; ++time) appendFileSync(LONG, rows);
    const kilobytes = (roster) => measured(check(roster, '/dev/null')).kilobytes;
    const [short, long] = [kilobytes(ROSTER), kilobytes(LONG)];
    say({
        name: 'peak memory', unit: 'kB', ours: long, peer: `a roster of ${ROWS} rows`, theirs: short,
        ratio: ratio(long, short), rows: ROWS * TIMES_LONGER,
    });
}

mkdirSync(FOLDER, { recursive: true });
execFileSync('cmake', ['--build', '--preset', 'native', '--target', 'bench__hand_tuned', 'bench__measured',
    'bench__deciding'], { stdio: ['ignore', 2, 2] });
const bytes = writeEmployerRoster(ROSTER, ROWS);
const least = best(['ours', 'byHand', 'duckdb', 'wasm']);
const equal = (peer) => differingRows('ours.csv', `${peer}.csv`);
const [byHand, duckdb, wasm] = [equal('byHand'), equal('duckdb'), equal('wasm')];
compare(`roster of ${bytes} bytes`, 'DuckDB, SQL', least.ours, least.duckdb, duckdb);
compare(`roster of ${bytes} bytes`, 'C++ by hand', least.ours, least.byHand, byHand);
compare('C++ by hand', 'DuckDB, SQL', least.byHand, least.duckdb, byHand + duckdb);
compare('roster in wasm', 'native', least.wasm, least.ours, wasm);
process.stdout.write(execFileSync(`${NATIVE}/bench__deciding`, [ROSTER]));
compareParallel();
reportMemory();
