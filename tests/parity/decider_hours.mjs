// A person's known class hours: each year as intervals, a window as sums of them, and the two paths
// of continuing education in three-valued logic ('yes', 'no', 'unknown').

const KINDS = ['total', 'general', 'professional'];

export function and(truths) {
    if (truths.includes('no')) return 'no';
    return truths.includes('unknown') ? 'unknown' : 'yes';
}

export function or(truths) {
    if (truths.includes('yes')) return 'yes';
    return truths.includes('unknown') ? 'unknown' : 'no';
}

/** Whether intervals reach minima: certainly, certainly not, or open. */
function reaches(hours, minima) {
    return and(
        KINDS.map((kind) => {
            if (hours[kind].low >= minima[kind]) return 'yes';
            return hours[kind].high < minima[kind] ? 'no' : 'unknown';
        }),
    );
}

/** One year: intervals of its total and parts, and whether it is complete. */
export function yearOf(facts, year, annual) {
    const given = (part) => facts[`${year}_${part}`];
    const other = given('other') ?? 0;
    const known = other + (given('general') ?? 0) + (given('professional') ?? 0);
    const hasTotal = given('total') !== null;
    const room = hasTotal ? given('total') - known : Infinity;
    const blank = {
        general: given('general') === null,
        professional: given('professional') === null,
    };
    const part = (name) =>
        blank[name] ? { low: 0, high: room } : { low: given(name), high: given(name) };
    let total = { low: known, high: blank.general || blank.professional ? Infinity : known };
    if (hasTotal) total = { low: given('total'), high: given('total') };

    const result = {
        year,
        other,
        blank,
        hasTotal,
        room,
        total,
        general: part('general'),
        professional: part('professional'),
        completed: given('completed'),
        exceedsParts: hasTotal && room > 0,
    };
    result.byHours = reaches(result, annual);
    result.complete = result.byHours;
    if (result.completed !== null) result.complete = result.completed ? 'yes' : 'no';
    return result;
}

/** A window of years against its minima. */
export function windowOf(facts, { years, minima }, annual) {
    const rows = years.map((year) => yearOf(facts, year, annual));
    const sums = {};
    for (const kind of KINDS) {
        sums[kind] = { low: 0, high: 0 };
        for (const row of rows) {
            sums[kind].low += row[kind].low;
            sums[kind].high += row[kind].high;
        }
    }
    return {
        rows,
        sums,
        minima,
        annualMinima: annual,
        annual: and(rows.map((row) => row.complete)),
        cumulative: reaches(sums, minima),
    };
}

/** What lacks to the minima, by the low or the high ends of the hours. */
function shortfall(hours, minima, end = 'low') {
    const gap = {};
    for (const kind of KINDS) gap[kind] = Math.max(0, minima[kind] - hours[kind][end]);
    return { gap, hours: Math.max(gap.total, gap.general + gap.professional) };
}

/** The last year may be marked as not complete yet, unless its hours reach the standard already. */
function cheaperWay(window, end, allowed) {
    const cumulative = { ...shortfall(window.sums, window.minima, end), path: 'cumulative' };
    const earlier = window.rows.slice(0, -1);
    const last = window.rows.at(-1);
    const disagrees = last.completed === false && last.byHours === 'yes';
    if (disagrees || !earlier.every((row) => allowed.includes(row.complete))) return cumulative;
    const annual = { ...shortfall(last, window.annualMinima, end), path: 'annual' };
    return annual.hours < cumulative.hours ? annual : cumulative;
}

/** Fewest further hours, all of them earned in the window's last year, by the cheaper path. */
export function furtherHours(window) {
    return cheaperWay(window, 'low', ['yes']);
}

/** The same of a person who fails, with everything unknown at its best. */
export function furtherHoursAtBest(window) {
    return cheaperWay(window, 'high', ['yes', 'unknown']).hours;
}
