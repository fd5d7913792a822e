// A directory: what is given out of it, and that nothing else is, whatever lies in it or is asked for.

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';

import { BUILD, FOLDER, ask, exchange, expect, expectEqual, inTree, parseAnswer, startHost, test } from './program.mjs';

const SECRET = 'nothing-of-this-may-leave';
const CHECKED_AGAIN = 1100; // milliseconds after which a changed file shows
const root = join(FOLDER, 'site');
const inRoot = (name) => join(root, name);

function makeSite() {
    mkdirSync(inRoot('rules'), { recursive: true });
    mkdirSync(inRoot('.git'));
    mkdirSync(inRoot('empty'));
    writeFileSync(join(FOLDER, 'secret.txt'), SECRET);
    writeFileSync(inRoot('index.html'), '<!DOCTYPE html><title>site</title>');
    writeFileSync(inRoot('rules/规则 1.json'), '{"a":1}');
    writeFileSync(inRoot('rules/index.html'), 'rules');
    writeFileSync(inRoot('.hidden'), SECRET);
    writeFileSync(inRoot('.git/config'), SECRET);
    symlinkSync('../secret.txt', inRoot('link.txt'));
    symlinkSync('..', inRoot('up'));
    symlinkSync('/', inRoot('slash'));
    symlinkSync('index.html', inRoot('inside.html'));
    symlinkSync('../secret.txt', inRoot('packed.txt.br'));
    writeFileSync(inRoot('packed.txt'), 'plain');
    execFileSync('mkfifo', [inRoot('pipe')]);
}

/** Every way out that we know, plain and encoded. */
function waysOut() {
    const ups = ['..', '%2e%2e', '%2E.', '.%2e', '..%00', '%c0%ae%c0%ae', '..%5c..', '%252e%252e', '...', '.'];
    const slashes = ['/', '%2f', '%5c', '//', '/./'];
    const ways = ['/link.txt', '/up/secret.txt', '/slash/etc/passwd', '/.hidden', '/.git/config', '/inside.html',
        '/%2ehidden', '/rules/../.hidden', '/pipe', '/rules', '/empty/', '/empty', '/.', '/..', '/file:///etc/passwd',
        '//etc/passwd', '/%2fetc%2fpasswd', '/rules%2f..%2f..%2fsecret.txt', '/index.html/', '/index.html/..',
        'http://x/../secret.txt', 'http://x/link.txt', '/packed.txt.br'];
    for (const up of ups) {
        for (const slash of slashes) {
            ways.push(`/${up}${slash}secret.txt`, `/rules${slash}${up}${slash}${up}${slash}secret.txt`);
        }
    }
    return ways;
}

export async function testDirectory() {
    makeSite();
    const host = await startHost([root]);
    const get = (target, headers) => ask(host.port, target, { headers });

    await test('files come by their names, folders by their index.html', async () => {
        for (const [target, type, text] of [
            ['/', 'text/html; charset=utf-8', '<!DOCTYPE html><title>site</title>'],
            ['/rules/', 'text/html; charset=utf-8', 'rules'],
            ['/rules/%E8%A7%84%E5%88%99%201.json', 'application/json', '{"a":1}'],
        ]) {
            const answer = await get(target);
            expectEqual([answer.status, answer.headers['content-type']], [200, type], target);
            expectEqual(answer.body.toString(), text, target);
        }
    });

    await test('no link, dot file, listing, pipe, nor any way up gives anything', async () => {
        for (const way of waysOut()) {
            const answer = await get(way);
            expect([400, 404].includes(answer.status), `${way}: ${answer.status}`);
            expect(!answer.body.includes(SECRET) && !answer.body.includes('root:'), way);
        }
    });

    await test('a folder that becomes a link while the host runs leads nowhere', async () => {
        mkdirSync(inRoot('turn'));
        mkdirSync(join(FOLDER, 'outside'));
        writeFileSync(inRoot('turn/secret.txt'), 'public');
        writeFileSync(join(FOLDER, 'outside/secret.txt'), SECRET);
        expectEqual((await get('/turn/secret.txt')).body.toString(), 'public', 'before');
        renameSync(inRoot('turn'), inRoot('turned'));
        symlinkSync('../outside', inRoot('turn'));
        await pause(CHECKED_AGAIN);
        expectEqual((await get('/turn/secret.txt')).status, 404, 'after');
    });

    await test('a changed file is another page with another tag', async () => {
        writeFileSync(inRoot('changing.txt'), 'first');
        const first = await get('/changing.txt');
        await pause(CHECKED_AGAIN);
        writeFileSync(inRoot('changing.txt'), 'other');
        const other = await get('/changing.txt', { 'If-None-Match': first.headers.etag });
        expectEqual([other.status, other.body.toString()], [200, 'other'], 'changed');
        expect(other.headers.etag !== first.headers.etag, 'tag');
        expectEqual((await get('/changing.txt', { 'If-None-Match': other.headers.etag })).status, 304, 'same');
    });

    await test('a packed form next to a file is used, unless it is older, or a link', async () => {
        const text = 'packed '.repeat(100);
        writeFileSync(inRoot('both.txt'), text);
        writeFileSync(inRoot('both.txt.br'), brotliCompressSync(text));
        const wish = { 'Accept-Encoding': 'br' };
        expectEqual((await get('/both.txt', wish)).headers['content-encoding'], 'br', 'beside');
        utimesSync(inRoot('both.txt.br'), 1, 1);
        await pause(CHECKED_AGAIN);
        const older = await get('/both.txt', wish);
        expectEqual([older.headers['content-encoding'], older.body.toString()], [undefined, text], 'older');
        expectEqual((await get('/packed.txt', wish)).body.toString(), 'plain', 'link');
    });

    await test('a form of the page before is not given out with a page that was copied there with its old time', async () => {
        const forms = ['', '.br'].map((form) => inRoot(`edition.html${form}`));
        writeFileSync(forms[0], 'edition of May');
        writeFileSync(forms[1], brotliCompressSync('edition of May'));
        writeFileSync(inRoot('next.html'), 'edition of June');
        utimesSync(inRoot('next.html'), 1, 1);
        await pause(20); // as the clock of the disk goes
        execFileSync('cp', ['--preserve=timestamps', inRoot('next.html'), forms[0]]);
        const answer = await get('/edition.html', { 'Accept-Encoding': 'br' });
        expectEqual([answer.headers['content-encoding'], answer.body.toString()], [undefined, 'edition of June'], 'answer');
    });

    await test('what `zicha pack` writes is given out in each of its forms, and the forms hold the page', async () => {
        const page = inRoot('packed.html');
        execFileSync(join(BUILD, 'zicha'), ['pack', inTree('tests/bad/pages/good.html'), '--rules',
            inTree('rules/jiaxing-2025.json'), '-o', page], { stdio: 'ignore' });
        for (const [coding, unpack] of [['br', brotliDecompressSync], ['gzip', gunzipSync]]) {
            const answer = await get('/packed.html', { 'Accept-Encoding': coding });
            expectEqual(answer.headers['content-encoding'], coding, 'coding');
            expect(unpack(answer.body).equals(readFileSync(page)), `${coding}: other bytes`);
        }
    });

    await test('a file larger than what is kept in memory comes whole, twice at once', async () => {
        const bytes = Buffer.alloc(3_000_000, 'abcdefg');
        writeFileSync(inRoot('large.bin'), bytes);
        for (const answer of await Promise.all([get('/large.bin'), get('/large.bin')])) {
            expect(answer.body.equals(bytes), 'other bytes');
        }
    });

    await test('a file that is emptied while it is sent ends in a close, not in other bytes', async () => {
        writeFileSync(inRoot('shrinking.bin'), Buffer.alloc(24 << 20, 'x'));
        let cut = false;
        const { bytes } = await exchange(host.port, 'GET /shrinking.bin HTTP/1.1\r\nHost: x\r\n\r\n', {
            enough: () => {
                if (!cut) writeFileSync(inRoot('shrinking.bin'), '');
                cut = true;
                return false;
            },
        });
        const answer = parseAnswer(bytes);
        expect(!answer.isWhole && /^x*$/.test(answer.body.toString('latin1', 0, 1 << 20)), 'bytes');
        expectEqual((await get('/')).status, 200, 'the next');
    });

    await test('it ends as it should after all that', async () => {
        expectEqual(await host.stop(), { status: 0, signal: null }, host.said);
    });
}
