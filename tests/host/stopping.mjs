// How zicha-host ends, and how it withstands a crowd of slow visitors.

import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { FOLDER, ask, exchange, expect, expectEqual, parseAnswer, slowestOf, startCrowd, startHost, test, until } from './program.mjs';

const MANY = 1000;
const ROOM = 2000; // most_visitors in server.hpp
const REQUEST = 'GET /zicha.html HTTP/1.1\r\nHost: x\r\n';

function openMany(port, count, greeting) {
    return Promise.all(Array.from({ length: count }, () => new Promise((resolve) => {
        const socket = connect({ port, host: '127.0.0.1' });
        socket.on('error', () => {});
        socket.on('connect', () => {
            socket.write(greeting);
            socket.pause();
            resolve(socket);
        });
    })));
}

export async function testStopping() {
    await test('SIGTERM and SIGINT end it with status 0, idle connections or not', async () => {
        for (const signal of ['SIGTERM', 'SIGINT']) {
            const host = await startHost();
            await openMany(host.port, 3, REQUEST);
            await ask(host.port, '/');
            expectEqual(await host.stop(signal), { status: 0, signal: null }, signal);
        }
    });

    await test('while it may open nothing more it waits without working, SIGTERM ends it, and visitors who waited are let in once it may', async () => {
        // at its end the search for leaks would open files of its own; every other test lets it search
        const host = await startHost([], { ASAN_OPTIONS: 'detect_leaks=0' });
        const allow = (count) => execFileSync('prlimit', ['--pid', String(host.pid), `--nofile=${count}:400`]);
        const worked = () => readFileSync(`/proc/${host.pid}/stat`, 'utf8').split(') ')[1].split(' ').slice(11, 13).reduce((sum, ticks) => sum + Number(ticks), 0);
        const open = new Set(readdirSync(`/proc/${host.pid}/fd`).map(Number));
        const free = Array.from({ length: 400 }, (_, at) => at).find((at) => !open.has(at));
        for (const count of [free + 1, free, 3]) { // for one visitor; for none; fewer than it waits for
            allow(400);
            allow(count);
            const socket = connect({ port: host.port, host: '127.0.0.1' });
            let got = '';
            socket.on('data', (piece) => (got += piece)).on('error', () => {}).write(`${REQUEST}Connection: close\r\n\r\n`);
            const isAnswered = () => until(() => got.startsWith('HTTP/1.1 200'), () => `${count}: ${got.slice(0, 100)}`);
            if (count <= free) {
                await pause(200);
                const before = worked();
                await pause(1000);
                expect(worked() - before < 25, `${count}: ${worked() - before} hundredths of a second`);
                expectEqual(got, '', `let in with ${count}`);
                if (count === 3) break;
                allow(400);
            }
            await isAnswered();
            socket.destroy();
            await pause(100); // until it has closed its end, too
        }
        const over = await Promise.race([host.stop(), pause(3000)]);
        host.child.kill('SIGKILL');
        expectEqual(over, { status: 0, signal: null }, 'end');
    });

    await test('an answer under way is finished before it ends, and nobody new is let in', async () => {
        const bytes = Buffer.alloc(24 << 20, 'more than two sockets hold. ');
        writeFileSync(join(FOLDER, 'large.txt'), bytes);
        const host = await startHost([FOLDER]);
        const socket = connect({ port: host.port, host: '127.0.0.1' });
        const pieces = [];
        const ended = new Promise((resolve) => socket.on('close', resolve));
        socket.write('GET /large.txt HTTP/1.1\r\nHost: x\r\n\r\n');
        await pause(300);
        host.child.kill('SIGTERM');
        await pause(300);
        await exchange(host.port, REQUEST).then(
            () => expect(false, 'a new visitor was let in'),
            (error) => expectEqual(error.code, 'ECONNREFUSED', 'a new visitor'),
        );
        socket.on('data', (piece) => pieces.push(piece));
        await ended;
        const answer = parseAnswer(Buffer.concat(pieces));
        expect(answer.isWhole && answer.body.equals(bytes), `cut to ${answer.body.length}`);
        expectEqual(await host.ended, { status: 0, signal: null }, 'end');
    });

    await test('a thousand slow senders and readers keep nobody waiting for a second', async () => {
        const host = await startHost();
        const crowds = [await startCrowd(host.port, MANY / 2, 'senders'), await startCrowd(host.port, MANY / 2, 'readers')];
        const slowest = await slowestOf(host.port, 50);
        await Promise.all(crowds.map((crowd) => crowd.stop()));
        expect(slowest < 1000, `${slowest.toFixed(0)} ms`);
        expectEqual((await host.stop()).status, 0, 'end');
    });

    await test('when there is no room left, the one waited for longest goes and the next is answered', async () => {
        const host = await startHost();
        const crowd = await openMany(host.port, ROOM, REQUEST);
        let gone = 0;
        crowd.forEach((socket) => socket.resume().on('close', () => (gone += 1)));
        expect((await slowestOf(host.port, 20)) < 1000, 'too slow');
        await pause(100);
        expect(gone > 0 && gone <= 40, `${gone} were sent away`);
        crowd.forEach((socket) => socket.destroy());
        await host.stop();
    });

    await test('a visitor who does not finish a request within 15 seconds is sent away, bytes trickling or not', async () => {
        const host = await startHost();
        const start = performance.now();
        const ends = (await openMany(host.port, 2, REQUEST)).map((socket, at) => {
            const drip = setInterval(() => at === 1 && socket.write('X-a: b\r\n'), 1000);
            return new Promise((resolve) => socket.resume().on('close', () => {
                clearInterval(drip);
                resolve(performance.now() - start);
            }));
        });
        for (const time of await Promise.all(ends)) {
            expect(time > 14_000 && time < 19_000, `${time.toFixed(0)} ms`);
        }
        await host.stop();
    });
}
