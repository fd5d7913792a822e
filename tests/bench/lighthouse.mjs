// What Lighthouse says of the page as zicha-host serves it: the median of five runs, on a desktop and
// on its slowed phone.

import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const require = createRequire(fileURLToPath(new URL('../../build/node-bench/', import.meta.url)));
const load = (name) => import(pathToFileURL(require.resolve(name)));
const { default: lighthouse, desktopConfig } = await load('lighthouse');
const chromeLauncher = await load('chrome-launcher');

const runs = 5;
const targets = {
    desktop: { accessibility: 100, 'best-practices': 100, seo: 95, performance: 98 },
    mobile: { accessibility: 100, 'best-practices': 100, seo: 95, performance: 85 },
};

function startHost() {
    const host = spawn('build/native/zicha-host', ['--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
    return new Promise((resolve, reject) => {
        host.once('exit', (status) => reject(new Error(`zicha-host ended with ${status}`)));
        host.stdout.on('data', (data) => {
            const [address] = /http:\S+/.exec(String(data)) ?? [];
            if (address) resolve({ address, stop: () => host.kill() });
        });
    });
}

const median = (figures) => [...figures].sort((a, b) => a - b)[(figures.length - 1) >> 1];
const hundredths = (score) => Math.round(score * 100);

async function run(address, config) {
    const chrome = await chromeLauncher.launch({
        chromePath: '/usr/bin/chromium',
        chromeFlags: ['--headless=new', '--no-sandbox', '--disable-quic', '--no-first-run',
            '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
    });
    try {
        const { lhr } = await lighthouse(address, { port: chrome.port, logLevel: 'error' }, config);
        if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
        return lhr;
    } finally {
        chrome.kill();
    }
}

/// Now and then a trace holds no page load (NO_NAVSTART); Lighthouse itself says to run again.
async function runAgain(address, config, tries = 3) {
    try {
        return await run(address, config);
    } catch (error) {
        if (tries === 1) throw error;
        console.error(`lighthouse: ${error.message}`);
        return runAgain(address, config, tries - 1);
    }
}

const host = await startHost();
for (const [device, wanted] of Object.entries(targets)) {
    const reports = [];
    while (reports.length < runs) {
        reports.push(await runAgain(host.address, device === 'desktop' ? desktopConfig : undefined));
    }
    for (const [id, target] of Object.entries(wanted)) {
        const figures = reports.map(({ categories }) => hundredths(categories[id].score));
        const line = { name: `lighthouse_${device}_${id}`, unit: 'of 100', ours: median(figures), target, figures };
        const [{ categories, audits }] = reports;
        line.lost = categories[id].auditRefs.filter((ref) => ref.weight > 0 && audits[ref.id].score !== null
            && audits[ref.id].score < 0.9).map((ref) => `${ref.id} ${audits[ref.id].displayValue ?? ''}`.trim());
        console.log(JSON.stringify(line));
    }
}
host.stop();
