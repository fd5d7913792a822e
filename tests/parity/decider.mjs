// The second decider: what Jiaxing's 2025 notice asks, decided again in JavaScript. It shares no
// line and no file with the product, so that a mistake has to be made twice to go unseen.
//
// Use: decide({level: '中级', '2025_general': '18', …}, {row: 2, asOf: '2025-11-01'}) gives the
// result row. A person is a flat object: English roster header -> text or null. `error` names the
// columns in error only; words and codes are the product's own.

import { cautionsOf } from './decider_cautions.mjs';
import { readCells } from './decider_cells.mjs';
import { DOCUMENTS, FIGURES, LEVELS, ORGANIZERS } from './decider_figures.mjs';
import { and, furtherHours, furtherHoursAtBest, or, windowOf } from './decider_hours.mjs';
import { missingFacts } from './decider_missing.mjs';

const PRECEDENCE = [
    ['no', 'not_eligible'],
    ['unknown', 'needs_info'],
    ['needs_ruling', 'needs_ruling'],
    ['refer', 'refer'],
];

function verdictOf(requirements) {
    const first = PRECEDENCE.find(([value]) => requirements.includes(value));
    return first ? first[1] : 'eligible';
}

function truthOf(value) {
    if (value === null) return 'unknown';
    return value ? 'yes' : 'no';
}

function insuranceOf(facts) {
    const documents = and(DOCUMENTS.map((name) => truthOf(facts[name])));
    return or([truthOf(facts.insured_locally), documents]);
}

/** Continuing education of a level that the notice asks it of. */
function educationOf(facts, level, figures) {
    const [own, reading] =
        level === 'intermediate'
            ? [figures.fourYears, figures.fiveYears]
            : [figures.fiveYears, figures.fourYears];
    const window = windowOf(facts, own, figures.annual);
    const lenient = windowOf(facts, reading, figures.annual).cumulative;
    const strictEducation = or([window.annual, window.cumulative]);
    const education =
        strictEducation === 'no' && lenient === 'yes' ? 'needs_ruling' : strictEducation;

    let path = null;
    if (window.cumulative === 'yes') path = 'cumulative';
    if (window.annual === 'yes') path = 'annual';
    const further =
        strictEducation === 'yes'
            ? { gap: { total: 0, general: 0, professional: 0 }, hours: 0, path: null }
            : furtherHours(window);
    further.atBest = strictEducation === 'no' ? furtherHoursAtBest(window) : 0;
    return { asksHours: true, window, lenient, strictEducation, education, path, further };
}

/** The person under one level and one organiser. */
function caseOf(facts, level, organizer, figures) {
    const route = facts.route ?? 'review';
    const asksOrganizer = route === 'review';
    const referred = asksOrganizer && organizer !== 'city';
    const asksInsurance = asksOrganizer && !referred;

    let insurance = 'not_asked';
    if (asksInsurance) insurance = insuranceOf(facts);
    else if (referred) insurance = 'refer';

    const education =
        referred || level === 'junior'
            ? { asksHours: false, strictEducation: 'refer', education: 'refer', path: null }
            : educationOf(facts, level, figures);
    const verdict = verdictOf([education.education, insurance]);
    return { ...education, route, asksOrganizer, asksInsurance, insurance, verdict };
}

function inHours(gap) {
    return Object.fromEntries(Object.entries(gap).map(([kind, amount]) => [kind, amount / 100]));
}

function answerOf(one, facts, asOf) {
    const { further } = one;
    return {
        verdict: one.verdict,
        continuing_education: one.education,
        social_insurance: one.insurance,
        path: one.path,
        gap: further ? inHours(further.gap) : null,
        gap_path: further ? further.path : null,
        further_hours: further ? further.hours / 100 : null,
        further_hours_at_best: further ? further.atBest / 100 : null,
        cautions: cautionsOf(one, facts, asOf),
    };
}

function common(answers, key, otherwise) {
    const first = JSON.stringify(answers[0][key]);
    const same = answers.every((answer) => JSON.stringify(answer[key]) === first);
    return same ? answers[0][key] : otherwise;
}

/** The values that hold under every level and organiser that the blanks allow. */
function merge(answers) {
    return {
        verdict: common(answers, 'verdict', 'needs_info'),
        continuing_education: common(answers, 'continuing_education', 'unknown'),
        social_insurance: common(answers, 'social_insurance', 'unknown'),
        path: common(answers, 'path', null),
        gap: common(answers, 'gap', null),
        gap_path: common(answers, 'gap_path', null),
        further_hours: common(answers, 'further_hours', null),
        further_hours_at_best: common(answers, 'further_hours_at_best', null),
        cautions: answers[0].cautions.filter((code) =>
            answers.every((answer) => answer.cautions.includes(code)),
        ),
    };
}

const INVALID = {
    verdict: 'invalid',
    continuing_education: null,
    social_insurance: null,
    path: null,
    gap: null,
    gap_path: null,
    further_hours: null,
    further_hours_at_best: null,
    missing: [],
    cautions: [],
};

/** The result row of facts already read; the self-test calls it with smaller figures. */
export function decideFacts(facts, { asOf = null, figures = FIGURES } = {}) {
    const levels = facts.level === null ? LEVELS : [facts.level];
    const organizers = facts.organizer === null ? ORGANIZERS : [facts.organizer];
    const cases = levels.flatMap((level) =>
        organizers.map((organizer) => caseOf(facts, level, organizer, figures)),
    );
    const { cautions, ...answer } = merge(cases.map((one) => answerOf(one, facts, asOf)));
    const missing = answer.verdict === 'needs_info' ? missingFacts(facts, cases) : [];
    return { ...answer, missing, cautions, error: null };
}

/** The result row of one person. */
export function decide(person, { row = null, asOf = null } = {}) {
    const { facts, bad } = readCells(person);
    const name = { row, id: person.id ?? null, name: person.name ?? null };
    if (bad.length > 0) return { ...name, ...INVALID, error: { columns: bad } };
    return { ...name, ...decideFacts(facts, { asOf }) };
}
