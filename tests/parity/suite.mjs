// The parity suite: the second decider proves itself, then agrees with the native program on every
// key of every generated person, then the native program agrees with the wasm build in every byte.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

import { filesAtTheLimits } from '../cli/limits.mjs';
import { isWanted } from '../lines.mjs';
import { decide } from './decider.mjs';
import { checkMissing, checkSharedCases } from './decider_selftest.mjs';
import { decodersDiffer, inGb18030 } from './gb18030.mjs';
import { CHINESE_HEADER } from './headers.mjs';
import { OUTPUT, checkNatively, compareBuilds, differingFormats } from './parity.mjs';
import { persons, personsByArchetype } from './persons.mjs';
import { Random } from './random.mjs';
import { rosterText } from './roster_writer.mjs';
import { differingReading, differingRefusals, differingResults } from './workbooks.mjs';

const SANITIZED = Boolean(process.env.ZICHA_SANITIZED);
const MANY = SANITIZED ? 20000 : 100000;
const FEWER = SANITIZED ? 5000 : 20000;
const AS_OF = '2025-11-01';
const VERDICTS = ['eligible', 'not_eligible', 'needs_info', 'needs_ruling', 'refer', 'invalid'];
const CAUTIONS = [
    ...['ce.total_exceeds_parts', 'ce.other_hours', 'ce.assessed_no_last_year'],
    ...['ce.standard_decides', 'ce.transition_last_year', 'ce.full_minima', 'ce.reading_open'],
    ...['ce.exam_window', 'ce.not_earnable_now', 'si.substitute', 'ce.mark_and_hours_disagree'],
    ...['ce.make_up_study', 'ce.unusual_hours', 'si.our_reading'],
];

const ALL_COLUMNS = Object.keys(CHINESE_HEADER);
const IDENTITY = '身份证号';
const FORMS = {
    'semicolons and an identity column': { columns: [IDENTITY, ...ALL_COLUMNS], separator: ';' },
    'tabs and CR LF': { columns: ALL_COLUMNS, separator: '\t', newline: '\r\n' },
    'a byte order mark and CR': { columns: ALL_COLUMNS, newline: '\r', mark: '\ufeff' },
};

/** Runs one test: its body gives the differences it found, as sentences. */
function test(sentence, body) {
    if (!isWanted(sentence)) return;
    let differences;
    try {
        differences = body();
    } catch (error) {
        differences = [error.message];
    }
    console.log(`${differences.length === 0 ? 'ok' : 'not ok'} - ${sentence}`);
    if (differences.length === 0) return;
    for (const difference of differences.slice(0, 8)) console.log(`# ${difference}`);
    if (differences.length > 8) console.log(`# and ${differences.length - 8} more`);
    process.exitCode = 1;
}

/** Where two result rows of one person differ. A blank id or name may be "" or null. */
function differenceOf(decided, row) {
    const text = (key, value) =>
        JSON.stringify(key === 'id' || key === 'name' ? value || null : value);
    const found = [];
    for (const [key, value] of Object.entries(decided)) {
        if (key !== 'error' && text(key, value) !== text(key, row[key]))
            found.push(`${key} is ${text(key, row[key])}, decided ${text(key, value)}`);
    }
    const column = row.error?.column;
    const columns = decided.error?.columns ?? [];
    const named = columns.some((fact) => fact === column || CHINESE_HEADER[fact] === column);
    if (decided.error ? !named : row.error !== null)
        found.push(`error is ${text('error', row.error)}, decided [${columns}]`);
    return found.join('; ');
}

/** Writes a roster of generated persons: who they are, and the row of each. */
function write(roster) {
    const people = [...persons(roster.count, roster.seed)];
    people.forEach((person, i) => (person[IDENTITY] = String(330402199001010000n + BigInt(i))));
    const { text, rows } = rosterText(people, roster);
    mkdirSync(OUTPUT, { recursive: true });
    writeFileSync(roster.path, text);
    roster.isWritten = true;
    return { people, rows };
}

/** The path of a roster, whichever test comes to it first. */
function pathOf(roster) {
    if (!roster.isWritten) write(roster);
    return roster.path;
}

/** Decides generated persons both ways and compares every key of every row. */
function disagreements(roster) {
    const { path, count, asOf, columns } = roster;
    const { people, rows } = write(roster);
    const output = `${path}.ndjson`;
    checkNatively(path, output, asOf);
    const lines = readFileSync(output, 'utf8').trimEnd().split('\n');
    if (lines.length !== count) return [`${count} persons, ${lines.length} result rows`];
    const found = [];
    people.forEach((person, i) => {
        const known = Object.fromEntries(columns.map((column) => [column, person[column]]));
        const decided = decide(known, { row: rows[i], asOf });
        const difference = differenceOf(decided, JSON.parse(lines[i]));
        const facts = Object.entries(known).filter(([, value]) => value !== null);
        if (difference)
            found.push(`${difference}: ${JSON.stringify(Object.fromEntries(facts))}`);
    });
    return found;
}

/** The rows of a roster whose results have other bytes in the wasm build. */
function differingRows(roster, count) {
    const { rows, differing, first } = compareBuilds(roster, AS_OF);
    if (rows !== count) return [`${count} persons, ${rows} result rows`];
    return differing === 0 ? [] : [`${differing} rows differ`, ...first];
}

/** Whether every archetype reaches every verdict, and every caution comes up, often enough. */
function tooRare(count) {
    const seen = {};
    const note = (what) => (seen[what] = (seen[what] ?? 0) + 1);
    const archetypes = new Set();
    for (const { archetype, person } of personsByArchetype(count, 2025)) {
        const { verdict, cautions } = decide(person, { asOf: '2026-02-01' });
        archetypes.add(archetype);
        note(`${archetype} ${verdict}`);
        new Set([...cautions, ...decide(person, { asOf: AS_OF }).cautions]).forEach(note);
    }
    const wanted = [...archetypes].flatMap((name) => VERDICTS.map((verdict) => `${name} ${verdict}`));
    return [...wanted, ...CAUTIONS]
        .filter((what) => (seen[what] ?? 0) < count / 2000)
        .map((what) => `${what}: ${seen[what] ?? 0} of ${count}`);
}

/** All columns but a few, in an order of their own. */
function shuffledColumns(seed) {
    const random = new Random(seed);
    const left = ['2021_total', '2024_other', 'tax_records', 'unit'];
    return ALL_COLUMNS.filter((column) => !left.includes(column))
        .map((column) => [random.next(), column])
        .sort(([a], [b]) => a - b)
        .map(([, column]) => column);
}

if (!SANITIZED) {
    test('the second decider agrees with the shared cases', () => checkSharedCases().differences);
    test('its missing facts are those that a search over all completions finds', () => {
        return checkMissing().differences;
    });
    test('generated persons reach every verdict by every kind of hours, and every caution', () => {
        return tooRare(20000);
    });
}

const inOutput = (name) => `${OUTPUT}/${name}.csv`;
const chinese = { path: inOutput('persons'), count: MANY, seed: 33, asOf: AS_OF, columns: ALL_COLUMNS };
const english = {
    path: inOutput('persons-english'),
    count: FEWER,
    seed: 34,
    asOf: '2026-02-01',
    columns: shuffledColumns(5),
    language: 'en',
    newline: '\r\n',
    mark: '\ufeff',
};
const forms = Object.entries(FORMS).map(([form, style], i) =>
    [form, { path: inOutput(`form-${i}`), count: 2000, seed: 40 + i, asOf: AS_OF, ...style }]);

test(`the native program and the second decider agree on ${MANY} persons`, () => disagreements(chinese));
test(`and on ${FEWER} more after the year, with English headers in another order`, () => disagreements(english));
for (const [form, roster] of forms) test(`and on a roster with ${form}`, () => disagreements(roster));

if (!SANITIZED) {
    test(`the native and the wasm build give the same bytes for ${MANY} persons`, () => {
        return differingRows(pathOf(chinese), MANY);
    });
    for (const [form, roster] of forms)
        test(`and for the roster with ${form}`, () => differingRows(pathOf(roster), roster.count));
    test('and for a roster in GB18030', () => {
        const roster = inOutput('persons-gb18030');
        mkdirSync(OUTPUT, { recursive: true });
        writeFileSync(roster, inGb18030(rosterText([...persons(2000, 35)]).text));
        return differingRows(roster, 2000);
    });
    test('and for every rule file at a limit, in every format', () => {
        const found = [];
        for (const { name, rules, roster } of filesAtTheLimits())
            for (const format of differingFormats(roster, rules, AS_OF)) found.push(`${name}, ${format}`);
        return found;
    });
    test('both builds give the same bytes for workbooks of every producer', () => differingReading());
    test('and the same workbooks as results', () => differingResults([chinese, forms[0][1]].map(pathOf)));
    test('and refuse the same workbooks for the same reasons', () => differingRefusals());
    test('the native program reads GB18030 as the browser does, but for 25 known characters', () => {
        return decodersDiffer();
    });
}
