// Persons under rules of the format zicha-rules/2, as the JSON that explain takes and as rows of a roster.

/** Days that periods of our files begin, end or are split at, and some beside them. */
const dates = ['2012-09-01', '2015-12-31', '2019-01-01', '2020-02-29', '2022-05-01', '2023-09-01', '2024-06-30',
    '2024-12-31', '2025-05-01', '2026-05-01', '2026-08-31', '2026-12-31'];

/** Whether the file is a layer on another, and so no whole book by itself. */
export const isLayer = (book) => book.extends !== undefined;

const yearsOf = (book) => {
    const years = new Set();
    for (const { year, span } of book.periods ?? [])
        for (let at = (span ?? [year])[0]; at <= (span ?? [year, year])[1]; ++at) years.add(book.year + at);
    return [...years].sort((a, b) => a - b);
};

const yearOfPeriod = (book, id) => book.year + (book.periods.find((period) => period.id === id).year ?? 0);

const madeUpYears = (book) => (Array.isArray(book.open) ? book.open : []).filter((open) => open.made_up)
    .map((open) => yearOfPeriod(book, open.period)).sort((a, b) => a - b);

/** The years of the sums that the person gives, each with the categories that may be left out there: all, below a total. */
const sumsOf = (book, facts) => Object.entries(facts.sums ?? {}).map(([id, of]) => {
    const [first, last] = book.periods.find((period) => period.id === id).span;
    return { holds: (year) => book.year + first <= year && year <= book.year + last, of };
});

/**
 * The same person, with what explain takes to be no hours written as 0, and the years that count in their order; under
 * a ladder a day that is left out is unknown.
 */
export function withAllYears(book, facts) {
    const person = { ...facts };
    if (JSON.stringify(book).includes('"rungs"'))
        for (const { id, kind } of book.facts) if (kind === 'date') person[id] ??= null;
    const categories = (book.hours?.categories ?? []).map(({ id }) => id);
    if (book.hours?.by !== 'year') return person;
    person.years = {};
    for (const year of yearsOf(book)) {
        const { total, ...given } = facts.years?.[year] ?? {};
        const left = (id) => (sumsOf(book, facts).some(({ holds, of }) => holds(year) && (of.total ?? of[id]) !== undefined) ? null : 0);
        person.years[year] = { ...Object.fromEntries(categories.map((id) => [id, left(id)])), ...given };
        if (total !== undefined) person.years[year].total = total;
    }
    const madeUp = facts.made_up ?? {};
    delete person.made_up;
    if (Object.keys(madeUp).length > 0)
        person.made_up = Object.fromEntries(madeUpYears(book).filter((year) => madeUp[year]).map((year) => [year, madeUp[year]]));
    return person;
}

/** A small generator, so that a failure comes again. */
function randomly(seed) {
    let state = seed;
    const below = (most) => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return Math.floor((state / 2 ** 32) * most);
    };
    return { below, one: (list) => list[below(list.length)] };
}

/** Any person that the book can be asked about. */
function anybody(book, { below, one }) {
    const facts = {};
    const value = (fact) => {
        if (below(8) === 0) return null;
        if (fact.kind === 'yes_no') return below(2) === 0;
        if (fact.kind === 'choice') return one(fact.values).id;
        if (fact.kind === 'count') return Math.min(fact.to, Math.max(fact.from, one([1, 5, 12, 2015, 2024, 2025, 2026])));
        return one(dates);
    };
    for (const fact of book.facts ?? []) {
        if (!fact.years) {
            facts[fact.id] = value(fact);
            continue;
        }
        facts[fact.id] = {};
        for (let year = fact.years[0]; year <= fact.years[1]; ++year) facts[fact.id][book.year + year] = value(fact);
    }
    const hours = () => one([0, 0.25, 5, 8, 12, 20, 30, 60, 90, null]);
    const categories = (book.hours?.categories ?? []).map(({ id }) => id);
    if (book.hours?.by === 'year') {
        facts.years = {};
        for (const { year = 0, span = [year, year] } of book.periods)
            for (let at = span[0]; at <= span[1]; ++at) {
                const of = Object.fromEntries(categories.map((id) => [id, hours()]));
                if (below(4) === 0) of.total = Object.values(of).reduce((sum, one_) => sum + (one_ ?? 0), 0) + below(20);
                facts.years[book.year + at] = of;
            }
        const summed = book.periods.filter(({ sum }) => sum);
        if (summed.length > 0 && below(3) === 0) {
            const { id, span } = one(summed);
            const inSpan = (year) => book.year + span[0] <= year && year <= book.year + span[1];
            const years = Object.entries(facts.years).filter(([year]) => inSpan(Number(year))).map(([, of]) => of);
            const known = (category) => years.reduce((sum, of) => sum + (of[category] ?? 0), 0);
            const of = { total: years.reduce((sum, { total, ...rest }) => sum + (total ?? Object.values(rest).reduce((a, b) => a + (b ?? 0), 0)), 0) + below(80) };
            if (below(2) === 0) of[categories[0]] = known(categories[0]) + below(30);
            facts.sums = { [id]: of };
        }
    } else if (book.hours) {
        facts.records = Array.from({ length: below(6) }, () => [one(dates), one(categories), hours()]);
    }
    for (const year of madeUpYears(book))
        if (below(3) === 0) (facts.made_up ??= {})[year] = Object.fromEntries(categories.map((id) => [id, hours()]));
    return withAllYears(book, facts);
}

/** The same persons each time for the same seed. */
export function randomPersons(book, count, seed) {
    const random = randomly(seed);
    return Array.from({ length: count }, () => anybody(book, random));
}

const cellOf = (value) => (value === null || value === undefined ? '' : value === true ? '是' : value === false ? '否' : String(value));

/** Each column of a roster: its heading, and what its cell says of a person. */
function columnsOf(book) {
    const columns = [];
    for (const fact of book.facts ?? []) {
        if (fact.years) {
            for (let at = fact.years[0]; at <= fact.years[1]; ++at)
                columns.push([`${fact.id}.${book.year + at}`, (facts) => cellOf(facts[fact.id]?.[book.year + at])]);
        } else {
            // What is left out is a no, or a day that is not there.
            const other = fact.kind === 'yes_no' ? '否' : fact.kind === 'date' ? '无' : '';
            columns.push([fact.id, (facts) => (facts[fact.id] === undefined ? other : cellOf(facts[fact.id]))]);
        }
    }
    const categories = (book.hours?.categories ?? []).map(({ id }) => id);
    const inYear = (part, year, id) => (facts) => {
        const value = facts[part]?.[year]?.[id];
        return value === null && part === 'made_up' ? '不详' : cellOf(value);
    };
    if (book.hours?.by === 'year') {
        for (const [part, years] of [['years', yearsOf(book)], ['made_up', madeUpYears(book)]])
            for (const year of years)
                for (const id of [...categories, 'total']) columns.push([`${part}.${year}.${id}`, inYear(part, year, id)]);
        for (const { id: period } of book.periods.filter(({ sum }) => sum))
            for (const id of [...categories, 'total']) columns.push([`sums.${period}.${id}`, inYear('sums', period, id)]);
    } else if (book.hours) {
        columns.push(['records', ({ records = [] }) => records.map(([day, id, hours]) => `${day} ${id} ${hours ?? '?'}`).join('; ') || '无']);
    }
    for (const id of categories)
        columns.push([`carried_in.${id}`, (facts) => (facts.carried_in?.[id] === null ? '?' : cellOf(facts.carried_in?.[id]))]);
    return columns;
}

export function rosterOf(book, persons) {
    const columns = columnsOf(book);
    const rows = [['id', 'name', ...columns.map(([heading]) => heading)]];
    for (const [at, facts] of persons.entries()) rows.push([`E${at + 1}`, '甲', ...columns.map(([, cell]) => cell(facts))]);
    return `${rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n')}\n`;
}
