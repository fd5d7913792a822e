// ./dev bench own_workbook [ROWS]: a workbook of 100,000 persons and 40 columns, decided and given back as
// that very workbook, against the plain one: CPU time and peak memory of whole processes, the better of
// three runs in turn. More than twice the time, or 1.3 times the memory, is a failure.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

const ROWS = Number(process.argv[2] ?? 100_000);
const RUNS = 3;
const MOST = { time: 2, memory: 1.3 };
const FOLDER = 'build/bench';
const ROSTER = `${FOLDER}/own.xlsx`;
const YEARS = [2021, 2022, 2023, 2024, 2025];
const OTHERS = Array.from({ length: 19 }, (_, at) => `备注${at + 1}`);
const HEADINGS = ['工号', '姓名', '部门', '级别', '组织', ...YEARS.flatMap((year) => [`${year}公需`, `${year}专业`, `${year}其他`]), '社保在嘉兴', ...OTHERS];
const HOURS = ['n18', 'n20.5', 'n60', 'n72', 'n3.34', ''];

/** A person a row, as write_workbook takes it; the hours from a small generator, the same in each run. */
function table() {
    let state = 1;
    const hours = () => HOURS[(state = (state * 48271) % 2147483647) % HOURS.length];
    const rows = [HEADINGS.map((heading) => `t${heading}`)];
    for (let row = 0; row < ROWS; row++)
        rows.push([`tE${row}`, `t姓名${row % 5000}`, `t部门${row % 100}`, row % 2 ? 't中级' : 't副高', 't市',
            ...YEARS.flatMap(() => [hours(), hours(), '']), 't是', ...OTHERS.map((_, at) => (at % 3 ? `t${at}-${row % 700}` : `n${row % 90}`))]);
    return rows.map((cells) => cells.join('\u001f')).join('\u001e');
}

/** What a check took: {cpu, passed, kilobytes}. */
function measured(...more) {
    const command = ['build/native/zicha', 'check', ROSTER, '-o', `${FOLDER}/own-result.xlsx`, ...more];
    const options = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 26 };
    return JSON.parse(execFileSync('build/native/bench__measured', command, options).trim().split('\n').at(-1));
}

mkdirSync(FOLDER, { recursive: true });
execFileSync('cmake', ['--build', '--preset', 'native', '--target', 'bench__measured'], { stdio: ['ignore', 2, 2] });
const written = spawnSync('build/native/write_workbook', [ROSTER], { input: table() });
if (written.status !== 0) throw new Error(`write_workbook: ${written.error ?? written.stderr}`);
const least = { own: {}, plain: {} };
for (let run = 0; run < RUNS; ++run)
    for (const [name, took] of [['own', measured()], ['plain', measured('--plain')]])
        for (const [figure, value] of Object.entries(took)) least[name][figure] = Math.min(value, least[name][figure] ?? Infinity);

for (const [name, unit, figure, most] of [['own workbook', 's of CPU', 'cpu', MOST.time], ['own workbook, peak memory', 'kB', 'kilobytes', MOST.memory]]) {
    const [ours, plain] = [least.own[figure], least.plain[figure]];
    const ratio = Number((ours / plain).toFixed(2));
    console.log(JSON.stringify({ name, unit, ours, peer: 'the plain workbook', theirs: plain, ratio, most, columns: HEADINGS.length, rows: ROWS, threads: 1 }));
    if (ratio > most) process.exitCode = 1;
}
