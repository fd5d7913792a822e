// Every command line that our pages show is run, as it is written, in a folder that has the files it names.

import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

import { PROGRAM, expect, inTree, own, test, zicha } from './program.mjs';

const PAGES = ['README.md', 'rules/README.md', 'rules/README.en.md', 'rules/NOTICE.md', 'rules/NOTICE.en.md', 'tests/README.md', 'core/README.md', 'web/README.md'];
const OF_THE_HOST = 'zicha-host'; // tests/host/command_lines.mjs
const RULES = ['old.json', 'new.json', 'jiaxing-2026.json', '文件'];

/** The command lines of a page: in blocks of code, continued or not, and within sentences. */
export function commandLines(page) {
    const text = readFileSync(inTree(page), 'utf8');
    const found = [];
    for (const [, block] of text.matchAll(/^```\w*\n([^]*?)^```/gm))
        for (const line of block.replaceAll('\\\n', ' ').split('\n'))
            if (/^(\$ |build\/native\/|parallel )?.*\bzicha(-host)? /.test(line) && /^(\$ )?(build\/native\/)?(zicha|parallel)/.test(line))
                found.push(line.replace(/^\$ /, '').replace(/\s+# .*$/, ''));
    for (const [, span] of text.replace(/^```[^]*?^```/gm, '').matchAll(/`(zicha(?:-host)? [^`]+)`/g))
        found.push(span.replaceAll(/\s+/g, ' '));
    // A command's name alone, or a place for something, is none.
    return [...new Set(found)].filter((line) => !/^zicha \w+$|…/.test(line));
}

function makeFolder() {
    const at = own('command-lines');
    mkdirSync(`${at}/rules`, { recursive: true });
    const good = zicha(['template']).output;
    for (const name of ['staff.csv', 'roster.csv', 'last-month.csv']) writeFileSync(`${at}/${name}`, good);
    writeFileSync(`${at}/staff.xlsx`, zicha(['template', '--format', 'xlsx']).bytes);
    writeFileSync(`${at}/accountants.csv`, 'name,first_year,2026_professional,2026_general\nA,2026,60,30\n');
    writeFileSync(`${at}/persons.ndjson`, '{"id":"E1","first_year":2026,"years":{"2026":{"professional":60,"general":30}}}\n');
    writeFileSync(`${at}/courses.csv`, 'id,year,category,hours,registered\nE1,2025,general,5,yes\n');
    writeFileSync(`${at}/person.json`, '{"level":"intermediate","2025_general":18}');
    writeFileSync(`${at}/headings.json`, '{"format":"zicha-headings/1","headings":{}}');
    for (const name of RULES) copyFileSync(inTree('rules/jiaxing-2025.json'), `${at}/${name}`);
    copyFileSync(inTree('rules/jiaxing-2025.json'), `${at}/rules/jiaxing-2025.json`);
    cpSync(inTree('rules/elsewhere'), `${at}/rules/elsewhere`, { recursive: true });
    const [{ facts }] = JSON.parse(readFileSync(inTree('tests/needs/pmp.persons.json'), 'utf8')).persons;
    for (const name of ['人', 'PERSON']) writeFileSync(`${at}/${name}.json`, JSON.stringify(facts));
    writeFileSync(`${at}/calendar-cn-2027.json`, readFileSync(inTree('rules/calendar-cn-2026.json'), 'utf8').replaceAll('2026', '2027')
        .replace(/"make_up": \[[^\]]*\]/, '"make_up": []'));
    copyFileSync(inTree('tests/bad/pages/good.html'), `${at}/zicha.html`);
    // The page's courses come as a workbook; what is in it is tested elsewhere.
    writeFileSync(`${at}/courses.xlsx`, zicha(['check', '-', '--format', 'xlsx'], 'id,year,category,hours,registered,level,2025_general\nE1,2025,general,5,yes,intermediate,18\n').bytes);
    return at;
}

export async function testCommandLines() {
    const at = makeFolder();
    const lines = PAGES.filter((page) => existsSync(inTree(page))).flatMap(commandLines)
        .filter((line) => !line.startsWith(OF_THE_HOST));
    await test('our pages show command lines to be tested', () => {
        expect(lines.length > 15, lines.join('\n'));
    });
    for (const line of [...new Set(lines)]) {
        await test(`the command line "${line}" runs`, () => {
            if (line.startsWith('parallel') && spawnSync('which', ['parallel']).status !== 0) return;
            const command = line.replaceAll(/(^|\s)(build\/native\/)?zicha(?=\s)/g, `$1'${PROGRAM}'`);
            const input = readFileSync(`${at}/staff.csv`);
            const run = spawnSync('sh', ['-c', command], { cwd: at, input, env: { ...process.env, LC_ALL: 'en_US.UTF-8' } });
            // 1 is an answer, too: rows that are invalid, editions that differ.
            expect(run.status === 0 || run.status === 1, `${run.status}: ${run.stderr}`);
        });
    }
}
