// Tests of the second decider itself: the shared cases, and its closed form of `missing` against a
// plain search. The search decides every completion of a person's unknown facts in two-valued
// logic and looks for two that differ in one fact only. Its figures are small whole numbers, so
// that all class hours that can matter are tried, not a sample of them.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { readCsv } from './csv.mjs';
import { decide, decideFacts } from './decider.mjs';
import { DOCUMENTS, FACTS, INSURANCE, LEVELS, ORGANIZERS, YEARS } from './decider_figures.mjs';
import { ENGLISH_HEADER } from './headers.mjs';
import { Random } from './random.mjs';

const CASES = new URL('../cases/', import.meta.url);
const KINDS = ['total', 'general', 'professional'];

/** Compares the decider with the shared cases in a folder; gives the differences as sentences. */
export function checkSharedCases(folder = fileURLToPath(CASES)) {
    const [headers, ...records] = readCsv(readFileSync(`${folder}/jiaxing-2025.csv`, 'utf8'));
    const keys = headers.map((header) => ENGLISH_HEADER[header]);
    const expected = readFileSync(`${folder}/jiaxing-2025.expected.ndjson`, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
    const differences = [];
    if (expected.length !== records.length)
        differences.push(`${records.length} persons, ${expected.length} expected results`);
    records.forEach((record, i) => {
        const person = Object.fromEntries(keys.map((key, k) => [key, record[k] || null]));
        const result = decide(person, { row: i + 2 });
        for (const [key, value] of Object.entries(expected[i] ?? {})) {
            const [got, want] = [JSON.stringify(result[key]), JSON.stringify(value)];
            if (got !== want) differences.push(`${person.id}: ${key} is ${got}, expected ${want}`);
        }
    });
    return { persons: records.length, differences };
}

/** The verdict of a person of whom everything is known. An assessment may be blank all the same. */
function plainVerdict(facts, figures) {
    const insured = facts.insured_locally || DOCUMENTS.every((name) => facts[name]);
    const exam = facts.route === 'examination';
    if (!exam && facts.organizer !== 'city') return 'refer';
    if (facts.level === 'junior') return exam || insured ? 'refer' : 'not_eligible';

    const { years, minima } =
        facts.level === 'intermediate' ? figures.fourYears : figures.fiveYears;
    const sum = { total: 0, general: 0, professional: 0 };
    let allComplete = true;
    for (const year of years) {
        const general = facts[`${year}_general`];
        const professional = facts[`${year}_professional`];
        const total =
            facts[`${year}_total`] ?? general + professional + (facts[`${year}_other`] ?? 0);
        const hours = { total, general, professional };
        for (const kind of KINDS) sum[kind] += hours[kind];
        const byHours = KINDS.every((kind) => hours[kind] >= figures.annual[kind]);
        if (!(facts[`${year}_completed`] ?? byHours)) allComplete = false;
    }
    const educated = allComplete || KINDS.every((kind) => sum[kind] >= minima[kind]);
    return educated && (exam || insured) ? 'eligible' : 'not_eligible';
}

/** [fact, its possible values] of every unknown fact that may be asked for. */
function unknownFacts(facts, figures, most) {
    const unknown = [];
    if (facts.level === null) unknown.push(['level', LEVELS]);
    if (facts.organizer === null) unknown.push(['organizer', ORGANIZERS]);
    for (const year of YEARS) {
        const part = (name) => facts[`${year}_${name}`];
        const known = part('general') + part('professional') + part('other');
        const room = part('total') === null ? most : Math.min(most, part('total') - known);
        const range = Array.from({ length: room + 1 }, (_, value) => value);
        const blanks = ['general', 'professional'].filter((name) => part(name) === null);
        for (const name of blanks) unknown.push([`${year}_${name}`, range]);
        if (part('completed') !== null || blanks.length === 0) continue;
        const outcomes = new Set();
        for (const general of part('general') === null ? range : [part('general')])
            for (const professional of part('professional') === null ? range : [part('professional')])
                outcomes.add(
                    general >= figures.annual.general &&
                        professional >= figures.annual.professional &&
                        (part('total') ?? general + professional + part('other')) >=
                            figures.annual.total,
                );
        if (outcomes.size === 2) unknown.push([`${year}_completed`, [false, null, true]]);
    }
    for (const name of INSURANCE)
        if (facts[name] === null) unknown.push([name, [false, true]]);
    return unknown;
}

/** All verdicts of all completions, and the facts that alone change one. */
function search(facts, unknown, figures) {
    const size = unknown.reduce((product, [, values]) => product * values.length, 1);
    const verdicts = new Array(size);
    const completed = { ...facts };
    for (let index = 0; index < size; ++index) {
        let rest = index;
        for (const [fact, values] of unknown) {
            completed[fact] = values[rest % values.length];
            rest = Math.floor(rest / values.length);
        }
        verdicts[index] = plainVerdict(completed, figures);
    }
    const changing = new Set();
    let stride = 1;
    for (const [fact, values] of unknown) {
        for (let index = 0; index < size && !changing.has(fact); ++index) {
            const isFirst = Math.floor(index / stride) % values.length === 0;
            for (let step = 1; isFirst && step < values.length; ++step)
                if (verdicts[index] !== verdicts[index + step * stride]) changing.add(fact);
        }
        stride *= values.length;
    }
    return { verdicts: new Set(verdicts), missing: FACTS.filter((fact) => changing.has(fact)) };
}

/** Minima of a window: for most persons close to what they have, so that single hours decide. */
function smallMinima(random, facts, years) {
    const near = random.chance(0.6);
    const has = (year, part) => facts[`${year}_${part}`] ?? 0;
    const minimum = (hours) =>
        near
            ? Math.max(1, years.reduce((sum, year) => sum + hours(year), random.int(-1, 2)))
            : random.int(1, 4);
    const general = minimum((year) => has(year, 'general'));
    const professional = minimum((year) => has(year, 'professional'));
    const total = minimum(
        (year) =>
            facts[`${year}_total`] ??
            has(year, 'general') + has(year, 'professional') + has(year, 'other'),
    );
    return { general, professional, total: near ? total : general + professional + total - 2 };
}

function smallFigures(random, facts) {
    const general = random.int(1, 2);
    const professional = random.int(1, 2);
    const four = YEARS.slice(1);
    return {
        annual: { general, professional, total: general + professional + random.int(0, 1) },
        fourYears: { years: four, minima: smallMinima(random, facts, four) },
        fiveYears: { years: YEARS, minima: smallMinima(random, facts, YEARS) },
    };
}

function smallPerson(random) {
    const facts = Object.fromEntries(FACTS.map((fact) => [fact, null]));
    facts.level = random.chance(0.1) ? null : random.pick(LEVELS.slice(0, 3));
    if (random.chance(0.03)) facts.level = 'junior';
    facts.organizer = random.chance(0.9) ? random.pick(['city', 'city', 'city', 'province', 'other']) : null;
    facts.route = random.pick([null, 'review', 'examination']);
    const most = random.pick([0, 1, 1, 2, 3]);
    const blank = random.pick([0.1, 0.3, 0.6]);
    const openYear = random.chance(0.4) ? random.pick(YEARS) : null;
    const hasTotal = random.pick([0, 0.3, 0.8]);
    const assessed = random.pick([[null], [true, null], [true, true, false, null]]);
    for (const year of YEARS) {
        const isOpen = random.chance(openYear === null ? blank : Number(openYear === year));
        const hours = () => (isOpen && random.chance(0.8) ? null : random.int(0, most));
        facts[`${year}_general`] = hours();
        facts[`${year}_professional`] = hours();
        facts[`${year}_other`] = random.chance(0.2) ? random.int(0, 1) : null;
        const known = ['general', 'professional', 'other']
            .reduce((sum, part) => sum + facts[`${year}_${part}`], 0);
        if (random.chance(hasTotal)) facts[`${year}_total`] = known + random.int(0, 4);
        facts[`${year}_completed`] = openYear === year ? null : random.pick(assessed);
    }
    const settled = random.chance(0.6);
    for (const name of INSURANCE)
        facts[name] = settled ? true : random.pick([true, true, false, null, null]);
    return facts;
}

/** Whether the decider's verdict is what the set of all completions' verdicts allows. */
function verdictFits(verdict, verdicts) {
    if (verdicts.size > 1) return verdict === 'needs_info';
    const only = [...verdicts][0];
    if (only !== 'not_eligible') return verdict === only;
    return ['not_eligible', 'needs_ruling', 'needs_info'].includes(verdict);
}

/** Compares `missing` and the verdict of many small random persons with the plain search. */
export function checkMissing(count = 4000, seed = 33) {
    const random = new Random(seed);
    const differences = [];
    const tally = { persons: 0, completions: 0, missing: 0, notMissing: 0 };
    while (tally.persons < count) {
        const facts = smallPerson(random);
        const figures = smallFigures(random, facts);
        const most = Math.max(
            ...[figures.annual, figures.fourYears.minima, figures.fiveYears.minima].flatMap(
                Object.values,
            ),
        );
        const unknown = unknownFacts(facts, figures, most);
        const size = unknown.reduce((product, [, values]) => product * values.length, 1);
        if (unknown.length === 0 || size > 10000) continue;
        const found = search(facts, unknown, figures);
        const decided = decideFacts(facts, { figures });
        tally.persons += 1;
        tally.completions += size;
        tally.missing += found.missing.length;
        tally.notMissing += unknown.length - found.missing.length;
        const same = String(decided.missing) === String(found.missing);
        if (same && verdictFits(decided.verdict, found.verdicts)) continue;
        const known = Object.entries(facts).filter(([, value]) => value !== null);
        differences.push(
            `${decided.verdict} [${decided.missing}], by search {${[...found.verdicts]}} ` +
                `[${found.missing}]: ${JSON.stringify(Object.fromEntries(known))} ` +
                `under ${JSON.stringify(figures)}`,
        );
    }
    return { ...tally, differences };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    const cases = checkSharedCases(process.argv[2]);
    const missing = checkMissing();
    for (const difference of [...cases.differences, ...missing.differences].slice(0, 20))
        console.log(`# ${difference}`);
    console.log(
        `${cases.persons} shared cases, ${missing.persons} persons searched ` +
            `(${missing.completions} completions; ${missing.missing} facts missing, ` +
            `${missing.notMissing} not), ` +
            `${cases.differences.length + missing.differences.length} differences`,
    );
    process.exitCode = cases.differences.length + missing.differences.length > 0 ? 1 : 0;
}
