// report.mjs BUILD [FOLDER OF V8]: a table of what the tests reached, by room, and a file that names each line and
// branch that they did not. Ends with 1 if a room that has bounds is below them.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { addGcov } from './gcov.mjs';
import { Tally } from './tally.mjs';
import { addV8 } from './v8.mjs';

const BOUNDS = { lines: 95, branches: 85 };
const HAS_BOUNDS = /^(core|shell\/host)(\/|$)/;
const WITH_JAVASCRIPT = ['shell/page', 'shell/package', 'web/platform']; // beside the rooms of rooms.txt

const rooms = readFileSync('shell/dev/rooms.txt', 'utf8').split('\n')
    .filter((line) => line && !line.startsWith('#')).map((line) => line.split(' ')[0]);
const folders = [...new Set([...rooms, ...WITH_JAVASCRIPT])].sort();
const roomOf = (file) => folders.filter((room) => file.startsWith(`${room}/`))
    .reduce((longest, room) => (room.length > longest.length ? room : longest), '');

const texts = new Map();
const linesOf = (file) => texts.get(file) ?? texts.set(file, readFileSync(file, 'utf8').split('\n')).get(file);

const percent = (reached, all) => (all === 0 ? 100 : (100 * reached) / all);

function row(name, figures) {
    const lines = percent(figures.linesReached, figures.lines);
    const branches = percent(figures.branchesReached, figures.branches);
    const cell = (reached, all, share) => `${`${reached}/${all}`.padStart(12)} ${share.toFixed(1).padStart(6)} %`;
    console.log(`${name.padEnd(24)}${cell(figures.linesReached, figures.lines, lines)}${
        cell(figures.branchesReached, figures.branches, branches)}`);
    return HAS_BOUNDS.test(name) && (lines < BOUNDS.lines || branches < BOUNDS.branches);
}

function table(tally, kind, pattern) {
    const files = tally.files.filter((file) => pattern.test(file));
    console.log(`\n${kind.padEnd(24)}${'lines'.padStart(21)}${'branches'.padStart(21)}`);
    const below = [];
    const print = (name, some) => {
        if (some.length > 0 && row(name, tally.figures(some))) below.push(name);
    };
    for (const room of folders) print(room, files.filter((file) => roomOf(file) === room));
    for (const part of ['core', 'shell', 'web']) print(part, files.filter((file) => file.startsWith(`${part}/`)));
    return below;
}

/** `file:line: the line`, of each that was not reached, and of each whose branches were not all taken. */
function missedLines(tally) {
    return tally.files.flatMap((file) => {
        const text = linesOf(file);
        return tally.missed(file).map(([line, what]) =>
            `${file}:${line}: ${what === true ? 'never' : `${what} branch${what > 1 ? 'es' : ''} not`}: ${text[line - 1]?.trim()}\n`);
    }).join('');
}

const [build, counted] = process.argv.slice(2);
const tally = new Tally();
const isOurs = (file) => roomOf(file) !== '' && !file.endsWith('.def') && existsSync(file); // a .def is a table
// Where there are only brackets, the compiler destroys what an exception leaves behind.
const isCode = (file, line) => /[^\s{}()[\];,]/.test(linesOf(file)[line - 1] ?? '');
addGcov(tally, build, isOurs, isCode);
if (counted) addV8(tally, counted, process.cwd(), isOurs);

const below = [...table(tally, 'C++', /\.[ch]pp$/), ...table(tally, 'JavaScript', /\.m?js$/)];
const list = join(build, 'missed.txt');
writeFileSync(list, missedLines(tally));
console.log(`\nEach line and branch that was not reached: ${list}`);
for (const name of below) console.log(`Below ${BOUNDS.lines} % of lines or ${BOUNDS.branches} % of branches: ${name}`);
process.exitCode = below.length > 0 ? 1 : 0;
