// ./dev itself: it refuses what it does not know before it sets anything up, and runs one test alone; and what it
// measures is counted rightly.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, expectEqual, test } from '../lines.mjs';
import { testMeasuring } from './measuring.mjs';

const logs = mkdtempSync(join(tmpdir(), 'zicha-logs-'));
process.on('exit', () => rmSync(logs, { recursive: true, force: true }));

function dev(line) {
    const run = spawnSync('./dev', line.split(' '), { encoding: 'utf8', env: { ...process.env, ZICHA_TEST_LOGS: logs } });
    return { ...run, last: run.stdout.trimEnd().split('\n').at(-1) };
}

const unknown = ['bild', 'build x', 'serve --fast x', 'lint x', 'lint --deep x', 'format x', 'bench nothing', 'bench _deciding',
    'parity', 'parity nothing.csv', 'fuzz long', 'coverage x', 'listen x', 'mutate 0', 'mutate many', 'mutate 3 1 x',
    'screenshots x', 'package x', 'clean x', 'help x', 'test nothing',
    'test unit a b', 'test reproducible a', 'test sanitized lint', 'test sanitized nothing'];
for (const line of unknown) {
    await test(`./dev ${line} is refused, and says what there is`, () => {
        const { status, stdout, stderr } = dev(line);
        expectEqual([status, stdout], [2, ''], stderr);
        expect(/\.\/dev (help|parity|test)|^\.\/dev build/m.test(stderr), stderr);
    });
}

await test('./dev test SUITE FILTER runs that test alone', () => {
    const { status, last } = dev('test rooms drawing');
    expectEqual([status, last], [0, '1 passed, 0 failed'], 'the end');
});

await test('a filter that is in no name of a test is a failure', () => {
    const { status, stdout, last } = dev('test rooms nightingale');
    expectEqual([status, last], [1, '0 passed, 1 failed'], stdout);
    expect(stdout.includes('no test was run; none has "nightingale" in its name'), stdout);
});

await test('./dev help tells each command', () => {
    const { status, stdout } = dev('help');
    for (const command of ['build', 'serve', 'test', 'lint', 'format', 'bench', 'parity', 'fuzz', 'coverage', 'mutate', 'listen', 'screenshots',
        'bare-root', 'package', 'clean']) expect(stdout.includes(`./dev ${command}`), command);
    expectEqual(status, 0, 'status');
});

await testMeasuring();
