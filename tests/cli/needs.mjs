// explain with rules of the format zicha-rules/2, and what the other commands make of such a file.

import { readFileSync, readdirSync } from 'node:fs';

import { expect, expectEqual, inTree, own, test, zicha } from './program.mjs';

const rulesOf = (name) => inTree(`rules/elsewhere/${name}.json`);
const PACKS = readdirSync(inTree('tests/needs')).map((name) => name.replace('.persons.json', ''));

const explain = (facts, name, options = []) =>
    zicha(['explain', '-', '--rules', rulesOf(name), ...options], JSON.stringify(facts));

/** The order of a gap's keys means nothing. */
const sorted = (value) => (value?.constructor === Object ? Object.fromEntries(Object.entries(value).sort()) : value);

/** What a person's answer is where `expect` leaves a key out. */
const EMPTY = { gap: {}, further: 0, missing: [], carry_out: 0 };

export async function testNeedsOfPlaces() {
    for (const name of PACKS)
        await test(`every person of ${name} is explained as expected, each key, in JSON`, () => {
            const { persons } = JSON.parse(readFileSync(inTree(`tests/needs/${name}.persons.json`), 'utf8'));
            expect(persons.length === 8, 'eight persons');
            for (const { id, facts, expect: wanted } of persons) {
                const { status, output } = explain(facts, name, ['--format', 'json']);
                const { rules, edition, missing_is_exact: isExact, open, unmet, from_day: fromDay, checklist, refers_as: refersAs, readings, not_complete: notComplete, ...got } = JSON.parse(output);
                expectEqual([status, rules, isExact, edition.length], [0, name, true, 10], id);
                expectEqual([unmet, fromDay, checklist, refersAs, readings, notComplete], [[], null, [], null, [], []], id);
                expectEqual(open.map((one) => [one.further, one.until, one.made_up, one.is_open]), [[got.further ?? 0, null, false, true]], id);
                for (const [key, value] of Object.entries({ ...EMPTY, ...wanted })) expectEqual(sorted(got[key]), sorted(value), `${id} ${key}`);
                expectEqual(Object.keys(got).sort(), ['verdict', ...Object.keys(EMPTY)].sort(), id);
            }
        });

    const short = { cycle_start: '2022-05-01', cycle_end: '2025-05-01', records: [
        ['2022-09-01', 'ways_of_working', 20], ['2023-09-01', 'power_skills', null],
        ['2024-09-01', 'business_acumen', 20], ['2023-01-15', 'giving_other', 10]] };
    await test('in words, verdict, gap, further hours and what is missing are told in both languages', () => {
        for (const [lang, ...told] of [
            ['zh', '信息不足', '合计：还差 10 学时', '最少还需 10 学时', '2023-09-01 power_skills', '自查'],
            ['en', 'not enough information', 'Total: 10 hours short', ': 10.', '2023-09-01 power_skills', 'self-check'],
        ]) {
            const { status, output } = explain(short, 'pmp', ['--lang', lang]);
            expectEqual(status, 0, 'status');
            for (const part of told) expect(output.includes(part), `${part} in: ${output}`);
        }
    });

    await test('a year that can be made up is open on its last day and closed on the next, in words and in JSON', () => {
        const facts = { first_year: 2024, years: { 2024: { professional: 60 }, 2025: { professional: 60, general: 30 }, 2026: { professional: 60, general: 30 } } };
        const on = (day, ...options) => explain(facts, 'hebei-accounting-2026', ['--as-of', day, ...options]).output;
        for (const [day, further, isOpen] of [['2027-03-25', 40, true], ['2027-03-26', null, false]]) {
            const answer = JSON.parse(on(day, '--format', 'json'));
            expectEqual([answer.verdict, answer.further], ['no', further], day);
            expectEqual(answer.open.find(({ period }) => period === '2024'),
                { period: '2024', until: '2027-03-25', made_up: true, is_open: isOpen, further: further ?? 0,
                    categories: isOpen ? { professional: 10, general: 30 } : {} }, day);
        }
        expect(on('2027-03-25', '--lang', 'zh').includes('2024年：补学 40 学时（截至 2027-03-25）'), 'how many, and until when');
        expect(on('2027-03-26', '--lang', 'en').includes('"2024" closed on 2027-03-25'), 'that it is closed');
    });

    await test('a ladder says from which day on it is met, and what is not decided here is in every answer', () => {
        const teacher = { title: 'first', degree: 'master', stage: 'primary', qualified_on: '2025-01-01' };
        const answer = JSON.parse(explain(teacher, 'teachers-national', ['--format', 'json']).output);
        expectEqual([answer.verdict, answer.from_day], ['no', '2027-01-01'], 'short by a day');
        expectEqual(answer.unmet, [{ name: 'service', is_certain: true, from_day: '2027-01-01' }], 'which need');
        expectEqual(answer.checklist.map(({ id, is_decided: isDecided }) => [id, isDecided]), [['teaching', false], ['research', false]], 'the list');
        for (const facts of [teacher, { ...teacher, degree: 'doctor' }, { title: 'senior' }]) {
            const { output } = explain(facts, 'teachers-national', ['--lang', 'en']);
            expect(output.includes('2 conditions that are not decided here') && output.includes('[ ] Papers or projects'), output);
        }
        const { output } = explain({ ...teacher, degree: undefined }, 'teachers-national', ['--lang', 'zh']);
        expect(output.startsWith('信息不足') && output.includes('还不能确定'), output);
    });

    await test('facts that cannot be read are refused with line and column; days that do not fit are invalid', () => {
        const bad = zicha(['explain', '-', '--rules', rulesOf('pmp'), '--lang', 'en'], '{\n"cycle_end": "2025-02-29"}');
        expectEqual(bad.status, 2, 'status');
        expect(/:2:14 \/cycle_end: .*\[rule\.bad_date\]/.test(bad.said), bad.said);
        const unfit = explain({ ...short, cycle_start: null }, 'pmp', ['--lang', 'en']);
        expectEqual(unfit.status, 1, 'status');
        expect(unfit.said.includes('"cycle_start" has to be known first'), unfit.said);
    });

    await test('a roster without anything that such rules ask for is refused, and each option that they do not go with is named', () => {
        const roster = inTree('tests/cases/jiaxing-2025.csv');
        const check = zicha(['check', roster, '--rules', rulesOf('pmp'), '--lang', 'en']);
        expectEqual([check.status, check.output], [2, ''], check.said);
        expect(check.said.includes('[needs.roster_no_hours]'), check.said);
        const other = zicha(['check', roster, '--rules', rulesOf('pmp'), '--courses', roster, '--summary', own('summary.txt')]);
        expect(other.status === 2 && other.said.includes('--courses --summary'), other.said);
    });
}
