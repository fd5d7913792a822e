// The words on the page, read where the page takes them from: the catalogue and the rule file. The
// tests so follow a changed label, and fail on a missing one.
import { readFileSync } from 'node:fs';

import { catalogueTexts } from '../catalogues.mjs';

const data = (file) => JSON.parse(readFileSync(`rules/${file}.json`, 'utf8'));
export const rules = data('jiaxing-2025');
export const notice = data('jiaxing-2025.notice');
export const plan = data('jiaxing-2025.plan');

const catalogue = new Map();
for (const line of catalogueTexts().join('\n').split('\n')) {
    const [, key, rest] = /^(?:TEXT|DIAGNOSTIC)\((\w+), (.*)\)$/.exec(line) ?? [];
    if (key) catalogue.set(key, JSON.parse(`[${rest}]`).slice(-2));
}

export function say(key, language = 'zh', ...values) {
    const pair = catalogue.get(key);
    if (!pair) throw new Error(`no text ${key}`);
    return pair[language === 'zh' ? 0 : 1].replace(/\{(\d)(?:\|([^|}]*)\|([^}]*))?\}/g, (whole, index, one, many) =>
        (many === undefined ? values[index] ?? whole : [many, one][Number(String(values[index]) === '1')]));
}

export function fact(id) {
    return rules.facts.find((each) => each.id === id);
}

export function question(id, language) {
    const { question: asked, label } = fact(id);
    return (asked ?? label)[language];
}

export function choiceLabel(id, value, language) {
    return fact(id).values.find((each) => each.id === value).label[language];
}

/// Roster heading of a column of the hours table: '2023_general' → '2023公需', '2023_completed' → '2023完成'.
export function heading(id, language) {
    const [year, part] = id.split('_');
    const hours = rules.facts.find(({ kind }) => kind === 'hours');
    const found = [...hours.categories, hours.total, hours.assessed]
        .find(({ headings }) => headings.en[0] === `{year}_${part}`);
    return found.headings[language][0].replace('{year}', year);
}

/// The same column in plain words, which its field is named by: '2023年公需课学时'.
export function fieldName(id, language) {
    const [year, part] = id.split('_');
    const hours = rules.facts.find(({ kind }) => kind === 'hours');
    const { cell_label: words } = { total: hours.total, completed: hours.assessed }[part] ?? hours;
    const category = hours.categories.find((each) => each.id === part)?.label[language];
    return words[language].replace('{year}', year).replace('{category}', category);
}

const capitalised = (words) => words.charAt(0).toUpperCase() + words.slice(1);

export function assessedLabel(yes, language) {
    const { assessed } = rules.facts.find(({ kind }) => kind === 'hours');
    return capitalised((yes ? assessed.yes : assessed.no).label[language]);
}

export function yesLabel(yes, language) {
    return capitalised((yes ? rules.words.yes : rules.words.no).label[language]);
}
