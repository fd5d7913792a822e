// The systemd unit: systemd finds nothing wrong with it, it starts the host as the host can be started,
// and it shuts away what the host does not need.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { FOLDER, PROGRAM, expect, expectEqual, inTree, launch, test, until } from './program.mjs';

const UNIT = readFileSync(inTree('shell/host/zicha-host.service'), 'utf8');
const CLOSED = ['DynamicUser=yes', 'ProtectSystem=strict', 'ProtectHome=yes', 'PrivateDevices=yes', 'NoNewPrivileges=yes',
    'CapabilityBoundingSet=', 'MemoryDenyWriteExecute=yes', 'RestrictAddressFamilies=AF_INET AF_INET6',
    'SystemCallFilter=@system-service'];
const MOST_EXPOSED = 1.5; // of 10, by systemd's own count
const hasSystemd = existsSync('/usr/bin/systemd-analyze');

export async function testService() {
    const folder = join(FOLDER, 'service');
    mkdirSync(folder);
    const unit = join(folder, 'zicha-host.service');
    writeFileSync(unit, UNIT.replace('/usr/bin/zicha-host', PROGRAM).replace(/^Documentation=.*\n/m, ''));

    await test('the unit starts the host with options that it takes, and SIGTERM ends it', async () => {
        const [, program, options] = /^ExecStart=(\S+) (.*)$/m.exec(UNIT);
        expectEqual(program, '/usr/bin/zicha-host', 'program');
        const host = launch(PROGRAM, options.replace(/\d+$/, '0').split(' '),
            { env: { ...process.env, LC_ALL: 'en_US.UTF-8' } });
        await until(() => host.output.includes('Zicha is at'), () => host.said);
        expectEqual(await host.stop(/^KillSignal=(.*)$/m.exec(UNIT)[1]), { status: 0, signal: null }, 'end');
    });

    await test('the unit shuts away what the host does not need', () => {
        const lines = UNIT.split('\n');
        for (const line of CLOSED) expect(lines.includes(line), line);
        if (!hasSystemd) return;
        const checked = spawnSync('systemd-analyze', ['verify', unit], { encoding: 'utf8' });
        expectEqual([checked.status, checked.stderr], [0, ''], 'systemd-analyze verify');
        const { stdout } = spawnSync('systemd-analyze', ['security', '--offline=yes', unit], { encoding: 'utf8' });
        const exposure = Number(/exposure level[^:]*: ([\d.]+)/.exec(stdout)?.[1]);
        expect(exposure <= MOST_EXPOSED, `exposure ${exposure}`);
    });
}
