// Reads the cells of one person: text in, values out, and the columns whose text is not a value.

import { DOCUMENTS, FACTS, YEARS } from './decider_figures.mjs';

const MOST_HOURS = 999900;

const LEVEL_WORDS = {
    中级: 'intermediate',
    副高: 'associate_senior',
    正高: 'senior',
    高级: 'senior',
    初级: 'junior',
    工程师: 'intermediate',
    高级工程师: 'associate_senior',
    正高级工程师: 'senior',
    助理工程师: 'junior',
    intermediate: 'intermediate',
    associate_senior: 'associate_senior',
    senior: 'senior',
    junior: 'junior',
};
const ORGANIZER_WORDS = {
    ...{ 市: 'city', 嘉兴市: 'city', 市级: 'city', 县级: 'city', 海宁市: 'city', 南湖区: 'city' },
    ...{ 省: 'province', 省级: 'province', 浙江省: 'province' },
    ...{ 其他: 'other', 单位自主评审: 'other', 委托评审: 'other' },
    ...{ city: 'city', province: 'province', other: 'other' },
};
const ROUTE_WORDS = {
    评审: 'review',
    考试: 'examination',
    review: 'review',
    examination: 'examination',
};
const COMPLETED_WORDS = {
    ...{ 完成: true, 已完成: true, 达标: true, 合格: true, yes: true, 是: true },
    ...{ 未完成: false, 未达标: false, 不合格: false, no: false, 否: false },
};
const YES_NO_WORDS = {
    ...{ 是: true, 有: true, '√': true, y: true, yes: true, 1: true, true: true },
    ...{ 否: false, 无: false, '×': false, n: false, no: false, 0: false, false: false },
};

/** Full-width letters, digits and points as their plain forms, without spaces at the ends. */
function plain(text) {
    return text
        .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
        .trim();
}

/** Hundredths, or undefined when the text is not a number of class hours. */
export function parseHours(text) {
    const match = /^(\d+)(?:\.(\d{1,2})0*)?(?:\s*学时)?$/.exec(plain(text));
    if (!match) return undefined;
    const hundredths = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
    return hundredths <= MOST_HOURS ? hundredths : undefined;
}

function fromWords(words) {
    return (text) => {
        const word = plain(text).toLowerCase();
        return Object.hasOwn(words, word) ? words[word] : undefined;
    };
}

function reader(fact) {
    if (fact === 'level') return fromWords(LEVEL_WORDS);
    if (fact === 'organizer') return fromWords(ORGANIZER_WORDS);
    if (fact === 'route') return fromWords(ROUTE_WORDS);
    if (fact.endsWith('_completed')) return fromWords(COMPLETED_WORDS);
    if (fact === 'insured_locally' || DOCUMENTS.includes(fact)) return fromWords(YES_NO_WORDS);
    return parseHours;
}

const READERS = FACTS.map((fact) => [fact, reader(fact)]);

/**
 * @param person flat object: English roster header -> text or null
 * @returns {{facts: Object, bad: string[]}} every fact as a value or null (unknown), and the
 * columns in error: those whose cell is no value, then totals under their own known parts
 */
export function readCells(person) {
    const facts = {};
    const bad = [];
    for (const [fact, read] of READERS) {
        const text = person[fact] ?? '';
        const value = text.trim() === '' ? null : read(text);
        if (value === undefined) bad.push(fact);
        facts[fact] = value ?? null;
    }
    for (const year of YEARS) {
        const total = facts[`${year}_total`];
        const parts =
            facts[`${year}_general`] + facts[`${year}_professional`] + facts[`${year}_other`];
        if (total !== null && parts > total) bad.push(`${year}_total`);
    }
    return { facts, bad };
}
