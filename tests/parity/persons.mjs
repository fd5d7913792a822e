// Generated persons: the same for the same seed, crowded at the boundaries of the notice, with
// blanks, readings, routes, insurance and wrong cells mixed into every kind of hours.
//
// Use: for (const person of persons(1000, 7)) … ; a person is a flat object, English roster header
// -> text or null, as decider.mjs takes it. `node persons.mjs N SEED zh|en` prints a roster.

import { fileURLToPath } from 'node:url';

import { FACTS, FIGURES, INSURANCE, UNUSUAL_HOURS, YEARS } from './decider_figures.mjs';
import { ARCHETYPES, addAssessments, addBlanks, addYearOutside } from './persons_hours.mjs';
import { Random } from './random.mjs';

const NAMES = ['张三', '欧阳娜娜', '王, 小明', '李"四"', 'Ann O’Neil', '赵\n六', '=1+1', '𠮷田', 'a\\b', ''];
const UNITS = ['一车间', '研发部', 'R&D; 2', '', '人事、行政'];
const HOURS_COLUMNS = FACTS.filter((fact) => /_(general|professional|other|total)$/.test(fact));
const WRONG_HOURS = [
    ...['18.005', '-3', '十八', '10000', '9999.01', '1e3', '#N/A', '4.40981E+17'],
    ...['2025-01-03', '1.2.3', '12小时', '18/60', 'x'],
];
const WRONG_WORDS = { level: '高工', organizer: '区', route: '直聘' };

const FULL_WIDTH = (text) =>
    text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** An amount as people write it. */
function written(random, hundredths) {
    if (hundredths === null) return null;
    const fixed = (hundredths / 100).toFixed(2);
    const shortest = String(Number(fixed));
    const style = random.weighted({ shortest: 90, fixed: 4, wide: 3, unit: 3 });
    if (style === 'wide') return FULL_WIDTH(shortest);
    return { shortest, fixed, unit: `${shortest}学时` }[style];
}

function writtenMark(completed) {
    if (completed === null) return null;
    return completed ? 'yes' : 'no';
}

function insurance(random) {
    const style = random.weighted({ insured: 45, not: 5, documents: 18, mixed: 24, blank: 8 });
    const answers = { insured: ['yes'], not: ['no'], blank: [null] }[style];
    const values = INSURANCE.map(() => random.pick(answers ?? ['yes', 'yes', 'yes', 'no', null]));
    if (style === 'insured') values.fill(null, 1);
    if (style === 'documents') values.fill('yes', 1).splice(0, 1, random.pick(['no', null]));
    return Object.fromEntries(INSURANCE.map((name, i) => [name, values[i]]));
}

/** Makes one recognised cell wrong, or a year's parts exceed its total by a hundredth. */
function spoil(random, person) {
    const column = random.pick(random.chance(0.5) ? HOURS_COLUMNS : FACTS);
    if (HOURS_COLUMNS.includes(column)) person[column] = random.pick(WRONG_HOURS);
    else person[column] = WRONG_WORDS[column] ?? '不详';
    if (random.chance(0.6)) return;
    const year = random.pick(YEARS);
    const amounts = { general: '18.01', professional: '60', other: '12', total: '90' };
    for (const [part, text] of Object.entries(amounts)) person[`${year}_${part}`] = text;
    if (column !== `${year}_total`) person[column] = null;
}

/** A year with more hours than a year usually has. */
function addUnusual(random, hours) {
    const year = hours[random.pick(YEARS)];
    if (year.professional === null) return;
    const more = UNUSUAL_HOURS + random.int(-1, 2);
    year.professional += more;
    if (year.total !== null) year.total += more;
}

function makePerson(random, number) {
    const level = random.weighted({ intermediate: 45, associate_senior: 18, senior: 18, junior: 7, '': 12 });
    const ownIsFour = level === 'intermediate' || (level === '' && random.chance(0.5));
    const useOwn = random.chance(0.75);
    const window = ownIsFour === useOwn ? FIGURES.fourYears : FIGURES.fiveYears;
    const archetype = random.weighted({ sums: 40, annual: 25, mixed: 20, further: 15 });
    const hours = ARCHETYPES[archetype](random, window);
    if (ownIsFour && useOwn) addYearOutside(random, hours);
    addAssessments(random, hours);
    addBlanks(random, hours);
    if (random.chance(0.02)) addUnusual(random, hours);

    const made = {
        id: `P${String(number).padStart(6, '0')}`,
        name: random.pick(NAMES) || null,
        unit: random.pick(UNITS) || null,
        level: level || null,
        organizer: random.weighted({ city: 82, province: 5, other: 3, '': 10 }) || null,
        route: random.weighted({ review: 50, examination: 15, '': 35 }) || null,
        ...insurance(random),
    };
    for (const year of YEARS) {
        for (const part of ['general', 'professional', 'other', 'total'])
            made[`${year}_${part}`] = written(random, hours[year][part]);
        made[`${year}_completed`] = writtenMark(hours[year].completed);
    }
    if (random.chance(0.03)) spoil(random, made);
    return { archetype, person: made };
}

/** Persons with the archetype of their hours: {archetype, person}. */
export function* personsByArchetype(count, seed) {
    const random = new Random(seed);
    for (let number = 1; number <= count; ++number) yield makePerson(random, number);
}

export function* persons(count, seed) {
    for (const made of personsByArchetype(count, seed)) yield made.person;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    const { rosterText } = await import('./roster_writer.mjs');
    const [count = '1000', seed = '1', language = 'zh'] = process.argv.slice(2);
    process.stdout.write(rosterText([...persons(Number(count), Number(seed))], { language }).text);
}
