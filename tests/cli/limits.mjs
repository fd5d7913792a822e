// Every limit of rules/README.md, contract.md and the code, at it and one past it: a rule file at a limit is
// read, and a roster decided by it in every format; one past it is refused by a sentence that names the limit.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';

import { readCsv } from '../parity/csv.mjs';
import { expect, expectEqual, inTree, own, test, zicha } from './program.mjs';

const JIAXING = readFileSync(inTree('rules/jiaxing-2025.json'), 'utf8');
const FORMATS = ['csv', 'ndjson', 'xlsx'];
const VERDICTS = ['eligible', 'not_eligible', 'needs_info', 'needs_ruling', 'refer'];
const count = (length, make) => Array.from({ length }, (_, at) => make(at));
const both = (text) => ({ zh: text, en: text });
const cite = [{ source: 'notice-33', clause: both('1'), basis: 'stated' }];

/** The shipped rules with one example that holds for all, changed by `change`. */
function changed(change) {
    const book = JSON.parse(JIAXING);
    book.examples = [{ name: both('open'), facts: { level: 'intermediate' }, expect: { verdict: 'needs_info' } }];
    change(book);
    return book;
}
const hoursOf = (book) => book.facts.find((fact) => fact.kind === 'hours');
const choiceOf = (book, id) => book.facts.find((fact) => fact.id === id);
const headings = (id) => ({ zh: [id], en: [id] });
const fill = (list, size, make) => list.push(...count(Math.max(0, size - list.length), (at) => make(at)));

const yesNo = (id) => ({ kind: 'yes_no', id, label: both(id), question: both(id), headings: headings(id), cite });
const choice = (id, values) => ({
    kind: 'choice', id, label: both(id), question: both(id), headings: headings(id), cite,
    values: count(values, (at) => ({ id: `v${at}`, label: both(`v${at}`), words: [`w${at}`] })),
});
const columnsOf = (book) => {
    const { years, categories } = hoursOf(book);
    return book.facts.length - 1 + (years.last - years.first + 1) * (categories.length + 2);
};
const product = (book) => book.facts.filter(({ kind }) => kind === 'choice')
    .reduce((all, { values }) => all * values.length, 1);

const fillValues = (book, id, size) => fill(choiceOf(book, id).values, size,
    (at) => ({ id: `${id[0]}${at}`, label: both(`${id[0]}${at}`), words: [`${id}${at}`] }));

// Each gives a book with `size` of something, whatever else that needs.
const LISTS = {
    sources: [64, (book, size) => fill(book.sources, size, (at) => ({ id: `s${at}`, title: both('s'), known: 'text' }))],
    cite: [64, (book, size) => (book.standards[0].cite = count(size, () => cite[0]))],
    'words of an answer': [64, (book, size) => fill(book.words.yes.words, size, (at) => `yes${at}`)],
    headings: [64, (book, size) => fill(choiceOf(book, 'level').headings.zh, size, (at) => `级${at}`)],
    'values of a choice': [32, (book, size) => fillValues(book, 'level', size)],
    choices: [4, (book, size) => book.facts.push(...count(size - 3, (at) => choice(`c${at}`, 1)))],
    'combinations of choices': [1024, (book, size) => {
        fillValues(book, 'level', 32);
        fillValues(book, 'organizer', 4);
        book.facts.push(choice('c', Math.ceil(size / product(book))));
    }, product],
    columns: [128, (book, size) => {
        hoursOf(book).years.first = 2011;
        book.facts.push(...count(size - columnsOf(book), (at) => yesNo(`f${at}`)));
    }, columnsOf],
    years: [16, (book, size) => (hoursOf(book).years.first = 2026 - size)],
    categories: [6, (book, size) => fill(hoursOf(book).categories, size, (at) => ({
        id: `k${at}`, label: both(`k${at}`), blank: 'zero', headings: { zh: [`{year}k${at}`], en: [`{year}_k${at}`] },
    }))],
    suffixes: [64, (book, size) => fill(hoursOf(book).suffixes, size, (at) => `h${at}`)],
    standards: [64, (book, size) => fill(book.standards, size, (at) => ({ ...book.standards[0], id: `t${at}` }))],
    windows: [64, (book, size) => fill(book.windows, size, (at) => ({ ...book.windows[0], id: `w${at}` }))],
    plans: [64, (book, size) => fill(book.plans, size, (at) => ({ ...book.plans[0], readings: undefined, id: `p${at}` }))],
    requirements: [4, (book, size) => fill(book.requirements, size, (at) => ({
        id: `r${at}`, kind: 'proof', label: both('r'), about: both('r'), cite, cases: [{ outcome: 'not_asked', why: both('r'), cite }],
    }))],
    ambiguities: [64, (book, size) => fill(book.ambiguities, size, (at) => ({
        ...book.ambiguities[0], id: `a${at}`, number: 100 + at,
    }))],
    cautions: [32, (book, size) => {
        const always = book.cautions.find(({ trigger }) => trigger === 'always');
        fill(book.cautions, size, (at) => ({ ...always, id: `x${at}`, when: undefined }));
    }],
    text: [2000, (book, size) => (book.scope.zh = '字'.repeat(size))],
    'label of a cell': [2000, (book, size) => {
        // "2025" takes the place of {year}.
        hoursOf(book).cell_label.zh = `{year}{category}{category}${'x'.repeat(size % 2)}`;
        hoursOf(book).categories[0].label.zh = 'x'.repeat(Math.floor((size - '{year}'.length) / 2));
    }],
};

/** A person for whom as much as can be happens: every caution, every column filled or asked for. */
function roster(book) {
    const ids = [];
    for (const fact of book.facts) {
        if (fact.kind !== 'hours') ids.push(fact.id);
        else
            for (let year = fact.years.first; year <= fact.years.last; ++year) {
                for (const { id } of fact.categories) ids.push(`${year}_${id}`);
                ids.push(`${year}_total`);
            }
    }
    const row = (cell) => ids.map((id) => cell(id) ?? '').join(',');
    const choices = { level: 'intermediate', organizer: 'city', route: 'review' };
    const hours = (amount) => (id) => choices[id] ?? (/^\d/.test(id) && !/total/.test(id) ? amount : undefined);
    return [ids.join(','), row(hours('72.25')), row(hours('0.5')), row((id) => choices[id]), row(() => '')]
        .map((line) => `${line}\n`).join('');
}

const refusal = (run) => /\[(rule\.too_(?:many|long))\]/.exec(run.said + run.output)?.[1];

function write(name, book) {
    const path = own(`${name.replaceAll(' ', '_')}.json`);
    writeFileSync(path, JSON.stringify(book));
    return path;
}

function decides(rules, text) {
    for (const format of FORMATS) {
        const run = zicha(['check', '-', '--rules', rules, '--format', format, '--as-of', '2026-02-01'], text);
        expectEqual([run.signal, run.status], [null, 0], `${format}: ${run.said.slice(-600)}`);
        if (format === 'ndjson')
            for (const line of run.output.trim().split('\n'))
                expect(VERDICTS.includes(JSON.parse(line).verdict), line);
        if (format === 'csv') expectEqual(new Set(readCsv(run.output).map((row) => row.length)).size, 1, 'cells of a row');
    }
}

const ROSTER = 'id,name,level,2025_general\n';
const inEveryFormat = (text, look) => {
    for (const format of FORMATS) {
        const run = zicha(['check', '-', '--format', format, '--as-of', '2025-09-01'], text);
        expectEqual(run.signal, null, format);
        look(run, format);
    }
};
/** The verdicts that a roster's rows get, and the codes of their errors. */
const outcome = (text, options = []) => zicha(['check', '-', '--format', 'ndjson', ...options], text).output.split('\n').filter(Boolean)
    .map((line) => JSON.parse(line)).map(({ verdict, error }) => error?.code ?? verdict);

async function testRosterLimits() {
    await test('9999 hours in a cell are read and a hundredth more is an error, in every format', () => {
        const text = `${ROSTER}a,n,intermediate,9999\nb,n,intermediate,9999.00\nc,n,intermediate,9999.01\nd,n,intermediate,10000\n`;
        expectEqual(outcome(text), ['needs_info', 'needs_info', 'cell.too_large', 'cell.too_large'], 'verdicts');
        inEveryFormat(text, (run) => expectEqual(run.status, 1, run.said));
    });

    await test('a cell of a megabyte is read and one byte more is an error, in every format', () => {
        const long = 'x'.repeat(1 << 20);
        const text = `${ROSTER}a,${long},intermediate,18\nb,${long}x,intermediate,18\nc,n,intermediate,18\n`;
        expectEqual(outcome(text), ['needs_info', 'roster.cell_too_large', 'needs_info'], 'verdicts');
        inEveryFormat(text, (run, format) => {
            expectEqual(run.status, 1, run.said);
            // A sheet's cell is cut, and that is said.
            expect(format !== 'xlsx' || run.said.includes('[xlsx.cells_cut]'), run.said);
        });
    });

    await test('a row of 4 megabytes is read and one byte more is an error, in every format', () => {
        const quarter = 'x'.repeat((1 << 20) - 8);
        const columns = ['p', 'q', 'r', 's'];
        const row = (id, more) => `${id},n,intermediate,18,${columns.map(() => quarter).join(',')}${more}\n`;
        const text = `${ROSTER.trim()},${columns}\n${row('a', '')}${row('b', 'x'.repeat(64))}c,n,intermediate,18,,,,\n`;
        const [first, , last] = outcome(text);
        expectEqual([first, last], ['needs_info', 'needs_info'], 'verdicts');
        inEveryFormat(text, (run) => expect(run.status < 2, run.said));
    });

    await test('16,384 columns are read, and one more is refused, in every format', () => {
        const wide = (columns) => {
            const more = Array.from({ length: columns - 4 }, (_, at) => `c${at}`);
            return `${ROSTER.trim()},${more}\na,n,intermediate,18,${more}\n`;
        };
        expectEqual(outcome(wide(16384)), ['needs_info'], 'verdict');
        for (const columns of [16384, 16385]) {
            const wanted = columns === 16384 ? 0 : 2;
            for (const format of ['csv', 'ndjson'])
                expectEqual(zicha(['check', '-', '--format', format], wide(columns)).status, wanted, `${format} ${columns}`);
            // A sheet has no more columns than a roster may have, and the result's own need some.
            const run = zicha(['check', '-', '--format', 'xlsx', '-o', own('wide.xlsx')], wide(columns));
            expectEqual([run.signal, run.status, existsSync(own('wide.xlsx'))], [null, 2, false], run.said.slice(-300));
            expect(columns > 16384 || run.said.includes('[xlsx.result_too_long]'), run.said.slice(-300));
        }
    });

    await test('a sheet\'s cell holds 32,767 characters, and one more is cut and said', () => {
        for (const [length, isCut] of [[32767, false], [32768, true]]) {
            const run = zicha(['check', '-', '--format', 'xlsx'], `${ROSTER}a,${'字'.repeat(length)},intermediate,18\n`);
            expectEqual([run.status, run.said.includes('[xlsx.cells_cut]')], [0, isCut], `${length}`);
        }
    });
}

async function testFileLimits() {
    await test('a rule file of 4 megabytes is read and one byte more is refused', () => {
        const most = 4 << 20;
        for (const [size, status] of [[most, 0], [most + 1, 2]]) {
            writeFileSync(own('size.json'), JIAXING + ' '.repeat(size - Buffer.byteLength(JIAXING)));
            expectEqual(zicha(['rules', 'validate', own('size.json')]).status, status, `${size} bytes`);
            expectEqual(zicha(['check', '-', '--rules', own('size.json')], `${ROSTER}a,n,intermediate,18\n`).status, status, 'check');
        }
    });

    await test('hours of 99999.99 are a cell_maximum, and more are none', () => {
        for (const [hours, status] of [['99999.99', 0], ['100000', 1]]) {
            const rules = write('cell', changed((book) => (hoursOf(book).cell_maximum = hours)));
            expectEqual(zicha(['rules', 'validate', rules]).status, status, hours);
        }
        const rules = write('largest', changed((book) => {
            hoursOf(book).cell_maximum = '99999.99';
            hoursOf(book).years.first = 2011; // 15 years of 6 categories: as many as 128 columns hold
            LISTS.categories[1](book, 6);
            book.windows.forEach((window) => (window.first = 2011));
        }));
        const book = JSON.parse(readFileSync(rules, 'utf8'));
        const text = roster(book).split('\n').map((line) => line.replaceAll('72.25', '99999.99')).join('\n');
        decides(rules, text);
    });

    await test('values nested 32 deep are read and one deeper is refused', () => {
        for (const [depth, code] of [[32, 'answers.wrong_type'], [33, 'json.too_deep']]) {
            const run = zicha(['explain', '-'], `{"level":${'['.repeat(depth - 1)}1${']'.repeat(depth - 1)}}`);
            expectEqual(run.status, 2, `${depth}`);
            expect(run.said.includes(`[${code}]`), `${depth}: ${run.said}`);
        }
    });

    await test('a map of 1,000 headings is read and one more is refused', () => {
        for (const [size, status] of [[1000, 0], [1001, 2]]) {
            const map = Object.fromEntries(Array.from({ length: size }, (_, at) => [`h${at}`, null]));
            writeFileSync(own('map.json'), JSON.stringify({ format: 'zicha-headings/1', headings: map }));
            const run = zicha(['check', '-', '--map', own('map.json')], `${ROSTER}a,n,intermediate,18\n`);
            expectEqual(run.status, status, `${size}: ${run.said}`);
        }
    });
}

/** A plan with so many columns and rows, and a calendar with so many days off. */
function plan(columns, rows) {
    const file = JSON.parse(readFileSync(inTree('rules/jiaxing-2025.plan.json'), 'utf8'));
    file.columns = count(columns, (at) => ({ id: `c${at}`, label: both('c'), about: both('c') }));
    file.rows = count(rows, (at) => ({ c0: `row ${at}` }));
    return file;
}
function calendar(days) {
    const file = JSON.parse(readFileSync(inTree('rules/calendar-cn-2026.json'), 'utf8'));
    const day = (at) => new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10);
    file.days_off = count(days, (at) => ({ ...file.days_off[0], first: day(at), last: day(at) }));
    file.make_up = [];
    return file;
}

async function testNoticeLimits() {
    await test('a plan of 16 columns and 5,000 rows is read, and one more of either is refused', () => {
        for (const [columns, rows, status] of [[16, 5000, 0], [17, 1, 1], [1, 5001, 1]]) {
            const run = zicha(['rules', 'validate', write('plan', plan(columns, rows)), '--lang', 'en']);
            expectEqual(run.status, status, `${columns} ${rows}: ${run.said.slice(0, 300)}`);
            expect(status === 0 || (run.said + run.output).includes('[rule.too_many]'), run.said);
        }
    });

    await test('a calendar whose every day is off is read, and one more of them is refused', () => {
        for (const [days, status] of [[365, 0], [367, 1]])
            expectEqual(zicha(['rules', 'validate', write('calendar', calendar(days))]).status, status, `${days} days`);
    });
}

/** Each rule file at a limit and a roster for it, as names of files: for the parity of both builds. */
export function* filesAtTheLimits() {
    for (const [name, [limit, change]] of Object.entries(LISTS)) {
        const book = changed((one) => change(one, limit));
        const people = own('people.csv');
        writeFileSync(people, roster(book));
        yield { name, rules: write(name, book), roster: people };
    }
}

export async function testLimits() {
    for (const [name, [limit, change, measure]] of Object.entries(LISTS)) {
        await test(`a rule file with ${limit} of ${name}, the limit, is read and decides in every format`, () => {
            const book = changed((one) => change(one, limit));
            if (measure) expectEqual(measure(book), limit, 'the test itself');
            const rules = write(name, book);
            const validated = zicha(['rules', 'validate', rules, '--lang', 'en']);
            expectEqual(validated.status, 0, validated.said + validated.output);
            decides(rules, roster(book));
        });
        await test(`a rule file with one more of ${name} than ${limit} is refused`, () => {
            const rules = write(name, changed((one) => change(one, limit + 1)));
            const run = zicha(['rules', 'validate', rules, '--lang', 'en']);
            expectEqual([run.signal, run.status], [null, 1], run.said);
            expectEqual(refusal(run), limit === 2000 ? 'rule.too_long' : 'rule.too_many', run.said + run.output);
            expect((run.said + run.output).includes(` ${limit}`), run.said + run.output);
            expectEqual(zicha(['check', '-', '--rules', rules], 'level,2025_general\nintermediate,1\n').status, 2, 'check');
        });
    }

    await test('32 cautions that all show are all written, in every format', () => {
        const book = changed((one) => LISTS.cautions[1](one, 32));
        const rules = write('caution32', book);
        const text = roster(book);
        const run = zicha(['check', '-', '--rules', rules, '--format', 'ndjson'], text);
        const cautions = JSON.parse(run.output.split('\n')[0]).cautions;
        expect(cautions.includes('x0') && cautions.includes(book.cautions[31].id), cautions.join());
        decides(rules, text);
    });
    await testRosterLimits();
    await testFileLimits();
    await testNoticeLimits();
}
