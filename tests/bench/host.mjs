// zicha-host against nginx: the same files with the same headers, on the loopback, one process each,
// logs off. CPU a request of a 5 kB page and of the whole page, as the median of rounds in turn; a
// million requests of the 5 kB page, every byte compared; memory at 1,000 connections; the longest a
// normal request takes among 1,000 slow ones. nginx is measured as Debian sets it up (sendfile), and
// with its cache of open files, which is the faster; ratios are to the faster.

import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { FOLDER, PAGE, inTree, launch, slowestOf, startCrowd, startHost, until } from '../host/program.mjs';
import { freePort, writeConfiguration } from '../host/nginx.mjs';

const ROUNDS = 5;
const MILLION = 1_000_000;
const CONNECTIONS = 64;
const VISITORS = 1000;
const ASKED = 200;
const SMALL = 5 * 1024;
const TICK = 1e6 / 100; // microseconds in the unit of /proc/PID/stat
// Debian's settings; and no end of a connection after a thousand requests, which ours has not either.
const settings = 'access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000000;';
const LOAD = inTree('build/native/bench__host_load');

const median = (figures) => [...figures].sort((a, b) => a - b)[figures.length >> 1];
const rounded = (figure) => Number(figure.toFixed(2));

function makeRoot(name, page) {
    const root = join(FOLDER, name);
    mkdirSync(root, { recursive: true });
    writeFileSync(join(root, 'zicha.html'), page);
    copyFileSync(join(root, 'zicha.html'), join(root, 'index.html'));
    return root;
}

/** A page of 5 kB with the same policy, so that the headers are the same. */
function smallPage() {
    const start = PAGE.toString('utf8', 0, PAGE.indexOf('<title>'));
    return Buffer.concat([Buffer.from(start), Buffer.alloc(SMALL - Buffer.byteLength(start), 'A page of five kilobytes. ')]);
}

async function startNginx(name, root, more) {
    const folder = join(FOLDER, name);
    mkdirSync(folder);
    const port = await freePort();
    const file = writeConfiguration(folder, port, root);
    writeFileSync(file, readFileSync(file, 'utf8').replace('access_log off;', `${settings} ${more}`));
    const nginx = launch('/usr/sbin/nginx', ['-p', folder, '-c', file, '-e', 'stderr']);
    const worker = () => readFileSync(`/proc/${nginx.pid}/task/${nginx.pid}/children`, 'utf8').trim();
    await until(() => worker() !== '', () => nginx.said);
    return { port, pid: Number(worker()), stop: () => nginx.stop('SIGQUIT') };
}

function cpuOf(pid) {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return (Number(fields[11]) + Number(fields[12])) * TICK;
}

function load(server, file, requests) {
    const before = cpuOf(server.pid);
    const out = execFileSync(LOAD, [server.port, '/zicha.html', file, requests, CONNECTIONS].map(String), { encoding: 'utf8' });
    return { ...JSON.parse(out), each: (cpuOf(server.pid) - before) / requests };
}

async function compare(name, page, requests) {
    const root = makeRoot(name, page);
    const file = join(root, 'zicha.html');
    const servers = {
        ours: await startHost([root, '--log', 'none', '--bind', '127.0.0.1']),
        nginx: await startNginx(`${name}-nginx`, root, ''),
        nginx_cached: await startNginx(`${name}-cached`, root, 'open_file_cache max=100; open_file_cache_valid 1s;'),
    };
    const figures = { ours: [], nginx: [], nginx_cached: [] };
    for (let round = -1; round < ROUNDS; round++) { // the first turn only warms up
        for (const [side, server] of Object.entries(servers)) {
            const { each } = load(server, file, round < 0 ? requests / 10 : requests);
            if (round >= 0) figures[side].push(rounded(each));
        }
    }
    const million = name === 'small' ? load(servers.ours, file, MILLION) : undefined;
    for (const server of Object.values(servers)) await server.stop();
    const [ours, plain, cached] = Object.values(figures).map(median);
    const ratio = rounded(ours / Math.min(plain, cached));
    console.log(JSON.stringify({
        name: `host_cpu_${name}`, unit: 'us of CPU a request', bytes: page.length, ours, nginx: plain, nginx_cached: cached, ratio,
        target: name === 'small' ? 0.5 : 1, figures,
    }));
    if (million) console.log(JSON.stringify({ name: 'host_million', ...million, each: rounded(million.each) }));
}

/** The page inside the program: memory with 1,000 visitors of each kind, and how the next one fares. */
async function besideCrowds() {
    const [kilobytes, slowest] = [{}, {}];
    for (const kind of ['idle', 'senders', 'readers']) {
        const host = await startHost(['--log', 'none', '--bind', '127.0.0.1']);
        const crowd = await startCrowd(host.port, VISITORS, kind);
        slowest[kind] = rounded(await slowestOf(host.port, ASKED));
        kilobytes[kind] = host.residentKilobytes();
        await crowd.stop();
        await host.stop();
    }
    console.log(JSON.stringify({ name: 'host_memory', unit: 'kB resident at 1,000 connections', ours: kilobytes, target: 8192 }));
    console.log(JSON.stringify({ name: 'host_slow', unit: `ms, slowest of ${ASKED}`, ours: slowest, target: 1000 }));
}

execFileSync('cmake', ['--build', '--preset', 'native', '--target', 'bench__host_load', 'zicha-host'], { stdio: ['ignore', 2, 2] });
await besideCrowds();
await compare('small', smallPage(), 100_000);
await compare('whole', PAGE, 5_000);
