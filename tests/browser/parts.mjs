// The page's first part without its rest: all that an applicant does, what waits and goes on by itself, and
// what is said where the rest never comes or is not as it was.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { desktop, pageFile } from './browser.mjs';
import * as byTwin from './by_twin.mjs';
import { expect } from './harness.mjs';
import { servePageInParts } from './page_in_parts.mjs';
import { persons } from './persons.mjs';
import { settle } from './settle.mjs';
import { say } from './words.mjs';

const folder = 'build/saved';
const query = '?as-of=2025-09-01&lang=zh';

export async function testParts({ test, zicha, verdictOf, expectQuiet }) {
    mkdirSync(folder, { recursive: true });
    // The persons are of this edition, which a page with a newer one has in its rest.
    const edition = `${folder}/parts.html`;
    execFileSync(`${process.env.ZICHA_BUILD ?? 'build/native'}/zicha`,
        ['pack', pageFile, '--rules', 'rules/jiaxing-2025.json', '-o', edition], { stdio: 'ignore' });
    const whole = readFileSync(edition);
    const restAt = whole.indexOf('<div id="rest">');
    const programAt = whole.indexOf('<script type="application/octet-stream" data-sizes', restAt);

    async function opened(address, options = desktop) {
        const context = await zicha.browser.newContext(options);
        const page = await context.newPage();
        const watched = { messages: [], requests: [] };
        page.on('console', (message) => {
            // The browser's own words about a broken connection.
            if (!message.text().startsWith('Failed to load resource')) watched.messages.push(message.text());
        });
        page.on('pageerror', (error) => watched.messages.push(String(error)));
        await page.goto(`${address}${query}`, { waitUntil: 'commit' });
        return { page, watched, close: () => context.close() };
    }

    /// Opens what `bytes` are, saved as a file.
    function openedFile(name, bytes) {
        const file = `${folder}/${name}.html`;
        writeFileSync(file, bytes);
        return opened(pathToFileURL(file).href);
    }

    const started = (page) =>
        page.getByRole('heading', { name: say('page_start_title', 'zh') }).waitFor({ state: 'attached' });
    const restOf = (page, state) => page.locator(`#app[data-rest=${state}]`).waitFor({ state: 'attached' });
    const step = (page, key) => page.getByRole('button', { name: say(key, 'zh'), exact: true }).first();
    // By the role in the bar: the menu comes with the rest.
    const toStart = (page) => page.getByRole('button', { name: say('page_role_change', 'zh', say('role_applicant')) });
    const text = (page, key) => page.getByText(say(key, 'zh')).first();

    /// Each person's verdict, reached in the form, and the result read.
    async function expectVerdicts(page, some) {
        const how = byTwin.hand(page, 'zh');
        for (const person of some) {
            await toStart(page).click();
            await byTwin.begin(how);
            await byTwin.answer(how, person);
            expect(await verdictOf(page), person.verdict, 'verdict');
            await how.press(say('page_show_result', 'zh'));
            await settle(page);
            await step(page, 'page_step_facts').click();
            await how.press(say('page_erase', 'zh'));
            await how.press(say('page_erase_yes', 'zh'));
            await settle(page);
        }
    }

    async function expectSaid(page, key) {
        await step(page, 'page_way_employer_go').click();
        await text(page, key).waitFor({ state: 'attached' });
    }

    await test('every verdict is reached while the rest of the page has not come', async () => {
        const server = await servePageInParts(whole, restAt + 20);
        const { page, watched, close } = await opened(server.address);
        await started(page);
        await settle(page);
        await expectVerdicts(page, persons);
        expectQuiet(watched);
        await close();
        server.close();
    });

    await test('one question at a time leads to the verdict while the rest has not come', async () => {
        const server = await servePageInParts(whole, restAt);
        const { page, watched, close } = await opened(server.address);
        await started(page);
        await settle(page);
        const how = byTwin.hand(page, 'zh');
        await byTwin.begin(how);
        await how.choose(say('guide_way', 'zh'), say('guide_one_by_one', 'zh'));
        await settle(page);
        for (let left = 40; left > 0 && await step(page, 'guide_next').count() > 0; left--) {
            await step(page, 'guide_next').click();
            await settle(page);
        }
        await page.getByRole('heading', { name: say('guide_end', 'zh') }).waitFor({ state: 'attached' });
        expectQuiet(watched);
        await close();
        server.close();
    });

    await test('a screen that has not come says "one moment", and goes on by itself when it has', async () => {
        const server = await servePageInParts(whole, restAt);
        const { page, watched, close } = await opened(server.address);
        await started(page);
        await expectSaid(page, 'page_moment');
        server.goOn(programAt + 5000);
        await settle(page);
        await text(page, 'page_moment').waitFor({ state: 'attached' });
        server.goOn();
        await page.getByRole('heading', { name: say('employer_list_title', 'zh') }).waitFor({ state: 'attached' });
        expect(await text(page, 'page_moment').count(), 0, 'moments');
        expectQuiet(watched);
        await close();
        server.close();
    });

    const payloadAt = whole.indexOf('id="payload"');

    await test('what is chosen before the program is there shows that it was heard, and is done when it is', async () => {
        for (const [way, title] of [['用人单位', 'employer_list_title'], ['申报人', 'page_facts_title'],
            ['评审委员会', 'page_step_filing_dates']]) {
            const server = await servePageInParts(whole, payloadAt + 5000);
            const { page, watched, close } = await opened(server.address);
            const choice = page.getByRole('radio', { name: way });
            await choice.click();
            expect(await choice.isChecked(), true, 'chosen');
            server.goOn();
            await page.getByRole('heading', { name: say(title, 'zh') }).first().waitFor({ state: 'attached' });
            expect(await page.getByRole('radio', { name: '申报人：开始填写' }).count(), 0, 'choices of the start');
            expectQuiet(watched);
            await close();
            server.close();
        }
    });

    await test('the start is in English for who asked for it, from the first paint, or presses for it', async () => {
        const server = await servePageInParts(whole, payloadAt);
        const context = await zicha.browser.newContext();
        const page = await context.newPage();
        await page.goto(`${server.address}?lang=en`, { waitUntil: 'commit' });
        await page.getByRole('radio', { name: 'Applicant' }).waitFor();
        expect(await page.getByText('申报人').isVisible(), false, 'Chinese');
        await page.goto(server.address, { waitUntil: 'commit' });
        await page.getByText('申报人').waitFor();
        await page.getByText('English').click();
        await page.getByRole('radio', { name: 'Applicant' }).waitFor();
        server.goOn();
        await page.getByRole('heading', { name: say('page_start_title', 'en') }).waitFor({ state: 'attached' });
        await context.close();
        server.close();
    });

    await test('who has a draft on the device can go on with it before the program is there', async () => {
        const { page, close } = await opened(zicha.http);
        await started(page);
        await restOf(page, 'here');
        const how = byTwin.hand(page, 'zh');
        await byTwin.begin(how);
        await byTwin.answer(how, persons[0]);
        await settle(page);
        const server = await servePageInParts(whole, payloadAt);
        const draft = await page.evaluate(() => localStorage['zicha.draft']);
        await page.context().addInitScript((kept) => { localStorage['zicha.draft'] = kept; }, draft);
        await page.goto(server.address, { waitUntil: 'commit' });
        await page.getByRole('radio', { name: '继续上次的草稿' }).click();
        server.goOn();
        await page.getByRole('heading', { name: say('page_facts_title', 'zh') }).waitFor({ state: 'attached' });
        await restOf(page, 'here');
        await close();
        server.close();
    });

    await test('facts that were typed before the rest came are there after it', async () => {
        const server = await servePageInParts(whole, restAt);
        const { page, close } = await opened(server.address);
        await started(page);
        const how = byTwin.hand(page, 'zh');
        await byTwin.begin(how);
        await byTwin.answer(how, persons[1]);
        server.goOn();
        await restOf(page, 'here');
        expect(await verdictOf(page), persons[1].verdict, 'verdict');
        await close();
        server.close();
    });

    await test('a table that is pasted before the rest has come waits, and is read then', async () => {
        const server = await servePageInParts(whole, restAt);
        const { page, watched, close } = await opened(server.address);
        await started(page);
        await byTwin.begin(byTwin.hand(page, 'zh'));
        await settle(page);
        await page.evaluate(() => {
            const clipboardData = new DataTransfer();
            clipboardData.setData('text', '年度\t公需\t专业\n2022\t18\t72\n');
            window.dispatchEvent(new ClipboardEvent('paste', { clipboardData }));
        });
        await text(page, 'page_moment').waitFor({ state: 'attached' });
        server.goOn();
        await page.getByRole('heading', { name: say('paste_title', 'zh') }).waitFor({ state: 'attached' });
        expectQuiet(watched);
        await close();
        server.close();
    });

    await test('an offline copy is offered once the whole page is there', async () => {
        const server = await servePageInParts(whole, restAt);
        const { page, close } = await opened(server.address);
        await started(page);
        expect(await step(page, 'offline_save').count(), 0, 'offers before it is');
        server.goOn();
        const saving = page.waitForEvent('download');
        await step(page, 'offline_save').click();
        expect(readFileSync(await (await saving).path()).equals(whole), true, 'the same bytes');
        await close();
        server.close();
    });

    await test('a connection that breaks after the first part leaves the check, and the rest says so', async () => {
        const server = await servePageInParts(whole, programAt + 9000);
        const { page, watched, close } = await opened(server.address);
        await started(page);
        server.breakOff();
        await restOf(page, 'cut');
        await expectVerdicts(page, persons.slice(0, 1));
        await toStart(page).click();
        await expectSaid(page, 'page_rest_cut');
        expect(watched.messages, [], 'console messages');
        await close();
        server.close();
    });

    await test('a second part with one byte changed is refused with a sentence, and the first goes on', async () => {
        for (const place of [programAt + 3000, whole.length - 3000]) {
            const bytes = Buffer.from(whole);
            bytes[place] = bytes[place] === 0x41 ? 0x42 : 0x41;
            const { page, watched, close } = await openedFile('changed', bytes);
            await started(page);
            await restOf(page, 'damaged');
            await expectVerdicts(page, persons.slice(0, 1));
            await toStart(page).click();
            await expectSaid(page, 'page_rest_damaged');
            expectQuiet(watched);
            await close();
        }
    });

    // Where something begins in the file, and within it.
    const own = whole.lastIndexOf('<script>', restAt);
    const cuts = [1000, 2000, 3000, payloadAt - 9000, payloadAt + 1000, payloadAt + 90_000, own - 40, own + 12_000, restAt - 20];
    await test('a file cut within its first part says that it is incomplete, and is never blank', async () => {
        const waiting = cuts.map(async (at) => {
            const { page, close } = await openedFile(`cut-${at}`, whole.subarray(0, at));
            // The page waits for three seconds whether the rest comes.
            await page.waitForFunction(() => document.body?.innerText.includes('不完整')).catch(() => {});
            const seen = await page.evaluate(() => document.body.innerText);
            expect(/不完整/.test(seen), true, `incomplete, at ${at}`);
            expect(/incomplete/i.test(seen), true, `in English, at ${at}`);
            await close();
        });
        await Promise.all(waiting);
    });

    const later = [restAt - 1, restAt + 12, restAt + 4000, programAt + 30, programAt + 80, programAt + 60_000, whole.length - 30];
    await test('a file cut behind its first part runs, and says what is missing', async () => {
        for (const at of later) {
            const { page, watched, close } = await openedFile('cut', whole.subarray(0, at));
            await started(page);
            await restOf(page, 'cut');
            await text(page, 'page_rest_cut').waitFor({ state: 'attached' });
            expect(await step(page, 'offline_save').count(), 0, 'offers of a copy');
            await expectSaid(page, 'page_rest_cut');
            expectQuiet(watched);
            await close();
        }
    });
}
