// Which unknown facts could still change the strict verdict: those for which some completion of
// the other unknown facts exists where changing this fact alone changes the verdict.
//
// The two-valued verdict of a completed person never falls when hours grow, when an assessment
// goes from "no" over blank to "yes", or when a document is there. So a fact can change it exactly
// when some completion of the others fails with the fact at its lowest value and passes with it at
// its highest; each question below asks for such a completion.

import { DOCUMENTS, FACTS } from './decider_figures.mjs';

const OPPOSITE = { general: 'professional', professional: 'general' };

function assessmentIsOpen(row) {
    return row.completed === null && row.byHours === 'unknown';
}

function othersCanBeComplete(window, row) {
    return window.rows.every((other) => other === row || other.complete !== 'no');
}

/** All other years complete, this one by its assessment alone, all hours as low as can be. */
function assessmentMatters(window, row) {
    return (
        assessmentIsOpen(row) && othersCanBeComplete(window, row) && window.cumulative !== 'yes'
    );
}

/**
 * This year reaches the annual standard with the part and misses it without, every other year is
 * complete, and without the part the window's minima are missed. The year's other part, if blank,
 * has to be at the annual standard; all other hours are as low as can be.
 */
function partMattersAnnually(window, row, part) {
    if (!assessmentIsOpen(row) || !othersCanBeComplete(window, row)) return false;
    const { sums, minima } = window;
    const opposite = OPPOSITE[part];
    const raised = row.blank[opposite] ? window.annualMinima[opposite] : 0;
    return (
        sums[part].low < minima[part] ||
        sums[opposite].low + raised < minima[opposite] ||
        sums.total.low + (row.hasTotal ? 0 : raised) < minima.total
    );
}

/** How much the blank cells of one part can add without moving any total, and whether some can
 * grow freely (and the total with them), leaving one year out. */
function reserve(window, part, except) {
    const rows = window.rows.filter((row) => row !== except && row.blank[part]);
    return {
        within: rows.reduce((sum, row) => sum + (row.hasTotal ? row.room : 0), 0),
        free: rows.some((row) => !row.hasTotal),
    };
}

/**
 * The window's minima are met with the part at its highest and missed with it at 0, while the
 * annual path fails: an open assessment may be "no", so it does unless all years are complete.
 */
function partMattersCumulatively(window, row, part) {
    if (window.annual === 'yes') return false;
    const { sums, minima } = window;
    const opposite = OPPOSITE[part];
    if (sums[opposite].high < minima[opposite]) return false;
    const others = reserve(window, part, row);
    const opposites = reserve(window, opposite, null);
    const partIsShort = sums[part].low < minima[part];

    if (!row.hasTotal) {
        // The cell grows without limit and the total with it. Either the part itself is missed
        // without it, or the total is, which must stay short when the opposite part is raised to
        // its minimum at the least cost to the total.
        if (partIsShort) return true;
        const lacking = minima[opposite] - sums[opposite].low - opposites.within;
        return sums.total.low + Math.max(0, lacking) < minima.total;
    }

    // The cell has a limit and moves only its own sum: the others must leave that sum short by
    // one hundredth or more, and by no more than the limit.
    if (!partIsShort) return false;
    const mostShort = minima[part] - 1 - sums[part].low;
    const added = others.free ? mostShort : Math.min(mostShort, others.within);
    if (sums[part].low + added + row.room < minima[part]) return false;
    if (opposites.free) return true;
    return sums.total.low + (others.free ? mostShort : 0) >= minima.total;
}

function hoursFacts(window) {
    const found = [];
    for (const row of window.rows) {
        for (const part of ['general', 'professional']) {
            if (!row.blank[part]) continue;
            if (partMattersAnnually(window, row, part) || partMattersCumulatively(window, row, part))
                found.push(`${row.year}_${part}`);
        }
        if (assessmentMatters(window, row)) found.push(`${row.year}_completed`);
    }
    return found;
}

function insuranceFacts(facts) {
    if (facts.insured_locally === true) return [];
    const found = [];
    const values = DOCUMENTS.map((name) => facts[name]);
    if (facts.insured_locally === null && !values.every((value) => value === true))
        found.push('insured_locally');
    if (!values.includes(false))
        found.push(...DOCUMENTS.filter((name) => facts[name] === null));
    return found;
}

/** Whether some completion gets a verdict other than a referral. */
function oneCanDecide(one) {
    return one.asksHours || (one.asksInsurance && one.insurance !== 'yes');
}

/**
 * @param facts the person's facts
 * @param cases the person once for every level and organiser the blanks allow, as decider.mjs
 * states them: {asksHours, asksInsurance, asksOrganizer, window, strictEducation, insurance}
 * @returns the facts' names in roster order
 */
export function missingFacts(facts, cases) {
    const found = new Set();
    for (const one of cases) {
        if (one.asksHours && one.insurance !== 'no')
            for (const fact of hoursFacts(one.window)) found.add(fact);
        if (one.asksInsurance && one.strictEducation !== 'no')
            for (const fact of insuranceFacts(facts)) found.add(fact);
    }

    // The level matters where one completion of everything else gets two verdicts by it: a level
    // asked about is eligible or not while junior is referred, unless the insurance fails or the
    // province organises anyhow. The organiser matters where the city's verdict is not a referral.
    if (facts.level === null && cases.some((one) => one.asksHours && one.insurance !== 'no'))
        found.add('level');
    if (facts.organizer === null && cases.some((one) => one.asksOrganizer && oneCanDecide(one)))
        found.add('organizer');
    return FACTS.filter((fact) => found.has(fact));
}
