// `zicha serve --stdio`: JSON-RPC 2.0, a line a message, for programs in any language.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

import { readCsv } from '../parity/csv.mjs';
import { lineReader, middleTime } from './at_once.mjs';
import { PROGRAM, SANITIZED, ended, expect, expectEqual, inTree, own, start, test, zicha } from './program.mjs';

const DAY = ['--as-of', '2025-09-01'];
const SERVE = ['serve', '--stdio', ...DAY];
const MOST_MILLISECONDS = SANITIZED ? 50 : 5;
const MANY = 500;
const CASES = readFileSync(inTree('tests/cases/jiaxing-2025.csv'), 'utf8');
const person = { id: 'E1', level: 'intermediate', organizer: 'city', '2025_general': 18, insured_locally: 'yes' };

/** The answers to messages: objects, or text as it is. */
function answersTo(messages, options = []) {
    const lines = messages.map((message) => (typeof message === 'string' ? message : JSON.stringify(message)));
    const run = zicha([...SERVE, ...options], `${lines.join('\n')}\n`);
    expectEqual([run.status, run.signal, run.said], [0, null, ''], 'its end');
    return run.output.split('\n').filter(Boolean).map((line) => JSON.parse(line));
}

const call = (method, params, id = 1) => ({ jsonrpc: '2.0', id, method, params });
const ask = (method, params, options) => answersTo([call(method, params)], options)[0];
/** Where the result is within its answer, as it was written. */
const written = (method, params) => zicha(SERVE, `${JSON.stringify(call(method, params))}\n`).output
    .replace(/^\{"jsonrpc":"2.0","id":1,"result":/, '').replace(/\}\n$/, '');
/** A table's error names its heading, a person's the fact. */
const named = ({ row: _, error, ...rest }) => ({ ...rest, error: error && { ...error, column: error.fact } });
const faultOf = (answer) => [answer.error.code, ...answer.error.data.map(({ code }) => code)];

function personsOf(csv) {
    const [headings, ...rows] = readCsv(csv);
    return rows.map((row) => Object.fromEntries(row.map((cell, at) => [headings[at], cell])));
}

async function testMethods() {
    await test('decide gives the row, and explain the explanation, byte for byte as the command line', () => {
        const explained = zicha(['explain', '-', '--format', 'json', ...DAY], JSON.stringify(person)).output.trimEnd();
        expectEqual(written('explain', { person }), explained, 'explain');
        const row = zicha(['check', '-', '--input', 'ndjson', '--format', 'ndjson', ...DAY], JSON.stringify(person)).output.trimEnd();
        expectEqual(written('decide', { person }), row.replace('"row":1', '"row":null'), 'decide');
    });

    await test('check gives the rows of the command line, of persons and of a roster’s text', () => {
        const table = zicha(['check', '-', '--format', 'ndjson', ...DAY], CASES).output.trimEnd().split('\n');
        expect(written('check', { roster: CASES }).startsWith(`{"rows":[${table.join(',')}],"notices":[`), 'roster');
        const { rows } = ask('check', { persons: personsOf(CASES) }).result;
        expectEqual(rows.map(named), table.map((line) => JSON.parse(line)).map(named), 'persons');
        expectEqual(ask('check', { persons: [] }).result, { rows: [], notices: [] }, 'nobody');
    });

    await test('check knows set, map, drop and separator, and tells what a roster gives reason to say', () => {
        const params = {
            roster: 'name;职级;2025_general\nN;老法师;3\n', separator: ';', set: { organizer: 'city' }, drop: ['name'],
            map: { format: 'zicha-headings/1', headings: { 职级: 'level' }, values: { level: { 老法师: '副高' } } },
        };
        const { rows, notices } = ask('check', params).result;
        expectEqual([rows[0].name, rows[0].error, rows[0].missing.includes('organizer')], ['', null, false], 'the row');
        expect(notices.some(({ code }) => code === 'roster.column_dropped'), JSON.stringify(notices));
    });

    await test('validate tells every problem of a rule file, given as text or as an object', () => {
        const good = readFileSync(inTree('rules/jiaxing-2025.json'), 'utf8');
        expectEqual(ask('validate', { file: good, as_of: '2030-01-01' }).result, { ok: true, problems: [], doubts: [] }, 'a good one');
        const bad = good.replace('"zicha-rules/1"', '"zicha-rules/9"');
        const { ok, problems } = ask('validate', { file: bad, name: 'mine.json' }).result;
        expectEqual([ok, problems[0].pointer, problems[0].file, problems[0].line > 0], [false, '/format', 'mine.json', true], 'a bad text');
        expectEqual(ask('validate', { file: JSON.parse(bad) }).result.problems[0].line, undefined, 'an object has no lines');
    });

    await test('rules, language and day can be said in each message', () => {
        const [zh, en, assumed] = answersTo([call('explain', { person }), call('explain', { person, lang: 'en' }),
            call('decide', { person, rules: 'jiaxing-2026', as_of: '2026-03-01' })]).map(({ result }) => result);
        expect(/[一-龥]/.test(zh.headline) && !/[一-龥]/.test(en.headline), `${zh.headline} ${en.headline}`);
        expectEqual(assumed.assumed, true, 'the provisional edition');
    });

    await test('a wrong cell is a row that is invalid; a person that cannot be read is an error with every problem', () => {
        const { result } = ask('decide', { person: { ...person, '2025_general': 'x' } });
        expectEqual([result.verdict, result.error.code, result.error.column], ['invalid', 'cell.not_hours', '2025_general'], 'the row');
        const answer = ask('decide', { person: { ...person, '2025_genral': 1, level: [] } });
        expectEqual(faultOf(answer), [-32602, 'answers.wrong_type', 'answers.unknown_fact'], 'codes');
        expectEqual(answer.error.data.map(({ pointer }) => pointer), ['/params/person/level', '/params/person/2025_genral'], 'pointers');
    });

    await test('a private number in an id never comes back whole', () => {
        const text = written('decide', { person: { ...person, id: '330402199001011234' } });
        expect(!text.includes('33040219900101') && text.includes('**34'), text);
    });
}

async function testMessages() {
    await test('an id comes back as it was given, a notification has no answer, and a batch is one line', () => {
        const [text, number, none, batch] = answersTo([call('decide', { person }, 'a"b'), call('decide', { person }, 7.5), call('decide', { person }, null),
            [call('decide', { person }, 1), { jsonrpc: '2.0', method: 'decide', params: { person } }, 5, call('decide', { person }, 2)],
            { jsonrpc: '2.0', method: 'decide' }, [{ jsonrpc: '2.0', method: 'nothing' }]]);
        expectEqual([text.id, number.id, none.id], ['a"b', 7.5, null], 'ids');
        expectEqual(batch.map(({ id, error }) => [id, error?.code ?? 0]), [[1, 0], [null, -32600], [2, 0]], 'batch');
        expectEqual(answersTo([{ jsonrpc: '2.0', method: 'decide' }]).length, 0, 'a notification alone');
    });

    await test('each message that is wrong is answered with the code of JSON-RPC and our own', () => {
        const wrong = [
            ['{"jsonrpc":', [-32700, 'json.syntax']],
            ['[]', [-32600, 'rpc.request']],
            ['3', [-32600, 'rpc.request']],
            ['{}', [-32600, 'rpc.request']],
            [{ jsonrpc: '1.0', id: 1, method: 'decide' }, [-32600, 'rpc.request']],
            [{ jsonrpc: '2.0', id: {}, method: 'decide' }, [-32600, 'rpc.request']],
            [{ jsonrpc: '2.0', id: 1, method: 'decide', params: [1] }, [-32600, 'rpc.request']],
            ['{"jsonrpc":"2.0","id":1,"id":2,"method":"decide"}', [-32600, 'json.duplicate_key']],
            ['{"jsonrpc":"2.0","id":1,"method":"decide","params":{"person":{"level":"中级","level":"副高"}}}', [-32600, 'json.duplicate_key']],
            [`${'['.repeat(100)}`, [-32700, 'json.too_deep']],
            [call('destroy', {}), [-32601, 'rpc.method']],
            [call('decide', {}), [-32602, 'rpc.param_missing']],
            [call('decide', { person: 1 }), [-32602, 'answers.not_object']],
            [call('decide', { person, colour: 1 }), [-32602, 'rpc.param_unknown']],
            [call('decide', { person, lang: 'fr' }), [-32602, 'rpc.param_type']],
            [call('decide', { person, as_of: 'today' }), [-32602, 'rpc.param_type']],
            [call('decide', { person, rules: 'nobody' }), [-32602, 'rpc.rules_unknown']],
            [call('decide', { person, rules: '/etc/passwd' }), [-32602, 'rpc.rules_unknown']],
            [call('check', { persons: [], roster: '' }), [-32602, 'rpc.param_type']],
            [call('check', { roster: '' }), [-32602, 'roster.empty']],
            [call('check', { roster: 'a,b\n' }), [-32602, 'roster.column_missing', 'roster.no_hours']],
            [call('check', { persons: [], set: { nobody: 'x' } }), [-32602, 'roster.set_unknown']],
            [call('check', { persons: [], map: {} }), [-32602, 'headings.format']],
            [call('check', { persons: [], drop: [1] }), [-32602, 'rpc.param_type']],
            [call('validate', { file: 1 }), [-32602, 'rpc.param_type']],
        ];
        const answers = answersTo(wrong.map(([message]) => message));
        expectEqual(answers.map(faultOf), wrong.map(([, codes]) => codes), 'codes');
        expect(answers.every(({ error }) => error.message === error.data[0].message && error.message.length > 5), 'sentences');
    });

    await test('a message that is too long is refused, costs no memory, and the next one is answered', async () => {
        const child = start(SERVE);
        const end = ended(child);
        const next = lineReader(child);
        for (let at = 0; at < 40; ++at)
            if (!child.stdin.write('x'.repeat(1 << 20))) await new Promise((resolve) => child.stdin.once('drain', resolve));
        child.stdin.write(`\n${JSON.stringify(call('decide', { person }))}\n`);
        expectEqual(faultOf(JSON.parse(await next())), [-32600, 'rpc.too_long'], 'the long one');
        expectEqual(JSON.parse(await next()).result.id, 'E1', 'the next one');
        const peak = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))[1]);
        expect(SANITIZED || peak < 64 * 1024, `${peak} kB`);
        child.stdin.end();
        expectEqual((await end).status, 0, 'status');
    });

    await test('mutated messages are answered, a line each, and never end the service', () => {
        const seed = JSON.stringify(call('check', { persons: [person, person], set: { organizer: 'city' }, map: { format: 'zicha-headings/1', headings: {} } }));
        let state = 17;
        const random = (below) => (state = (state * 1103515245 + 12345) % 2147483648) % below;
        const mutated = Array.from({ length: SANITIZED ? 200 : 1500 }, () => {
            let text = seed;
            for (let edits = 1 + random(3); edits > 0; --edits) {
                const at = random(text.length);
                text = [text.slice(0, at) + text.slice(at + 1 + random(9)), text.slice(0, at) + '{}[]",:0n\\'[random(10)] + text.slice(at),
                    text.slice(0, at) + text.slice(random(text.length))][random(3)];
            }
            return text;
        });
        const answers = answersTo([...mutated, call('decide', { person }, 'last')]);
        expectEqual(answers.at(-1).id, 'last', 'the last answer');
        // Without an id, which a mutation may have taken, nothing is to be answered.
        expect(answers.length > mutated.length * 0.9, `${answers.length} answers`);
    });

    await test('messages that come in pieces, or many at once, are answered in order; a closed pipe ends it', async () => {
        const child = start(SERVE);
        const end = ended(child);
        const next = lineReader(child);
        const text = `${JSON.stringify(call('decide', { person }, 1))}\n`;
        for (const piece of text.match(/[^]{1,7}/g)) {
            child.stdin.write(piece);
            await new Promise((resolve) => setTimeout(resolve, 0));
        }
        expectEqual(JSON.parse(await next()).id, 1, 'pieces');
        child.stdin.write(Array.from({ length: MANY }, (_, at) => `${JSON.stringify(call('decide', { person }, at))}\n`).join(''));
        for (let at = 0; at < MANY; ++at) expectEqual(JSON.parse(await next()).id, at, 'order');
        child.stdin.on('error', () => {}); // it stops reading, as it should
        child.stdout.destroy();
        child.stdin.write(text);
        child.stdin.end();
        const { status, signal } = await end;
        expectEqual([status, signal], [2, null], 'its end');
    });

    await test('the service says what it needs: --stdio, and rules that there are', () => {
        expectEqual(zicha(['serve']).status, 2, 'without --stdio');
        expectEqual(zicha(['serve', '--stdio', '--rules', 'nobody'], '').status, 2, 'without rules');
        const { output, said } = zicha([...SERVE, '--rules', 'jiaxing-2026', '--lang', 'en'],
            ['jiaxing-2025', undefined].map((rules) => `${JSON.stringify(call('decide', { person, rules }))}\n`).join(''));
        expectEqual(output.trimEnd().split('\n').map((line) => JSON.parse(line).result.assumed), [undefined, true], 'others than at the start');
        expect(said.includes('Provisional') || said.includes('provisional') || said.includes('ssumed'), said);
    });
}

/** How long one person takes; said, and bounded generously. */
async function testSpeed() {
    await test('a person who is asked about by the pipe is answered within 5 ms', async () => {
        for (const method of ['decide', 'explain']) {
            const child = start(SERVE);
            const end = ended(child);
            const middle = await middleTime(child, MANY, (at) => `${JSON.stringify(call(method, { person }, at))}\n`, (line, at) => {
                if (!line.startsWith(`{"jsonrpc":"2.0","id":${at},"result":`)) throw new Error(line);
            });
            child.stdin.end();
            await end;
            console.log(`# ${method}: ${(middle * 1000).toFixed(0)} µs a person by the pipe`);
            expect(middle <= MOST_MILLISECONDS, `${middle} ms`);
        }
    });

    await test('a person who is asked about by a process of their own is answered within 100 ms', () => {
        const times = Array.from({ length: 20 }, () => {
            const begin = performance.now();
            spawnSync(PROGRAM, ['explain', '-', '--format', 'json'], { input: JSON.stringify(person) });
            return performance.now() - begin;
        }).sort((a, b) => a - b);
        console.log(`# ${times[10].toFixed(1)} ms a person by a process, its start included`);
        expect(SANITIZED || times[10] <= 100, `${times[10]} ms`);
    });
}

/** The clients that we show, as they are. */
async function testClients() {
    const env = { ...process.env, ZICHA: PROGRAM };
    await test('the client in Python decides, explains and checks, and shows an error by its code', () => {
        const { stdout, stderr, status } = spawnSync('python3', [inTree('shell/package/examples/python/zicha_client.py')], { env, encoding: 'utf8' });
        expectEqual([stdout.split('\n').length, stdout.split('\n')[0], stdout.split('\n')[2], stdout.split('\n')[3], status],
            [5, 'needs_info', '2', 'answers.unknown_fact', 0], stderr);
    });

    if (spawnSync('javac', ['-version']).error) {
        console.log('# there is no JDK, so that the client in Java was not run');
        return;
    }
    await test('the client in Java decides and explains, and shows an error by its code', () => {
        const { stdout, stderr, status } = spawnSync('java', ['-Xshare:auto', '-XX:TieredStopAtLevel=1', inTree('shell/package/examples/java/ZichaClient.java')],
            { env, encoding: 'utf8', cwd: own('.') });
        const answers = stdout.split('\n').filter(Boolean).map((line) => JSON.parse(line));
        expectEqual([status, answers[0]?.result.verdict, answers[1]?.result.headline.length > 5, answers[2]?.error.data[0].code],
            [0, 'needs_info', true, 'answers.unknown_fact'], stderr);
    });
}

export async function testServe() {
    await testMethods();
    await testMessages();
    await testSpeed();
    await testClients();
}
