// Lists together with the result: messages, questions, a summary; where they go and when they appear.

import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';

import { HOLDS_MORE, ended, expect, expectEqual, inTree, own, start, test, zicha } from './program.mjs';

const CASES = inTree('tests/cases/jiaxing-2025.csv');
const AS_OF = ['--as-of', '2025-10-01'];
const HEADER = '工号,姓名,部门,级别,组织,2022公需,2022专业,2023公需,2023专业,2024公需,2024专业,2025公需,2025专业,社保在嘉兴\n';
const PERSON = '李四,设计部,中级,市,18,72,18,72,18,72,0,0,是\n';
const ROWS = 1000;
const MANY = 20_000;
const MOST_KILOBYTES = 64 * 1024;

const read = (name) => readFileSync(own(name), 'utf8');

function peakKilobytes(child) {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))[1]);
}

async function write(stream, text) {
    if (!stream.write(text)) await new Promise((resolve) => stream.once('drain', resolve));
}

/** The cells of a table whose quoted cells may hold line breaks. */
function table(text) {
    return [...text.matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n)/g)].reduce((rows, [, cell, end]) => {
        rows.at(-1).push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
        if (end !== ',') rows.push([]);
        return rows;
    }, [[]]).slice(0, -1);
}

export async function testLists() {
    await test('lists change neither the result nor the status', () => {
        const lists = ['--messages', own('a.txt'), '--questions', own('a-q.txt'), '--summary', own('a-s.txt')];
        for (const format of ['csv', 'ndjson']) {
            const plain = zicha(['check', CASES, '--format', format, ...AS_OF]);
            const more = zicha(['check', CASES, '--format', format, ...AS_OF, ...lists]);
            expectEqual([more.status, more.output, more.said], [plain.status, plain.output, plain.said], format);
        }
    });

    await test('there is a message for each row, in its order, as text and as a table', () => {
        zicha(['check', CASES, '-o', own('b.csv'), ...AS_OF, '--messages', own('b.txt')]);
        zicha(['check', CASES, '-o', own('b.csv'), ...AS_OF, '--messages', own('b-m.csv')]);
        const rows = zicha(['check', CASES, '--format', 'ndjson']).output.trim().split('\n').map((line) => JSON.parse(line));
        const blocks = read('b.txt').trimEnd().split('\n\n');
        const [headings, ...cells] = table(read('b-m.csv').replace('\ufeff', ''));
        expectEqual(headings, ['行号', '工号', '姓名', '部门', '结论', '消息'], 'headings');
        expectEqual(cells.map(([row, id]) => [row, id]), rows.map(({ row, id }) => [String(row), id]), 'rows');
        expectEqual(cells.map((row) => row[5]), blocks, 'messages');
        for (const [at, block] of blocks.entries()) expect(block.startsWith(`${rows[at].id}：\n`), block);
    });

    await test('a message tells the hours that the result row tells, and the year they count in', () => {
        zicha(['check', '-', '-o', own('c.csv'), '--lang', 'en', ...AS_OF, '--messages', own('c.txt'),
            '--contact', 'HR, Ms Wang'], `${HEADER}E1,${PERSON}`);
        const row = JSON.parse(zicha(['check', '-', '--format', 'ndjson'], `${HEADER}E1,${PERSON}`).output);
        const { total, general, professional } = row.gap;
        for (const part of [`Still needed: ${row.further_hours} hours (General: at least ${general}, `,
            `short by Total ${total}, General ${general}, Professional ${professional}.`, '\nOnly hours still to be earned in 2025 ',
            '\nQuestions? Contact: HR, Ms Wang\n']) expect(read('c.txt').includes(part), `${part}: ${read('c.txt')}`);
    });

    await test('questions count the persons whose row they stand for, and name the first', () => {
        const many = HEADER + Array.from({ length: 25 }, (_, at) => `E${at},${PERSON}`).join('');
        zicha(['check', '-', '-o', own('d.csv'), '--lang', 'en', ...AS_OF, '--questions', own('d.txt')], many);
        expect(read('d.txt').includes('Concerns 25 people: 李四 (E0, 设计部), '), read('d.txt'));
        expect(read('d.txt').includes('(E19, 设计部) and others\n'), read('d.txt'));
    });

    await test('a summary counts what the result says', () => {
        zicha(['check', CASES, '-o', own('e.csv'), '--summary', own('e.txt'), '--lang', 'en']);
        const rows = zicha(['check', CASES, '--format', 'ndjson']).output.trim().split('\n').map((line) => JSON.parse(line));
        const count = (verdict) => rows.filter((row) => row.verdict === verdict).length;
        const lines = read('e.txt').split('\n');
        for (const [label, verdict] of [['Eligible', 'eligible'], ['Not eligible', 'not_eligible'], ['Invalid data', 'invalid']])
            expect(lines.includes(`${label}\t${count(verdict)}`), label);
        const sum = rows.reduce((all, row) => all + Math.round((row.further_hours ?? 0) * 100), 0) / 100;
        expect(read('e.txt').includes(`together need ${sum} more hours`), read('e.txt'));
    });

    await test('one list may go to standard output, two things may not go to one place', () => {
        const one = zicha(['check', CASES, '-o', own('f.csv'), '--summary', '-']);
        expect(one.output.startsWith('嘉兴市2025年度职称评审：名册自查汇总\n'), one.output);
        for (const options of [['--summary', '-'], ['-o', own('g.csv'), '--summary', own('g.csv')],
            ['-o', own('g.csv'), '--summary', '-', '--messages', '-']]) {
            const { status, output, said } = zicha(['check', CASES, ...options]);
            expectEqual([status, output, existsSync(own('g.csv'))], [2, '', false], options.join(' '));
            expect(said.includes(options.at(-1)), said);
        }
    });

    await test('if a list cannot be written or the roster is refused, no half file is left', () => {
        mkdirSync(own('lists'));
        const lists = (folder) => ['-o', `${folder}/r.csv`, '--messages', `${folder}/m.txt`, '--summary', `${folder}/none/s.txt`];
        expectEqual(zicha(['check', CASES, ...lists(own('lists'))]).status, 2, 'status');
        expectEqual(readdirSync(own('lists')), [], 'files left');
        writeFileSync(own('cut.csv'), '级别\n');
        expectEqual(zicha(['check', own('cut.csv'), '--messages', own('lists/m.txt'), '-o', own('lists/r.csv')]).status, 2, 'refused');
        expectEqual(readdirSync(own('lists')), [], 'files left');
    });

    await test('an interrupted run leaves none of its files', async () => {
        const folder = own('interrupted-lists');
        mkdirSync(folder);
        const child = start(['check', '-', '-o', `${folder}/r.csv`, '--messages', `${folder}/m.csv`,
            '--questions', `${folder}/q.txt`, '--summary', `${folder}/s.txt`]);
        const end = ended(child);
        child.stdin.write(HEADER + `E1,${PERSON}`.repeat(2000));
        while (readdirSync(folder).length < 4) await new Promise((next) => setTimeout(next, 5));
        child.kill('SIGTERM');
        expectEqual((await end).signal, 'SIGTERM', 'signal');
        expectEqual(readdirSync(folder), [], 'files left');
    });

    await test('lists of a roster of any length take little memory', async () => {
        const child = start(['check', '-', '-o', '/dev/null', '--messages', own('h.csv'), '--questions', own('h.txt'), '--summary', own('h-s.txt')]);
        const end = ended(child);
        await write(child.stdin, HEADER);
        for (let row = 0; row < MANY; row += ROWS)
            await write(child.stdin, Array.from({ length: ROWS }, (_, at) => `E${row + at},${PERSON}`).join(''));
        const peak = peakKilobytes(child);
        child.stdin.end();
        expectEqual((await end).status, 0, 'status');
        expect(read('h-s.txt').includes(`共 ${MANY} 人`), 'rows');
        // The sanitizers keep what was freed.
        expect(HOLDS_MORE || peak <= MOST_KILOBYTES, `${peak} kB`);
    });

    await test('private numbers are in no list, and are counted once', () => {
        const roster = `${HEADER}${'E1,'}${PERSON}13812345678,${PERSON}E3,${PERSON}`;
        const run = zicha(['check', '-', '-o', own('i.csv'), '--messages', own('i.txt'), '--questions', own('i-q.txt')], roster);
        expect(!/13812345678/.test(read('i.txt') + read('i-q.txt') + read('i.csv')), 'number');
        expect(read('i.txt').includes('（*********78，设计部）'), read('i.txt'));
        expect(run.said.includes('另有 1 格'), run.said);
    });
}
