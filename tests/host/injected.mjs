// One call of the system fails, for every call that a small run of the host makes: afterwards what was asked for is
// answered rightly, or said not to be there for now, or the connection ends; the next one is answered rightly; and
// the host ends as it should. Nothing hangs, and no file that exists is ever said not to.

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { BUILD, FOLDER, exchange, expect, expectEqual, launch, parseAnswer, test, until } from './program.mjs';

const HOST = join(BUILD, 'zicha_host_injected');
const AT_ONCE = 4;
const MOST_CALLS = 300;
const STEP_OF_ALLOCATIONS = 41; // there are hundreds: every one of them with ZICHA_INJECT_ALL=1
const LONGEST = 8000; // milliseconds, for anything that may have to be waited for
const LARGE = Buffer.alloc(700_000, 'more than is kept in memory. ');
const FILES = { '/': 'page', '/sub/a.txt': 'deeper', '/large.bin': LARGE, '/none.txt': undefined };

// What may be tried again, or does a part, or concerns the log alone: every answer is the right one. (A socket does
// a part only where it is full or empty, and tells when it no longer is; that cannot be made here.)
const HARMLESS = ['openat:EINTR', 'pread:EINTR', 'pread:SHORT', 'write:EINTR', 'write:SHORT', 'write:EIO', 'send:EINTR', 'sendmsg:EINTR',
    'sendmsg:SHORT', 'sendfile64:EINTR', 'recvfrom:EINTR', 'accept4:EINTR', 'poll:EINTR', 'epoll_wait:EINTR', 'open:EMFILE'];
const FAILURES = [...HARMLESS, 'accept4:EMFILE', 'openat:EMFILE', 'openat:EIO', 'openat:EACCES', 'pread:EIO', 'fstat:EIO', 'close:EIO', 'send:EIO', 'sendmsg:ECONNRESET',
    'sendfile64:EIO', 'recvfrom:ECONNRESET', 'poll:ENOMEM', 'epoll_wait:EIO', 'epoll_ctl:ENOMEM', 'epoll_create1:EMFILE', 'socket:EMFILE',
    'setsockopt:EIO', 'bind:EACCES', 'listen:EIO', 'getsockname:EIO', 'signalfd:EMFILE'];
const NAMES_OF_NOTHING = ['openat:EACCES']; // as for a file that may not be read: 404

const before = (promise, what) => {
    let timer;
    const late = new Promise((_, reject) => (timer = setTimeout(() => reject(new Error(`hangs: ${what}`)), LONGEST)));
    return Promise.race([promise, late]).finally(() => clearTimeout(timer));
};

async function visit(port, target) {
    const { bytes } = await exchange(port, `GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`).catch(() => ({ bytes: Buffer.alloc(0) }));
    const answer = parseAnswer(bytes);
    return answer?.isWhole ? answer : undefined;
}

function isRight(target, answer) {
    const wanted = FILES[target];
    if (wanted === undefined) return answer?.status === 404;
    return answer?.status === 200 && answer.body.equals(Buffer.from(wanted));
}

/** One run in which the call fails: whether it was made at all. */
async function look(root, failure, number) {
    const kind = failure.replace(/:\d+:/, ':');
    const mark = join(FOLDER, `injected.${number}`);
    rmSync(mark, { force: true });
    const output = join(FOLDER, `injected.${number}.log`); // a file: pipes to us are sockets
    const host = launch('sh', ['-c', `exec "$0" "$@" >'${output}'`, HOST, '--port', '0', '--log', 'plain', root], {
        env: { ...process.env, LC_ALL: 'en_US.UTF-8', ZICHA_FAIL: failure, ZICHA_FAILED: mark },
    });
    const about = () => `${failure}: ${host.said.slice(-300)}`;
    let end;
    host.ended.then((how) => (end = how));
    const isOver = () => end !== undefined;
    const saysWhy = () => {
        // Before its first line, where libraries are made ready, a program can only end.
        if (end.signal === 'SIGABRT' && kind.startsWith('malloc') && !host.said.includes('zicha')) return;
        expectEqual([end.signal, end.status], [null, 2], about());
        expect(host.said.length > 10, about());
    };
    try {
        const ready = () => /:(\d+)\/ .*\n/.exec(existsSync(output) ? readFileSync(output, 'utf8') : '');
        await until(() => isOver() || ready(), about);
        const port = Number(ready()?.[1]);
        for (let round = 0; round < 2 && !isOver(); round++) {
            for (const target of Object.keys(FILES)) {
                const hadFailed = existsSync(mark);
                const answer = await before(visit(port, target), about());
                if (!answer && kind.startsWith('malloc')) await Promise.race([host.ended, pause(300)]);
                if (isOver()) break;
                const isOne = isRight(target, answer);
                if (hadFailed || HARMLESS.includes(kind)) expect(isOne, `${target} ${answer?.status}, ${about()}`);
                else expect(isOne || !answer || answer.status === 503 || (answer.status === 404 && NAMES_OF_NOTHING.includes(kind)),
                    `${target} ${answer?.status} ${answer?.body.subarray(0, 20)}, ${about()}`);
            }
        }
        const hasFailed = existsSync(mark);
        if (!isOver()) {
            host.child.kill('SIGTERM');
            await before(host.ended, about());
        }
        if (end.status !== 0) {
            expect(hasFailed || existsSync(mark), about());
            saysWhy();
        }
        return hasFailed;
    } finally {
        host.child.kill('SIGKILL');
        for (const file of [mark, output]) rmSync(file, { force: true });
    }
}

/** Each call in turn, until one is not made any more. */
async function lookAtAll(root, failure, step) {
    let next = 1;
    let isMade = true;
    let made = 0;
    const work = async (_, number) => {
        while (isMade) {
            const call = next;
            next += step;
            expect(call < MOST_CALLS * step, 'calls');
            if (await look(root, failure.replace(':', `:${call}:`), `${failure}.${number}`)) made += 1;
            else isMade = false;
        }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    expect(made > 0, 'it is never called');
}

export async function testInjected() {
    const root = join(FOLDER, 'injected');
    mkdirSync(join(root, 'sub'), { recursive: true });
    writeFileSync(join(root, 'index.html'), FILES['/']);
    writeFileSync(join(root, 'sub/a.txt'), FILES['/sub/a.txt']);
    writeFileSync(join(root, 'large.bin'), LARGE);

    for (const failure of FAILURES)
        await test(`whichever call of ${failure.replace(':', ' fails with ')}, visitors get what is right or nothing, and the host goes on`, () =>
            lookAtAll(root, failure, 1));

    await test('when memory runs out, at whichever allocation, visitors get what is right or nothing, or the host says why it ends', () =>
        lookAtAll(root, 'malloc:ENOMEM', process.env.ZICHA_INJECT_ALL ? 1 : STEP_OF_ALLOCATIONS));
}
