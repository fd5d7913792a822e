// Streaming: results while the input is still open, bounded memory, and a reader that goes away.

import { readFileSync } from 'node:fs';

import { readCsv } from '../parity/csv.mjs';
import { TABLE, workbook } from './file_makers.mjs';
import { HOLDS_MORE, ended, expect, expectEqual, inTree, start, test, zicha } from './program.mjs';

const HEADER = 'id,name,level,organizer,2024_general,2025_general,2025_professional,insured_locally\n';
const ROWS = 1000;
const MANY = 200_000;
const MOST_KILOBYTES = 64 * 1024;

const someRows = (from) =>
    Array.from(
        { length: ROWS },
        (_, at) => `E${from + at},Name ${at},intermediate,city,18,${at % 40},72.5,yes\n`,
    ).join('');

async function write(stream, text) {
    if (!stream.write(text)) await new Promise((resolve) => stream.once('drain', resolve));
}

function peakKilobytes(child) {
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+)/.exec(status)[1]);
}

export async function testStreams() {
    await test('rows come out while the input is still open', async () => {
        const child = start(['check', '-', '--format', 'ndjson']);
        const end = ended(child);
        const first = new Promise((resolve) => child.stdout.once('data', resolve));
        await write(child.stdin, HEADER + someRows(0) + someRows(ROWS));
        expect(String(await first).startsWith('{"row":2,'), 'no row');
        child.stdout.resume();
        child.stdin.end();
        expectEqual((await end).status, 0, 'status');
    });

    await test('memory does not grow with the roster', async () => {
        for (const format of ['ndjson', 'csv']) {
            const child = start(['check', '-', '--format', format]);
            const end = ended(child);
            let lines = 0;
            child.stdout.on('data', (piece) => {
                for (const byte of piece) lines += byte === 10 ? 1 : 0;
            });
            await write(child.stdin, HEADER);
            for (let row = 0; row < MANY; row += ROWS) await write(child.stdin, someRows(row));
            const peak = peakKilobytes(child);
            child.stdin.end();
            expectEqual((await end).status, 0, 'status');
            expectEqual(lines, MANY + (format === 'csv' ? 1 : 0), 'lines');
            // The sanitizers keep what was freed.
            expect(HOLDS_MORE || peak <= MOST_KILOBYTES, `${format}: ${peak} kB`);
        }
    });

    await test('a workbook through a pipe is one, also if its first bytes come one by one', async () => {
        const bytes = workbook(TABLE);
        const child = start(['check', '-', '--format', 'ndjson']);
        const end = ended(child);
        const rows = [];
        child.stdout.on('data', (piece) => rows.push(piece));
        for (const [from, until] of [[0, 1], [1, 3], [3, bytes.length]]) {
            await write(child.stdin, bytes.subarray(from, until));
            await new Promise((resolve) => setTimeout(resolve, 50)); // so that it is read alone
        }
        child.stdin.end();
        const { status, said } = await end;
        expectEqual([status, rows.join('').match(/"id":"E\d"/g)], [0, ['"id":"E1"', '"id":"E2"']], said);
    });

    await test('parts that are decided apart equal the whole, but for the row', () => {
        const [header, ...lines] = readFileSync(inTree('tests/cases/jiaxing-2025.csv'), 'utf8')
            .split(/(?<=\n)/);
        const fixed = ['--encoding', 'utf-8', '--separator', 'comma', '--drop', '姓名', '--as-of', '2025-09-01'];
        const PARTS = 4;
        const each = Math.ceil(lines.length / PARTS);
        for (const format of ['ndjson', 'csv']) {
            const decided = (text) => {
                const { output } = zicha(['check', '-', '--format', format, ...fixed], text);
                if (format === 'ndjson')
                    return output.split('\n').filter(Boolean).map((row) => row.replace(/"row":\d+/, ''));
                const [headings, ...rows] = readCsv(output);
                return rows.map((row) => row.map((cell, at) => (headings[at] === '行号' ? '' : cell)));
            };
            const parts = Array.from({ length: PARTS }, (_, at) =>
                decided(header + lines.slice(at * each, (at + 1) * each).join('')));
            const whole = decided(header + lines.join(''));
            expectEqual(parts.flat(), whole, format);
            expect(whole.length === lines.length, `${whole.length} rows`);
        }
    });

    await test('a closed pipe ends quietly with a message and status 2', async () => {
        const child = start(['check', '-', '--format', 'ndjson']);
        const end = ended(child);
        child.stdin.on('error', () => {}); // it stops reading, as it should
        child.stdout.once('data', () => child.stdout.destroy());
        for (let row = 0; row < 50 * ROWS && child.exitCode === null; row += ROWS) {
            child.stdin.write(row === 0 ? HEADER + someRows(0) : someRows(row));
            await new Promise((resolve) => setTimeout(resolve, 1));
        }
        child.stdin.end();
        const { status, signal, said } = await end;
        expectEqual([status, signal], [2, null], 'status');
        expect(said.startsWith('zicha: ') && said.split('\n').length <= 4, said);
    });
}
