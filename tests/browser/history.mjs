// The browser's own history: every screen has a title and an entry, and an address names a screen and
// never a fact.
import { coarsePhone, desktop, settle } from './browser.mjs';
import * as byTwin from './by_twin.mjs';
import { expect } from './harness.mjs';
import { persons } from './persons.mjs';
import { say } from './words.mjs';

const steps = (language) => ({
    facts: say('page_step_facts', language),
    result: say('page_step_result', language),
    sources: say('page_step_sources', language),
});

export async function testHistory({ test, zicha, verdictOf }) {
    for (const [from, options] of [['http', desktop], ['file', coarsePhone]]) {
        await test(`back and forward go from screen to screen and lose nothing typed, from ${from}`, async () => {
            const language = 'zh';
            const { page, close } = await zicha.open(zicha[from], { lang: language }, options);
            const how = byTwin.hand(page, language);
            const opened = page.url();
            await byTwin.begin(how);
            await byTwin.answer(how, persons[0]);
            await how.go('result');
            const verdict = await verdictOf(page);
            expect(verdict, persons[0].verdict, 'the verdict');
            expect((await page.title()).startsWith(steps(language).result), true, await page.title());
            await page.goBack();
            await settle(page);
            expect((await page.title()).startsWith(steps(language).facts), true, await page.title());
            await page.goForward();
            await settle(page);
            expect(await verdictOf(page), verdict, 'the verdict after going forward again');
            await page.goBack();
            await page.goBack();
            await settle(page);
            expect(page.url(), opened, 'the address at the start');
            await close();
        });
    }

    await test('an address holds a screen and nothing that was typed, in both languages', async () => {
        for (const language of ['zh', 'en']) {
            const { page, close } = await zicha.open(zicha.http, { lang: language }, desktop);
            const how = byTwin.hand(page, language);
            await byTwin.begin(how);
            await byTwin.answer(how, persons[0]);
            for (const [screen, label] of Object.entries(steps(language))) {
                await how.go(screen);
                await settle(page);
                expect(new URL(page.url()).hash, `#/${screen}`, label);
                expect((await page.title()).startsWith(`${label} · `), true, await page.title());
            }
            await close();
        }
    });

    await test('an address that names a screen opens it, and one that names none opens the first', async () => {
        const { page, close } = await zicha.open(zicha.http, { lang: 'zh' }, desktop);
        const opened = page.url();
        const current = page.locator('[aria-current]').first();
        for (const [hash, screen] of [['#/sources', 'sources'], ['#/nonsense', 'start'], ['#facts', 'start']]) {
            await page.goto(`${opened}${hash}`);
            await settle(page);
            expect(await current.innerText(), say(`page_step_${screen}`), `${hash} typed`);
            await page.reload();
            await current.waitFor();
            await settle(page);
            expect(await current.innerText(), say(`page_step_${screen}`), `${hash} opened`);
        }
        await close();
    });
}
