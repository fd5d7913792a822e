// The npm package as whoever depends on it has it: out of its tarball, in a folder outside the tree; and the
// command line, whose bytes it must have.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export const AS_OF = '2025-11-01';
export const MADE = 'build/npm';
export const TARBALL = join(MADE, readdirSync(MADE).find((name) => name.endsWith('.tgz')));
export const FOLDER = mkdtempSync(join(tmpdir(), 'zicha-module-'));
export const PACKAGE = join(FOLDER, 'node_modules/zicha');
process.on('exit', () => rmSync(FOLDER, { recursive: true, force: true }));

mkdirSync(join(FOLDER, 'node_modules'));
execFileSync('tar', ['-xzf', TARBALL, '-C', join(FOLDER, 'node_modules')]);
renameSync(join(FOLDER, 'node_modules/package'), PACKAGE);

const importOf = (name) => import(pathToFileURL(join(PACKAGE, name)));
export const zicha = await importOf('index.mjs');
export const withWorkbooks = await importOf('xlsx.mjs');

export const CASES = readFileSync('tests/cases/jiaxing-2025.csv');

/** Standard output of the command line; what it said if it refuses. */
export function native(options, input = '') {
    const run = spawnSync('build/native/zicha', options, { input, maxBuffer: 1 << 28 });
    if (run.error) throw run.error;
    return run.status > 1 ? run.stderr.toString() : run.stdout.toString();
}
export const nativeRows = (roster, options = []) =>
    native(['check', '-', '--format', 'ndjson', '--as-of', AS_OF, ...options], roster);

/** All that an iterator gives: rows, or the text of pieces. */
export async function rowsOf(iterator) {
    const rows = [];
    for await (const row of iterator) rows.push(row);
    return rows;
}
export async function textOf(roster, options = {}, from = zicha) {
    return Buffer.concat(await rowsOf(from.check(roster, { asOf: AS_OF, as: 'ndjson', ...options }))).toString();
}

/** The error's code and sentence; an error of another kind is thrown on. */
export async function refusalOf(promise) {
    try {
        await promise;
    } catch (error) {
        if (error instanceof zicha.ZichaError && error.problems[0].code === error.code) return error;
        throw error;
    }
    throw new Error('nothing was refused');
}
