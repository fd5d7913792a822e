// Runs the built program zicha.

import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export { expect, expectEqual, test } from '../lines.mjs';

const TREE = fileURLToPath(new URL('../../', import.meta.url));
export const PROGRAM = join(TREE, process.env.ZICHA_BUILD ?? 'build/native', 'zicha');
const MOST_OUTPUT = 1 << 28;

export const SANITIZED = Boolean(process.env.ZICHA_SANITIZED);
export const HOLDS_MORE = SANITIZED || Boolean(process.env.ZICHA_COUNTS); // memory, as ./dev coverage does
export const inTree = (path) => join(TREE, path);

export const FOLDER = mkdtempSync(join(tmpdir(), 'zicha-cli-'));
process.on('exit', () => rmSync(FOLDER, { recursive: true, force: true }));

/** A path for a test's own file. */
export const own = (name) => join(FOLDER, name);

/** Runs to the end. `input` is bytes or text for standard input. */
export function zicha(options, input) {
    const run = spawnSync(PROGRAM, options, { input: input ?? '', maxBuffer: MOST_OUTPUT });
    // A program that refuses its options does not wait for its input.
    if (run.error && run.error.code !== 'EPIPE') throw run.error;
    return {
        status: run.status,
        signal: run.signal,
        output: run.stdout.toString(),
        bytes: run.stdout,
        said: run.stderr.toString(),
    };
}

/** Starts and gives the process, with pipes. */
export const start = (options) => spawn(PROGRAM, options);

/** The end of a started process: its status and what it said. */
export function ended(child) {
    let said = '';
    child.stderr.on('data', (piece) => (said += piece));
    return new Promise((resolve) => {
        child.on('close', (status, signal) => resolve({ status, signal, said }));
    });
}

/** The result rows of a roster given as bytes or text, as objects. */
export function rowsOf(roster, options = []) {
    const run = zicha(['check', '-', '--format', 'ndjson', ...options], roster);
    const rows = run.output.split('\n').filter(Boolean).map((line) => JSON.parse(line));
    return { ...run, rows };
}
