// The notice as one SQL statement, for DuckDB: the whole of it that an employer's roster can meet,
// with a column for each step. Words and sentences come from the rule file, as ours do; its figures
// are the parity suite's.
//
// Use: decideSql(input, output). Limits: level and organiser are given in every row, and no cell is
// wrong; cautions as of a day within the notice's validity.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { UNUSUAL_HOURS, YEARS } from '../parity/decider_figures.mjs';
import { CHINESE_HEADER } from '../parity/headers.mjs';

const RULES = JSON.parse(readFileSync(
    fileURLToPath(new URL('../../rules/jiaxing-2025.json', import.meta.url)), 'utf8'));
const ENDLESS = 100_000_000; // hundredths: the upper end of what nothing limits
const STANDARD = { t: 9000, g: 1800, p: 6000 };
const MINIMA = { t: [36000, 45000], g: [7200, 9000], p: [24000, 30000] };
const DOCUMENTS = ['full_time_locally', 'employment_contract', 'wage_records', 'tax_records'];
const [NO, UNKNOWN, YES] = [0, 1, 2];

const LATER = YEARS.slice(1);
const LAST = YEARS.at(-1);
const quoted = (text) => `'${text.replaceAll("'", "''")}'`;
const header = (name) => `"${CHINESE_HEADER[name]}"`;
const all = (years, make, joint = ' + ') => `(${years.map(make).join(joint)})`;
const hundredths = (name) => `(CAST(${header(name)} AS DECIMAL(6,2)) * 100)::INTEGER`;
const answer = (name, yes, no) =>
    `CASE ${header(name)} WHEN '${yes}' THEN ${YES} WHEN '${no}' THEN ${NO} ELSE ${UNKNOWN} END`;
const reach = (lower, upper, minimum) =>
    `CASE WHEN ${lower} >= ${minimum} THEN ${YES} WHEN ${upper} < ${minimum} THEN ${NO} ELSE ${UNKNOWN} END`;
const short = (minimum, have) => `greatest(0, ${minimum} - (${have}))`;
const amount = (value) => `rtrim(rtrim(printf('%.2f', (${value}) / 100.0), '0'), '.')`;
// A year counts unless it is the one outside the four.
const counts = (year) => (year === YEARS[0] ? 'five' : 'true');
const own = (year, value) => (year === YEARS[0] ? `CASE WHEN five THEN ${value} ELSE 0 END` : value);

function cells() {
    const columns = YEARS.flatMap((y) => [
        `${hundredths(`${y}_general`)} AS g${y}`, `${hundredths(`${y}_professional`)} AS p${y}`,
        `coalesce(${hundredths(`${y}_other`)}, 0) AS ol${y}`, `${hundredths(`${y}_total`)} AS t${y}`,
        `${answer(`${y}_completed`, '完成', '未完成')} AS a${y}`,
    ]);
    const proofs = ['insured_locally', ...DOCUMENTS].map((name) => `${answer(name, '是', '否')} AS ${name}`);
    return [
        ...columns, ...proofs, `"级别" <> '中级' AS five`, `coalesce("途径" = '考试', false) AS exam`,
        `"组织" = '省' AS province`, `"组织" = '其他' AS elsewhere`, `"级别" = '初级' AS junior`, 'row_number() OVER () + 1 AS line',
    ];
}

const parts = () => YEARS.flatMap((y) => [
    `coalesce(g${y}, 0) AS gl${y}`, `coalesce(p${y}, 0) AS pl${y}`,
    `coalesce(t${y}, coalesce(g${y}, 0) + coalesce(p${y}, 0) + ol${y}) AS tl${y}`,
    `coalesce(t${y} - coalesce(g${y}, 0) - coalesce(p${y}, 0) - ol${y}, 0) AS excess${y}`,
]);

const bounds = () => YEARS.flatMap((y) => [
    ...['g', 'p'].map((part) =>
        `coalesce(${part}${y}, CASE WHEN t${y} IS NULL THEN ${ENDLESS} ELSE excess${y} END) AS ${part}u${y}`),
    `CASE WHEN t${y} IS NULL AND (g${y} IS NULL OR p${y} IS NULL) THEN ${ENDLESS} ELSE tl${y} END AS tu${y}`,
]);

const years = () => [
    ...YEARS.map((y) => {
        const each = Object.entries(STANDARD).map(([part, least]) =>
            reach(`${part}l${y}`, `${part}u${y}`, least));
        return `least(${each.join(', ')}) AS h${y}`;
    }),
    ...['g', 'p', 't'].flatMap((part) => ['l', 'u'].flatMap((end) => [
        `${all(LATER, (y) => `${part}${end}${y}`)} AS ${part}${end}4`,
        `${all(YEARS, (y) => `${part}${end}${y}`)} AS ${part}${end}5`,
    ])),
    `${all(YEARS, (y) => own(y, `ol${y}`))} AS other`,
    `${all(YEARS, (y) => own(y, `excess${y}`))} AS excess`,
];

function sums() {
    const total = (which, suffix) => `least(${Object.entries(MINIMA).map(([part, least]) =>
        reach(`${part}l${suffix}`, `${part}u${suffix}`, least[which])).join(', ')})`;
    return [
        ...YEARS.map((y) => `CASE a${y} WHEN ${UNKNOWN} THEN h${y} ELSE a${y} END AS c${y}`),
        `${total(0, 4)} AS total4`, `${total(1, 5)} AS total5`,
        ...['g', 'p', 't'].flatMap((part) => [
            `CASE WHEN five THEN ${part}l5 ELSE ${part}l4 END AS s${part}`,
            `CASE WHEN five THEN ${part}u5 ELSE ${part}u4 END AS b${part}`,
            `CASE WHEN five THEN ${MINIMA[part][1]} ELSE ${MINIMA[part][0]} END AS m${part}`,
        ]),
    ];
}

const paths = () => [
    'CASE WHEN five THEN total5 ELSE total4 END AS in_total',
    'CASE WHEN five THEN total4 ELSE total5 END AS lenient',
    `least(${YEARS.map((y) => (y === YEARS[0] ? `CASE WHEN five THEN c${y} ELSE ${YES} END` : `c${y}`)).join(', ')}) AS each_year`,
    `((province OR elsewhere) AND NOT exam) OR junior AS ce_referred`,
    `CASE WHEN exam THEN 'not_asked' WHEN province OR elsewhere THEN 'refer' ELSE
        CASE greatest(insured_locally, least(${DOCUMENTS.join(', ')}))
        WHEN ${YES} THEN 'yes' WHEN ${NO} THEN 'no' ELSE 'unknown' END END AS si`,
    ...['t', 'g', 'p'].flatMap((part) => [
        `${short(`m${part}`, `s${part}`)} AS gap_${part}`,
        `${short(STANDARD[part], `${part}l${LAST}`)} AS year_${part}`,
        `${short(`m${part}`, `b${part}`)} AS best_${part}`,
        `${short(STANDARD[part], `${part}u${LAST}`)} AS best_year_${part}`,
    ]),
    `a${LAST} = ${NO} AND h${LAST} = ${YES} AS disagrees`,
    // Which blank cells move a sum, and which move a category within a given total.
    ...['g', 'p'].flatMap((part) => [
        `${all(YEARS, (y) => `(${counts(y)} AND ${part}${y} IS NULL AND t${y} IS NULL)`, ' OR ')} AS free_${part}`,
        `${all(YEARS, (y) => own(y, `CASE WHEN ${part}${y} IS NULL AND t${y} IS NOT NULL THEN ${part}u${y} ELSE 0 END`))} AS within_${part}`,
    ]),
];

// Each year of the person's own but the last is so.
const earlier = (make) => all(YEARS.slice(0, -1), (y) => `(NOT ${counts(y)} OR ${make(y)})`, ' AND ');

const decisions = () => [
    'greatest(in_total, each_year) AS strict',
    'greatest(gap_t, gap_g + gap_p) AS total_hours',
    `CASE WHEN NOT disagrees AND ${earlier((y) => `c${y} = ${YES}`)}
        THEN greatest(year_t, year_g + year_p) END AS year_hours`,
    'greatest(best_t, best_g + best_p) AS best_hours',
    `CASE WHEN NOT disagrees AND ${earlier((y) => `c${y} <> ${NO}`)}
        THEN greatest(best_year_t, best_year_g + best_year_p) END AS best_year_hours`,
];

const values = () => [
    `CASE WHEN ce_referred THEN 'refer' WHEN strict = ${YES} THEN 'yes' WHEN strict = ${UNKNOWN} THEN 'unknown'
        WHEN lenient = ${YES} THEN 'needs_ruling' ELSE 'no' END AS ce`,
    'coalesce(year_hours < total_hours, false) AS by_year',
    `CASE WHEN strict = ${NO} THEN least(best_hours, coalesce(best_year_hours, best_hours)) ELSE 0 END AS at_best`,
];

const verdicts = () => [
    `CASE WHEN ce = 'no' OR si = 'no' THEN 'not_eligible' WHEN ce = 'unknown' OR si = 'unknown' THEN 'needs_info'
        WHEN ce = 'needs_ruling' THEN 'needs_ruling' WHEN ce = 'refer' OR si = 'refer' THEN 'refer'
        ELSE 'eligible' END AS verdict`,
];

function missingCell(y, part) {
    const other = part === 'g' ? 'p' : 'g';
    const lacks = short(STANDARD[other], `${other}l${y}`);
    const category = `(s${part} < m${part} AND ${part}u${y} >= 1 AND (t${y} IS NULL OR free_${other} OR
        st + CASE WHEN free_${part} THEN ${short(`m${part}`, `s${part} + 1`)} ELSE 0 END >= mt))`;
    const total = `(t${y} IS NULL AND st + ${short(`m${other}`, `s${other} + within_${other}`)} < mt)`;
    const year = `(each_year = ${UNKNOWN} AND a${y} = ${UNKNOWN} AND c${y} = ${UNKNOWN} AND ${part}u${y} >= 1 AND
        NOT (s${part} >= m${part} AND s${other} + ${lacks} >= m${other} AND
             st + CASE WHEN t${y} IS NULL THEN ${lacks} ELSE 0 END >= mt))`;
    return `ce = 'unknown' AND ${counts(y)} AND ${part}${y} IS NULL AND
        ((in_total = ${UNKNOWN} AND (${category} OR ${total})) OR ${year})`;
}

function missing() {
    const named = (name, condition) => `CASE WHEN ${condition} THEN ${quoted(CHINESE_HEADER[name])} END`;
    const documents = `least(${DOCUMENTS.join(', ')}) = ${UNKNOWN}`;
    const facts = [
        ...YEARS.flatMap((y) => [
            named(`${y}_general`, missingCell(y, 'g')),
            named(`${y}_professional`, missingCell(y, 'p')),
            named(`${y}_completed`, `ce = 'unknown' AND ${counts(y)} AND each_year = ${UNKNOWN} AND
                a${y} = ${UNKNOWN} AND c${y} = ${UNKNOWN}`),
        ]),
        named('insured_locally', `si = 'unknown' AND insured_locally = ${UNKNOWN}`),
        ...DOCUMENTS.map((name) => named(name, `si = 'unknown' AND ${documents} AND ${name} = ${UNKNOWN}`)),
    ];
    return `CASE WHEN verdict = 'needs_info' AND ce <> 'needs_ruling' THEN concat_ws('、', ${facts.join(',\n')}) END`;
}

function cautions() {
    const needed = (part, total, minimum) =>
        `least(${part}, ${short(minimum, `greatest(0, ${total} - ${part})`)})`;
    const forTotal = needed('other', 'st', 'mt');
    const forYears = all(YEARS, (y) =>
        own(y, `CASE WHEN a${y} = ${YES} THEN 0 ELSE ${needed(`ol${y}`, `tl${y}`, STANDARD.t)} END`));
    const unnamed = `CASE WHEN other = 0 THEN 0 WHEN each_year <> ${YES} THEN ${forTotal}
        WHEN in_total = ${YES} THEN least(${forTotal}, ${forYears}) ELSE ${forYears} END`;
    const some = (make) => all(YEARS, (y) => `(${counts(y)} AND ${make(y)})`, ' OR ');
    const mixed = `${some((y) => `a${y} = ${YES}`)} AND
        ${some((y) => `a${y} = ${UNKNOWN} AND c${y} <> ${UNKNOWN}`)} AND
        ((each_year = ${YES} AND in_total <> ${YES}) OR
         (strict = ${NO} AND NOT ${some((y) => `a${y} = ${NO}`)}))`;
    const when = {
        'ce.total_exceeds_parts': ['excess > 0', 'excess'],
        'ce.other_hours': [`${unnamed} > 0`, unnamed],
        'ce.assessed_no_last_year': [`strict <> ${YES} AND a${LAST} = ${NO} AND NOT disagrees`],
        'ce.mark_and_hours_disagree': [`strict <> ${YES} AND disagrees`],
        'ce.unusual_hours': [some((y) => `tl${y} > ${UNUSUAL_HOURS}`), UNUSUAL_HOURS],
        'ce.standard_decides': [mixed],
        'ce.transition_last_year':
            [`in_total = ${YES} AND each_year <> ${YES} AND a${LAST} <> ${YES} AND h${LAST} = ${NO}`],
        'ce.full_minima': [`strict = ${NO}`],
        'ce.reading_open': [`strict = ${NO} AND lenient = ${UNKNOWN}`],
        'ce.exam_window': ['exam'],
        'ce.make_up_study': [`strict <> ${YES} AND NOT ${earlier((y) => `c${y} <> ${NO}`)}`],
        'si.substitute': [`si = 'yes' AND insured_locally <> ${YES}`],
        'si.our_reading': ["si = 'no'"],
    };
    const said = RULES.cautions.filter(({ id }) => when[id]).map(({ id, text }) => {
        const [condition, hours] = when[id];
        const sentence = text.zh.replace('{year}', LAST).replace('{facts}', '还空着的学时');
        const [before, after] = sentence.split('{hours}');
        const words = hours ? `${quoted(before)} || ${amount(hours)} || ${quoted(after)}` : quoted(sentence);
        const asked = id.startsWith('ce.') ? `NOT ce_referred AND (${condition})` : condition;
        return `CASE WHEN ${asked} THEN ${words} END`;
    });
    return `nullif(concat_ws(' ', ${said.join(',\n')}), '')`;
}

const VERDICTS = {
    eligible: '符合', not_eligible: '不符合', needs_info: '信息不足', needs_ruling: '需主管部门确认',
    refer: '本通知未规定',
};
const VALUES = {
    yes: '满足', no: '不满足', unknown: '未知', needs_ruling: '需确认', refer: '不由本通知决定', not_asked: '不核对',
};
const word = (column, words) =>
    `CASE ${column} ${Object.entries(words).map(([key, text]) => `WHEN '${key}' THEN '${text}'`).join(' ')} END`;

function results() {
    const gap = (total, year) => `CASE WHEN ce = 'refer' THEN NULL WHEN ce = 'yes' THEN '0' ELSE
        ${amount(`CASE WHEN by_year THEN ${year} ELSE ${total} END`)} END`;
    return [
        ['行号', 'line'],
        ['结论', `CASE WHEN verdict = 'refer' AND province AND NOT exam THEN '按省规定' ELSE ${word('verdict', VERDICTS)} END`],
        ['继续教育', word('ce', VALUES)],
        ['社会保险', word('si', VALUES)],
        ['达标方式', `CASE WHEN ce <> 'yes' THEN NULL WHEN each_year = ${YES} THEN '逐年完成' ELSE '累计学满' END`],
        ['还差总学时', gap('gap_t', 'year_t')], ['还差公需课', gap('gap_g', 'year_g')],
        ['还差专业课', gap('gap_p', 'year_p')],
        ['差额按哪种方式计算', `CASE WHEN ce IN ('refer', 'yes') THEN NULL WHEN by_year THEN '逐年完成' ELSE '累计学满' END`],
        ['最少还需学时', gap('total_hours', 'year_hours')],
        ['最好情况还需学时', gap('at_best', 'at_best')],
        ['缺少的信息', missing()], ['注意事项', cautions()], ['错误', 'NULL'],
    ].map(([heading, value]) => `${value} AS "${heading}"`);
}

/** Reads the CSV file `input` and writes the decided one. */
export function decideSql(input, output) {
    let query = `SELECT *, ${cells().join(',\n')} FROM read_csv(${quoted(input)}, header = true,
        all_varchar = true, delim = ',', quote = '"', escape = '"', auto_detect = true)`;
    for (const step of [parts, bounds, years, sums, paths, decisions, values, verdicts])
        query = `SELECT *, ${step().join(',\n')} FROM (${query})`;
    const kept = [...Object.values(CHINESE_HEADER), '备注'].map((name) => `"${name}"`);
    return `COPY (SELECT ${[...kept, ...results()].join(',\n')} FROM (${query}))
        TO ${quoted(output)} (FORMAT csv, HEADER, DELIMITER ',')`;
}
