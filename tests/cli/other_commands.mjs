// explain, rules, template, help and version.

import { readFileSync, readdirSync, writeFileSync } from 'node:fs';

import { expect, expectEqual, inTree, own, rowsOf, test, zicha } from './program.mjs';

const COMMANDS = [
    ...[[], ['check'], ['explain'], ['deadline'], ['pack'], ['template'], ['rules']],
    ...['list', 'show', 'validate', 'diff'].map((name) => ['rules', name]),
];
const ANSWERS = {
    ...{ id: 'E1', name: '张三', level: 'intermediate', organizer: 'city', insured_locally: 'yes' },
    ...{ '2022_general': 18, '2022_professional': '72', '2023_completed': true, '2024_general': null },
};

const explain = (answers, options = []) => zicha(['explain', '-', ...options], answers);

export async function testOtherCommands() {
    await test('an explanation in JSON is the result row of a roster, plus its findings', () => {
        const headings = Object.keys(ANSWERS).join(',');
        const cells = Object.values(ANSWERS).map((value) => (value === true ? 'yes' : (value ?? '')));
        const [wanted] = rowsOf(`${headings}\n${cells.join(',')}\n`).rows;
        wanted.row = null;
        const run = explain(JSON.stringify(ANSWERS), ['--format', 'json']);
        const got = JSON.parse(run.output);
        expectEqual(run.status, 0, 'status');
        for (const [key, value] of Object.entries(wanted)) expectEqual(got[key], value, key);
        expectEqual(Object.keys(got).slice(0, Object.keys(wanted).length), Object.keys(wanted), 'keys');
        expect(got.findings.length > 0 && got.findings.every((finding) => finding.code), 'findings');
    });

    await test('an explanation in words is complete in both languages', () => {
        for (const [lang, verdict] of [
            ['zh', '信息不足'],
            ['en', 'More information needed'],
        ]) {
            const { output, status } = explain(JSON.stringify(ANSWERS), ['--lang', lang]);
            expectEqual(status, 0, 'status');
            expect(output.includes(verdict) && output.includes('33'), output);
        }
    });

    await test('a wrong fact makes the explanation invalid and is named as the file names it', () => {
        const run = explain('{"level":"intermediate","2025_general":"18.005"}', ['--format', 'json']);
        const { verdict, error } = JSON.parse(run.output);
        expectEqual([run.status, verdict], [1, 'invalid'], 'status');
        expectEqual([error.code, error.column], ['cell.too_many_decimals', '2025_general'], 'error');
    });

    await test('answers that cannot be read are refused with a code and a sentence', () => {
        for (const [answers, code] of [
            ['', 'json.syntax'],
            ['{"level":', 'json.syntax'],
            ['{"level":"junior","level":"senior"}', 'json.duplicate_key'],
            [`${'['.repeat(10_000)}${']'.repeat(10_000)}`, 'json.too_deep'],
            [`${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`, 'json.too_deep'],
            [Buffer.from([0x22, 0xff, 0x22]), 'json.not_utf8'],
            ['[]', 'answers.not_object'],
            ['{"colour":"red"}', 'answers.unknown_fact'],
            ['{"2025_general":18,"2025公需":20}', 'answers.fact_twice'],
            ['{"level":["senior"]}', 'answers.wrong_type'],
        ]) {
            const { status, output, said } = explain(answers);
            expectEqual([status, output], [2, ''], code);
            expect(said.includes(`[${code}]`), said);
        }
        expectEqual(zicha(['explain', '/']).status, 2, 'status for a directory');
    });

    await test('the template checks as it is: one worked example, eligible', () => {
        for (const lang of ['zh', 'en']) {
            const { bytes, status } = zicha(['template', '--format', 'csv', '--lang', lang]);
            const { rows, said } = rowsOf(bytes);
            expectEqual([status, rows.map((row) => row.verdict)], [0, ['eligible']], lang);
            expect(!said.includes('['), said);
        }
    });

    await test('rules are listed, shown as they are, and found by id or file', () => {
        const [id] = zicha(['rules', 'list']).output.split('\t');
        const file = inTree(`rules/${id}.json`);
        expectEqual(zicha(['rules', 'show', id]).output, readFileSync(file, 'utf8'), 'text');
        const roster = 'level,2025_general\nintermediate,18\n';
        const answers = (rules) => rowsOf(roster, ['--rules', rules]).output;
        expectEqual(answers(file), answers(id), 'rows');
    });

    await test('the notice, the calendars and the plan are listed behind the rules, by kind', () => {
        const lines = zicha(['rules', 'list', '--lang', 'en']).output.trim().split('\n').map((line) => line.split('\t'));
        expectEqual(lines.map(([id, from, until, , kind]) => [id, from, until, kind]), [
            ['jiaxing-2025', '2025-07-02', '2025-12-31', 'rules'],
            ['jiaxing-2026', '2026-01-01', '2026-12-31', 'rules'],
            ['jiaxing-2025.notice', '2025-07-02', '2025-12-31', 'notice'],
            ['calendar-cn-2025', '2025-01-01', '2025-12-31', 'calendar'],
            ['calendar-cn-2026', '2026-01-01', '2026-12-31', 'calendar'],
            ['jiaxing-2025.plan', '2025-07-02', '2025-12-31', 'plan'],
        ], 'list');
        for (const [id] of lines) {
            const file = inTree(`rules/${id}.json`);
            expectEqual(zicha(['rules', 'show', id]).output, readFileSync(file, 'utf8'), id);
            expectEqual(zicha(['rules', 'validate', file]).status, 0, id);
        }
    });

    await test('good rules validate, every problem of bad ones is told with its pointer', () => {
        const good = inTree('rules/jiaxing-2025.json');
        expectEqual(zicha(['rules', 'validate', good]).status, 0, 'status of good rules');
        const bad = own('bad.json');
        const rules = JSON.parse(readFileSync(good, 'utf8'));
        delete rules.title;
        rules.valid.from = '2025-02-30';
        writeFileSync(bad, JSON.stringify(rules));
        const run = zicha(['rules', 'validate', good, bad]);
        expectEqual(run.status, 1, 'status of bad rules');
        expect(run.output.includes('/valid/from') && run.output.includes('title'), run.output);
        expectEqual(zicha(['rules', 'validate', own('none.json')]).status, 2, 'status of no file');
        expectEqual(zicha(['check', '-', '--rules', bad], 'level\n').status, 2, 'status of check');
    });

    await test('rules/*.json validate as they are; a file that is none of ours, such as a schema, gets one sentence', () => {
        const files = readdirSync(inTree('rules')).filter((name) => name.endsWith('.json'))
            .map((name) => inTree(`rules/${name}`));
        const schemas = files.filter((file) => file.includes('schema'));
        for (const [language, words] of [['zh', '不是自查的文件'], ['en', 'not a file of Zicha']]) {
            const run = zicha(['rules', 'validate', ...files, '--lang', language]);
            const lines = run.output.trimEnd().split('\n');
            expectEqual([run.status, run.said, lines.length], [0, '', files.length], run.output);
            expectEqual(lines.filter((line) => line.includes(words)).length, schemas.length, run.output);
        }
        const [other, bad] = [own('package.json'), own('without_format.json')];
        writeFileSync(other, '{"name": "something else"}');
        writeFileSync(bad, '{"id": "ours-by-its-members", "title": {}, "facts": []}');
        expectEqual(zicha(['rules', 'validate', other, bad]).status, 1, 'status beside a bad file');
        writeFileSync(other, '{"name": ');
        expectEqual(zicha(['rules', 'validate', other]).status, 1, 'status of broken JSON');
        expectEqual(zicha(['check', '-', '--rules', schemas[0]], 'level\n').status, 2, 'status of check by a schema');
    });

    await test('help and version are everywhere, in both languages', () => {
        for (const command of COMMANDS) {
            const help = zicha([...command, '--help']);
            expectEqual([help.status, help.said], [0, ''], `${command} --help`);
            expect(help.output.includes('--version'), help.output);
            const version = zicha([...command, '--version']);
            expectEqual(version.status, 0, `${command} --version`);
            expect(/^zicha.* [0-9a-f]{16}\n$/.test(version.output), version.output);
        }
        expect(zicha(['check', '--lang', 'en', '--help']).output.includes('Language'), 'English');
        expect(zicha(['check', '--lang', 'zh', '--help']).output.includes('语言'), 'Chinese');
    });
}
