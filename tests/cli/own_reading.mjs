// Shared by the tests of own workbooks: makes a result, and reads it.

import { existsSync, readFileSync, rmSync } from 'node:fs';

import { requirePackage } from '../packages.mjs';
import { own, zicha } from './program.mjs';
import { entriesOf } from './zip.mjs';

const xlsx = requirePackage('xlsx');

/** The sheet of the roster in the workbooks of own_makers.mjs. */
export const SHEET = 'xl/worksheets/sheet1.xml';

/** The result as bytes, with what was said. */
export function result(roster, options = [], input = '-') {
    const path = own('result.xlsx');
    rmSync(path, { force: true });
    const run = zicha(['check', input, '-o', path, '--as-of', '2025-09-01', ...options], roster);
    return { ...run, bytes: existsSync(path) ? readFileSync(path) : Buffer.alloc(0) };
}

export const partsOf = (bytes) => Object.fromEntries(entriesOf(bytes).map(({ name, content }) => [name, content.toString()]));
export const bookOf = (bytes) => xlsx.read(bytes, { type: 'buffer', cellStyles: true });
export const tableOf = (sheet) => xlsx.utils.sheet_to_json(sheet, { header: 1, defval: '', blankrows: true });
export const isPlain = (bytes) => bookOf(bytes).SheetNames.join() === '自查结果';
