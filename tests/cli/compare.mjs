// compare: two rosters of nearly the same people, and diff's exit statuses.

import { readFileSync, writeFileSync } from 'node:fs';

import { expect, expectEqual, inTree, own, test, zicha } from './program.mjs';

const CASES = inTree('tests/cases/jiaxing-2025.csv');
const HEADER = 'id,name,unit,level,organizer,2022_completed,2023_completed,2024_completed,2025_general,2025_professional,insured_locally\n';
const person = (labels, facts = '18,72,yes') => `${labels},intermediate,city,yes,yes,yes,${facts}\n`;
const MANY = 20_000;

function written(name, text) {
    writeFileSync(own(name), text);
    return own(name);
}

const compare = (before, after, options = []) =>
    zicha(['compare', written('before.csv', before), written('after.csv', after), '--lang', 'en', ...options]);
const objects = ({ output }) => output.trim().split('\n').filter(Boolean).map((line) => JSON.parse(line));

export async function testCompare() {
    await test('a roster compared with itself is the same, and the status is 0', () => {
        for (const format of ['text', 'ndjson']) {
            const { status, output, said } = zicha(['compare', CASES, CASES, '--format', format, '--lang', 'en']);
            expectEqual(status, 0, said);
            expect((format === 'text' ? output : said).includes('57 people before, 57 now: verdict changed 0'), output);
            expect(format === 'text' || output === '', output);
        }
    });

    await test('each changed person, with the reason, is told as text and as one object, and the status is 1', () => {
        const before = HEADER + person('a,Anna,X', '12,72,yes') + person('b,Bert,X') + person('c,Cleo,X');
        const after = HEADER + person('c,Cleo,X', '18,75,yes') + person('a,Anna,X') + person('d,Dora,Y');
        const text = compare(before, after);
        expectEqual(text.status, 1, text.said);
        expect(text.output.includes('\nVerdict changed\n- Anna (a, X): More information needed → Eligible\n'
            + 'Continuing education: unknown → met. '), text.output);
        expect(text.output.includes('\n2025_general 12 → 18\n'), text.output);
        expect(text.output.includes('\nNew\n- Dora (d, Y): Eligible\n\nNo longer on the list\n- Bert (b, X): Eligible\n'), text.output);
        const run = compare(before, after, ['--format', 'ndjson']);
        expectEqual(run.status, 1, run.said);
        const [anna, cleo, dora, bert] = objects(run);
        const { reason, ...facts } = anna;
        expect(reason.startsWith('Continuing education: '), reason);
        expectEqual(facts, {
            change: 'verdict', id: 'a', name: 'Anna', unit: 'X', row_before: 2, row_after: 3,
            before: 'needs_info', after: 'eligible',
            facts: [{ fact: '2025_general', before: 12, after: 18 }],
        }, 'person');
        expectEqual([cleo.change, cleo.facts[0]], ['facts', { fact: '2025_professional', before: 72, after: 75 }], 'facts');
        expectEqual([dora.change, dora.row_before, bert.change, bert.row_after], ['new', null, 'gone', null], 'persons');
    });

    await test('each side\'s verdicts are those that check gives', () => {
        const other = readFileSync(CASES, 'utf8').replaceAll(',72,', ',60,');
        const run = compare(readFileSync(CASES, 'utf8'), other, ['--format', 'ndjson']);
        const changed = objects(run);
        expect(changed.length > 5, run.output);
        for (const [side, row, file] of [['before', 'row_before', 'before.csv'], ['after', 'row_after', 'after.csv']]) {
            const verdicts = new Map(zicha(['check', own(file), '--format', 'ndjson']).output.trim().split('\n')
                .map((line) => JSON.parse(line)).map((each) => [each.row, each.verdict]));
            for (const each of changed) expectEqual(each[side], verdicts.get(each[row]), each.id);
        }
    });

    await test('rows that share an id or have none are reported, never matched', () => {
        const roster = HEADER + person('a,Anna,X') + person('a,Arno,X') + person(',Nemo,X');
        const run = compare(roster, roster, ['--format', 'ndjson']);
        expectEqual(run.status, 1, run.said);
        expectEqual(objects(run).map((each) => each.change), Array(6).fill('ambiguous'), 'changes');
    });

    await test('without ids persons are matched by name and unit; with neither the rosters are refused', () => {
        const names = `name,unit${HEADER.slice(HEADER.indexOf(',level'))}`;
        const run = compare(names + person('Anna,X') + person('Anna,Y'), names + person('Anna,Y', '1,1,yes') + person('Anna,X'));
        expect(run.output.includes('Matched by: name, unit.') && run.output.includes('- Anna (Y): '), run.output);
        const nobody = 'level,2025_general\nsenior,18\n';
        const refused = compare(nobody, nobody);
        expectEqual([refused.status, refused.output], [2, ''], refused.said);
        expect(refused.said.includes('"id"') && refused.said.includes('"name"'), refused.said);
    });

    await test('a map and values to set serve both rosters', () => {
        const odd = `Number,${HEADER.slice(3).replace('organizer', 'other')}`;
        const map = written('compare-map.json', '{"format": "zicha-headings/1", "headings": {"Number": "id"}}');
        const run = compare(odd + person('a,Anna,X', '12,72,yes'), odd + person('a,Anna,X'),
            ['--map', map, '--set', 'organizer=city', '--format', 'ndjson']);
        expectEqual(objects(run).map(({ id, before, after }) => [id, before, after]), [['a', 'needs_info', 'eligible']], run.said);
    });

    await test('rosters that cannot be read, and wrong usage, end with status 2', () => {
        for (const options of [[CASES], [CASES, own('none.csv')], [written('bad.csv', 'level\n'), CASES],
            [CASES, CASES, '--rules', 'none-2025'], [CASES, CASES, '--set', 'colour=red'],
            [CASES, CASES, '--map', own('none.json')], [CASES, CASES, '--format', 'csv']]) {
            const { status, output } = zicha(['compare', ...options]);
            expectEqual([status, output], [2, ''], options.join(' '));
        }
    });

    await test('many persons are compared in any order, one of them on standard input', () => {
        const rows = Array.from({ length: MANY }, (_, at) => person(`E${at},,`, at % 100 === 7 ? '12,72,yes' : '18,72,yes'));
        const before = written('many.csv', HEADER + rows.join(''));
        const after = HEADER + rows.map((row) => row.replace(',12,', ',18,')).reverse().join('');
        const run = zicha(['compare', before, '-', '--format', 'ndjson'], after);
        expectEqual([run.status, objects(run).length], [1, MANY / 100], run.said);
    });
}
