// ./dev bench module [ROWS]: the npm package (shell/module) against the command line: one person, and a staff
// list of a million, as NDJSON and as objects. The NDJSON of both must be the same bytes.
//
// One JSON object a line. Figures are of CPU time, user and kernel, of whole processes, the best of three runs
// in turn; of one person, the mean of the best thousand calls, their promises included.

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { decide, explain } from '../../build/npm/package/index.mjs';
import { writeEmployerRoster } from './_employer_roster.mjs';

const ROWS = Number(process.argv[2] ?? 1_000_000);
const DAY = '2025-09-01';
const path = (relative) => fileURLToPath(new URL(`../../${relative}`, import.meta.url));
const FOLDER = path('build/bench');
const ROSTER = `${FOLDER}/module.csv`;
const [NATIVE, MODULE] = [`${FOLDER}/module-native.ndjson`, `${FOLDER}/module.ndjson`];
const ours = (output) => ['node', path('tests/bench/_module_check.mjs'), ROSTER, DAY, output];

const programs = {
    native: [path('build/native/zicha'), 'check', ROSTER, '--as-of', DAY, '--format', 'ndjson', '-o', NATIVE],
    ndjson: ours(MODULE),
    rows: ours('rows'),
};

/** What a command took, in seconds of CPU. */
function measured(command) {
    const options = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 26 };
    return JSON.parse(execFileSync(path('build/native/bench__measured'), command, options).trim().split('\n').at(-1)).cpu;
}

const cpu = () => {
    const { user, system } = process.cpuUsage();
    return user + system;
};

/** Microseconds of CPU for a call. */
async function microseconds(ask) {
    let best = Infinity;
    for (let round = 0; round < 15; ++round) {
        const begin = cpu();
        for (let call = 0; call < 1000; ++call) await ask();
        best = Math.min(best, (cpu() - begin) / 1000);
    }
    return Number(best.toFixed(1));
}

const say = (entry) => console.log(JSON.stringify({ ...entry, threads: 1 }));

const person = { id: 'E1', level: 'intermediate', organizer: 'city', insured_locally: 'yes' };
for (let year = 2021; year <= 2025; ++year) Object.assign(person, { [`${year}_general`]: 18, [`${year}_professional`]: 60, [`${year}_completed`]: 'yes' });
const unknown = { id: 'E1', level: 'intermediate', organizer: 'city', '2025_general': 18, insured_locally: 'yes' };
say({ name: 'one person by module, all known', unit: 'us of CPU', ours: await microseconds(() => decide(person)), target: 50, rows: 1 });
say({ name: 'one person by module, much unknown', unit: 'us of CPU', ours: await microseconds(() => decide(unknown)), target: 50, rows: 1 });
say({ name: 'one person explained by module', unit: 'us of CPU', ours: await microseconds(() => explain(unknown)), rows: 1 });

mkdirSync(FOLDER, { recursive: true });
execFileSync('cmake', ['--build', '--preset', 'native', '--target', 'bench__measured'], { stdio: ['ignore', 2, 2] });
writeEmployerRoster(ROSTER, ROWS);
const least = {};
for (let run = 0; run < 3; ++run)
    for (const [name, command] of Object.entries(programs)) least[name] = Math.min(least[name] ?? Infinity, measured(command));
const isSame = readFileSync(NATIVE).equals(readFileSync(MODULE));
if (!isSame) process.exitCode = 1;
for (const name of ['ndjson', 'rows'])
    say({
        name: `roster by module, ${name}`, unit: 'rows/s of CPU', ours: Math.round(ROWS / least[name]), peer: 'native, NDJSON',
        theirs: Math.round(ROWS / least.native), ratio: Number((least.native / least[name]).toFixed(2)), target: 0.5,
        rows: ROWS, same: isSame,
    });
