// pack: new rules in a page that is built already; here with a page in miniature, which no browser
// could run. tests/pack does it with the real one.

import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

import { badFile, readCaseFile } from '../schema/bad_cases.mjs';
import { expect, expectEqual, inTree, own, test, zicha } from './program.mjs';

const PAGE = inTree('tests/bad/pages/good.html');
const RULES = inTree('rules/jiaxing-2025.json');
const before = readFileSync(PAGE, 'utf8');

const pack = (page, rules, output, more = []) =>
    zicha(['pack', page, '--rules', rules, '-o', output, '--lang', 'en', ...more]);
const blockOf = (page, id) =>
    new RegExp(`<script type="application/json" data-rules="${id}">(.*)</script>\n`).exec(page);

export async function testPack() {
    await test('rules are put into a page, and it is said what they replace', () => {
        const file = own('packed.html');
        const { status, output, said } = pack(PAGE, RULES, file);
        expectEqual([status, output], [0, ''], 'status');
        expect(said.endsWith('zicha: rules: river-county-2029 before, jiaxing-2025 now\n'), said);
        const after = readFileSync(file, 'utf8');
        const [line, json] = blockOf(after, 'jiaxing-2025');
        expectEqual(JSON.parse(json), JSON.parse(readFileSync(RULES, 'utf8')), 'rules');
        expectEqual(after.replace(line, ''), before.replace(blockOf(before, 'river-county-2029')[0], ''), 'rest');
    });

    await test('the page may be its own output, and standard output will do', () => {
        const file = own('itself.html');
        writeFileSync(file, before);
        expectEqual(pack(file, RULES, file).status, 0, 'status');
        expectEqual(readFileSync(file, 'utf8'), pack(PAGE, RULES, '-').output, 'page');
    });

    await test('the compressed forms are written with the page, hold its bytes, and it is said how they go live', () => {
        const folder = own('forms');
        mkdirSync(folder);
        const file = `${folder}/page.html`;
        for (const form of ['', '.gz', '.br']) writeFileSync(file + form, 'of the page before');
        const { status, said } = pack(PAGE, RULES, file);
        expectEqual(status, 0, said);
        expectEqual(readdirSync(folder), ['page.html', 'page.html.br', 'page.html.gz'], 'files');
        const page = readFileSync(file);
        expect(gunzipSync(readFileSync(`${file}.gz`)).equals(page), 'gzip');
        expect(brotliDecompressSync(readFileSync(`${file}.br`)).equals(page), 'brotli');
        expect(said.includes(`${file}, ${file}.gz, ${file}.br`) && said.includes('copy the page first'), said);
    });

    await test('where one of the forms cannot be written, page and forms stay as they were', () => {
        for (const form of ['.gz', '.br']) {
            const folder = own(`forms${form}`);
            mkdirSync(folder);
            const file = `${folder}/page.html`;
            writeFileSync(file, before);
            mkdirSync(file + form);
            const { status, said } = pack(PAGE, RULES, file);
            expectEqual(status, 2, form);
            expect(said.includes(`page.html${form}`), said);
            expectEqual([readFileSync(file, 'utf8'), readdirSync(folder)], [before, ['page.html', `page.html${form}`]], form);
        }
    });

    await test('a form that would take the place of a file that is read is refused', () => {
        const rules = own('rules.html.gz');
        writeFileSync(rules, readFileSync(RULES));
        expectEqual(pack(PAGE, rules, own('rules.html')).status, 2, 'status');
        expectEqual(readFileSync(rules, 'utf8'), readFileSync(RULES, 'utf8'), 'rules');
    });

    await test('a form that would take the place of the page that is read is refused', () => {
        for (const ending of ['br', 'gz']) {
            const page = own(`read.${ending}.html`);
            const output = own(`beside.${ending}.html`);
            writeFileSync(page, before);
            symlinkSync(page, `${output}.${ending}`);
            const { status, said } = pack(page, RULES, output);
            expectEqual([status, readFileSync(page, 'utf8') === before, existsSync(output)], [2, true, false], said);
        }
    });

    await test('a rule file with problems is refused with all of them, and nothing is written', () => {
        const rules = JSON.parse(readFileSync(RULES, 'utf8'));
        delete rules.title;
        rules.valid.from = '2025-02-30';
        const bad = own('bad-pack.json');
        writeFileSync(bad, JSON.stringify(rules));
        const wrong = own('wrong-example.json');
        writeFileSync(wrong, readFileSync(RULES, 'utf8').replace('"verdict": "refer"', '"verdict": "eligible"'));
        const file = own('kept.html');
        writeFileSync(file, before);
        for (const [given, parts] of [
            [bad, ['rule.missing_member', '/valid/from']],
            [wrong, ['rule.example_differs']],
            [own('none.json'), ['none.json']],
        ]) {
            const { status, output, said } = pack(file, given, file);
            expectEqual([status, output], [2, ''], given);
            for (const part of parts) expect(said.includes(part), said);
        }
        expectEqual(readFileSync(file, 'utf8'), before, 'page');
    });

    await test('a page that is not ours is refused by its code, and nothing is written', () => {
        const { base, cases } = readCaseFile(inTree('tests/bad/pages/refused.txt'));
        const bad = own('bad.html');
        const target = own('refused');
        mkdirSync(target);
        for (const one of cases) {
            writeFileSync(bad, badFile(base, one));
            const { status, output, said } = pack(bad, RULES, `${target}/out.html`);
            expectEqual([status, output], [2, ''], one.title);
            expect(said.includes(`[${one.said[0]}]`), `${one.title}: ${said}`);
        }
        for (const page of [RULES, '/', own('none.html')])
            expectEqual(pack(page, RULES, `${target}/out.html`).status, 2, page);
        expectEqual(readdirSync(target), [], 'files left');
    });

    await test('a page that is cut by any number of bytes at its end is refused', () => {
        const cut = own('cut.html');
        for (let bytes = 1; bytes < Buffer.byteLength(before); bytes += bytes < 90 ? 1 : 97) {
            writeFileSync(cut, Buffer.from(before).subarray(0, -bytes));
            const { status, output, said } = pack(cut, RULES, '-');
            expectEqual([status, output], [2, ''], `${bytes}: ${said}`);
        }
    });

    await test('an output that cannot be written leaves what was there', () => {
        const folder = own('locked');
        mkdirSync(folder);
        writeFileSync(`${folder}/page.html`, before);
        chmodSync(`${folder}/page.html`, 0o444);
        for (const output of [own('none/out.html'), folder, '/dev/full']) {
            const { status, said } = pack(PAGE, RULES, output);
            expectEqual(status, 2, output);
            expect(said.includes(output), said);
        }
        expectEqual(readdirSync(folder), ['page.html'], 'files');
    });

    await test('a text that could end its script or begin a comment is packed harmless', () => {
        const text = '</script><!-- <script> \\ "';
        const rules = JSON.parse(readFileSync(RULES, 'utf8'));
        rules.disclaimer.en = text;
        const file = own('hostile.json');
        writeFileSync(file, JSON.stringify(rules));
        const { status, output } = pack(PAGE, file, '-');
        expectEqual(status, 0, 'status');
        const [, json] = blockOf(output, 'jiaxing-2025');
        expect(!json.includes('<'), 'an unescaped <');
        expectEqual(JSON.parse(json).disclaimer.en, text, 'text');
    });

    await test('notice, calendars and plan are put in like rules, each kind by itself', () => {
        const calendars = [2025, 2026].map((year) => inTree(`rules/calendar-cn-${year}.json`));
        const { status, output, said } = zicha(['pack', PAGE, '--rules', RULES,
            '--notice', inTree('rules/jiaxing-2025.notice.json'), '--plan', inTree('rules/jiaxing-2025.plan.json'),
            '--calendar', ...calendars, '-o', '-', '--lang', 'en']);
        expectEqual(status, 0, said);
        const kinds = [...output.matchAll(/^<script type="application\/json" data-(\w+)="/gm)].map(([, kind]) => kind);
        expectEqual(kinds, ['rules', 'calendar', 'calendar', 'notice', 'plan'], 'blocks');
        expect(said.includes('calendar: cn-2029 before') && said.includes('plan: (none) before'), said);
        const alone = zicha(['pack', PAGE, '--calendar', calendars[0], '-o', '-', '--lang', 'en']);
        expect(blockOf(alone.output, 'river-county-2029') !== null, 'the rules stay');
    });

    await test('a file of another kind is refused, and it is said which option it is for', () => {
        const calendar = inTree('rules/calendar-cn-2025.json');
        const { status, output, said } = pack(PAGE, calendar, '-');
        expectEqual([status, output], [2, ''], 'status');
        expect(said.includes('Give it with --calendar.'), said);
    });

    await test('a notice whose rules are not in the page is packed, and it is said', () => {
        const notice = inTree('rules/jiaxing-2025.notice.json');
        const { status, said } = zicha(['pack', PAGE, '--notice', notice, '-o', '-', '--lang', 'en']);
        expectEqual(status, 0, 'status');
        expect(said.includes('belongs to the rules "jiaxing-2025", which are not in the page'), said);
    });

    await test('usage without any file or without an output is refused', () => {
        for (const options of [[PAGE], [PAGE, '--rules', RULES], [PAGE, '-o', own('x.html')]])
            expectEqual(zicha(['pack', ...options]).status, 2, options.join(' '));
    });
}
