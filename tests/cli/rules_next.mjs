// rules next: the next edition, drafted from the one before; and what is said under an edition that
// is only assumed.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

import { requirePackage } from '../packages.mjs';
import { expect, expectEqual, inTree, own, PROGRAM, test, zicha } from './program.mjs';

const xlsx = requirePackage('xlsx');

const RULES = inTree('rules/jiaxing-2025.json');
const NEXT = inTree('rules/jiaxing-2026.json');
const ROSTER = inTree('tests/cases/jiaxing-2025.csv');
const OPTIONS = ['--from', '2026-01-01', '--until', '2026-12-31', '--edition', '2026-11-30'];

const draft = (name, options) => {
    const file = own(name);
    return { ...zicha(['rules', 'next', 'jiaxing-2025', '-o', file, ...options]), file, text: () => readFileSync(file, 'utf8') };
};
const lines = (text) => text.split('\n');
const is2026 = (bytes) => zicha(['rules', 'validate', '-'], bytes);

export async function testRulesNext() {
    await test('jiaxing-2026.json is what the command drafts', () => {
        const { text, status, said } = draft('next.json', ['--year', '2026', ...OPTIONS]);
        expectEqual([status, said], [0, ''], 'status');
        expectEqual(text(), readFileSync(NEXT, 'utf8'), 'draft');
    });

    await test('without a year the questions are asked at a terminal, wrong answers again, and each answer counts', () => {
        const [asked, given] = [own('asked.json'), own('given.json')];
        const ask = (options, answers) => spawnSync('script', ['-qec', `'${PROGRAM}' rules next jiaxing-2025 --lang en ${options}`, '/dev/null'],
            { input: answers.join('\n') + '\n', encoding: 'utf8', timeout: 60_000 });
        const { stdout, status } = ask(`-o '${asked}' --until 2026-12-31`,
            ['2025', '', 'HRSS 2026-40', '关于2026年度的通知', '2026.7.2', '2026-07-02', '', '2026-11-30', 'jiaxing-new']);
        expectEqual(status, 0, stdout);
        for (const told of ['The year of the new edition (Enter: 2026)', 'must be after 2025', '"2026.7.2" is not accepted', 'Id of the new edition']) expect(stdout.includes(told), stdout);
        expect(!stdout.includes('Last day of validity'), 'what was given is not asked');
        zicha(['rules', 'next', 'jiaxing-2025', '--year', '2026', '--number', 'HRSS 2026-40', '--document', '关于2026年度的通知', '--issued', '2026-07-02',
            '--until', '2026-12-31', '--edition', '2026-11-30', '--id', 'jiaxing-new', '-o', given]);
        expectEqual(readFileSync(asked, 'utf8'), readFileSync(given, 'utf8'), 'drafts');
        const stopped = ask(`-o '${own('none.json')}'`, ['2026']);
        expect(stopped.status === 2 && stopped.stdout.includes('nothing was written') && !existsSync(own('none.json')), stopped.stdout);
    });

    await test('without a year and without a terminal nothing is asked', () => {
        const { status, said } = zicha(['rules', 'next', 'jiaxing-2025']);
        expectEqual([status, said.includes('--year')], [2, true], said);
    });

    await test('a draft has no problem, and its examples pass, for every year that may come', () => {
        for (const year of ['2026', '2027', '2030']) {
            const { text } = draft('next.json', ['--year', year]);
            const { status, output } = is2026(text());
            expectEqual(status, 0, output);
        }
    });

    await test('an edition of another place, and one that is assumed itself, can be drafted from', () => {
        for (const [name, year, id] of [['tests/cases/river-county-2029.json', '2031', 'river-county-2031'],
            ['tests/bad/rules/good.minimal.json', '2031', 'lake-town-2031'], ['rules/jiaxing-2026.json', '2027', 'jiaxing-2027']]) {
            const file = own('next.json');
            zicha(['rules', 'next', inTree(name), '--year', year, '-o', file]);
            const rules = JSON.parse(readFileSync(file, 'utf8'));
            expectEqual([rules.id, rules.assumed.from], [id, JSON.parse(readFileSync(inTree(name), 'utf8')).id], name);
            expectEqual(zicha(['rules', 'validate', file]).status, 0, name);
        }
    });

    await test('of a draft only lines change that say a year, a date, the id, a basis or that it is assumed', () => {
        const { text } = draft('next.json', ['--year', '2026', ...OPTIONS]);
        const before = lines(readFileSync(RULES, 'utf8'));
        const marked = lines(text());
        const start = marked.findIndex((line) => line.includes('"assumed": {'));
        const after = [...marked.slice(0, start), ...marked.slice(start + 11)];
        expectEqual(after.length, before.length, 'lines');
        const plain = (line) => line.replace(/20\d\d(-\d\d-\d\d)?/g, 'Y').replace(/"(stated|external|interpretation|assumed)"/g, '"B"');
        const other = after.filter((line, at) => plain(line).replace(/,$/, '') !== plain(before[at]).replace(/,$/, ''));
        expectEqual(other, [], 'lines that differ otherwise');
    });

    await test('every old year that is left is listed with its line', () => {
        const { text, output } = draft('next.json', ['--year', '2026', ...OPTIONS, '--lang', 'en']);
        const listed = [...output.matchAll(/^ {2}line (\d+) (\S+): /gm)].map(([, line]) => Number(line));
        const now = new Set(lines(text()).flatMap((line, at) => {
            const old = /2021|(?<!20)2025/.test(line.replace(/"2025_\w+"/g, ''));
            return old ? [at + 1] : [];
        }));
        // The mark of the draft itself names the edition that it was taken from.
        const own2025 = lines(text()).findIndex((line) => line.includes('"assumed": {'));
        const unlisted = [...now].filter((line) => !listed.includes(line) && (line <= own2025 || line > own2025 + 11));
        expectEqual(unlisted, [], 'lines');
    });

    await test('with the notice in hand its number, date and id are in the draft, and old sentences are listed', () => {
        const { text, output } = draft('next.json', ['--year', '2026', ...OPTIONS, '--number', '嘉人社〔2026〕28号',
            '--issued', '2026-06-30', '--document', '关于做好2026年度职称评审工作的通知', '--lang', 'en']);
        const rules = JSON.parse(text());
        expectEqual([rules.sources[0].id, rules.sources[0].number, rules.sources[0].issued, rules.sources[0].title.zh],
            ['notice-28', '嘉人社〔2026〕28号', '2026-06-30', '关于做好2026年度职称评审工作的通知'], 'source');
        expect(!text().includes('"notice-33"'), 'a citation of the old notice is left');
        expect(output.includes('/scope/zh') && output.includes('/requirements/1/cases/3/why/zh'), output);
        expectEqual(is2026(text()).status, 0, 'validate');
    });

    await test('a year that is not after the edition\'s is refused, and so is an edition that there is not', () => {
        for (const year of ['2025', '2041', '0', '03752', '0x7ea', '2026x', '', '99999999999999999999'])
            expectEqual(zicha(['rules', 'next', 'jiaxing-2025', '--year', year]).status, 2, year);
        expectEqual(zicha(['rules', 'next', 'nowhere', '--year', '2026']).status, 2, 'id');
    });

    await test('without -o the draft goes to standard output and the list to standard error', () => {
        const { output, said, status } = zicha(['rules', 'next', 'jiaxing-2025', '--year', '2026', ...OPTIONS]);
        expectEqual([status, output], [0, readFileSync(NEXT, 'utf8')], 'draft');
        expect(said.includes('/facts/3/years/earnable'), said);
    });

    await test('an edition that is assumed is listed as provisional, and is never taken by itself', () => {
        const { output } = zicha(['rules', 'list', '--lang', 'en']);
        expect(/^jiaxing-2026\t.*\trules\tprovisional$/m.test(output), output);
        expect(/^jiaxing-2025\t.*\trules$/m.test(output), output);
        expect(!zicha(['check', ROSTER, '--format', 'ndjson']).output.includes('assumed'), 'default edition');
    });

    await test('under it each row is said to be assumed, and no verdict stands alone', () => {
        const rows = zicha(['check', ROSTER, '--rules', 'jiaxing-2026', '--format', 'ndjson']);
        for (const row of rows.output.trim().split('\n')) expectEqual(JSON.parse(row).assumed, true, row);
        expect(rows.said.includes('推算，不是正式结论'), rows.said);
        for (const [lang, prefix] of [['zh', '推算：'], ['en', 'Assumed: ']]) {
            const { output } = zicha(['check', ROSTER, '--rules', 'jiaxing-2026', '--lang', lang]);
            const words = lang === 'zh' ? ['符合', '不符合', '信息不足'] : ['Eligible', 'Not eligible', 'Needs information'];
            expect(output.includes(prefix), output.slice(0, 300));
            const bare = output.split('\r\n').filter((line) => words.some((word) => line.includes(`,${word},`)));
            expectEqual(bare, [], 'rows with a bare verdict');
        }
    });

    await test('in a workbook the verdicts are said to be assumed, on a ground of their own', () => {
        const grounds = (rules) => {
            const { bytes } = zicha(['check', ROSTER, '--rules', rules, '--format', 'xlsx']);
            const sheet = Object.values(xlsx.read(bytes, { cellStyles: true }).Sheets)[0];
            return new Map(Object.values(sheet).filter(({ v }) => /^(推算：)?(符合|不符合|信息不足)$/.test(v))
                .map(({ v, s }) => [v, s.fgColor.rgb]));
        };
        const [firm, assumed] = [grounds('jiaxing-2025'), grounds('jiaxing-2026')];
        expectEqual([...assumed.keys()].sort(), ['推算：不符合', '推算：信息不足', '推算：符合'].sort(), 'verdicts');
        expectEqual(new Set(assumed.values()).size, 1, 'grounds');
        expect(![...firm.values()].includes([...assumed.values()][0]), 'a ground of a firm verdict');
    });

    await test('an explanation begins with it, and with where to look', () => {
        const answers = own('answers.json');
        writeFileSync(answers, '{"level": "intermediate", "organizer": "city", "insured_locally": "yes"}');
        const run = (format) => zicha(['explain', answers, '--rules', 'jiaxing-2026', '--format', format]).output;
        const [first, second] = lines(run('text'));
        expect(first.startsWith('推算，不是正式结论：') && first.includes('嘉兴市人力资源和社会保障局'), first);
        expect(second.startsWith('结论：推算：'), second);
        const json = JSON.parse(run('json'));
        expectEqual([json.assumed, json.assumed_notice], [true, first], 'JSON');
    });

    await test('lists begin with it, and their verdicts are said to be assumed', () => {
        const files = ['messages.csv', 'questions.txt', 'summary.txt'].map(own);
        const { status } = zicha(['check', ROSTER, '--rules', 'jiaxing-2026', '-o', own('r.csv'), '--messages', files[0],
            '--questions', files[1], '--summary', files[2]]);
        expectEqual(status, 1, 'status'); // the roster has rows that cannot be read
        for (const file of files) expect(readFileSync(file, 'utf8').includes('推算，不是正式结论'), file);
        const summary = readFileSync(files[2], 'utf8');
        expect(summary.includes('推算：符合') && !/^符合/m.test(summary), summary);
    });

    await test('what its examples reach is told, and who could be added to them', () => {
        const { status, output } = zicha(['rules', 'test', RULES, '--lang', 'en']);
        expectEqual(status, 1, output);
        expect(/^Cases: \d+ of 9 are reached by examples$/m.test(output), output);
        expect(output.includes('/requirements/0/cases/2 '), output); // the junior level
        expect(output.includes('  /plans/1/in_total/minima/professional 300 (reached by a person below)'), output);
        expect(!output.includes('/requirements/0/cases/3'), output);
    });

    await test('with the persons added that it makes up, every case and limit is reached', () => {
        const made = zicha(['rules', 'test', RULES]).output.split('\n').filter((line) => line.startsWith('    {"name"'))
            .map((line) => JSON.parse(line.trim().replace(/,$/, '')));
        const rules = JSON.parse(readFileSync(RULES, 'utf8'));
        rules.examples.push(...made);
        const file = own('all.json');
        writeFileSync(file, JSON.stringify(rules, null, 2));
        expectEqual(zicha(['rules', 'validate', file]).status, 0, 'validate');
        const { output } = zicha(['rules', 'test', file, '--lang', 'en']);
        for (const heading of ['Cases', 'Limits, met exactly', 'Limits, missed']) {
            const [, reached, all] = new RegExp(`^${heading}: (\\d+) of (\\d+)`, 'm').exec(output);
            expectEqual(reached, all, `${heading}\n${output}`);
        }
    });
}
