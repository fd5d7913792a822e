// Workbooks in both builds of the core: zlib and expat of the system in the programs, and in wasm those
// compiled from source, which are configured to be small. Each function gives the differences it found.

import { readFileSync, writeFileSync } from 'node:fs';

import { PRODUCERS } from '../cli/producers.mjs';
import { BAD } from '../cli/workbook_refusals.mjs';
import { zicha } from '../cli/program.mjs';
import { CHINESE_HEADER } from './headers.mjs';
import { OUTPUT, RULES, WASM, checkNatively, compareBuilds } from './parity.mjs';
import { persons } from './persons.mjs';
import { chineseText } from './roster_writer.mjs';
import { checkInWasm } from './wasm_check.mjs';

const PERSONS = 500;
const AS_OF = '2025-11-01';

/** Persons as rows of cells: plain hours are numbers, what is unknown is no cell. */
function tableOf(people) {
    const columns = Object.keys(CHINESE_HEADER);
    const cell = (column, text, row) => {
        if (text === '') return null;
        const isAmount = /^\d{4}_(?!completed)/.test(column) && /^\d{1,4}(\.\d{1,2})?$/.test(text);
        return isAmount ? Number(text) : chineseText(column, text, row);
    };
    const rows = people.map((person, row) =>
        columns.map((column) => cell(column, String(person[column] ?? ''), row)));
    return [columns.map((column) => CHINESE_HEADER[column]), ...rows];
}

export function differingReading() {
    const table = tableOf([...persons(PERSONS, 51)]);
    return Object.entries(PRODUCERS).flatMap(([name, write]) => {
        const roster = `${OUTPUT}/workbook.xlsx`;
        writeFileSync(roster, write(table));
        const { rows, differing, first } = compareBuilds(roster, AS_OF);
        if (rows !== PERSONS) return [`${name}: ${PERSONS} persons, ${rows} result rows`];
        return differing === 0 ? [] : [`${name}: ${differing} rows differ`, ...first];
    });
}

/** The result that the wasm build makes of a roster, or its reasons to refuse it. */
const inWasm = (roster, format) =>
    Buffer.concat([...checkInWasm(roster, { wasm: WASM, rules: RULES, asOf: AS_OF, format })]);

export function differingResults(rosters) {
    return rosters.flatMap((roster) => {
        const output = `${OUTPUT}/result.xlsx`;
        checkNatively(roster, output, AS_OF, ['--format', 'xlsx', '--plain']);
        const [native, wasm] = [readFileSync(output), inWasm(roster, 'xlsx')];
        return native.equals(wasm) ? [] : [`${roster}: ${native.length} and ${wasm.length} bytes`];
    });
}

export function differingRefusals() {
    return Object.entries(BAD).flatMap(([code, files]) => Object.entries(files).flatMap(([name, bytes]) => {
        const roster = `${OUTPUT}/refused.xlsx`;
        writeFileSync(roster, bytes);
        const reasonIn = (text) => /\[(\w+\.\w+)\]/.exec(text)?.[1];
        const native = reasonIn(zicha(['check', roster, '--format', 'ndjson']).said);
        const wasm = reasonIn(inWasm(roster, 'ndjson').toString());
        return native === code && wasm === code ? [] : [`${code}, ${name}: ${native} and ${wasm}`];
    }));
}
