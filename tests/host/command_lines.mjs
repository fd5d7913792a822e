// Every command line of zicha-host that our pages show is run as it is written, but for a port of its own.

import { mkdirSync, writeFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';

import { commandLines } from '../cli/command_lines.mjs';
import { FOLDER, PROGRAM, expect, expectEqual, launch, runHost, test, until } from './program.mjs';

const hasIpv6 = Object.values(networkInterfaces()).flat().some(({ family }) => family === 'IPv6');

async function runs(options, cwd) {
    const host = launch(PROGRAM, options, { cwd, env: { ...process.env, LC_ALL: 'en_US.UTF-8' } });
    let over = false;
    host.ended.then(() => (over = true));
    await until(() => over || host.output.includes('Zicha is at'), () => host.said);
    expect(!over, `it ended: ${host.said}`);
    return host;
}

export async function testCommandLines() {
    const at = join(FOLDER, 'command-lines');
    mkdirSync(join(at, 'DIR'), { recursive: true });
    writeFileSync(join(at, 'DIR/index.html'), 'page');

    await test("the host's command lines in README run", async () => {
        const lines = commandLines('README.md').filter((line) => line.startsWith('zicha-host'));
        expect(lines.length >= 2, lines.join('\n'));
        for (const line of lines) {
            const options = line.split(' ').slice(1).filter((word) => hasIpv6 || word !== '::');
            const port = options.indexOf('--port');
            if (port >= 0) options[port + 1] = '0';
            else options.push('--port', '0');
            const host = await runs(options, at);
            expectEqual(await host.stop(), { status: 0, signal: null }, line);
        }
    });

    await test('a directory may stand behind an address, before it, or alone', async () => {
        for (const options of [['--bind', '127.0.0.1', 'DIR'], ['DIR', '--bind', '127.0.0.1'], ['DIR']]) {
            const host = await runs([...options, '--port', '0'], at);
            const port = Number(/:(\d+)\/ /.exec(host.output)[1]);
            expectEqual(await (await fetch(`http://127.0.0.1:${port}/`)).text(), 'page', options.join(' '));
            await host.stop();
        }
    });

    await test('a port that is none is refused', async () => {
        for (const port of ['', '0x50', '-1', '65536', '8080a', ' 80', '1e3', '+80', '010', '080', '00', '999999999999']) {
            const { status, said } = await runHost([`--port=${port}`]);
            expectEqual(status, 2, `"${port}": ${said}`);
        }
        expectEqual((await runHost(['--bind', 'DIR'])).status, 2, 'no address');
    });

    await test('an empty name of a directory is refused, and the page in the program is not given out for it', async () => {
        const { status, said } = await runHost(['', '--port', '0']);
        expectEqual(status, 2, said);
    });

    await test('an option that takes one value is refused when it is given twice, and that is the reason told', async () => {
        const { status, said } = await runHost(['--port', '0', '--port', '0']);
        expectEqual(status, 2, said);
        expect(said.includes('--port may be given only once'), said);
    });
}
