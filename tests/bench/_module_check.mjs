// Decides a roster with the npm package, in a process of its own: `_module_check.mjs ROSTER DAY OUT|rows`.
// OUT is NDJSON as it comes; `rows` reads every row as an object and leaves it.

import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';

import { check } from '../../build/npm/package/index.mjs';

const [roster, asOf, output] = process.argv.slice(2);
const bytes = readFileSync(roster);
if (output === 'rows') {
    let rows = 0;
    for await (const row of check(bytes, { asOf })) rows += row.verdict ? 1 : 0;
    console.error(`${rows} rows`);
} else {
    const file = openSync(output, 'w');
    for await (const piece of check(bytes, { asOf, as: 'ndjson' })) writeSync(file, piece);
    closeSync(file);
}
