// The configurations for other servers, each tried with the real one: within an nginx site, Caddy and Apache with a
// certificate of their own. The same page in each form, with the headers of zicha-host.

import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { request as plainRequest } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

import { BUILT, freePort, same } from './nginx.mjs';
import { FOLDER, PAGE, ask, expect, expectEqual, launch, startHost, test } from './program.mjs';

const NAME = 'zicha.example';
const MODULES = '/usr/lib/apache2/modules';
const configuration = (name) => readFileSync(join(BUILT, name), 'utf8');

/// { status, headers, body } from a server with our certificate, or without one.
function fetched(port, path, { method = 'GET', headers: more = {} } = {}, ca) {
    return new Promise((resolve, reject) => {
        const options = { host: '127.0.0.1', port, path, method, headers: { Host: NAME, ...more }, ca, servername: NAME, agent: false };
        (ca ? request : plainRequest)(options, (response) => {
            const pieces = [];
            response.on('data', (piece) => pieces.push(piece));
            response.on('end', () => {
                const body = Buffer.concat(pieces);
                const { 'alt-svc': http3, 'transfer-encoding': chunked, ...headers } = response.headers; // Caddy's own
                if (chunked) headers['content-length'] = String(body.length);
                resolve({ status: response.statusCode, headers, body, http3 });
            });
        }).on('error', reject).end();
    });
}

async function answers(program, port, path, ca) {
    let over = false;
    program.ended.then(() => (over = true));
    for (let left = 200; left > 0; left--) {
        expect(!over, `it ended: ${program.said}`);
        const found = await fetched(port, path, {}, ca).then(() => true, () => false);
        if (found) return;
        await new Promise((resolve) => { setTimeout(resolve, 50); });
    }
    throw new Error(`it never answered: ${program.said}`);
}

export async function testSites() {
    const folder = join(FOLDER, 'sites');
    const root = join(folder, 'root');
    mkdirSync(root, { recursive: true });
    for (const form of ['', '.br', '.gz']) copyFileSync(`${BUILT}/zicha.html${form}`, `${root}/zicha.html${form}`);
    const [certificate, key] = [join(folder, 'zicha.crt'), join(folder, 'zicha.key')];
    execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2',
        '-keyout', key, '-out', certificate, '-subj', `/CN=${NAME}`, '-addext', `subjectAltName=DNS:${NAME}`], { stdio: 'ignore' });
    const ca = readFileSync(certificate);
    const host = await startHost();

    const sites = {
        async 'nginx, at a path of its site'(port) {
            const ours = configuration('nginx-location.conf').replaceAll('/usr/share/zicha/', `${root}/`);
            const file = join(folder, 'nginx.conf');
            const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
                .map((name) => `${name}_temp_path ${folder}/${name};`).join('\n');
            writeFileSync(file, `${process.getuid() === 0 ? 'user root;' : ''}\ndaemon off;\nworker_processes 1;\n` +
                `pid ${folder}/nginx.pid;\nerror_log stderr;\nevents { }\nhttp {\naccess_log off;\n${temporary}\n` +
                `server {\nlisten 127.0.0.1:${port};\nlocation = / { return 200 "theirs"; }\n${ours}\n}\n}\n`);
            return { program: launch('/usr/sbin/nginx', ['-p', folder, '-c', file, '-e', 'stderr']), path: '/zicha/' };
        },
        async Caddy(port) {
            const file = join(folder, 'Caddyfile');
            const ours = configuration('Caddyfile').replace(`${NAME} {`, `https://${NAME}:${port} {\n\ttls ${certificate} ${key}\n`)
                .replace('root * /usr/share/zicha', `root * ${root}`);
            writeFileSync(file, `{\n\tadmin off\n\tauto_https off\n}\n${ours}`);
            const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
            return { program: launch('/usr/bin/caddy', ['run', '--config', file], { env }), path: '/', ca };
        },
        async 'Apache httpd'(port) {
            const file = join(folder, 'apache.conf');
            const modules = ['mpm_event', 'authz_core', 'headers', 'mime', 'rewrite', 'ssl', 'socache_shmcb']
                .map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`).join('\n');
            const ours = configuration('apache.conf').replaceAll('/usr/share/zicha', root).replace('*:443', `127.0.0.1:${port}`)
                .replace('/etc/ssl/zicha.crt', certificate).replace('/etc/ssl/zicha.key', key);
            writeFileSync(file, `ServerRoot ${folder}\nPidFile ${folder}/apache.pid\nDefaultRuntimeDir ${folder}\n${modules}\n` +
                `TypesConfig /etc/mime.types\nServerName ${NAME}\nListen 127.0.0.1:${port}\nErrorLog ${folder}/apache.log\n${ours}`);
            return { program: launch('/usr/sbin/apache2', ['-f', file, '-DFOREGROUND']), path: '/', ca };
        },
    };

    for (const [name, start] of Object.entries(sites)) {
        await test(`${name}: the page in each of its forms, with the headers of zicha-host, and nothing else`, async () => {
            const port = await freePort();
            const { program, path, ca: trusted } = await start(port);
            await answers(program, port, path, trusted);
            const unpackers = { br: brotliDecompressSync, gzip: gunzipSync };
            for (const target of [path, `${path}zicha.html`]) {
                for (const wish of ['identity', 'gzip', 'gzip, deflate, br']) {
                    const request_ = { headers: { 'Accept-Encoding': wish } };
                    const [ours, theirs] = [await ask(host.port, '/', request_), await fetched(port, target, request_, trusted)];
                    same(ours, theirs, `${target} ${wish}`);
                    const { 'content-encoding': coding } = theirs.headers;
                    expect((unpackers[coding] ?? ((bytes) => bytes))(theirs.body).equals(PAGE), `${wish}: other bytes`);
                }
            }
            for (const [target, options, status] of [[path, { method: 'POST' }, [403, 405]], [`${path}zicha.html.br`, {}, [404]],
                [`${path}zicha.html.gz`, {}, [404]], [`${path}other`, {}, [404]]]) {
                expect(status.includes((await fetched(port, target, options, trusted)).status), `${options.method ?? ''} ${target}`);
            }
            const { status } = await program.stop(name.startsWith('nginx') ? 'SIGQUIT' : 'SIGTERM');
            expectEqual(status, 0, `end: ${program.said.slice(-300)}`);
        });
    }
    await host.stop();
}
