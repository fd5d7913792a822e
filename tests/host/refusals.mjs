// Refusals of every kind, the library's own included: one well-formed answer with the headers that every answer
// has; and what the host does when descriptors run out, a file shrinks, or nobody reads its log.

import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { expectFixed } from './answers.mjs';
import { FOLDER, PROGRAM, ask, exchange, expect, expectEqual, launch, parseAnswer, startHost, test, until } from './program.mjs';

const HOST = 'Host: x\r\n';
const get = (fields, line = 'GET / HTTP/1.1') => `${line}\r\n${fields}${HOST}\r\n`;

const REFUSED = {
    'a length below zero': [get('Content-Length: -1\r\n'), 400],
    'a length that is no number': [get('Content-Length: abc\r\n'), 400],
    'a length with a sign': [get('Content-Length: +5\r\n'), 400],
    'a length that no number can be': [get('Content-Length: 99999999999999999999\r\n'), 400],
    'two lengths': [get('Content-Length: 1\r\nContent-Length: 2\r\n'), 400],
    'a length and a coding': [get('Content-Length: 1\r\nTransfer-Encoding: chunked\r\n'), 400],
    'a NUL in a value': [get('A: a\0b\r\n'), 400],
    'a control character in a value': [get('A: a\x01b\r\n'), 400],
    'a field without a colon': [get('abc\r\n'), 400],
    'a folded field': [get('A: b\r\n c\r\n'), 400],
    'a version that is none': [get('', 'GET / HTTP/3'), 400],
    'another version': [get('', 'GET / HTTP/2.0'), 505],
    'a line without a version': [get('', 'GET /'), 400],
    'a method alone': [get('', 'GET'), 400],
    'line ends of one character': ['GET / HTTP/1.1\nHost: x\n\n', 400],
    'no host': ['GET / HTTP/1.1\r\n\r\n', 400],
    'another method': [get('', 'POST / HTTP/1.1'), 405],
    'a line that is too long': [get('', `GET /${'a'.repeat(9000)} HTTP/1.1`), 414],
    'a line that never ends': [`GET /${'a'.repeat(9000)}`, 414],
    'a field that is too long': [get(`A: ${'a'.repeat(9000)}\r\n`), 431],
    'very many fields': [get('A: b\r\n'.repeat(3000)), 431],
    'a file that is not there': [get('Connection: close\r\n', 'GET /nothing HTTP/1.1'), 404],
    'every form refused': [get('Accept-Encoding: *;q=0\r\nConnection: close\r\n'), 406],
};

export async function testRefusals() {
    const root = join(FOLDER, 'refusals');
    mkdirSync(root);
    writeFileSync(join(root, 'index.html'), 'page');
    const host = await startHost([root, '--log', 'none']);

    for (const [name, [bytes, status]] of Object.entries(REFUSED))
        await test(`${name}: one answer, ${status}, with the headers of every answer`, async () => {
            for (const text of [bytes, bytes.replace('GET ', 'HEAD ')]) {
                const isHead = text.startsWith('HEAD ');
                const { bytes: got, how } = await exchange(host.port, Buffer.from(text, 'latin1'));
                const answer = parseAnswer(got, { isHead });
                expectEqual([how, answer?.status], ['closed', status], got.toString('latin1').slice(0, 200));
                expectEqual(got.toString('latin1').match(/HTTP\/1\.1 /g).length, 1, 'answers');
                expect(answer.isWhole && answer.rest.length === 0, 'one whole answer');
                expectFixed(answer);
                expectEqual(answer.headers['content-type'], 'text/plain; charset=utf-8', 'type');
            }
        });

    await test('heads up to the limit are answered, and every one beyond it by the same refusal', async () => {
        for (let size = 100; size <= 4400; size += 25) {
            const answer = await ask(host.port, '/', { headers: { A: 'a'.repeat(size) } });
            expect(answer.status === 200 || answer.status === 431, `${size}: ${answer.status}`);
            expectFixed(answer);
            expect(answer.status === 431 || size <= 3000, `${size} was answered`);
            expect(answer.status === 200 || size >= 2600, `${size} was refused`);
        }
        for (let count = 1; count <= 60; count += 1) {
            const answer = await ask(host.port, '/', { headers: Object.fromEntries(Array.from({ length: count }, (_, at) => [`A${at}`, 'b'])) });
            expect(answer.status === 200 || answer.status === 431, `${count} fields: ${answer.status}`);
            expectFixed(answer);
        }
    });

    await test('requests that come in pieces, or many at once, are each answered', async () => {
        const one = `GET / HTTP/1.1\r\n${HOST}\r\n`;
        const { bytes } = await exchange(host.port, one.repeat(200), {
            enough: (got) => got.toString('latin1').split('HTTP/1.1 200').length > 200,
        });
        expectEqual(bytes.toString('latin1').split('HTTP/1.1 200').length - 1, 200, 'answers');
        const socket = connect({ port: host.port, host: '127.0.0.1' });
        let got = '';
        socket.setNoDelay(true).on('data', (piece) => (got += piece));
        for (const letter of one + one) {
            socket.write(letter);
            await pause(1);
        }
        await until(() => got.split('HTTP/1.1 200').length === 3, () => got);
        socket.destroy();
    });

    await test('a file whose mode lets nobody read it is not given out, whoever runs the host', async () => {
        writeFileSync(join(root, 'closed.txt'), 'secret');
        chmodSync(join(root, 'closed.txt'), 0);
        expectEqual((await ask(host.port, '/closed.txt')).status, 404, 'status');
    });

    await test("a tag tells nothing of the disk", async () => {
        const { headers: { etag } } = await ask(host.port, '/');
        expect(/^"[0-9a-f]{16}"$/.test(etag), etag);
        const inode = execFileSync('stat', ['-c', '%i', join(root, 'index.html')]).toString().trim();
        expect(!etag.includes(Number(inode).toString(16).padStart(5, '-')), etag);
    });

    await test('a file that shrinks while a slow visitor takes it ends the connection soon', async () => {
        writeFileSync(join(root, 'shrinks.bin'), Buffer.alloc(24 << 20, 'x'));
        const socket = connect({ port: host.port, host: '127.0.0.1' });
        const closed = new Promise((resolve) => socket.on('close', resolve));
        socket.write(`GET /shrinks.bin HTTP/1.1\r\n${HOST}\r\n`);
        await new Promise((resolve) => socket.once('readable', resolve));
        await pause(200);
        truncateSync(join(root, 'shrinks.bin'), 1000);
        const start = performance.now();
        socket.resume();
        await closed;
        expect(performance.now() - start < 3000, `${(performance.now() - start).toFixed(0)} ms`);
        expectEqual((await ask(host.port, '/')).status, 200, 'the next');
    });

    await host.stop();

    await test('while no descriptor is left a file is 503, never 404, and then it is there again', async () => {
        writeFileSync(join(root, 'there.txt'), 'there');
        const few = launch('sh', ['-c', `ulimit -n 200; exec '${PROGRAM}' --port 0 --log none '${root}'`],
            { env: { ...process.env, LC_ALL: 'en_US.UTF-8' } });
        await until(() => few.output.includes('Zicha is at'), () => few.said);
        const port = Number(/:(\d+)\/ /.exec(few.output)[1]);
        // Descriptors are taken from it by its own limit: fewer than it has open already.
        execFileSync('prlimit', ['--pid', String(few.pid), '--nofile=8:200']);
        const socket = connect({ port, host: '127.0.0.1' });
        let got = '';
        socket.on('data', (piece) => (got += piece)).on('error', () => {});
        execFileSync('prlimit', ['--pid', String(few.pid), '--nofile=200:200']);
        socket.write(`GET / HTTP/1.1\r\n${HOST}\r\n`);
        await until(() => got.includes('page'), () => got);
        execFileSync('prlimit', ['--pid', String(few.pid), '--nofile=3:200']);
        socket.write(`GET /there.txt HTTP/1.1\r\n${HOST}\r\n`);
        await until(() => got.includes('503'), () => got.slice(-300));
        expect(got.includes('Retry-After: 1'), got.slice(-900));
        execFileSync('prlimit', ['--pid', String(few.pid), '--nofile=200:200']);
        socket.write(`GET /there.txt HTTP/1.1\r\n${HOST}Connection: close\r\n\r\n`);
        await until(() => got.endsWith('there'), () => got.slice(-300));
        expectEqual(await few.stop(), { status: 0, signal: null }, 'end');
    });

    await test('a log that nobody reads keeps nobody waiting, and SIGTERM ends the host', async () => {
        const script = `exec '${PROGRAM}' --port 0 --log plain '${root}'`;
        const stalled = spawn('sh', ['-c', script], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, LC_ALL: 'en_US.UTF-8' } });
        const first = await new Promise((resolve) => stalled.stdout.once('data', resolve));
        stalled.stdout.pause();
        const port = Number(/:(\d+)\/ /.exec(String(first))[1]);
        const many = `GET /nothing-${'a'.repeat(150)} HTTP/1.1\r\n${HOST}\r\n`;
        for (let round = 0; round < 20; ++round) {
            const { bytes } = await exchange(port, many.repeat(200), {
                enough: (got) => got.toString('latin1').split('404 Not Found\r\nDate').length > 200,
            });
            expectEqual(bytes.toString('latin1').split('404 Not Found\r\nDate').length - 1, 200, `answers of round ${round}`);
        }
        const start = performance.now();
        const ended = new Promise((resolve) => stalled.on('exit', (status) => resolve(status)));
        stalled.kill('SIGTERM');
        expectEqual(await ended, 0, 'status');
        expect(performance.now() - start < 3000, 'it took long');
    });

    await test('with its standard files closed no message lands in an answer or a file', async () => {
        const file = join(FOLDER, 'closed.log');
        const closed = spawn('sh', ['-c', `exec '${PROGRAM}' --port 0 '${root}' <&- 2>&- >'${file}'`], { env: { ...process.env, LC_ALL: 'en_US.UTF-8' } });
        await until(() => { try { return readFileSync(file, 'utf8').includes('Zicha is at'); } catch { return false; } }, () => 'start');
        const port = Number(/:(\d+)\/ /.exec(readFileSync(file, 'utf8'))[1]);
        expectEqual((await ask(port, '/')).body.toString(), 'page', 'page');
        const ended = new Promise((resolve) => closed.on('exit', resolve));
        closed.kill('SIGTERM');
        expectEqual(await ended, 0, 'status');
    });
}
