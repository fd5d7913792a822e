// Starts the built zicha-host and speaks HTTP to it byte by byte.

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { expect, expectEqual } from '../lines.mjs';

export { expect, expectEqual, test } from '../lines.mjs';

const TREE = fileURLToPath(new URL('../../', import.meta.url));
export const BUILD = join(TREE, process.env.ZICHA_BUILD ?? 'build/native');
export const PROGRAM = join(BUILD, 'zicha-host');
const LONGEST = 20_000; // milliseconds, for any one exchange

export const SANITIZED = Boolean(process.env.ZICHA_SANITIZED);
export const HOLDS_MORE = SANITIZED || Boolean(process.env.ZICHA_COUNTS); // memory, as ./dev coverage does
export const PAGE = readFileSync(join(TREE, 'build/zicha.html'));
export const inTree = (path) => join(TREE, path);

export const FOLDER = mkdtempSync(join(tmpdir(), 'zicha-host-'));
const running = new Set();
process.on('exit', () => {
    for (const child of running) child.kill(); // by SIGTERM: nginx ends its workers then
    rmSync(FOLDER, { recursive: true, force: true });
});

/** A program that has been started: `said` grows, `ended` resolves to its status. */
export function launch(file, options, settings = {}) {
    const child = spawn(file, options, { stdio: ['pipe', 'pipe', 'pipe'], ...settings });
    running.add(child);
    const program = { child, pid: child.pid, output: '', said: '' };
    child.stdout.on('data', (piece) => (program.output += piece));
    child.stderr.on('data', (piece) => (program.said += piece));
    program.ended = new Promise((resolve) => {
        child.on('close', (status, signal) => {
            running.delete(child);
            resolve({ status, signal });
        });
    });
    program.stop = (signal = 'SIGTERM') => {
        child.kill(signal);
        return program.ended;
    };
    return program;
}

export async function until(holds, about) {
    const end = Date.now() + LONGEST;
    while (!holds()) {
        expect(Date.now() < end, `never came: ${about()}`);
        await new Promise((resolve) => setTimeout(resolve, 5));
    }
}

/** Starts the host on a free port, and waits until it says that it is there. */
export async function startHost(options = [], environment = {}) {
    const host = launch(PROGRAM, ['--port', '0', ...options], {
        env: { ...process.env, LC_ALL: 'en_US.UTF-8', ...environment },
    });
    let over = false;
    host.ended.then(() => (over = true));
    await until(() => over || /^Zicha is at http/m.test(host.output), () => host.said);
    expect(!over, `it ended: ${host.said}`);
    host.residentKilobytes = () =>
        Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${host.pid}/status`, 'utf8'))[1]);
    host.port = Number(/:(\d+)\/ /.exec(host.output)[1]);
    return host;
}

/** Slow visitors in a process of their own: see crowd.mjs. */
export async function startCrowd(port, count, kind) {
    const crowd = launch(process.execPath, [join(TREE, 'tests/host/crowd.mjs'), port, count, kind].map(String));
    await until(() => crowd.output.includes('ready'), () => crowd.said);
    return crowd;
}

/** The longest that one of `count` requests for the page takes, in milliseconds. */
export async function slowestOf(port, count) {
    let slowest = 0;
    for (let at = 0; at < count; at++) {
        const start = performance.now();
        const answer = await ask(port, '/zicha.html', { headers: { 'Accept-Encoding': 'br' } });
        expectEqual(answer.status, 200, 'status');
        slowest = Math.max(slowest, performance.now() - start);
    }
    return slowest;
}

/** Runs the host to its end, for what it refuses. */
export async function runHost(options) {
    const host = launch(PROGRAM, options, { env: { ...process.env, LC_ALL: 'en_US.UTF-8' } });
    return { ...(await host.ended), output: host.output, said: host.said };
}

/** Sends the bytes and gives all that comes back until the other side closes, or `enough` says so.
    `isLast` closes our own side after them. */
export function exchange(port, bytes, { address = '127.0.0.1', enough = () => false, isLast = false } = {}) {
    return new Promise((resolve, reject) => {
        const pieces = [];
        const socket = connect({ port, host: address });
        const finish = (how) => {
            socket.destroy();
            resolve({ bytes: Buffer.concat(pieces), how });
        };
        const timer = setTimeout(() => finish('timeout'), LONGEST);
        socket.on('connect', () => (isLast ? socket.end(bytes) : socket.write(bytes)));
        socket.on('data', (piece) => {
            pieces.push(piece);
            if (enough(Buffer.concat(pieces))) finish('enough');
        });
        socket.on('end', () => finish('closed'));
        socket.on('error', (error) => {
            if (error.code === 'ECONNREFUSED') reject(error);
            else finish('closed');
        });
        socket.on('close', () => clearTimeout(timer));
    });
}

/** The first answer in the bytes: status, headers by lower-case name, body, and what follows it. */
export function parseAnswer(bytes, { isHead = false } = {}) {
    const end = bytes.indexOf('\r\n\r\n');
    if (end < 0) return undefined;
    const [line, ...fields] = bytes.subarray(0, end).toString('latin1').split('\r\n');
    const headers = {};
    for (const field of fields) {
        const colon = field.indexOf(':');
        headers[field.slice(0, colon).toLowerCase()] = field.slice(colon + 1).trim();
    }
    const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(line)?.[1]);
    const length = isHead || status === 304 ? 0 : Number(headers['content-length'] ?? 0);
    const from = end + 4;
    const body = bytes.subarray(from, from + length);
    return { status, headers, body, isWhole: body.length === length, rest: bytes.subarray(from + length) };
}

/** One well-formed request on a connection of its own. */
export async function ask(port, target, { method = 'GET', headers = {}, address } = {}) {
    const fields = Object.entries({ Host: 'localhost', ...headers, Connection: 'close' })
        .map(([name, value]) => `${name}: ${value}\r\n`).join('');
    const { bytes } = await exchange(port, `${method} ${target} HTTP/1.1\r\n${fields}\r\n`, { address });
    const answer = parseAnswer(bytes, { isHead: method === 'HEAD' });
    expect(answer?.isWhole, `no whole answer to ${method} ${target}`);
    expectEqual(answer.rest.length, 0, 'bytes after the answer');
    return answer;
}
