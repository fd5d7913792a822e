// The mistakes that a clerk made, or could make, in writing next year's edition by hand: each is
// named by `rules validate` at its place, line and column included, and one cause gives one message.

import { readFileSync, writeFileSync } from 'node:fs';

import { expect, expectEqual, inTree, own, test, zicha } from './program.mjs';

const RULES = inTree('rules/jiaxing-2025.json');
const NEXT = inTree('rules/jiaxing-2026.json');
const DAY = '2026-11-30';

const edit = (from, to) => (text) => {
    expectEqual(text.split(from).length, 2, `places of ${from}`);
    return text.replace(from, to);
};
const removeCase = (requirement, index) => (text) => {
    const rules = JSON.parse(text);
    rules.requirements[requirement].cases.splice(index, 1);
    return JSON.stringify(rules, null, 2);
};
const gbk = (text) => Buffer.from(text, 'utf8').map((byte) => (byte === 0xE5 ? 0xB0 : byte));

const syntax = { code: 'json.syntax', pointer: '' };
const NOTICE_CITED = /"source": "notice-33"/g;

// what is done, to which edition, and what must be said: code and pointer
const MISTAKES = [
    ['a comma is missing', RULES, edit('"id": "jiaxing-2025",', '"id": "jiaxing-2025"'), syntax],
    ['a comma is a Chinese one', RULES, edit('"id": "jiaxing-2025",', '"id": "jiaxing-2025"，'), syntax],
    ['hours are a number', RULES, edit('"total": "360"', '"total": 360'),
        { code: 'rule.wrong_type', pointer: '/plans/0/in_total/minima/total' }],
    ['a year is in quotes', RULES, edit('"first": 2022', '"first": "2022"'),
        { code: 'rule.wrong_type', pointer: '/windows/0/first' }],
    ['a member is misspelt', RULES, edit('"disclaimer":', '"disclaimr":'),
        { code: 'rule.unknown_member', pointer: '/disclaimr' }],
    ['English is left out', RULES, edit('{"zh": "逐年完成", "en": "Every year complete"}', '{"zh": "逐年完成"}'),
        { code: 'rule.missing_member', pointer: '/paths/each_year/label' }],
    ['a window is outside the table', RULES, edit('"first": 2022, "last": 2025', '"first": 2020, "last": 2025'),
        { code: 'rule.year_outside', pointer: '/windows/0/first' }],
    ['a source is renamed, but not its citations', RULES, edit('"id": "notice-33"', '"id": "notice-41"'),
        { code: 'rule.unknown_reference', pointer: '/facts/0/cite/0/source' }],
    ['earnable is not moved', NEXT, edit('"earnable": 2026', '"earnable": 2025'),
        { code: 'doubt.earnable', pointer: '/facts/3/years/earnable', examples: true }],
    ['a minimum is of an unknown category', RULES, edit('"general": "72"', '"generel": "72"'),
        { code: 'rule.unknown_reference', pointer: '/plans/0/in_total/minima/generel' }],
    ['something is stated by a text that nobody read', RULES,
        edit('"clause": {"zh": "认定办法", "en": "recognition of hours"}, "basis": "external"',
            '"clause": {"zh": "认定办法", "en": "recognition of hours"}, "basis": "stated"'),
        { code: 'rule.basis_unread', pointer: '/facts/3/cite/1/basis' }],
    ['a case is removed', RULES, removeCase(0, 4),
        { code: 'rule.case_uncovered', pointer: '/requirements/0/cases' }],
    ['the answer to an example is wrong', RULES, edit('"gap_path": "cumulative", "further_hours": 0.5', '"gap_path": "annual", "further_hours": 0.5'),
        { code: 'rule.example_differs', pointer: '/examples/1/expect/gap_path' }],
    ['a heading is used twice', RULES, edit('"zh": ["劳动合同"]', '"zh": ["级别"]'),
        { code: 'rule.heading_taken', pointer: '/facts/6/headings/zh/0' }],
    ['a date is written 2026.7.2', RULES, edit('"from": "2025-07-02"', '"from": "2025.7.2"'),
        { code: 'rule.bad_date', pointer: '/valid/from' }],
    ['digits have full width', RULES, edit('"total": "360"', '"total": "３６０"'),
        { code: 'rule.bad_hours', pointer: '/plans/0/in_total/minima/total' }],
    ['a total is under its parts', RULES, edit('"total": "360"', '"total": "300"'),
        { code: 'doubt.total_under_parts', pointer: '/plans/0/in_total/minima/total', examples: true }],
    ['{year} is misspelt', RULES, edit('{year}年总学时', '{yaer}年总学时'),
        { code: 'rule.placeholder', pointer: '/facts/3/total/cell_label/zh' }],
    ['the label of a window has the old years', NEXT, edit('4年（2023–2026年）', '4年（2022–2025年）'),
        { code: 'doubt.label_years', pointer: '/windows/0/label/zh' }],
    ['the validity is the old year\'s', NEXT, edit('{"from": "2026-01-01", "until": "2026-12-31"}', '{"from": "2025-07-02", "until": "2025-12-31"}'),
        { code: 'doubt.validity', pointer: '/valid/until' }],
    ['a decimal point slipped', RULES, edit('"general": "72"', '"general": "7.2"'),
        { code: 'doubt.figure', pointer: '/plans/0/in_total/minima/general', examples: true }],
    ['a five-year plan has the four-year window', RULES, edit('"window": "five_years"', '"window": "four_years"'),
        { code: 'doubt.window_length', pointer: '/plans/1/window', examples: true }],
    ['a four-year window has five years', RULES, edit('"first": 2022, "last": 2025', '"first": 2021, "last": 2025'),
        { code: 'doubt.label_years', pointer: '/windows/0/label/zh', examples: true }],
    ['a sentence has the old year', NEXT, edit('2026年的学时最晚什么时候要完成？', '2025年的学时最晚什么时候要完成？'),
        { code: 'doubt.year', pointer: '/ambiguities/8/about/zh' }],
    ['the title has the old year', NEXT, edit('嘉兴市2026年度职称评审"', '嘉兴市2025年度职称评审"'),
        { code: 'doubt.year', pointer: '/title/zh' }],
    ['the id is unchanged', NEXT, (text) => text.replace('"id": "jiaxing-2026"', '"id": "jiaxing-2025-a"'),
        { code: 'doubt.id_year', pointer: '/id' }],
    ['the file is saved as GBK', RULES, gbk, { code: 'json.not_utf8', pointer: '' }],
    ['there is a comma at the end of a list', RULES, edit('"earning_question": "cut-off",', '"earning_question": "cut-off",,'), syntax],
    ['the day of revision is still to come', NEXT, edit('"edition": "2026-11-30"', '"edition": "2062-11-29"'),
        { code: 'doubt.edition_ahead', pointer: '/edition' }],
    ['the day of revision is long past', NEXT, edit('"edition": "2026-11-30"', '"edition": "2006-11-29"'),
        { code: 'doubt.edition_old', pointer: '/edition' }],
    ['a quotation mark is a Chinese one', RULES, edit('"en": "Every year complete"', '"en": “Every year complete”'), syntax],
    ['a category\'s minimum is above the total\'s', RULES, edit('"general": "90", "professional": "300"', '"general": "900", "professional": "300"'),
        { code: 'doubt.part_over_total', pointer: '/plans/1/in_total/minima/general', examples: true }],
];

/** What is said of these bytes, as code, pointer, line and column; those of examples apart. */
function faultsOf(bytes) {
    const file = own('mistake.json');
    writeFileSync(file, bytes);
    const { output, status } = zicha(['rules', 'validate', '--as-of', DAY, '--lang', 'en', file]);
    const lines = output.split('\n').filter((line) => line.endsWith(']')).map((line) => {
        const [, at, column, pointer, code] = /^[^:]+:(\d+):(\d+)(?: (\/\S+?))?: .*\[([\w.]+)\]$/.exec(line) ?? [];
        return { code, pointer: pointer ?? '', line: Number(at), column: Number(column) };
    });
    return { status, faults: lines.filter(({ code }) => !code?.startsWith('rule.example_')), all: lines, output };
}

/** The text from this line and column on. */
const textAt = (text, { line, column }) => [...text.split('\n')[line - 1]].slice(column - 1).join('');

export async function testRulesMistakes() {
    for (const [title, base, change, { code, pointer, examples }] of MISTAKES)
        await test(`of a rule file in which ${title}, the place is named`, () => {
            const text = readFileSync(base, 'utf8');
            const bytes = change(text);
            const { faults, all, output } = faultsOf(bytes);
            // With an example that fails the file has an error; without it, what is doubtful is told.
            const named = examples && all.length > faults.length && faults.length === 0
                ? faultsOf(withoutExamples(bytes)).faults : all;
            const found = named.find((one) => one.code === code && one.pointer === pointer);
            expect(found, output);
            expect(found.line > 1 && found.column > 0, `${found.line}:${found.column}`);
            expectEqual(named.filter((one) => one.code === code && one.pointer === pointer).length, 1, 'messages');
        });

    await test('a file with a byte order mark is taken as it is', () => {
        expectEqual(faultsOf(`\uFEFF${readFileSync(RULES, 'utf8')}`).all, [], 'faults');
    });

    await test('line and column are those of the value at fault', () => {
        const text = edit('"earnable": 2026', '"earnable": 2025')(readFileSync(NEXT, 'utf8'));
        const [fault] = faultsOf(withoutExamples(text)).faults;
        expect(textAt(withoutExamples(text), fault).startsWith('2025'), JSON.stringify(fault));
    });

    await test('one cause gives one message, which says how often it shows', () => {
        const text = readFileSync(RULES, 'utf8');
        const cited = text.match(NOTICE_CITED).length;
        const { all, output, status } = faultsOf(text.replace('"id": "notice-33"', '"id": "notice-41"'));
        expectEqual([status, all.length], [1, 1], output);
        expect(output.includes(`${cited - 1} further places`), output);
    });

    await test('a file of another kind is refused with one sentence, where rules are asked for', () => {
        for (const options of [['check', inTree('tests/cases/jiaxing-2025.csv'), '--rules'], ['rules', 'next', '--year', '2030']]) {
            const { said, status } = zicha([...options, inTree('rules/calendar-cn-2025.json')]);
            expectEqual([status, said.trim().split('\n').length], [2, 1], said);
            expect(said.includes('calendar-cn-2025.json:3:13 /format'), said);
        }
    });

    await test('JSON that is none of ours gets one sentence, from validate and from a check', () => {
        for (const text of ['{"name": "x", "version": "1"}', '{"id": 7, "type": "Feature", "properties": {}}',
            readFileSync(inTree('rules/zicha-rules.schema.json'), 'utf8')]) {
            const file = own('foreign.json');
            writeFileSync(file, text);
            expectEqual(zicha(['rules', 'validate', file]).output.trim().split('\n').length, 1, text.slice(0, 40));
            const { said, status } = zicha(['check', inTree('tests/cases/jiaxing-2025.csv'), '--rules', file]);
            expectEqual([status, said.trim().split('\n').length], [2, 1], said);
        }
    });
}

/** The same file with one example that any such rules answer alike. */
function withoutExamples(text) {
    const [before] = text.split(/\n {2}"examples": \[/);
    return `${before}\n  "examples": [{"name": {"zh": "省", "en": "Province"}, "facts": {"level": "senior", "organizer": "province"}, `
        + '"expect": {"verdict": "refer"}}]\n}\n';
}
