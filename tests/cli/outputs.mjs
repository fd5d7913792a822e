// What is written and where: nothing is lost by a name, a link, a signal, a limit or a failure of one of several
// files, and no byte of a roster steers a terminal.

import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, linkSync, lstatSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync,
    truncateSync, utimesSync, writeFileSync } from 'node:fs';

import { PROGRAM, ended, expect, expectEqual, inTree, own, start, test, zicha } from './program.mjs';

const HEADER = 'id,name,level,2025_general\n';
const GOOD = `${HEADER}E1,Wang,intermediate,18\n`;
const MANY = GOOD + 'E1,Wang,intermediate,18\n'.repeat(5000); // so many that it begins to write
const RESULT = () => zicha(['check', '-'], GOOD).output;
const read = (path) => readFileSync(path, 'utf8');
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function folder(name) {
    mkdirSync(own(name));
    return own(name);
}

/** Runs a line of sh, in which $Z is the program. */
function shell(line, input = '') {
    const run = spawnSync('sh', ['-c', line], { input, env: { ...process.env, Z: PROGRAM, LC_ALL: 'en_US.UTF-8' } });
    return { status: run.status, signal: run.signal, output: run.stdout.toString(), said: run.stderr.toString() };
}

/** What a terminal is given by the program. */
function onTerminal(options) {
    const line = [PROGRAM, ...options].map((word) => `'${word}'`).join(' ');
    return spawnSync('script', ['-qec', line, '/dev/null'], { input: '' }).stdout.toString('latin1');
}

async function until(holds) {
    const end = Date.now() + 20_000;
    while (!holds()) {
        expect(Date.now() < end, 'it never came');
        await pause(5);
    }
}

async function testNames() {
    await test('an empty name of a file is refused by every command that takes one', () => {
        const at = folder('empty-name');
        writeFileSync(`${at}/staff.csv`, GOOD);
        const commands = {
            check: [['check', `${at}/staff.csv`], ['-o', '--output', '--messages', '--questions', '--summary', '--courses', '--map']],
            compare: [['compare', `${at}/staff.csv`, `${at}/staff.csv`], ['-o', '--output', '--map']],
            next: [['rules', 'next', 'jiaxing-2025', '--year', '2026'], ['-o']],
            diff: [['rules', 'diff', 'jiaxing-2025', 'jiaxing-2025'], ['--roster', '--map']],
            pack: [['pack', inTree('tests/bad/pages/good.html'), '--rules', inTree('rules/jiaxing-2025.json')], ['-o', '--output']],
        };
        for (const [words, options] of Object.values(commands))
            for (const option of options)
                for (const given of option.startsWith('--') ? [[option, ''], [`${option}=`]] : [[option, '']]) {
                    const run = zicha([...words, '--lang', 'en', ...given, '--errors', 'text']);
                    expectEqual([run.status, run.output], [2, ''], [...words, ...given].join(' '));
                    expect(run.said.includes(given.length > 1 ? 'the name of the file is empty' : `${option} needs a value`), run.said);
                }
        expectEqual(readdirSync(at), ['staff.csv'], 'files');
    });

    await test('two outputs that are one file under two names are refused, and both stay as they were', () => {
        const at = folder('one-file');
        writeFileSync(`${at}/old.csv`, 'before');
        linkSync(`${at}/old.csv`, `${at}/hard.csv`);
        symlinkSync('old.csv', `${at}/soft.csv`);
        symlinkSync('new.csv', `${at}/dangling.csv`);
        for (const [one, other] of [['old.csv', './old.csv'], ['old.csv', 'hard.csv'], ['old.csv', 'soft.csv'],
            ['new.csv', './new.csv'], ['new.csv', '../one-file/new.csv'], ['new.csv', 'dangling.csv']]) {
            const run = zicha(['check', '-', '-o', `${at}/${one}`, '--summary', `${at}/${other}`], GOOD);
            expectEqual(run.status, 2, `${one} ${other}`);
            expect(run.said.includes(other), run.said);
        }
        expectEqual([read(`${at}/old.csv`), existsSync(`${at}/new.csv`)], ['before', false], 'files');
        expectEqual(readdirSync(at).sort(), ['dangling.csv', 'hard.csv', 'old.csv', 'soft.csv'], 'names');
    });

    await test('an output that is a file which is read is refused, whatever it is called', () => {
        const at = folder('inputs');
        writeFileSync(`${at}/staff.csv`, GOOD);
        writeFileSync(`${at}/courses.csv`, 'id,year,category,hours,registered\nE1,2025,general,5,yes\n');
        writeFileSync(`${at}/map.json`, '{"format": "zicha-headings/1", "headings": {}}');
        writeFileSync(`${at}/rules.json`, zicha(['rules', 'show', 'jiaxing-2025']).output);
        symlinkSync('staff.csv', `${at}/link.csv`);
        const before = readdirSync(at).map((name) => read(`${at}/${name}`));
        const all = ['check', `${at}/staff.csv`, '--courses', `${at}/courses.csv`, '--map', `${at}/map.json`, '--rules', `${at}/rules.json`];
        for (const name of ['staff.csv', './link.csv', 'courses.csv', 'map.json', 'rules.json'])
            for (const option of ['-o', '--summary', '--messages', '--questions']) {
                const run = zicha([...all, option, `${at}/${name}`]);
                expectEqual([run.status, run.output], [2, ''], `${option} ${name}`);
            }
        expectEqual(zicha(['compare', `${at}/staff.csv`, `${at}/staff.csv`, '-o', `${at}/link.csv`]).status, 2, 'compare');
        expectEqual(shell(`"$Z" check '${at}/staff.csv' >>'${at}/staff.csv'`).status, 2, 'standard output');
        expectEqual(readdirSync(at).map((name) => read(`${at}/${name}`)), before, 'files');
    });

    await test('a link is followed, also one that leads to nothing yet', () => {
        const at = folder('links');
        mkdirSync(`${at}/far`);
        symlinkSync('far/new.csv', `${at}/dangling.csv`);
        symlinkSync('dangling.csv', `${at}/twice.csv`);
        expectEqual(zicha(['check', '-', '-o', `${at}/twice.csv`], GOOD).status, 0, 'status');
        expectEqual(read(`${at}/far/new.csv`), RESULT(), 'file');
        expect(lstatSync(`${at}/twice.csv`).isSymbolicLink() && lstatSync(`${at}/dangling.csv`).isSymbolicLink(), 'links');
        symlinkSync('b.csv', `${at}/a.csv`);
        symlinkSync('a.csv', `${at}/b.csv`);
        expectEqual(zicha(['check', '-', '-o', `${at}/a.csv`], GOOD).status, 2, 'links in a ring');
    });

    await test('a name of what is open already is written to there, behind what it holds', () => {
        const at = folder('open');
        writeFileSync(`${at}/staff.csv`, GOOD);
        symlinkSync('/dev/stdout', `${at}/link`);
        const into = (name) => `{ echo first; "$Z" check '${at}/staff.csv' -o ${name} 2>'${at}/said'; echo last; }`;
        for (const [name, line] of [['/dev/stdout', `${into('/dev/stdout')} >'${at}/all'`], ['appended', `${into('/dev/stdout')} >>'${at}/all'`],
            ['/dev/fd/1', `${into('/dev/fd/1')} >'${at}/all'`], ['a link', `${into(`'${at}/link'`)} >'${at}/all'`],
            ['/proc/self/fd/5', `{ ${into('/proc/self/fd/5')} >&5; } 5>'${at}/all'`]]) {
            writeFileSync(`${at}/all`, '');
            expectEqual(shell(line).status, 0, name);
            expectEqual(read(`${at}/all`), `first\n${RESULT()}last\n`, `${name}: ${read(`${at}/said`)}`);
        }
        const { said } = shell(`{ echo first >&2; "$Z" check '${at}/staff.csv' -o '${at}/new.csv' --summary /dev/stderr; } 2>'${at}/all'; cat '${at}/all' >&2`);
        expect(said.startsWith('first\n') && said.includes('汇总'), said);
        for (const name of ['/dev/fd/9', '/dev/fd/3', '/dev/fd/123456'])
            expectEqual(shell(`"$Z" check '${at}/staff.csv' -o ${name} 3>&-`).status, 2, name);
        expectEqual(readdirSync(at).sort(), ['all', 'link', 'new.csv', 'said', 'staff.csv'], 'files');
    });

    await test('a name as long as names can be is written, and so is a long path', () => {
        const at = folder('long');
        for (const length of [241, 242, 255]) {
            const name = 'n'.repeat(length);
            expectEqual(zicha(['check', '-', '-o', `${at}/${name}`], GOOD).status, 0, `${length} bytes`);
            expectEqual(read(`${at}/${name}`), RESULT(), 'file');
        }
        expectEqual(zicha(['check', '-', '-o', `${at}/${'n'.repeat(256)}`], GOOD).status, 2, '256 bytes');
        expectEqual(readdirSync(at).length, 3, 'files');
    });

    await test('a file that is replaced keeps its mode, and its owner where we may give it', () => {
        const at = folder('kept');
        writeFileSync(`${at}/out.csv`, 'before');
        chmodSync(`${at}/out.csv`, 0o640);
        const isRoot = process.getuid() === 0;
        if (isRoot) chownSync(`${at}/out.csv`, 1234, 4321);
        expectEqual(zicha(['check', '-', '-o', `${at}/out.csv`], GOOD).status, 0, 'status');
        const { mode, uid, gid } = statSync(`${at}/out.csv`);
        expectEqual(mode & 0o7777, 0o640, 'mode');
        if (isRoot) expectEqual([uid, gid], [1234, 4321], 'owner');
    });
}

async function testTogether() {
    await test('if one of several files cannot be put in its place, every other is as it was before', async () => {
        const at = folder('together');
        writeFileSync(`${at}/r.csv`, 'result before');
        const child = start(['check', '-', '-o', `${at}/r.csv`, '--messages', `${at}/m.csv`, '--summary', `${at}/s.txt`]);
        const end = ended(child);
        child.stdin.write(MANY);
        await until(() => readdirSync(at).length === 4); // three unfinished ones
        mkdirSync(`${at}/s.txt`);
        child.stdin.end();
        const { status, said } = await end;
        expectEqual(status, 2, said);
        expect(said.includes(`${at}/s.txt`), said);
        expectEqual(readdirSync(at).sort(), ['r.csv', 's.txt'], 'files');
        expectEqual(read(`${at}/r.csv`), 'result before', 'result');
    });

    await test('all files of a run are replaced, and nothing else is left', () => {
        const at = folder('all');
        for (const name of ['r.csv', 'm.csv', 'q.txt', 's.txt']) writeFileSync(`${at}/${name}`, 'before');
        const run = zicha(['check', '-', '-o', `${at}/r.csv`, '--messages', `${at}/m.csv`, '--questions', `${at}/q.txt`,
            '--summary', `${at}/s.txt`], GOOD);
        expectEqual(run.status, 0, run.said);
        expectEqual(readdirSync(at).sort(), ['m.csv', 'q.txt', 'r.csv', 's.txt'], 'files');
        for (const name of readdirSync(at)) expect(read(`${at}/${name}`) !== 'before', name);
    });

    await test('a file that may not grow is an error of writing, and nothing is left', () => {
        const at = folder('limit');
        writeFileSync(`${at}/big.csv`, HEADER + 'E1,Wang,intermediate,18\n'.repeat(20_000));
        const run = shell(`ulimit -f 64; exec "$Z" check '${at}/big.csv' -o '${at}/out.csv' --lang en`);
        expectEqual([run.status, run.signal], [2, null], run.said);
        expect(run.said.includes('Cannot write'), run.said);
        expectEqual(readdirSync(at), ['big.csv'], 'files');
    });

    await test('a full disk is an error of writing, for help too', () => {
        for (const options of ['check -', 'template', 'rules list', '--help', 'check --help', '--version']) {
            const run = shell(`exec "$Z" ${options} >/dev/full`, GOOD);
            expectEqual([run.status, run.signal], [2, null], options);
            expect(run.said.length > 10, options);
        }
    });
}

async function testSignals() {
    await test('a signal that was ignored at the start stays ignored while a file is written', async () => {
        const at = folder('ignored');
        for (const signal of ['HUP', 'INT', 'TERM']) {
            const child = spawn('sh', ['-c', `trap '' ${signal}; exec "$Z" check - -o '${at}/${signal}.csv'`],
                { env: { ...process.env, Z: PROGRAM } });
            const end = ended(child);
            child.stdin.write(MANY);
            await until(() => readdirSync(at).some((name) => name.startsWith('.zicha-')));
            child.kill(`SIG${signal}`);
            await pause(50);
            child.stdin.end();
            expectEqual((await end).status, 0, signal);
            expect(existsSync(`${at}/${signal}.csv`), signal);
        }
    });

    await test('each of the three signals ends a run, and no file of it is left', async () => {
        for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM']) {
            const at = folder(`ended-${signal}`);
            writeFileSync(`${at}/r.csv`, 'before');
            const child = start(['check', '-', '-o', `${at}/r.csv`, '--summary', `${at}/s.txt`]);
            const end = ended(child);
            child.stdin.write(MANY);
            await until(() => readdirSync(at).length === 3);
            child.kill(signal);
            expectEqual((await end).signal, signal, 'signal');
            expectEqual([readdirSync(at), read(`${at}/r.csv`)], [['r.csv'], 'before'], signal);
        }
    });
}

async function testStandardFiles() {
    await test('with any of the standard files closed, no message lands in the result', () => {
        const at = folder('closed');
        writeFileSync(`${at}/in.csv`, GOOD);
        for (const closed of ['<&-', '>&-', '2>&-', '<&- 2>&-', '<&- >&- 2>&-']) {
            const run = shell(`exec "$Z" check '${at}/in.csv' -o '${at}/out.csv' --summary '${at}/s.txt' ${closed}`);
            expectEqual(run.status, 0, closed + run.said);
            expectEqual(read(`${at}/out.csv`), RESULT(), closed);
        }
        expectEqual(shell(`exec "$Z" check '${at}/in.csv' >&-`).status, 2, 'no standard output');
        expectEqual(shell('exec "$Z" check - <&-').status, 2, 'no standard input');
    });

    await test('what a roster or a file name holds never steers the terminal', () => {
        const at = folder('escapes');
        const escape = '\x1b[31m';
        const name = `${at}/a${escape}\u202eb.csv`;
        writeFileSync(name, `${HEADER}E1,${escape}\u009bzz\u202e,intermediate,${escape}18\n\x1b[2J,B,intermediate,1\n`);
        const isRaw = (text) => [...'\x1b\x07\u202e\u009b'].some((c) => text.includes(c));
        const said = ['-o', `${at}/r.csv`].flatMap((option) => [zicha(['check', name, option, `${at}/r.csv`]), zicha(['check', name])])
            .map((run) => run.said).join('');
        expect(!isRaw(said) && said.includes('\\x1b[31m') && said.includes('\\u202e'), JSON.stringify(said));
        expect(!isRaw(zicha(['check', `${at}/none${escape}.csv`]).said), 'a file that is not there');
        expect(!isRaw(zicha([`x${escape}`]).said), 'a command that is none');
        writeFileSync(`${at}/courses.csv`, `id,year,category,hours,registered\n${escape}zz,2025,general,5,yes\n`);
        expect(!isRaw(zicha(['check', '-', '--courses', `${at}/courses.csv`], GOOD).said), 'an id of a course');
        for (const format of ['csv', 'ndjson']) {
            const shown = onTerminal(['check', name, '--format', format]);
            expect(shown.includes('E1') && !shown.includes('\x1b[31m') && !shown.includes('\xe2\x80\xae'), JSON.stringify(shown));
        }
        expect(read(`${at}/r.csv`).includes(escape), 'a file holds what the roster holds');
    });
}

async function testInputs() {
    await test('a file that is changed while it is read is said to be, and gives no result', async () => {
        const at = folder('changed');
        const lines = HEADER + 'E1,Wang,intermediate,18\n'.repeat(200_000);
        const changes = {
            'cut short': (path) => truncateSync(path, 1000),
            longer: (path) => writeFileSync(path, 'more\n', { flag: 'a' }),
            'of the same size': (path) => utimesSync(path, 1, 1),
        };
        for (const [name, change] of Object.entries(changes)) {
            writeFileSync(`${at}/in.csv`, lines);
            const child = start(['check', `${at}/in.csv`, '--lang', 'en', '--summary', `${at}/s.txt`]);
            const end = ended(child);
            await new Promise((resolve) => child.stdout.once('readable', resolve)); // it waits for us now
            change(`${at}/in.csv`);
            child.stdout.resume();
            const { status, said } = await end;
            expectEqual(status, 2, `${name}: ${said}`);
            expect(said.includes('was changed while it was read'), said);
            expect(!existsSync(`${at}/s.txt`), name);
        }
    });

    await test('a file whose size is not known beforehand is read as it comes', () => {
        const run = shell('cat | "$Z" check /dev/stdin --format ndjson', GOOD);
        expect(run.output.includes('"row":2'), run.said);
        expect(shell('"$Z" check - < /proc/self/status').said.includes('[roster.column_missing]'), 'a file of size 0');
    });
}

export async function testOutputs() {
    await testNames();
    await testTogether();
    await testSignals();
    await testStandardFiles();
    await testInputs();
}
