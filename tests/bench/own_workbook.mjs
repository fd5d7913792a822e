// ./dev bench own_workbook [ROWS]: a workbook of 100,000 persons and 40 columns, decided and given back as
// that very workbook, against the plain one: CPU time and peak memory of whole processes, the better of
// three runs in turn. More than twice the time, or 1.3 times the memory, is a failure.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

import { headings, rosterTable } from './_roster_table.mjs';

const ROWS = Number(process.argv[2] ?? 100_000);
const RUNS = 3;
const MOST = { time: 2, memory: 1.3 };
const FOLDER = 'build/bench';
const ROSTER = `${FOLDER}/own.xlsx`;
const OTHERS = Array.from({ length: 19 }, (_, at) => `备注${at + 1}`);

/// So many columns that 40 are there, as in the lists of large employers.
const othersOf = (row) => OTHERS.map((_, at) => (at % 3 ? `t${at}-${row % 700}` : `n${row % 90}`));

/** What a check took: {cpu, passed, kilobytes}. */
function measured(...more) {
    const command = ['build/native/zicha', 'check', ROSTER, '-o', `${FOLDER}/own-result.xlsx`, ...more];
    const options = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 26 };
    return JSON.parse(execFileSync('build/native/bench__measured', command, options).trim().split('\n').at(-1));
}

mkdirSync(FOLDER, { recursive: true });
execFileSync('cmake', ['--build', '--preset', 'native', '--target', 'bench__measured'], { stdio: ['ignore', 2, 2] });
const written = spawnSync('build/native/write_workbook', [ROSTER], { input: rosterTable(ROWS, OTHERS, othersOf) });
if (written.status !== 0) throw new Error(`write_workbook: ${written.error ?? written.stderr}`);
const least = { own: {}, plain: {} };
for (let run = 0; run < RUNS; ++run)
    for (const [name, took] of [['own', measured()], ['plain', measured('--plain')]])
        for (const [figure, value] of Object.entries(took)) least[name][figure] = Math.min(value, least[name][figure] ?? Infinity);

for (const [name, unit, figure, most] of [['own workbook', 's of CPU', 'cpu', MOST.time], ['own workbook, peak memory', 'kB', 'kilobytes', MOST.memory]]) {
    const [ours, plain] = [least.own[figure], least.plain[figure]];
    const ratio = Number((ours / plain).toFixed(2));
    console.log(JSON.stringify({ name, unit, ours, peer: 'the plain workbook', theirs: plain, ratio, most, columns: headings(OTHERS).length, rows: ROWS, threads: 1 }));
    if (ratio > most) process.exitCode = 1;
}
