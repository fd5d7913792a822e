// Decides a roster with the wasm build of the core and writes it as CSV: `_wasm_check.mjs IN OUT DAY`.

import { closeSync, openSync, writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { checkInWasm } from '../parity/wasm_check.mjs';

const path = (relative) => fileURLToPath(new URL(`../../${relative}`, import.meta.url));
const [roster, output, asOf] = process.argv.slice(2);
const file = openSync(output, 'w');
const options = { wasm: path('build/wasm/zicha_check.wasm'), rules: path('rules/jiaxing-2025.json') };
for (const bytes of checkInWasm(roster, { ...options, asOf, format: 'csv' })) writeSync(file, bytes);
closeSync(file);
