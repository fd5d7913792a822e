// What the device keeps between two visits, what it does not, and that erasing erases it.
import { comeBack, ready, settle } from './browser.mjs';
import * as byTwin from './by_twin.mjs';
import { expect } from './harness.mjs';
import { fieldName, say } from './words.mjs';

const general = (language = 'zh') => fieldName('2022_general', language);
const kept = (page) => page.evaluate(() => ({ ...localStorage }));

export async function testDrafts({ test, zicha, expectQuiet }) {
    async function typed(address, text, query = { lang: 'zh' }) {
        const opened = await zicha.open(address, query);
        const how = byTwin.hand(opened.page, 'zh');
        await byTwin.begin(how);
        await how.type(general(), text);
        await settle(opened.page);
        return { ...opened, how };
    }

    async function expectField(page, how, wanted) {
        await how.go('facts');
        await settle(page);
        expect(await how.field(general()).inputValue(), wanted, 'the field');
    }

    await test('who comes back goes on where they left, and is told so', async () => {
        const { page, how, watched, close } = await typed(zicha.http, '18.5');
        await comeBack(page);
        const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
        const words = say('draft_continued', 'zh', today);
        expect(await page.getByText(words, { exact: true }).count(), 1, words);
        await how.press(say('draft_continue'));
        await settle(page);
        expect(await how.field(general()).inputValue(), '18.5', 'the field');
        expect(watched.messages, [], 'console messages');
        await close();
    });

    await test('two tabs lose nothing to each other: the later one is told of, and one of the two is chosen', async () => {
        const { page, how, close } = await typed(zicha.http, '18');
        const other = await page.context().newPage();
        await other.goto(page.url());
        await ready(other);
        const hand = byTwin.hand(other, 'zh');
        await hand.go('facts');
        await settle(other);
        await how.type(general(), '19');
        await settle(page);
        const told = (tab) => tab.getByText(say('draft_elsewhere'), { exact: true });
        await told(other).waitFor({ state: 'attached' });
        expect(await hand.field(general()).inputValue(), '18', 'the other tab');
        await hand.type(general(), '20');
        await settle(other);
        expect((await kept(page))['zicha.draft'].includes('"19"'), true, 'the store while nothing is decided');
        await hand.press(say('draft_keep_mine'));
        await settle(other);
        expect((await kept(page))['zicha.draft'].includes('"20"'), true, 'the store');
        await told(page).waitFor({ state: 'attached' });
        expect(await how.field(general()).inputValue(), '19', 'the first tab');
        await how.press(say('draft_use_other'));
        await settle(page);
        expect(await how.field(general()).inputValue(), '20', 'the first tab, then');
        await how.press(say('draft_put_back'));
        await settle(page);
        expect(await how.field(general()).inputValue(), '19', 'and put back');
        await close();
    });

    await test('"don\'t know" is remembered as an answer, and looks like one', async () => {
        const { page, how, close } = await typed(zicha.http, '18');
        const unsure = page.getByRole('radio', { name: say('page_not_sure'), exact: true }).first();
        expect(await unsure.getAttribute('aria-checked'), 'false', 'before');
        await unsure.click();
        await settle(page);
        expect(await unsure.getAttribute('aria-checked'), 'true', 'chosen');
        await comeBack(page);
        await how.go('facts');
        await settle(page);
        expect(await unsure.getAttribute('aria-checked'), 'true', 'afterwards');
        await close();
    });

    await test('language, appearance and text size are remembered, and an address overrides them', async () => {
        const { page, close } = await zicha.open(zicha.http);
        await byTwin.hand(page, 'zh').press(say('page_language_other'));
        const how = byTwin.hand(page, 'en');
        await how.press(say('page_to_dark', 'en'));
        await how.press(say('page_text_size_name', 'en', 100));
        await settle(page);
        await comeBack(page);
        expect(await page.evaluate(() => document.documentElement.lang), 'en', 'language');
        for (const name of [say('page_to_light', 'en'), say('page_text_size_name', 'en', 115)]) {
            expect(await page.getByRole('button', { name, exact: true }).count(), 1, name);
        }
        await page.goto(`${zicha.http}?lang=zh&theme=light`);
        await ready(page);
        await settle(page);
        const toDark = page.getByRole('button', { name: say('page_to_dark'), exact: true });
        expect(await toDark.count(), 1, 'the address counts');
        await close();
    });

    await test('erasing erases the page and the device\'s store', async () => {
        const { page, how, close } = await typed(zicha.http, '77.77');
        await how.press(say('page_language_other'));
        await settle(page);
        expect(Object.keys(await kept(page)).sort(), ['zicha.display', 'zicha.draft'], 'kept before');
        await byTwin.hand(page, 'en').press(say('page_erase', 'en'));
        await byTwin.hand(page, 'en').press(say('page_erase_yes', 'en'));
        await settle(page);
        expect(await page.getByText(say('draft_erased', 'en'), { exact: true }).count(), 1, 'said');
        expect(await kept(page), {}, 'kept afterwards');
        await comeBack(page);
        await expectField(page, how, '');
        await close();
    });

    await test('the next person at a shared computer can erase what they find', async () => {
        const { page, how, close } = await typed(zicha.http, '77.77');
        await comeBack(page);
        await how.press(say('page_erase'));
        await how.press(say('page_erase_yes'));
        await settle(page);
        expect(JSON.stringify(await kept(page)).includes('77.77'), false, 'kept');
        await expectField(page, how, '');
        await close();
    });

    await test('nothing is kept of a person who declines, then or later', async () => {
        const { page, how, close } = await typed(zicha.http, '77.77');
        await how.go('start');
        await how.choose(say('draft_question'), say('draft_keep_not'));
        await settle(page);
        expect(Object.keys(await kept(page)), ['zicha.display'], 'kept');
        await expectField(page, how, '77.77');
        await how.type(general(), '66.66');
        await comeBack(page);
        expect(Object.keys(await kept(page)), ['zicha.display'], 'kept afterwards');
        expect(await page.getByText(say('draft_not_kept'), { exact: true }).count(), 1, 'said');
        await expectField(page, how, '');
        await close();
    });

    await test('a local file keeps nothing by itself and says how to go on later', async () => {
        const { page, how, close } = await typed(zicha.file, '77.77');
        expect(await kept(page), {}, 'kept');
        expect(await page.getByText(say('draft_local_file'), { exact: true }).count(), 1, 'said');
        await comeBack(page);
        await expectField(page, how, '');
        await close();
    });

    await test('no fact appears in an address, a title or a request', async () => {
        const { page, how, watched, close } = await typed(zicha.http, '77.77');
        const before = page.url();
        for (const step of ['result', 'sources', 'start', 'facts']) await how.go(step);
        await settle(page);
        expect(page.url(), before, 'the address');
        expect((await page.title()).includes('77.77'), false, 'the title');
        expectQuiet(watched);
        await close();
    });

    await test('the link leads to the tool and the edition of its rules, and holds no fact', async () => {
        const allow = (context) => context.grantPermissions(['clipboard-read', 'clipboard-write']);
        const { page, close } = await zicha.open(zicha.http, { lang: 'zh' }, undefined, allow);
        const how = byTwin.hand(page, 'zh');
        await byTwin.begin(how);
        await how.type(general(), '77.77');
        await how.go('start');
        await how.press(say('share_copy'));
        await settle(page);
        const link = await page.evaluate(() => navigator.clipboard.readText());
        expect(link, `${zicha.http}?rules=jiaxing-2025`, 'the link');
        await page.goto(link.replace('jiaxing-2025', 'jiaxing-2031'));
        await ready(page);
        await settle(page);
        const words = say('share_other_rules', 'zh', 'jiaxing-2031', 'jiaxing-2025');
        expect(await page.getByText(words, { exact: true }).count(), 1, words);
        await close();
    });
}
