// Each row is answered as soon as it comes, where nothing has to be found out from the rows below it.

import { SANITIZED, ended, expect, expectEqual, start, test, zicha } from './program.mjs';

const HEADER = 'id,name,level,organizer,2024_general,2025_general,2025_professional,insured_locally\n';
const rowOf = (at) => `E${at},Name ${at},intermediate,city,18,${at % 40},72.5,yes\n`;
const ROWS = 50;
const MOST_MILLISECONDS = SANITIZED ? 50 : 5;
const FIXED = ['--encoding', 'utf-8', '--separator', 'comma'];

/** Takes what a process writes, line by line. */
export function lineReader(child) {
    let held = '';
    const lines = [];
    const waiting = [];
    child.stdout.on('data', (piece) => {
        held += piece;
        const parts = held.split('\n');
        held = parts.pop();
        for (const line of parts) (waiting.shift() ?? ((each) => lines.push(each)))(line);
    });
    return () => (lines.length > 0 ? Promise.resolve(lines.shift()) : new Promise((resolve) => waiting.push(resolve)));
}

/** The middle of the times, in milliseconds, from sending a row to having its answer. */
export async function middleTime(child, rows, messageOf, check) {
    const next = lineReader(child);
    const times = [];
    for (let at = 0; at < rows; ++at) {
        const begin = performance.now();
        child.stdin.write(messageOf(at));
        check(await next(), at);
        times.push(performance.now() - begin);
    }
    return times.sort((a, b) => a - b)[rows >> 1];
}

export async function testAtOnce() {
    for (const [how, options] of [['--unbuffered', ['--unbuffered']], ['encoding and separator', FIXED]])
        await test(`with ${how} given, each row of a pipe is answered before the next one is sent, within 5 ms`, async () => {
            const child = start(['check', '-', '--format', 'ndjson', ...options]);
            const end = ended(child);
            child.stdin.write(HEADER);
            const middle = await middleTime(child, ROWS, rowOf, (line, at) => {
                const row = JSON.parse(line);
                expectEqual([row.row, row.id], [at + 2, `E${at}`], 'the row');
            });
            child.stdin.end();
            expectEqual((await end).status, 0, 'status');
            console.log(`# ${middle.toFixed(2)} ms a row`);
            expect(middle <= MOST_MILLISECONDS, `${middle} ms`);
        });

    await test('a row that is answered at once is the row that is answered later', () => {
        const roster = HEADER + Array.from({ length: 300 }, (_, at) => rowOf(at)).join('') + 'E,,中级,,x,,,\n';
        for (const format of ['csv', 'ndjson']) {
            const run = (options) => zicha(['check', '-', '--format', format, ...options], roster);
            const [later, now, fixed] = [[], ['--unbuffered'], FIXED].map(run);
            expectEqual(now.output, later.output, format);
            expectEqual(fixed.output, later.output, format);
            expectEqual([now.status, fixed.status], [1, 1], 'status');
        }
    });

    await test('a row at once reads GB18030 and semicolons that it is told of, and lines within quotes', () => {
        const header = Buffer.from([0xbc, 0xb6, 0xb1, 0xf0]); // 级别
        const roster = Buffer.concat([header, Buffer.from(';2025_general;"a\nb"\nassociate;3;x\n')]);
        const { output } = zicha(['check', '-', '--format', 'ndjson', '--encoding', 'gbk', '--separator', 'semicolon'], roster);
        expect(output.startsWith('{"row":3,'), output);
    });

    await test('at once, a private column that only its cells betray is masked cell by cell', () => {
        const roster = 'name,level,2025_general,note\nA,intermediate,3,330402199001011234\n';
        const { output } = zicha(['check', '-', '--unbuffered'], roster);
        expect(!output.includes('33040219900101') && output.includes('**34'), output);
    });

    await test('at once, a roster without known headings is refused as any other', () => {
        const { status, output, said } = zicha(['check', '-', '--unbuffered', '--lang', 'en'], 'a,b\n1,2\n');
        expectEqual([status, output], [2, ''], 'status and output');
        expect(said.includes('[roster.column_missing]'), said);
    });
}
