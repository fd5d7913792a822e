// ./dev bench roster: rows a second of `zicha check` on a generated roster of 100,000 rows, as the
// median of five runs, the whole process counted. Prints one JSON object.

import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { persons } from '../parity/persons.mjs';
import { rosterText } from '../parity/roster_writer.mjs';

const ROWS = 100_000;
const SEED = 25;
const RUNS = 5;
const path = (relative) => fileURLToPath(new URL(`../../${relative}`, import.meta.url));
const PROGRAM = path(`${process.env.ZICHA_BUILD ?? 'build/native'}/zicha`);
const FOLDER = path('build/bench');
const ROSTER = `${FOLDER}/roster.csv`;

function seconds() {
    const before = process.hrtime.bigint();
    const options = ['check', ROSTER, '--format', 'ndjson', '-o', `${FOLDER}/roster.ndjson`];
    const { status, stderr } = spawnSync(PROGRAM, options, { encoding: 'utf8' });
    if (status !== 0 && status !== 1) throw new Error(`zicha check ended with ${status}: ${stderr}`);
    return Number(process.hrtime.bigint() - before) / 1e9;
}

mkdirSync(FOLDER, { recursive: true });
writeFileSync(ROSTER, rosterText([...persons(ROWS, SEED)]).text);
const times = Array.from({ length: RUNS }, seconds).sort((a, b) => a - b);
const ours = Math.round(ROWS / times[(RUNS - 1) / 2]);
console.log(JSON.stringify({ name: 'roster', unit: 'rows/s', ours, rows: ROWS, threads: 1 }));
