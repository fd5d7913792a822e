// A workbook of 100,000 persons: ours reads it and decides every row; SheetJS in Node, which people would
// use, reads it to rows and no more. Time and peak memory of whole processes, the better of three runs.
//     ./dev bench xlsx [ROWS]

import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { rosterTable } from './_roster_table.mjs';

const ROWS = Number(process.argv[2] ?? 100_000);
const RUNS = 3;
const POLL = 5;
const FOLDER = mkdtempSync(join(tmpdir(), 'zicha-xlsx-'));
process.on('exit', () => rmSync(FOLDER, { recursive: true, force: true }));
const ROSTER = join(FOLDER, 'roster.xlsx');
const PEER = join(FOLDER, 'peer.cjs');

function peakOf(pid) {
    try {
        return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
    } catch {
        return 0; // it has ended
    }
}

async function measured(program, options) {
    const begin = process.hrtime.bigint();
    const child = spawn(program, options, { stdio: ['ignore', 'ignore', 'ignore'] });
    let peak = 0;
    const timer = setInterval(() => (peak = Math.max(peak, peakOf(child.pid))), POLL);
    const status = await new Promise((resolve) => child.on('exit', resolve));
    clearInterval(timer);
    if (status !== 0) throw new Error(`${program} ended with ${status}`);
    return { seconds: Number(process.hrtime.bigint() - begin) / 1e9, megabytes: peak / 1024 };
}

async function best(program, options) {
    const runs = [];
    for (let run = 0; run < RUNS; run++) runs.push(await measured(program, options));
    return { seconds: Math.min(...runs.map((run) => run.seconds)), megabytes: Math.min(...runs.map((run) => run.megabytes)) };
}

function report(name, unit, ours, peer) {
    const [a, b] = [ours, peer].map((figure) => Number(figure.toFixed(2)));
    console.log(JSON.stringify({ name, unit, ours: a, peer: 'SheetJS', peer_figure: b,
        ratio: Number((peer / ours).toFixed(2)), rows: ROWS, threads: 1, bytes: statSync(ROSTER).size }));
}

const written = spawnSync('build/native/write_workbook', [ROSTER], { input: rosterTable(ROWS, ['备注'], (row) => [row % 9 ? '' : 't备注']) });
if (written.status !== 0) throw new Error(`write_workbook: ${written.error ?? written.stderr}`);
writeFileSync(PEER, `
const xlsx = require(${JSON.stringify(join(process.cwd(), 'build/node/node_modules/xlsx'))});
const book = xlsx.readFile(${JSON.stringify(ROSTER)}, { dense: true });
const rows = xlsx.utils.sheet_to_json(book.Sheets[book.SheetNames[0]], { header: 1 });
if (rows.length !== ${ROWS + 1}) process.exit(1);
`);
const peer = await best('node', [PEER]);
for (const [name, output, ...more] of [['xlsx in, ndjson out', 'out.ndjson'], ['xlsx in, xlsx out', 'out.xlsx', '--plain'], ['xlsx in, own xlsx out', 'own.xlsx']]) {
    const options = ['check', ROSTER, '-o', join(FOLDER, output), ...more];
    if (output.endsWith('ndjson')) options.push('--format', 'ndjson');
    const ours = await best('build/native/zicha', options);
    report(name, 's', ours.seconds, peer.seconds);
    report(`${name}, peak memory`, 'MB', ours.megabytes, peer.megabytes);
}
