// The cautions of one case, in the order in which they are listed.

import { LAST_DAY, UNUSUAL_HOURS } from './decider_figures.mjs';

/** Other hours that the answer rests on, in hundredths. */
function otherHoursNeeded(window, strict) {
    const { sums, minima, rows, annualMinima } = window;
    const needed = (other, total, minimum) =>
        Math.min(other, Math.max(0, minimum - (total - other)));
    const all = rows.reduce((sum, row) => sum + row.other, 0);
    const cumulative = needed(all, sums.total.low, minima.total);
    const annual = rows
        .filter((row) => row.completed !== true)
        .reduce((sum, row) => sum + needed(row.other, row.total.low, annualMinima.total), 0);
    if (strict !== 'yes' || window.annual !== 'yes') return cumulative;
    return window.cumulative === 'yes' ? Math.min(annual, cumulative) : annual;
}

/** Assessed years and hours are mixed, and the unstated annual standard settles it. */
function restsOnStandard(window, strict) {
    const { rows } = window;
    const passes = window.annual === 'yes' && window.cumulative !== 'yes';
    const fails = strict === 'no' && rows.every((row) => row.completed !== false);
    return (
        (passes || fails) &&
        rows.some((row) => row.completed === true) &&
        rows.some((row) => row.completed === null && row.byHours !== 'unknown')
    );
}

function educationCautions(one, asOf) {
    const { window, lenient, strictEducation: strict, education } = one;
    const last = window.rows.at(-1);
    const open = strict !== 'yes';
    const isOver = asOf !== null && asOf > LAST_DAY;
    const disagrees = last.completed === false && last.byHours === 'yes';
    const closed = window.rows.slice(0, -1);
    const raised = {
        'ce.total_exceeds_parts': window.rows.some((row) => row.exceedsParts),
        'ce.other_hours': otherHoursNeeded(window, strict) > 0,
        'ce.assessed_no_last_year': open && last.completed === false && !disagrees,
        'ce.mark_and_hours_disagree': open && disagrees,
        'ce.unusual_hours': window.rows.some((row) => row.total.low > UNUSUAL_HOURS),
        'ce.standard_decides': restsOnStandard(window, strict),
        'ce.transition_last_year':
            !open &&
            window.annual !== 'yes' &&
            last.completed !== true &&
            last.byHours === 'no',
        'ce.full_minima': education === 'no' || education === 'needs_ruling',
        'ce.reading_open': education === 'no' && lenient === 'unknown',
        'ce.exam_window': one.route === 'examination',
        'ce.not_earnable_now': open && isOver,
        'ce.make_up_study': open && !isOver && closed.some((row) => row.complete === 'no'),
    };
    return Object.keys(raised).filter((code) => raised[code]);
}

/** @param one a case as decider.mjs states it; @param asOf ISO date or null */
export function cautionsOf(one, facts, asOf) {
    const cautions = one.asksHours ? educationCautions(one, asOf) : [];
    if (one.insurance === 'yes' && facts.insured_locally !== true)
        cautions.push('si.substitute');
    if (one.insurance === 'no') cautions.push('si.our_reading');
    return cautions;
}
