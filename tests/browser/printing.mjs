// The printed sheet, read back from the PDF that Chromium makes of it; and the same text copied.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { settle } from './browser.mjs';
import * as byTwin from './by_twin.mjs';
import { expect } from './harness.mjs';
import { persons } from './persons.mjs';
import { openRoster } from './rosters.mjs';
import { say } from './words.mjs';

const folder = 'build/printed';
const a4 = { width: 594.96, height: 841.92 }; // points, as Chromium rounds them
const margin = 24; // points: of 15 mm, less what a large font's box rises above its line
const packed = (text) => text.replace(/\s+/g, '');
const build = /name="build" content="(\w+)"/;

async function printed(page, name) {
    const path = `${folder}/${name}.pdf`;
    await page.pdf({ path, preferCSSPageSize: true });
    const run = (program, ...args) => execFileSync(program, args, { encoding: 'utf8' });
    const boxes = run('pdftotext', '-bbox-layout', path, '-');
    const pages = [...boxes.matchAll(/<page width="([\d.]+)" height="([\d.]+)"/g)]
        .map(([, width, height]) => ({ width: Number(width), height: Number(height) }));
    const lines = [...boxes.matchAll(/<line xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/line>/gs)]
        .map(([, left, top, right, bottom, words]) => ({
            left: Number(left), top: Number(top), right: Number(right), bottom: Number(bottom),
            words: words.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').trim(),
        }));
    return { pages, lines, text: run('pdftotext', '-raw', path, '-') };
}

function expectWhole({ pages, lines }) {
    for (const page of pages) {
        expect(Math.abs(page.width - a4.width) < 1 && Math.abs(page.height - a4.height) < 1, true,
            `A4, found ${page.width} by ${page.height}`);
    }
    const outside = lines.filter(({ left, right, top, bottom, words }) => !/^\d+ ?\/ ?\d+$/.test(words)
        && (left < margin || right > a4.width - margin || top < margin || bottom > a4.height - margin));
    expect(outside.map(({ words }) => words), [], 'lines that reach into the margin');
}

export async function testPrinting({ test, zicha, expectQuiet }) {
    mkdirSync(folder, { recursive: true });
    const allow = (context) => context.grantPermissions(['clipboard-read', 'clipboard-write']);

    async function answered(person, language = 'zh', query = {}, prepare = allow) {
        const opened = await zicha.open(zicha.http, { lang: language, ...query }, undefined, prepare);
        const how = byTwin.hand(opened.page, language);
        await byTwin.begin(how);
        await byTwin.answer(how, person);
        await how.press(say('page_show_result', language));
        await settle(opened.page);
        return { ...opened, how };
    }

    for (const language of ['zh', 'en']) {
        for (const person of persons) {
            await test(`the sheet of ${person.verdict}, ${language}, is whole on A4 and says what is copied`, async () => {
                const theme = language === 'en' ? 'dark' : 'light';
                const { page, how, watched, close } = await answered(person, language, { theme });
                await how.press(say('page_copy_result', language));
                await settle(page);
                const copied = await page.evaluate(() => navigator.clipboard.readText());
                const sheet = await printed(page, `${person.verdict}-${language}`);
                expectWhole(sheet);
                const found = packed(sheet.text.replace(/^\s*\d+ \/ \d+\s*$/gm, ''));
                const missing = copied.split(/[\n\t]/).filter((line) => !found.includes(packed(line.replace(/^- /, ''))));
                expect(missing, [], 'lines that are not printed');
                if (person.verdict === 'eligible' || person.verdict === 'refer') {
                    expect(sheet.pages.length, 1, 'pages');
                }
                expectQuiet(watched);
                await close();
            });
        }
    }

    await test('the sheet names the day, the edition, the hashes of rules and page, and what it is not', async () => {
        const { page, close } = await answered(persons[0]);
        const { text } = await printed(page, 'names');
        const html = readFileSync(process.env.ZICHA_PAGE ?? 'build/zicha.html', 'utf8');
        const rules = JSON.parse(readFileSync('rules/jiaxing-2025.json', 'utf8'));
        for (const words of ['2025-09-01', rules.id, rules.edition, build.exec(html)[1],
            rules.disclaimer.zh, say('page_footer_not_official')]) {
            expect(packed(text).includes(packed(words)), true, words);
        }
        expect(/[0-9a-f]{16}/.test(text), true, 'the hash of the rules');
        await close();
    });

    await test('the browser\'s own print command works on any screen, and leaves nothing behind', async () => {
        const { page, how, close } = await answered(persons[1]);
        for (const step of ['start', 'facts', 'sources']) {
            await how.go(step);
            await settle(page);
            const { text } = await printed(page, `from-${step}`);
            expect(text.includes(say('verdict_not_eligible')), true, `the verdict, from ${step}`);
            const left = await page.evaluate(() =>
                document.querySelector('.paper').shadowRoot.querySelector('article').textContent);
            expect(left, '', 'what is left of it');
        }
        await close();
    });

    await test("a person of a roster, and nobody else, is printed where they are on the screen", async () => {
        const { page, how, close } = await answered(persons[1]); // the applicant's own facts
        await how.go('start');
        await settle(page);
        await how.press(say('page_way_employer_go'));
        await settle(page);
        await openRoster({ page, how });
        const own = say('print_title', 'zh', JSON.parse(readFileSync('rules/jiaxing-2025.json', 'utf8')).title.zh);
        const table = await printed(page, 'roster');
        expect([table.text.includes(own), packed(table.text).includes(packed(say('print_elsewhere')))], [false, true], table.text);
        await how.press('李四');
        await settle(page);
        const { text } = await printed(page, 'person');
        const words = packed(text);
        expect([words.includes('李四'), words.includes(packed('二部')), text.includes(own)], [true, true, false], text);
        expect(words.includes(packed(say('print_verdict', 'zh', say('verdict_not_eligible')))), true, text);
        await close();
    });

    await test('without facts the sheet says that there are none', async () => {
        const { page, close } = await zicha.open(zicha.http, { lang: 'zh' });
        const { text } = await printed(page, 'empty');
        expect(text.includes(say('print_empty')), true, text);
        await close();
    });

    await test('the print button opens the browser\'s print dialog', async () => {
        const watching = (context) => context.addInitScript(() => {
            window.print = () => {
                window.asked = true;
            };
        });
        const { page, how, close } = await answered(persons[0], 'zh', {}, watching);
        await how.press(say('print_button'));
        await page.waitForFunction(() => window.asked);
        await close();
    });

    await test('"copied" is said when the browser did copy', async () => {
        const { page, how, close } = await answered(persons[0]);
        const done = page.getByRole('button', { name: say('page_copied'), exact: true });
        expect(await done.count(), 0, 'before');
        await how.press(say('page_copy_result'));
        await settle(page);
        expect(await done.count(), 1, 'afterwards');
        await close();
    });

    await test('where only the old way of copying works, it is used', async () => {
        const old = async (context) => {
            await allow(context);
            await context.addInitScript(() => {
                const { clipboard } = navigator;
                window.readText = () => clipboard.readText();
                Object.defineProperty(navigator, 'clipboard', { value: undefined });
            });
        };
        const { page, how, close } = await answered(persons[0], 'zh', {}, old);
        await how.press(say('page_copy_result'));
        await settle(page);
        expect(await page.getByRole('button', { name: say('page_copied'), exact: true }).count(), 1, 'said');
        expect(await page.getByRole('dialog').count(), 0, 'dialogs');
        const copied = await page.evaluate(() => window.readText());
        expect(copied.includes(say('verdict_eligible')), true, 'the clipboard');
        await close();
    });

    await test('where copying is blocked, the text is shown selected and "copied" is not said', async () => {
        const blocked = (context) => context.addInitScript(() => {
            navigator.clipboard.writeText = () => Promise.reject(new Error('blocked'));
            document.execCommand = () => false;
        });
        const { page, how, watched, close } = await answered(persons[0], 'zh', {}, blocked);
        await how.press(say('page_copy_result'));
        await settle(page);
        const dialog = page.getByRole('dialog');
        const field = dialog.getByRole('textbox', { name: say('print_failed'), exact: true });
        const selected = await field.evaluate(({ value, selectionStart, selectionEnd }) =>
            value.slice(selectionStart, selectionEnd));
        expect(selected.includes(say('verdict_eligible')), true, 'the selected text');
        await page.screenshot({ path: `${folder}/copy-by-hand.png` });
        await dialog.getByRole('button', { name: say('print_close'), exact: true }).click();
        await settle(page);
        expect(await dialog.count(), 0, 'dialogs afterwards');
        expect(await page.getByRole('button', { name: say('page_copied'), exact: true }).count(), 0, 'said');
        expectQuiet(watched);
        await close();
    });
}
