// New rules in the built page: the same bytes as the build's own packer makes, and a page that runs
// under its policy and speaks of the new edition.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { settle, startBrowser } from '../browser/browser.mjs';
import { say } from '../browser/words.mjs';
import { expectEqual, test } from '../lines.mjs';

const zicha = `${process.env.ZICHA_BUILD ?? 'build/native'}/zicha`;
const sanitized = Boolean(process.env.ZICHA_SANITIZED);
const built = 'build/zicha.html';
const shipped = 'rules/jiaxing-2025.json';
const provisional = 'rules/jiaxing-2026.json';
const other = 'tests/cases/river-county-2029.json';
const folder = mkdtempSync(join(tmpdir(), 'zicha-pack-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/// Throws if two files differ; says where, since they are long.
function expectSameBytes(left, right) {
    const [one, two] = [readFileSync(left), readFileSync(right)];
    if (one.equals(two)) return;
    const at = one.findIndex((byte, index) => byte !== two[index]);
    throw new Error(`differ at byte ${at}: ${one.subarray(at, at + 60)} … ${two.subarray(at, at + 60)}`);
}

function run(program, ...options) {
    const { status, stderr, error } = spawnSync(program, options, { encoding: 'utf8' });
    if (error) throw error;
    expectEqual([status, status === 0 ? '' : stderr], [0, ''], options.join(' '));
}

/// The page with these rules, made by the program from another page.
function repacked(page, rules, name) {
    const file = join(folder, name);
    run(zicha, 'pack', page, '--rules', ...[rules].flat(), '-o', file);
    return file;
}

/// The page that the build's packer makes of these rules and any bytes in the module's place.
function packedByBuild(rules, name) {
    const [file, module] = [join(folder, name), join(folder, 'module.wasm')];
    writeFileSync(module, 'any bytes will do');
    run('node', 'shell/page/pack.mjs', '--wasm', module, '--rules', rules, '--out', file);
    return file;
}

await test('a page packed with the rules it was built with is the same page, byte for byte', () => {
    expectSameBytes(repacked(built, [shipped, provisional], 'same.html'), built);
});

await test('a page packed anew is the page that the build makes of those rules, byte for byte', () => {
    const from = packedByBuild(shipped, 'from.html');
    expectSameBytes(repacked(from, other, 'anew.html'), packedByBuild(other, 'wanted.html'));
});

/// Opens the page from a server and as a file, and sees that it is quiet and says all of `texts`.
async function expectToRun(file, texts) {
    const browser = await startBrowser({ html: file });
    try {
        for (const address of [browser.http, browser.file]) {
            const { page, watched } = await browser.open(address, { lang: 'en' });
            for (const text of texts)
                expectEqual(await page.getByText(text).count() > 0, true, `"${text}" is shown`);
            expectEqual(watched, { messages: [], requests: [] }, 'console and requests');
        }
    } finally {
        await browser.close();
    }
}

if (!sanitized) {
    await test('a page packed anew runs under its policy, silent, and shows the new edition', async () => {
        const { title, scope } = JSON.parse(readFileSync(other, 'utf8'));
        await expectToRun(repacked(built, other, 'river.html'), [title.en, scope.en]);
    });

    await test('with two editions in the page the one now valid is shown, and the other can be chosen', async () => {
        const edit = readFileSync(shipped, 'utf8').replace('"jiaxing-2025"', '"jiaxing-2024"')
            .replace('"from": "2025-07-02", "until": "2025-12-31"', '"from": "2024-07-02", "until": "2024-12-31"')
            .replace('"en": "Jiaxing professional title review 2025"', '"en": "The review of the year before"');
        const earlier = join(folder, 'earlier.json');
        writeFileSync(earlier, edit);
        const browser = await startBrowser({ html: repacked(built, [earlier, shipped], 'two.html') });
        try {
            const { page, watched } = await browser.open(browser.http, { lang: 'en' });
            const group = page.getByRole('radiogroup', { name: say('page_editions', 'en') });
            const option = (name) => group.getByRole('radio', { name });
            expectEqual(await option('Jiaxing professional title review 2025').isChecked(), true, 'valid now');
            await option('The review of the year before').click();
            await settle(page);
            expectEqual(await option('The review of the year before').isChecked(), true, 'chosen');
            await page.waitForFunction(() => globalThis.document.title.includes('year before'));
            expectEqual(watched, { messages: [], requests: [] }, 'console and requests');
        } finally {
            await browser.close();
        }
    });

    await test('a rule text that looks like the end of its script is shown as the text it is', async () => {
        const rules = JSON.parse(readFileSync(other, 'utf8'));
        rules.scope.en = 'Before </script><!-- <script>alert(1)</script> --> after';
        const file = join(folder, 'hostile.json');
        writeFileSync(file, JSON.stringify(rules));
        await expectToRun(repacked(built, file, 'hostile.html'), [rules.scope.en]);
    });
}
