// The texts of the page as a page's: all of them are copied in their order, each block on a line; they are found; and
// what a translator puts in their place is seen, until it is taken away.
import * as byTwin from './by_twin.mjs';
import { expect } from './harness.mjs';
import { persons } from './persons.mjs';
import { settle } from './settle.mjs';
import { fieldName, say } from './words.mjs';

/// The words of each element of the twin that has no other inside, and what is in its fields, in their order.
const blocks = (page) => page.evaluate(() => [...document.querySelector('#app > div').shadowRoot.querySelectorAll('[id]')]
    .filter((element) => element.childElementCount === 0)
    .map((element) => (element.localName === 'input' ? element.value : element.textContent)).filter((words) => words));

/// As browsers translate: each text node gives its place to other words, in elements of the translator's or in itself.
/// `window.untranslate` puts them back.
function translate(isWrapped) {
    const { shadowRoot } = document.querySelector('#app > div');
    const walker = document.createTreeWalker(shadowRoot, window.NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    const kept = texts.map((text) => [text, text.data]);
    for (const [text, words] of kept) {
        const other = `⟦${words}⟧`;
        if (!isWrapped) {
            text.data = other;
            continue;
        }
        const outer = document.createElement('font');
        outer.style.verticalAlign = 'inherit';
        outer.append(Object.assign(document.createElement('font'), { textContent: other }));
        text.replaceWith(outer);
        window.wrappers = [...window.wrappers ?? [], [outer, text]];
    }
    document.documentElement.classList.add('translated-ltr');
    window.untranslate = () => {
        document.documentElement.classList.remove('translated-ltr');
        for (const [outer, text] of window.wrappers ?? []) outer.replaceWith(text);
        if (!isWrapped) for (const [text, words] of kept) text.data = words;
    };
}

/// Whether the letters of an element have a colour of their own.
const isInked = (locator) => locator.evaluate((element) => getComputedStyle(element).color !== 'rgba(0, 0, 0, 0)');

export async function testTexts({ test, zicha }) {
    await test('Ctrl+A and Ctrl+C take all texts, whole and in order, each block on a line of its own', async () => {
        for (const [language, screen] of [['zh', 'result'], ['en', 'facts']]) {
            const { page, close } = await zicha.open(zicha.http, { lang: language }, undefined,
                (context) => context.grantPermissions(['clipboard-read', 'clipboard-write']));
            const how = byTwin.hand(page, language);
            await byTwin.begin(how);
            await byTwin.answer(how, persons[1]);
            await how.go(screen);
            await settle(page);
            await page.keyboard.press('Control+A');
            await page.keyboard.press('Control+C');
            const copied = await page.evaluate(() => navigator.clipboard.readText());
            const lines = copied.split('\n').map((line) => line.trim()).filter((line) => line);
            const wanted = (await blocks(page)).flatMap((words) => words.split('\n')).map((line) => line.trim()).filter((line) => line);
            expect(wanted.length > 40, true, `${wanted.length} texts`);
            const at = wanted.findIndex((line, number) => lines[number] !== line);
            expect([lines.length, lines[at]], [wanted.length, wanted[at]], `${language}: what was copied, line ${at}`);
            await close();
        }
    });

    await test('in a field Ctrl+A selects what is in the field', async () => {
        const { page, close } = await zicha.open(zicha.http, { lang: 'zh' });
        const how = byTwin.hand(page, 'zh');
        await byTwin.begin(how);
        await how.type(fieldName('2022_general', 'zh'), '18.5');
        await how.field(fieldName('2022_general', 'zh')).press('Control+A');
        await page.keyboard.type('7');
        expect(await how.field(fieldName('2022_general', 'zh')).inputValue(), '7', 'the field');
        await close();
    });

    await test('the browser finds a text of the page, out of sight too, and marks it', async () => {
        const { page, close } = await zicha.open(zicha.http, { lang: 'zh' });
        await byTwin.begin(byTwin.hand(page, 'zh'));
        await settle(page);
        const words = say('page_substitutes');
        expect(await page.evaluate((text) => window.find(text), words), true, 'found');
        expect(await page.evaluate(() => String(document.getSelection())), words, 'what is marked');
        await close();
    });

    for (const [kind, isWrapped] of [['in elements of its own', true], ['in the text itself', false]]) {
        await test(`words of a translator are seen, and ours again after it: ${kind}`, async () => {
            const { page, close } = await zicha.open(zicha.http, { lang: 'zh' });
            const how = byTwin.hand(page, 'zh');
            await byTwin.begin(how);
            const field = how.field(fieldName('2022_general', 'zh'));
            await field.fill('18.5');
            await settle(page);
            const title = page.getByRole('heading', { level: 1 });
            const isSeen = () => isInked(title);
            expect(await isSeen(), false, 'seen before');
            await page.evaluate(translate, isWrapped);
            await settle(page);
            expect(await title.textContent(), `⟦${say('page_facts_title')}⟧`, 'the words');
            expect(await isSeen(), true, 'seen while it is translated');
            expect(await field.inputValue(), '18.5', 'what was typed');
            await field.press('End');
            await page.keyboard.type('7');
            await settle(page);
            expect(await field.inputValue(), '18.57', 'what is typed meanwhile');
            expect(await isSeen(), true, 'seen after an answer');
            await field.press('Backspace');
            await page.evaluate(() => window.untranslate());
            await settle(page);
            expect(await isSeen(), false, 'seen afterwards');
            expect(await title.textContent(), say('page_facts_title'), 'our words');
            expect(await field.inputValue(), '18.5', 'what was typed, afterwards');
            await close();
        });
    }
}
