// ./dev bench packs [ROWS]: rosters under the rules of each place, CSV in, decided NDJSON out, beside Jiaxing's of
// the format zicha-rules/1, which is the peer: "ratio" is how often a row of it goes into a row of ours.
// Rows are the template's example with other hours, blanks and years. Time is that of the processor, user and kernel,
// the best of three runs in turn.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROWS = Number(process.argv[2] ?? 20_000);
const RUNS = 3;
const ZICHA = 'build/native/zicha';
const FOLDER = mkdtempSync(join(tmpdir(), 'zicha-packs-'));
process.on('exit', () => rmSync(FOLDER, { recursive: true, force: true }));

const HOURS = ['18', '20.5', '60', '72', '3.34', '', '90', '30'];
let state = 1;
const drawn = (below) => (state = (state * 48271) % 2147483647) % below;

/** The example with other hours in its cells of hours; each eighth of them blank. */
function varied(heading, cell) {
    if (/总学时|total|^\d{4}-\d{4}/.test(heading)) return ''; // parts at random are often more than it
    if (/完成|completed/.test(heading)) return ['', '', '是', '否'][drawn(4)];
    if (/考核|appraisal/.test(heading)) return cell;
    const isHours = /^(\d{4}|结转)/.test(heading) && /^\d+([.]\d+)?$/.test(cell) && Number(cell) < 1000;
    if (isHours || (cell === '' && /^\d{4}/.test(heading))) return HOURS[drawn(HOURS.length)];
    if (/^\d{4}-\d\d-\d\d /.test(cell)) return cell.replace(/ (\d+([.]\d+)?)(?=;|$)/g, () => ` ${drawn(40)}`);
    return cell;
}

function rosterOf(name, rules) {
    const template = execFileSync(ZICHA, ['template', '--rules', rules], { encoding: 'utf8' }).replace('\uFEFF', '').trim().split(/\r?\n/);
    const cells = (line) => line.split(',').map((cell) => cell.replace(/^"|"$/g, ''));
    const [headings, example] = [cells(template[0]), cells(template[1])];
    const lines = [template[0]];
    for (let row = 0; row < ROWS; ++row)
        lines.push(headings.map((heading, at) => (/^(工号|id)$/.test(heading) ? `E${row}` : /姓名|name/.test(heading) ? `人${row % 5000}`
            : varied(heading, example[at] ?? ''))).join(','));
    const file = join(FOLDER, `${name}.csv`);
    writeFileSync(file, `${lines.join('\n')}\n`);
    return file;
}

function decided(roster, rules) {
    const run = spawnSync(ZICHA, ['check', roster, '--rules', rules, '--format', 'ndjson', '--as-of', '2026-12-01'], { encoding: 'utf8', maxBuffer: 1 << 30 });
    return run.stdout.split('\n').filter((line) => line && !line.includes('"verdict":"invalid"')).length;
}

function seconds(roster, rules) {
    const run = spawnSync('bash', ['-c', 'TIMEFORMAT="%U %S"; time "$@" >/dev/null 2>&1', 'bash', ZICHA, 'check', roster, '--rules', rules,
        '--format', 'ndjson', '--as-of', '2026-12-01'], { encoding: 'utf8' });
    return run.stderr.trim().split(' ').map(Number).reduce((a, b) => a + b, 0);
}

const upgraded = join(FOLDER, 'jiaxing-2025-upgraded.json');
writeFileSync(upgraded, execFileSync(ZICHA, ['rules', 'upgrade', 'rules/jiaxing-2025.json'], { stdio: ['ignore', 'pipe', 'ignore'] }));
const packs = [['jiaxing-2025', 'rules/jiaxing-2025.json'], ['jiaxing-2025-upgraded', upgraded],
    ...readdirSync('rules/elsewhere').map((name) => [name.replace('.json', ''), `rules/elsewhere/${name}`])]
    .map(([name, rules]) => ({ name, rules, roster: rosterOf(name, rules), best: Infinity }));
for (const pack of packs) if (decided(pack.roster, pack.rules) !== ROWS) throw new Error(`${pack.name}: not every row is decided`);
for (let run = 0; run < RUNS; ++run) for (const pack of packs) pack.best = Math.min(pack.best, seconds(pack.roster, pack.rules));
const microseconds = (pack) => Number(((pack.best / ROWS) * 1e6).toFixed(2));
for (const pack of packs)
    console.log(JSON.stringify({ name: pack.name, unit: 'µs a row, CPU', ours: microseconds(pack), peer: 'Jiaxing 2025, zicha-rules/1',
        peer_figure: microseconds(packs[0]), ratio: Number((pack.best / packs[0].best).toFixed(2)), rows: ROWS, threads: 1 }));
