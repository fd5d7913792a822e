// rules diff: two editions compared, and what it means for a roster.

import { readFileSync, writeFileSync } from 'node:fs';

import { HOLDS_MORE, ended, expect, expectEqual, inTree, own, start, test, zicha } from './program.mjs';

const RULES = inTree('rules/jiaxing-2025.json');
const OTHER = inTree('tests/cases/river-county-2029.json');
const CASES = inTree('tests/cases/jiaxing-2025.csv');
const HEADER = 'id,name,level,organizer,2022_completed,2023_completed,2024_completed,'
    + '2025_general,2025_professional,insured_locally\n';
const ROWS = 1000;
const MANY = 100_000;
const MOST_KILOBYTES = 64 * 1024;

/** The shipped rules with one part written otherwise. */
function edited(name, from, to) {
    const file = own(name);
    const text = readFileSync(RULES, 'utf8');
    expectEqual(text.split(from).length, 2, `places of ${from}`);
    writeFileSync(file, text.replace(from, to));
    return file;
}

const stricter = () => edited('stricter.json', '"total": "90", "general": "18"', '"total": "90", "general": "20"');
const diff = (options, input) => zicha(['rules', 'diff', ...options], input);

function peakKilobytes(child) {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))[1]);
}

async function write(stream, text) {
    if (!stream.write(text)) await new Promise((resolve) => stream.once('drain', resolve));
}

export async function testRulesDiff() {
    await test('rules compared with themselves are the same, by id or by file, and the status is 0', () => {
        const spaced = own('spaced.json');
        writeFileSync(spaced, JSON.stringify(JSON.parse(readFileSync(RULES, 'utf8')), null, 8));
        for (const other of ['jiaxing-2025', RULES, spaced]) {
            const { status, output, said } = diff(['jiaxing-2025', other, '--lang', 'en']);
            expectEqual([status, said], [0, ''], other);
            expect(output.endsWith('The two editions say the same.\n'), output);
            const json = JSON.parse(diff(['jiaxing-2025', other, '--format', 'json']).output);
            expectEqual(json.changes, [], 'changes');
        }
    });

    await test('a change is one line, in both languages, and the status is 1', () => {
        const { status, output } = diff([RULES, stricter(), '--lang', 'en']);
        expectEqual(status, 1, 'status');
        expectEqual(output.split('\n').slice(3), [
            'What can change a verdict',
            '  Minimum per year (the annual standard, General): was "18", now "20". '
                + '[standard.minima /standards/annual/minima/general]',
            '',
        ], 'lines');
        expect(diff([RULES, stricter()]).output.includes('年度最低要求（年度标准，公需课）：由“18”改为“20”。'), 'zh');
    });

    await test('citations that changed in the same way are one line, which says where', () => {
        const file = own('renumbered.json');
        writeFileSync(file, readFileSync(RULES, 'utf8').replace('"number": "嘉人社〔2025〕33号"', '"number": "嘉人社〔2025〕44号"')
            .replaceAll('"basis": "interpretation"', '"basis": "external"'));
        const lines = diff([RULES, file, '--lang', 'en']).output.split('\n').filter((line) => line.includes('[citation '));
        const said = lines.map((line) => line.replace(/^ *Clauses cited[^:]*(?:\(.*?\))?: was/, 'was').replace(/\[.*/, ''));
        expectEqual(new Set(said).size, said.length, 'lines that say the same');
        expect(lines.some((line) => /\(\d+ places: /.test(line)), lines.join('\n'));
        const { changes } = JSON.parse(diff([RULES, file, '--format', 'json']).output);
        const places = lines.flatMap((line) => line.match(/\[citation (.*)\]$/)[1].split(' '));
        expectEqual(places.sort(), changes.filter(({ code }) => code === 'citation').map(({ where }) => where).sort(), 'places');
    });

    await test('a program reads the same changes as JSON', () => {
        const { output } = diff([RULES, stricter(), '--format', 'json', '--lang', 'en']);
        const { before, after, changes, roster } = JSON.parse(output);
        expectEqual([before.id, after.id, roster], ['jiaxing-2025', 'jiaxing-2025', undefined], 'ids');
        expect(before.hash !== after.hash, 'hashes');
        const { sentence, ...change } = changes[0];
        expectEqual(change, {
            code: 'standard.minima', bears_on: 'decision',
            where: '/standards/annual/minima/general', name: 'the annual standard, General',
            before: '18', after: '20',
        }, 'change');
        expect(sentence.includes('was "18", now "20"'), sentence);
    });

    await test('a roster shows whose verdict differs and why', () => {
        const roster = `${HEADER}a,Anna,intermediate,,yes,yes,yes,18,72,yes\n`
            + 'b,Bert,intermediate,,yes,yes,yes,20,72,yes\n';
        const options = [RULES, stricter(), '--roster', '-', '--set', 'organizer=city', '--lang', 'en'];
        const { status, output } = diff(options, roster);
        expectEqual(status, 1, 'status');
        expect(output.includes('\n  Row 2, a, Anna: Eligible → More information needed. '
            + 'Continuing education: met → unknown. '), output);
        expect(output.endsWith('  Eligible → Eligible: 1\n'
            + '  Eligible → More information needed: 1\n2 rows; the verdict of 1 differs.\n'), output);
        const json = JSON.parse(diff([...options, '--format', 'json'], roster).output).roster;
        expectEqual(json.changed.map(({ reason: _reason, ...row }) => row),
            [{ row: 2, id: 'a', name: 'Anna', before: 'eligible', after: 'needs_info' }], 'rows');
        expectEqual([json.rows, json.changed_rows], [2, 1], 'sums');
    });

    await test('the counts of verdicts are those that each edition gives by itself', () => {
        const rules = stricter();
        const { roster } = JSON.parse(diff([RULES, rules, '--roster', CASES, '--format', 'json']).output);
        for (const [side, file] of [['before', RULES], ['after', rules]]) {
            const rows = zicha(['check', CASES, '--format', 'ndjson', '--rules', file]).output
                .trim().split('\n').map((line) => JSON.parse(line).verdict);
            for (const verdict of new Set(rows)) {
                const sum = roster.verdicts.filter((pair) => pair[side] === verdict)
                    .reduce((all, pair) => all + pair.rows, 0);
                expectEqual(sum, rows.filter((one) => one === verdict).length, `${side} ${verdict}`);
            }
        }
    });

    await test('a row that only one edition can read says so', () => {
        const narrow = edited('narrow.json', '"cell_maximum": "9999"', '"cell_maximum": "50"');
        const roster = `${HEADER}a,Anna,intermediate,city,yes,yes,yes,18,72,yes\n`;
        const { output } = diff([RULES, narrow, '--roster', '-', '--lang', 'en'], roster);
        expect(output.includes('→ Invalid data. The edition after cannot read this row: 2025_professional'), output);
    });

    await test('a roster that an edition refuses is refused, and it is said which edition', () => {
        const { status, output, said } = diff([RULES, OTHER, '--roster', CASES]);
        expectEqual([status, output], [2, ''], 'status');
        expect(said.includes(OTHER) && said.includes('roster.column_missing'), said);
        expectEqual(diff([RULES, RULES, '--roster', own('none.csv')]).status, 2, 'no roster');
        expectEqual(diff([RULES, RULES, '--roster', CASES, '--set', 'colour=red']).status, 2, 'set');
    });

    await test('rules that cannot be read are refused with every problem', () => {
        const bad = edited('bad-diff.json', '"edition":', '"editon":');
        for (const pair of [[RULES, bad], [bad, RULES]]) {
            const { status, output, said } = diff(pair);
            expectEqual([status, output], [2, ''], 'status');
            expect(said.includes('rule.unknown_member') && said.includes('rule.missing_member'), said);
        }
        expectEqual(diff([RULES, 'none-2025']).status, 2, 'no such rules');
        expectEqual(diff([RULES]).status, 2, 'one edition alone');
    });

    await test('a roster of any length is compared in little memory, row by row', async () => {
        const child = start(['rules', 'diff', RULES, stricter(), '--format', 'json', '--roster', '-']);
        const end = ended(child);
        const pieces = [];
        child.stdout.on('data', (piece) => pieces.push(piece));
        await write(child.stdin, HEADER);
        const rows = Array.from({ length: ROWS }, (_, at) =>
            `E${at},,intermediate,city,yes,yes,yes,${at % 2 ? 18 : 20},72,yes\n`).join('');
        for (let row = 0; row < MANY; row += ROWS) await write(child.stdin, rows);
        const peak = peakKilobytes(child);
        child.stdin.end();
        expectEqual((await end).status, 1, 'status');
        const { roster } = JSON.parse(Buffer.concat(pieces).toString());
        expectEqual([roster.rows, roster.changed.length], [MANY, MANY / 2], 'rows');
        // The sanitizers keep what was freed.
        expect(HOLDS_MORE || peak <= MOST_KILOBYTES, `${peak} kB`);
    });
}
