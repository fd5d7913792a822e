// Ten thousand requests that no browser sends, from a generator with a fixed seed: each gets one of the
// answers that are right for its kind, or a close; nothing crashes, and no byte from outside comes back.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { FOLDER, HOLDS_MORE, ask, exchange, expect, expectEqual, parseAnswer, startHost, test } from './program.mjs';

const COUNT = 10_000;
const AT_ONCE = 128;
const SECRET = 'bytes-from-outside-the-root';
const CLOSE = 0;
const NOTHING_MORE = 'nothing more';
const HOST = 'Host: localhost\r\n';
const END = `${HOST}Connection: close\r\n\r\n`;
const TLS_HELLO = '\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03';

/** A small generator (mulberry32): the same seed gives the same requests everywhere. */
function randomFrom(seed) {
    let state = seed;
    const next = () => {
        state = (state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
    const below = (end) => Math.floor(next() * end);
    return {
        below,
        between: (low, high) => low + below(high - low + 1),
        of: (list) => list[below(list.length)],
        bytes: (length) => Array.from({ length }, () => String.fromCharCode(below(256))).join(''),
    };
}

const CODINGS = ['chunked', 'Chunked', 'gzip, chunked', 'identity', 'chunked, identity', 'xchunked', '\tchunked', '"chunked"'];
const SMUGGLED = 'GET /other.txt HTTP/1.1\r\nHost: localhost\r\n\r\n';
const METHODS = ['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT', 'PATCH', 'PROPFIND', 'get', 'GETS', 'A'.repeat(300)];
const NO_TOKENS = ['G(T', 'G\x7fT', '"GET"', 'G{T}', 'G\xe9T', '{', 'G,T'];
const RANGES = ['bytes=0-0', 'bytes=5-1', 'bytes=-', 'bytes=99999999999999999999-', 'bytes=0-,0-,0-,0-', 'x=1', ',', 'bytes=-0',
    'bytes=a-b'];
const ESCAPES = ['%', '%4', '%zz', '%%', '%00', '%0a', '%0d%0a', '%ff', '%c0%ae', '%u002e', '%7f', '%ed%a0%80'];
const VERSIONS = ['HTTP/0.9', 'HTTP/2.0', 'HTTP/3', 'HTTP/1', 'HTTP/11', 'http/1.1', 'HTTP/1.1.1', 'HTTP/a.b', 'HTTPS/1.1', ''];
const BROKEN_FIELDS = ['no colon', ': no name', 'Sp ace: 1', 'Name : 1', 'Host: two', '\x01: 1', 'Na\xe9me: 1', 'a(b): 1', '@: 1'];
const ODD_FIELDS = ['Nul: a\0b', 'A: b\rC: d', 'A: b\r\n folded', 'A:\t', 'If-None-Match: ,,,"', 'Accept-Encoding: ;q=;q=;,', 'Cookie: =;=;;',
    'Expect: 100-continue', 'Upgrade: h2c\r\nConnection: Upgrade', 'Range: bytes=0-1,'];

/** By kind: what is sent, which statuses are right, and whether nothing that follows may be answered. */
const KINDS = {
    'a line that is too long': (random) => [
        `GET /${'a'.repeat(random.between(4096, 60_000))} HTTP/1.1\r\n${END}`, [414, CLOSE]],
    'a path that is too long': (random) => [
        `GET /${'a'.repeat(random.between(1100, 2000))} HTTP/1.1\r\n${END}`, [404, 414, CLOSE]],
    'a field that is too long': (random) => [
        `GET / HTTP/1.1\r\nLong: ${'a'.repeat(random.between(4096, 60_000))}\r\n${END}`, [431, CLOSE]],
    'endless fields': (random) => [
        `GET / HTTP/1.1\r\n${'A: b\r\n'.repeat(random.between(700, 9000))}${END}`, [431, CLOSE]],
    'two lengths of a body': (random) => [
        `${random.of(['GET', 'POST'])} / HTTP/1.1\r\nContent-Length: ${random.below(9)}\r\nContent-Length: ${
            SMUGGLED.length + random.below(3)}\r\n${HOST}\r\n${SMUGGLED}`, [400, CLOSE], NOTHING_MORE],
    'a length and a coding': (random) => [
        `${random.of(['GET', 'POST', 'HEAD'])} / HTTP/1.1\r\nContent-Length: ${random.below(90)}\r\nTransfer-Encoding: ${
            random.of(CODINGS)}\r\n${HOST}\r\n0\r\n\r\n${SMUGGLED}`, [400, CLOSE], NOTHING_MORE],
    'a length that is none': (random) => [
        `GET / HTTP/1.1\r\nContent-Length: ${random.of(['-1', '+5', '0x5', '5 5', '5,5', 'a', '1e3', '', '99999999999999999999'])}\r\n${HOST}\r\n${
            SMUGGLED}`, [400, 413, CLOSE], NOTHING_MORE],
    'a body where none belongs': (random) => [
        `GET / HTTP/1.1\r\n${random.of(['Content-Length: 46', 'Transfer-Encoding: chunked'])}\r\n${HOST}\r\n${SMUGGLED}`,
        [400, CLOSE], NOTHING_MORE],
    'another method': (random) => [`${random.of(METHODS)} / HTTP/1.1\r\n${END}`, [405]],
    'a method that is none': (random) => [`${random.of(NO_TOKENS)} / HTTP/1.1\r\n${END}`, [400, CLOSE]],
    'a range': (random) => [`GET / HTTP/1.1\r\nRange: ${random.of(RANGES)}\r\n${END}`, [200]],
    'a broken escape': (random) => [
        `GET /${random.of(['', 'a', 'a/'])}${random.of(ESCAPES)}${random.of(['', 'x', '/'])} HTTP/1.1\r\n${END}`, [400, CLOSE]],
    'a way out': (random) => [
        `GET ${random.of(['/..', '/%2e%2e', '/a/../..', '/..%2f..', 'http://x/..', '/%2E%2e%2f..', '/.'])}/outside.txt HTTP/1.1\r\n${END}`,
        [404]],
    'a target that is none': (random) => [
        `GET ${random.of(['*', 'outside.txt', 'localhost:80', 'https://localhost/', '\\outside.txt', '?x', '#', '\xff'])} HTTP/1.1\r\n${END}`,
        [400, CLOSE]],
    'another version': (random) => [`GET / ${random.of(VERSIONS)}\r\n${END}`, [400, 505, CLOSE]],
    'a broken field': (random) => [`GET / HTTP/1.1\r\n${random.of(BROKEN_FIELDS)}\r\n${END}`, [400, CLOSE]],
    'no host': () => ['GET / HTTP/1.1\r\nConnection: close\r\n\r\n', [400, CLOSE]],
    'an odd field': (random) => [`GET / HTTP/1.1\r\n${random.of(ODD_FIELDS)}\r\n${END}`, [100, 200, 400, CLOSE]],
    'a request that is cut off': (random) => {
        const whole = `GET / HTTP/1.1\r\n${END}`;
        return [whole.slice(0, random.between(1, whole.length - 3)), [CLOSE]];
    },
    'a NUL in the line': (random) => [
        `GET /${random.of(['', 'other.txt', 'x'])}\0${random.of(['', '.html', '/..'])} HTTP/1.1\r\n${END}`, [400, CLOSE]],
    'another protocol': (random) => [
        random.of([TLS_HELLO, 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 'SSH-2.0-x\r\n', '\x00\x00\x00\x2aNUL', '\r\n'.repeat(3000)]) + END,
        [400, 505, 414, 431, CLOSE]],
    noise: (random) => [random.bytes(random.between(1, 6000)), [400, 405, 414, 431, 505, CLOSE]],
    'a few wrong bytes': (random) => {
        const bytes = [...`GET /other.txt?q HTTP/1.1\r\nAccept-Encoding: br, gzip;q=0.5\r\n${END}`];
        for (let count = random.between(1, 4); count > 0; count--) bytes[random.below(bytes.length)] = random.bytes(1);
        return [bytes.join(''), [200, 304, 400, 404, 405, 406, 413, 414, 431, 505, CLOSE]];
    },
};

async function sendOne(port, random) {
    const kind = random.of(Object.keys(KINDS));
    const [text, right, andThen] = KINDS[kind](random);
    const { bytes, how } = await exchange(port, Buffer.from(text, 'latin1'), { isLast: true });
    const sent = JSON.stringify(text.slice(0, 200));
    const answer = parseAnswer(bytes, { isHead: text.startsWith('HEAD') });
    expect(how === 'closed', `${kind}: ${how}: ${sent}`);
    expect(right.includes(answer?.status ?? CLOSE), `${kind}: ${answer?.status}: ${sent}`);
    expect(!bytes.includes(SECRET), `${kind}: gave what it must not: ${sent}`);
    const isClean = andThen !== NOTHING_MORE || !/HTTP\/1.1 2|other/.test(bytes.toString('latin1'));
    expect(isClean, `${kind}: what was smuggled in is answered: ${sent}`);
    return kind;
}

export async function testMalformed() {
    const root = join(FOLDER, 'malformed');
    mkdirSync(root);
    writeFileSync(join(FOLDER, 'outside.txt'), SECRET);
    writeFileSync(join(root, 'index.html'), 'page');
    writeFileSync(join(root, 'other.txt'), 'other');
    const host = await startHost([root, '--log', 'none']);

    await test(`${COUNT} malformed requests each get a right status or a close, and nothing from outside`, async () => {
        const random = randomFrom(20250702);
        const seen = new Map();
        let left = COUNT;
        const sender = async () => {
            while (left-- > 0) {
                const kind = await sendOne(host.port, random);
                seen.set(kind, (seen.get(kind) ?? 0) + 1);
            }
        };
        await Promise.all(Array.from({ length: AT_ONCE }, sender));
        expectEqual(seen.size, Object.keys(KINDS).length, 'kinds that were sent');
    });

    await test('after them it still answers, holds no more memory than before, and ends well', async () => {
        expectEqual((await ask(host.port, '/')).body.toString(), 'page', 'page');
        const kilobytes = host.residentKilobytes();
        expect(HOLDS_MORE || kilobytes < 8000, `${kilobytes} kB`); // sanitizers keep what was freed
        expectEqual(await host.stop(), { status: 0, signal: null }, 'end');
        expectEqual(host.said, '', 'said');
    });
}
