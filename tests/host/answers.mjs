// The page inside the program: its headers, forms and tags, methods, both protocols.

import { networkInterfaces } from 'node:os';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

import { PAGE, ask, exchange, expect, expectEqual, parseAnswer, runHost, startHost, test } from './program.mjs';

const META = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/;
const POLICY = `${META.exec(PAGE.toString())[1]}; frame-ancestors 'none'`;

/** The headers that every answer must have. */
export const FIXED = {
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-cache',
};

export function expectFixed(answer) {
    for (const [name, value] of Object.entries(FIXED)) expectEqual(answer.headers[name], value, name);
    expect(/(^|, )camera=\(\)/.test(answer.headers['permissions-policy']), 'Permissions-Policy');
    expect(answer.headers['content-security-policy'].endsWith("frame-ancestors 'none'"), 'frame rule');
}

export async function testAnswers() {
    const host = await startHost();
    const page = (headers, more) => ask(host.port, '/zicha.html', { headers, ...more });

    await test('the page comes as it was built, under both of its names, by IPv4 and IPv6', async () => {
        const here = Object.values(networkInterfaces()).flat().map(({ address }) => address);
        const addresses = ['127.0.0.1', '::1'].filter((address) => here.includes(address));
        expectEqual(addresses[0], '127.0.0.1', 'the loopback address; without IPv6 it is the only one');
        for (const address of addresses) {
            for (const target of ['/', '/zicha.html', '/zicha.html?any=thing', '/index.html']) {
                const answer = await ask(host.port, target, { address });
                expectEqual(answer.status, 200, target);
                expect(answer.body.equals(PAGE), `${target} by ${address}: other bytes`);
            }
        }
    });

    await test("its headers are the page's exact policy and the fixed ones", async () => {
        const answer = await page();
        expectEqual(answer.headers['content-security-policy'], POLICY, 'policy');
        expectEqual(answer.headers['content-type'], 'text/html; charset=utf-8', 'type');
        expectEqual(answer.headers.vary, 'Accept-Encoding', 'Vary');
        expect(/^"[0-9a-f]{32}"$/.test(answer.headers.etag), `a strong tag: ${answer.headers.etag}`);
        expectFixed(answer);
    });

    await test('it comes packed by br or gzip where that is asked for, and unpacks to the same', async () => {
        const unpackers = { br: brotliDecompressSync, gzip: gunzipSync };
        for (const [wish, coding] of [['gzip, deflate, br', 'br'], ['gzip', 'gzip'], ['*', 'br'],
            ['br;q=0, gzip;q=0.5', 'gzip'], ['gzip;q=0.9, br;q=0.2', 'gzip']]) {
            const answer = await page({ 'Accept-Encoding': wish });
            expectEqual(answer.headers['content-encoding'], coding, wish);
            expect(unpackers[coding](answer.body).equals(PAGE), `${wish}: other bytes`);
            expect(answer.body.length < PAGE.length, 'smaller');
        }
        for (const wish of ['', 'identity', 'zstd', 'br;q=0, gzip;q=0']) {
            const answer = await page({ 'Accept-Encoding': wish });
            expectEqual(answer.headers['content-encoding'], undefined, wish);
            expect(answer.body.equals(PAGE), `${wish}: other bytes`);
        }
    });

    await test('where every form is refused the answer is 406', async () => {
        for (const wish of ['identity;q=0', '*;q=0', 'br;q=0, *;q=0']) {
            const answer = await page({ 'Accept-Encoding': wish });
            expectEqual(answer.status, 406, wish);
            expectFixed(answer);
        }
    });

    await test('each form has a tag of its own, and is not sent again to a client that has it', async () => {
        const tags = new Set();
        for (const wish of ['identity', 'gzip', 'br']) {
            const { headers: { etag } } = await page({ 'Accept-Encoding': wish });
            tags.add(etag);
            for (const known of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
                const answer = await page({ 'Accept-Encoding': wish, 'If-None-Match': known });
                expectEqual(answer.status, 304, `${wish} ${known}`);
                expectEqual(answer.headers.etag, etag, 'tag');
                expectFixed(answer);
            }
            const other = await page({ 'Accept-Encoding': wish, 'If-None-Match': '"other"' });
            expectEqual(other.status, 200, 'another tag');
        }
        expectEqual(tags.size, 3, 'tags');
    });

    await test('HEAD says what GET would, without the bytes', async () => {
        const [got, head] = [await page(), await page({}, { method: 'HEAD' })];
        expectEqual(head.body.length, 0, 'bytes');
        delete got.headers.date;
        delete head.headers.date;
        expectEqual(head.headers, got.headers, 'headers');
    });

    await test('any other method is answered with 405 and the two that there are', async () => {
        for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH', 'PROPFIND', 'get']) {
            const answer = await page({}, { method });
            expectEqual(answer.status, 405, method);
            expectEqual(answer.headers.allow, 'GET, HEAD', 'Allow');
            expectFixed(answer);
        }
    });

    await test('a missing file is 404, with the fixed headers', async () => {
        for (const target of ['/favicon.ico', '/zicha.html.br', '/zicha.html/', '/ZICHA.HTML', '/a']) {
            const answer = await ask(host.port, target);
            expectEqual(answer.status, 404, target);
            expectFixed(answer);
        }
    });

    await test('a range is not cut out: the whole page comes', async () => {
        for (const range of ['bytes=0-9', 'bytes=9-0', 'bytes=-1', 'bytes=0-0,5-9', 'pages=1']) {
            const answer = await page({ Range: range });
            expectEqual([answer.status, answer.body.length], [200, PAGE.length], range);
        }
    });

    await test('one connection carries many requests, sent one after the other or at once', async () => {
        const request = 'GET /zicha.html HTTP/1.1\r\nHost: x\r\nAccept-Encoding: br\r\n\r\n';
        const last = request.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n');
        const { bytes } = await exchange(host.port, request.repeat(4) + last);
        let rest = bytes;
        for (let count = 0; count < 5; count++) {
            const answer = parseAnswer(rest);
            expectEqual([answer.status, answer.isWhole], [200, true], `answer ${count}`);
            ({ rest } = answer);
        }
        expectEqual(rest.length, 0, 'more bytes');
    });

    await test('the log tells time, method, path, status and size, and no address or query', async () => {
        await ask(host.port, '/none?secret=1');
        await host.stop();
        const lines = host.output.trim().split('\n').slice(1);
        expect(lines.length > 50, 'lines');
        for (const line of lines) {
            expect(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ [A-Za-z]+ \S+ \d{3} \d+$/.test(line), line);
        }
        expect(/ GET \/none 404 0$/.test(lines.at(-1)), lines.at(-1));
    });

    await test('the log has addresses, or nothing, if that is asked for', async () => {
        for (const [kind, pattern] of [['addresses', /Z 127\.0\.0\.1 GET \/ 200 \d+\n$/], ['none', /to stop\)\n$/]]) {
            const other = await startHost(['--log', kind]);
            await ask(other.port, '/');
            await other.stop();
            expect(pattern.test(other.output), `${kind}: ${other.output}`);
        }
    });

    await test('the log is a JSON object a line, if that is asked for', async () => {
        const other = await startHost(['--log', 'json']);
        await ask(other.port, '/none%22?secret=1');
        await ask(other.port, '/');
        await other.stop();
        const lines = other.output.trim().split('\n').slice(1).map((line) => JSON.parse(line));
        const bytes = lines.at(-1).bytes;
        expect(bytes > 100_000 && lines.every(({ time }) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(time)), other.output);
        expectEqual(lines.map(({ time: _, ...rest }) => rest), [
            { method: 'GET', path: '/none%22', status: 404, bytes: 0 },
            { method: 'GET', path: '/', status: 200, bytes },
        ], 'lines');
    });

    await test('whoever asks for /healthz is told that the host is there', async () => {
        const other = await startHost();
        const answer = await ask(other.port, '/healthz');
        expectEqual([answer.status, answer.body.toString()], [200, 'ok\n'], 'answer');
        expectEqual(answer.headers['content-type'], 'text/plain; charset=utf-8', 'its type');
        const head = await ask(other.port, '/healthz', { method: 'HEAD' });
        expectEqual([head.status, head.body.length], [200, 0], 'by HEAD');
        await other.stop();
    });

    await test('only the sites that are named may show the page in a frame', async () => {
        const sites = ['https://portal.example', 'https://b.example:8443'];
        const other = await startHost(sites.flatMap((site) => ['--frame-ancestors', site]));
        for (const path of ['/', '/none', '/healthz']) {
            const { headers } = await ask(other.port, path);
            expect(headers['content-security-policy'].endsWith(`; frame-ancestors ${sites.join(' ')}`), path);
            expectEqual(headers['x-frame-options'], undefined, path);
        }
        await other.stop();
    });

    await test('an address, port or directory that cannot be used is said, with status 2', async () => {
        const taken = await startHost();
        for (const [options, words] of [
            [['--port', String(taken.port)], 'another port'],
            [['--bind', 'nowhere'], 'not an IP address'],
            [['--bind', '203.0.113.1', '--port', '0'], 'another address'],
            [['no-such-folder'], 'cannot be opened'],
            [['--port', '70000'], '--help'],
            [['--log', 'all'], '--help'],
            [['--frame-ancestors', 'https://a.example/path'], 'is not an origin'],
        ]) {
            const run = await runHost(options);
            expectEqual([run.status, run.output], [2, ''], options.join(' '));
            expect(run.said.startsWith('zicha-host: ') && run.said.includes(words), run.said);
        }
        await taken.stop();
    });
}
