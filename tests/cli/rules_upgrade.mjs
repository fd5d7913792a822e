// rules upgrade: a file of zicha-rules/1 as one of zicha-rules/2, under which rosters come out as before.

import { readFileSync, writeFileSync } from 'node:fs';

import { expect, expectEqual, inTree, own, test, zicha } from './program.mjs';

const RULES = inTree('rules/jiaxing-2025.json');
const ROSTER = inTree('tests/cases/jiaxing-2025.csv');
const VERDICTS = { eligible: 'yes', not_eligible: 'no', needs_info: 'unknown' };

/** What the old format tells otherwise, or not at all: see rules/README.md. */
const TOLD_DIFFERENTLY = ['junior-not-insured', 'junior-insurance-unknown', 'blank-organiser', 'blank-level', 'blank-level-and-not-insured'];

const rows = (options) => zicha(['check', ROSTER, '--format', 'ndjson', ...options]).output.trim().split('\n').map((line) => JSON.parse(line));
const renamed = (name) => name.replace(/^(\d{4})_(\w+)$/, 'years.$1.$2');

/** The gap of an old row, named as in a new one. */
const gapOf = ({ gap, gap_path: path }) => Object.fromEntries(Object.entries(gap ?? {}).filter(([, hours]) => hours > 0)
    .map(([name, hours]) => [path === 'annual' ? `2025.${name}` : name, hours]).sort());

export async function testRulesUpgrade() {
    const upgraded = own('upgraded.json');
    await test('the rules of Jiaxing are upgraded, and what is left out is named with its line', () => {
        const { status, output, said } = zicha(['rules', 'upgrade', RULES, '-o', upgraded, '--lang', 'en']);
        expectEqual([status, output], [0, ''], said);
        for (const part of [':404:15 /cautions: ', '"question", which is left out (here first; 8 in all). [upgrade.left_out]'])
            expect(said.includes(part), `${part} in: ${said}`);
        const check = zicha(['rules', 'validate', upgraded]);
        expectEqual(check.status, 0, check.output);
        expectEqual(zicha(['rules', 'upgrade', 'jiaxing-2025']).output, readFileSync(upgraded, 'utf8'), 'on standard output');
    });

    await test('every shared case of Jiaxing comes out of its roster as before, with upgraded rules', () => {
        const before = rows([]);
        const after = rows(['--rules', upgraded]);
        expectEqual(after.length, before.length, 'rows');
        for (const [at, old] of before.entries()) {
            const row = after[at];
            expectEqual(row.verdict, VERDICTS[old.verdict] ?? old.verdict, old.id);
            if (old.verdict === 'invalid') continue;
            expectEqual([...row.missing].sort(), old.missing.map(renamed).sort(), old.id);
            if (TOLD_DIFFERENTLY.includes(old.id)) {
                expect(old.further_hours === null && row.further !== null, old.id);
                continue;
            }
            expectEqual(row.further, old.further_hours, old.id);
            expectEqual(Object.fromEntries(Object.entries(row.gap).sort()), gapOf(old), old.id);
        }
    });

    await test('a person is told which question to ask, how a referral is called, and which years are not complete', () => {
        const told = (facts) => zicha(['explain', '-', '--rules', upgraded, '--lang', 'zh'], JSON.stringify(facts)).output;
        const total = (general, professional) => ({ general, professional });
        const years = { 2021: total(60, 200), 2022: total(0, 0), 2023: total(15, 60), 2024: total(15, 60), 2025: total(15, 60) };
        const ruling = told({ level: 'intermediate', organizer: 'city', insured_locally: true, years });
        expect(ruling.startsWith('需主管部门确认\n请问市人力社保局职称管理部门：'), ruling);
        expect(told({ level: 'senior', organizer: 'province' }).startsWith('按省规定（本规则未规定）\n'), 'the name');
        const marked = told({ level: 'intermediate', organizer: 'city', insured_locally: true, years: { ...years, 2024: { completed: false } } });
        expect(marked.includes('标为未完成的年度：2024'), marked);
    });

    await test('a provisional edition, a file of another kind and a broken one are refused, and nothing is written', () => {
        const broken = own('broken.json');
        writeFileSync(broken, readFileSync(RULES, 'utf8').replace('"edition"', '"editon"'));
        for (const [file, code] of [['rules/jiaxing-2026.json', 'upgrade.assumed'], ['rules/elsewhere/pmp.json', 'upgrade.other_format'],
            ['rules/calendar-cn-2025.json', 'upgrade.other_format'], [broken, 'rule.unknown_member']]) {
            const { status, output, said } = zicha(['rules', 'upgrade', file.startsWith('rules/') ? inTree(file) : file]);
            expectEqual([status, output], [2, ''], file);
            expect(said.includes(`[${code}]`), `${code} in: ${said}`);
        }
        const same = zicha(['rules', 'upgrade', broken, '-o', broken]);
        expectEqual(same.status, 2, 'onto itself');
    });
}
