// One call of the system fails, for every call that a small run makes: afterwards the old files are whole or the
// new ones are, never some of each; the status is right; and nothing else is left.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { PROGRAM, SANITIZED, expect, expectEqual, inTree, own, test } from './program.mjs';

const LIBRARY = inTree(join(process.env.ZICHA_BUILD ?? 'build/native', 'libzicha_inject.so'));
const MOST_CALLS = 500;
const STEP_OF_ALLOCATIONS = 97; // there are thousands: every one of them with ZICHA_INJECT_ALL=1
const ROSTER = `id,name,level,2025_general\n${'E1,Wang,intermediate,18\n'.repeat(30)}`;
const OUTPUTS = ['r.csv', 'm.csv', 's.txt'];
// What may be tried again, or does a part: the run goes on as if nothing had been.
const HARMLESS = ['write:EINTR', 'read:EINTR', 'write:SHORT', 'read:SHORT', 'link:EIO', 'fchown:EACCES'];
const FAILURES = [
    ...['write:ENOSPC', 'write:EIO', 'write:EINTR', 'write:SHORT', 'read:EIO', 'read:EINTR', 'read:SHORT', 'open:EMFILE', 'open:EACCES'],
    ...['close:EIO', 'rename:EIO', 'rename:EACCES', 'link:EIO', 'fchmod:EIO', 'fchown:EACCES', 'fstat:EIO', 'access:EACCES', 'readlink:EIO'],
];

export async function testInjected() {
    if (!existsSync(LIBRARY)) return;
    // The sanitizers' own library has to be the first: it calls the next one.
    const libraries = SANITIZED ? `libasan.so.8:${LIBRARY}` : LIBRARY;
    const at = own('injected');
    mkdirSync(at);
    const input = own('injected.csv');
    writeFileSync(input, ROSTER);
    const mark = own('injected.mark');
    const run = (failure) => {
        rmSync(at, { recursive: true });
        mkdirSync(at);
        for (const name of OUTPUTS) writeFileSync(join(at, name), 'before');
        rmSync(mark, { force: true });
        const { status, signal, stderr } = spawnSync(PROGRAM, ['check', input, '-o', `${at}/r.csv`, '--messages', `${at}/m.csv`,
            '--summary', `${at}/s.txt`, '--as-of', '2025-09-01'], { env: { ...process.env, LD_PRELOAD: libraries, ZICHA_FAIL: failure, ZICHA_FAILED: mark } });
        return { status, signal, said: stderr.toString(), hasFailed: existsSync(mark) };
    };
    const contents = () => OUTPUTS.map((name) => readFileSync(join(at, name), 'utf8'));
    run('none:1:EIO');
    const whole = contents();

    let hasBegun = true;
    function look(failure, mayGoOn) {
        const { status, signal, said, hasFailed } = run(failure);
        if (signal === 'SIGABRT' && !hasBegun) {
            // Before its first line, where libraries are made ready, a program can only end.
            expect(contents().every((text) => text === 'before') && readdirSync(at).length === OUTPUTS.length, failure);
            return hasFailed;
        }
        hasBegun ||= status === 2;
        const about = `${failure}: ${status} ${signal} ${said.slice(-300)}`;
        expectEqual(readdirSync(at).sort(), [...OUTPUTS].sort(), `files left by ${about}`);
        expect(signal === null && (status === 0 || status === 2), about);
        const found = contents();
        const isNew = JSON.stringify(found) === JSON.stringify(whole);
        expect(isNew || found.every((text) => text === 'before'), `some of each: ${about}`);
        expectEqual(isNew, status === 0, about);
        expect(status === 0 || said.length > 10, about);
        if (mayGoOn && hasFailed) expectEqual(status, 0, about);
        return hasFailed;
    }

    for (const one of FAILURES) {
        await test(`whichever call of ${one.replace(':', ' fails with ')}, all files are old or all are new`, () => {
            const [name, error] = one.split(':');
            let call = 1;
            while (look(`${name}:${call}:${error}`, HARMLESS.includes(one))) {
                call += 1;
                expect(call < MOST_CALLS, 'calls');
            }
            expect(call > 1, 'it is never called');
        });
    }

    if (SANITIZED) return; // memory is then the sanitizers' own library's; host/injected.mjs has its calls inside
    await test('when memory runs out, at whichever allocation, all files are old or all are new', () => {
        hasBegun = false;
        const step = process.env.ZICHA_INJECT_ALL ? 1 : STEP_OF_ALLOCATIONS;
        let call = 1;
        while (look(`malloc:${call}:ENOMEM`, false)) call += step;
        expect(call > step, 'it is never called');
    });
}
