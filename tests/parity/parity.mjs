// ./dev parity ROSTER [--as-of DATE]: decides a roster (CSV or .xlsx) with the native program and with
// the wasm build of the same core, and compares the bytes of their result rows.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { FORMATS, checkInWasm, piecesOf } from './wasm_check.mjs';

const TOP = fileURLToPath(new URL('../..', import.meta.url));
const path = (relative) => resolve(TOP, relative);
export const NATIVE = path(`${process.env.ZICHA_BUILD ?? 'build/native'}/zicha`);
export const WASM = path('build/wasm/zicha_check.wasm');
export const OUTPUT = path('build/parity');
export const RULES = path('rules/jiaxing-2025.json');

/** Runs `zicha check` into a file. Some rows may be invalid; anything else wrong is an error. */
export function checkNatively(roster, output, asOf, more = []) {
    mkdirSync(OUTPUT, { recursive: true });
    const format = more.includes('--format') ? [] : ['--format', 'ndjson'];
    const options = [...format, '--as-of', asOf, '-o', output, ...more];
    const run = spawnSync(NATIVE, ['check', roster, ...options], { encoding: 'utf8' });
    if (run.error) throw run.error;
    if (run.status !== 0 && run.status !== 1)
        throw new Error(`zicha check ended with ${run.status ?? run.signal}: ${run.stderr.trim()}`);
    return run;
}

/** Lines without their line feeds. A last line that has none is told from one that has. */
export function* linesOf(pieces) {
    let rest = Buffer.alloc(0);
    for (const piece of pieces) {
        const bytes = Buffer.concat([rest, piece]);
        let start = 0;
        for (let end; (end = bytes.indexOf(10, start)) >= 0; start = end + 1)
            yield bytes.subarray(start, end);
        rest = bytes.subarray(start);
    }
    if (rest.length > 0) yield Buffer.concat([rest, Buffer.from('(no line feed)')]);
}

/** The formats in which both builds give other bytes for a roster by these rules. */
export function differingFormats(roster, rules, asOf) {
    return FORMATS.filter((format) => {
        const output = `${OUTPUT}/native.${format}`;
        checkNatively(roster, output, asOf, ['--format', format, '--rules', rules]);
        const wasm = Buffer.concat([...checkInWasm(roster, { wasm: WASM, rules, asOf, format })]);
        return !readFileSync(output).equals(wasm);
    });
}

/** @returns {{rows: number, differing: number, first: string[]}} `first` shows a few of them */
export function compareBuilds(roster, asOf) {
    for (const program of [NATIVE, WASM])
        if (!existsSync(program)) throw new Error(`${program} is not built: run ./dev build`);
    const output = `${OUTPUT}/native.ndjson`;
    checkNatively(roster, output, asOf);
    const native = linesOf(piecesOf(output));
    const wasm = linesOf(checkInWasm(roster, { wasm: WASM, rules: RULES, asOf }));
    const result = { rows: 0, differing: 0, first: [] };
    for (;;) {
        const [ours, theirs] = [native.next(), wasm.next()];
        if (ours.done && theirs.done) return result;
        result.rows += 1;
        if (!ours.done && !theirs.done && ours.value.equals(theirs.value)) continue;
        result.differing += 1;
        const shown = ({ done, value }) => (done ? '(no row)' : value.toString());
        if (result.first.length < 5)
            result.first.push(`native ${shown(ours)}\n  wasm   ${shown(theirs)}`);
    }
}

function todayInChina() {
    return new Date(Date.now() + 8 * 3600 * 1000).toISOString().slice(0, 10);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    const [roster, option, date = todayInChina(), ...more] = process.argv.slice(2);
    if (!roster || (option ?? '--as-of') !== '--as-of' || more.length > 0) {
        console.error('Use: ./dev parity ROSTER [--as-of DATE]');
        process.exit(2);
    }
    try {
        const { rows, differing, first } = compareBuilds(roster, date);
        for (const difference of first) console.log(`  ${difference}`);
        console.log(`rows ${rows}, differing ${differing}`);
        process.exitCode = differing === 0 ? 0 : 1;
    } catch (error) {
        console.error(error.message);
        process.exitCode = 2;
    }
}
