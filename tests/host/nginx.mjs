// The configuration for nginx, tried with a real nginx: the same page with the same headers.

import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

import { FOLDER, ask, expect, expectEqual, inTree, launch, startHost, test, until } from './program.mjs';

// Each server's own affair; tags are compared by their kind. By server-timing the page knows zicha-host, which alone
// serves what makes it installable.
export const OWN = ['date', 'server', 'connection', 'etag', 'keep-alive', 'server-timing'];
export const BUILT = inTree(join(process.env.ZICHA_BUILD ?? 'build/native', 'page'));

export function freePort() {
    return new Promise((resolve) => {
        const probe = createServer().listen(0, '127.0.0.1', () => {
            const { port } = probe.address();
            probe.close(() => resolve(port));
        });
    });
}

/** Our configuration on a port and a folder of its own, never the system's nginx. */
export function writeConfiguration(folder, port, root) {
    const ours = readFileSync(join(BUILT, 'nginx.conf'), 'utf8')
        .replace('listen 80;', `listen 127.0.0.1:${port};`).replace('listen [::]:80;', '')
        .replace('root /usr/share/zicha;', `root ${root};`);
    const asRoot = process.getuid() === 0 ? 'user root;' : '';
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
        .map((name) => `${name}_temp_path ${folder}/${name};`).join('\n');
    const file = join(folder, 'nginx.conf');
    writeFileSync(file, `${asRoot}\ndaemon off;\nworker_processes 1;\npid ${folder}/nginx.pid;\n` +
        `error_log stderr;\nevents { worker_connections 2048; }\nhttp {\naccess_log off;\n${temporary}\n${ours}\n}\n`);
    return file;
}

export function same(host, other, what) {
    const plain = ({ status, headers }) => [status, ...Object.entries(headers)
        .filter(([name]) => !OWN.includes(name)).sort()];
    expectEqual(plain(other), plain(host), what);
}

export async function testNginx() {
    const folder = join(FOLDER, 'nginx');
    const root = join(folder, 'root');
    mkdirSync(root, { recursive: true });
    for (const form of ['', '.br', '.gz']) copyFileSync(`${BUILT}/zicha.html${form}`, `${root}/zicha.html${form}`);
    const port = await freePort();
    const file = writeConfiguration(folder, port, root);
    const nginx = launch('/usr/sbin/nginx', ['-p', folder, '-c', file, '-e', 'stderr']);
    await until(() => {
        try {
            return readFileSync(join(folder, 'nginx.pid'), 'utf8').trim() !== '';
        } catch {
            return false;
        }
    }, () => nginx.said);
    const host = await startHost();
    const both = async (target, request) => [await ask(host.port, target, request), await ask(port, target, request)];

    await test('nginx takes our configuration without a warning', () => {
        const said = execFileSync('/usr/sbin/nginx', ['-t', '-p', folder, '-c', file, '-e', 'stderr'], { stdio: 'pipe' });
        expectEqual(said.toString(), '', 'output');
        expect(!/warn|emerg|alert/.test(nginx.said), nginx.said);
    });

    await test('nginx gives the page in each form with the very headers of zicha-host', async () => {
        for (const target of ['/', '/index.html', '/zicha.html']) {
            for (const wish of [undefined, 'gzip', 'gzip, deflate, br', 'br;q=0, gzip', 'br;q=0.5']) {
                for (const method of ['GET', 'HEAD']) {
                    const headers = wish === undefined ? {} : { 'Accept-Encoding': wish };
                    const [ours, theirs] = await both(target, { method, headers });
                    same(ours, theirs, `${method} ${target} ${wish}`);
                    expect(ours.body.equals(theirs.body), `${target} ${wish}: other bytes`);
                    expect(/^"[^"]+"$/.test(theirs.headers.etag), `a strong tag: ${theirs.headers.etag}`);
                }
            }
        }
    });

    await test('nginx knows a page again, cuts no range, refuses other methods and names like zicha-host', async () => {
        for (const wish of ['identity', 'gzip', 'br']) {
            const request = async (where) => {
                const headers = { 'Accept-Encoding': wish };
                const { headers: { etag } } = await ask(where, '/', { headers });
                return ask(where, '/', { headers: { ...headers, 'If-None-Match': etag } });
            };
            const [ours, theirs] = [await request(host.port), await request(port)];
            expectEqual([ours.status, theirs.status], [304, 304], wish);
            for (const name of ['content-security-policy', 'cache-control', 'permissions-policy']) {
                expectEqual(theirs.headers[name], ours.headers[name], `${wish} ${name}`);
            }
        }
        for (const [target, request] of [['/', { headers: { Range: 'bytes=0-9' } }], ['/', { method: 'POST' }],
            ['/zicha.html.br', {}], ['/zicha.html.gz', {}], ['/../x', {}], ['/.git', {}], ['/nginx.conf', {}]]) {
            const [ours, theirs] = await both(target, request);
            const isOutside = target === '/../x'; // nginx says 400 to a way up
            expectEqual(isOutside ? [400, 404].includes(theirs.status) : theirs.status,
                isOutside ? true : ours.status, target);
        }
    });

    await host.stop();
    await nginx.stop('SIGQUIT');
}
