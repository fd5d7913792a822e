// Class hours of generated persons, crowded at the boundaries. All amounts are hundredths, null is
// blank. `hours` is one object a year: {general, professional, other, total, completed}.

import { FIGURES, LAST_YEAR, YEARS } from './decider_figures.mjs';

const PARTS = ['general', 'professional', 'other'];
const ANNUAL = FIGURES.annual;

function nothing() {
    const year = () => ({ general: 0, professional: 0, other: null, total: null, completed: null });
    return Object.fromEntries(YEARS.map((y) => [y, year()]));
}

/** A small step around a boundary: mostly none or one hundredth, now and then some hours. */
function near(random) {
    const step = random.weighted({ at: 40, over: 12, under: 12, more: 26, less: 10 });
    const far = random.int(1, 40) * 50;
    return { at: 0, over: 1, under: -1, more: far, less: -far }[step];
}

/** Splits an amount over years: evenly, anyhow, or with empty years. */
function spread(random, amount, years) {
    const style = random.weighted({ even: 3, uneven: 4, gaps: 2 });
    const weights = years.map(() => {
        if (style === 'even') return 1;
        return style === 'gaps' && random.chance(0.4) ? 0 : random.int(1, 9);
    });
    const sum = weights.reduce((a, b) => a + b, 0);
    const shares = weights.map((w) => (sum ? Math.floor((amount * w) / sum / 100) * 100 : 0));
    shares[random.int(0, years.length - 1)] += amount - shares.reduce((a, b) => a + b, 0);
    return shares;
}

function add(hours, years, part, amounts) {
    years.forEach((year, i) => {
        hours[year][part] = (hours[year][part] ?? 0) + amounts[i];
    });
}

function parts(year) {
    return PARTS.reduce((sum, part) => sum + (year[part] ?? 0), 0);
}

/** Adds hours beyond the two named parts: as other hours, as an excess of the total, as more of a
 * part. */
function addRest(random, hours, years, rest) {
    const amounts = spread(random, Math.max(0, rest), years);
    const as = random.weighted({ other: 3, excess: 3, professional: 2, general: 1 });
    if (as !== 'excess') return add(hours, years, as, amounts);
    years.forEach((year, i) => {
        hours[year].total = parts(hours[year]) + amounts[i];
    });
}

/** The three sums of a window at, just under or just over its minima. */
function sums(random, { years, minima }) {
    const hours = nothing();
    const general = minima.general + near(random);
    const professional = minima.professional + near(random);
    add(hours, years, 'general', spread(random, general, years));
    add(hours, years, 'professional', spread(random, professional, years));
    addRest(random, hours, years, minima.total + near(random) - general - professional);
    return hours;
}

/** Every year at, just under or just over the annual standard. */
function annual(random, { years }) {
    const hours = nothing();
    const exact = random.chance(0.5);
    const around = () => (exact || random.chance(0.8) ? 0 : near(random));
    for (const year of years) {
        const general = Math.max(0, ANNUAL.general + around());
        const professional = Math.max(0, ANNUAL.professional + around());
        Object.assign(hours[year], { general, professional });
        addRest(random, hours, [year], ANNUAL.total + around() - general - professional);
    }
    return hours;
}

/** Assessed years and hours mixed: each year is one or the other, some neither. */
function mixed(random, { years }) {
    const hours = annual(random, { years });
    for (const year of years) {
        if (random.chance(0.6)) continue;
        const emptied = random.chance(0.7) ? null : 0;
        Object.assign(hours[year], { general: emptied, professional: emptied });
        Object.assign(hours[year], { other: null, total: null });
        if (random.chance(0.8)) hours[year].completed = true;
    }
    return hours;
}

/** Both ways to fewer hours cost the same, or differ by a hundredth, or by some hours. */
function further(random, { years, minima }) {
    const hours = nothing();
    const last = hours[LAST_YEAR];
    last.general = random.int(0, 36) * 50;
    last.professional = random.int(0, 120) * 50;
    if (random.chance(0.5)) last.other = random.int(0, 24) * 50;
    const lacks = {
        general: Math.max(0, ANNUAL.general - last.general),
        professional: Math.max(0, ANNUAL.professional - last.professional),
    };
    const total = Math.max(0, ANNUAL.total - parts(last));
    const cost = Math.max(total, lacks.general + lacks.professional) + near(random);
    const earlier = years.slice(0, -1);
    const bySum = random.chance(0.6);
    const general = minima.general - last.general - (bySum ? 0 : Math.min(cost, lacks.general));
    const professional =
        minima.professional - last.professional - (bySum ? 0 : cost - Math.min(cost, lacks.general));
    add(hours, earlier, 'general', spread(random, Math.max(0, general), earlier));
    add(hours, earlier, 'professional', spread(random, Math.max(0, professional), earlier));
    const sum = earlier.reduce((all, year) => all + parts(hours[year]), parts(last));
    addRest(random, hours, earlier, minima.total - (bySum ? cost : 0) - sum);
    for (const year of earlier) hours[year].completed = random.chance(0.9) ? true : null;
    last.completed = random.chance(0.15) ? false : null;
    return hours;
}

export const ARCHETYPES = { sums, annual, mixed, further };

/** 2021 of a person asked about four years: absent, or bringing five years' sums to their minima. */
export function addYearOutside(random, hours) {
    const outside = hours[YEARS[0]];
    const kind = random.weighted({ blank: 4, zero: 1, lenient: 4, ample: 2 });
    const { minima } = FIGURES.fiveYears;
    const sum = (amount) => YEARS.slice(1).reduce((all, year) => all + amount(hours[year]), 0);
    const lack = (kindOf, amount) => Math.max(0, minima[kindOf] - sum(amount));
    Object.assign(outside, { general: null, professional: null, other: null, total: null });
    if (kind === 'zero') Object.assign(outside, { general: 0, professional: 0 });
    if (kind === 'ample') Object.assign(outside, { general: 9000, professional: 36000 });
    if (kind !== 'lenient') return;
    outside.general = lack('general', (year) => year.general ?? 0);
    outside.professional = lack('professional', (year) => year.professional ?? 0);
    const rest = lack('total', (year) => year.total ?? parts(year)) - parts(outside) + near(random);
    if (rest > 0) outside.other = rest;
}

/** Assessments, of years that have none yet. */
export function addAssessments(random, hours) {
    const some = { none: [null], yes: [true], no: [false] };
    some.open = [true, null];
    some.mixed = [true, false, null];
    const style = some[random.weighted({ none: 50, open: 22, mixed: 15, no: 8, yes: 5 })];
    for (const year of YEARS) hours[year].completed ??= random.pick(style);
    if (random.chance(0.06)) hours[LAST_YEAR].completed = false;
}

/** Blanks of every kind. A bounded blank's total leaves it just the hours it had. */
export function addBlanks(random, hours) {
    const style = random.weighted({ none: 40, cells: 20, year: 14, bounded: 16, all: 5, sparse: 5 });
    const cells = { none: 0, cells: random.int(1, 3), year: 0, bounded: random.int(1, 3) }[style] ?? 0;
    for (let i = 0; i < cells; ++i) {
        const year = hours[random.pick(YEARS)];
        if (style === 'bounded') year.total ??= Math.max(0, parts(year) + random.pick([0, 0, 1]));
        year[random.pick(['general', 'professional'])] = null;
        if (style === 'bounded' && random.chance(0.3) && year.total > 0) year.total -= 1;
    }
    const blanked = { year: [random.pick(YEARS)], all: YEARS }[style] ?? [];
    if (style === 'sparse') blanked.push(...YEARS.filter(() => random.chance(0.5)));
    for (const name of blanked) {
        Object.assign(hours[name], { general: null, professional: null, other: null });
        if (random.chance(0.7)) hours[name].total = null;
    }
}
