// Typing as people type: with a Chinese input method (through the browser's debugging protocol), with
// second thoughts, from the clipboard, on a phone's keyboard.
import { coarsePhone, settle } from './browser.mjs';
import * as byTwin from './by_twin.mjs';
import { expect } from './harness.mjs';
import { persons } from './persons.mjs';
import { fieldName } from './words.mjs';

const general = fieldName('2022_general', 'zh');
const professional = fieldName('2022_professional', 'zh');

export async function testTyping({ test, zicha, verdictOf }) {
    async function start(options, prepare) {
        const { page, context, close } = await zicha.open(zicha.http, { lang: 'zh' }, options, prepare);
        const how = byTwin.hand(page, 'zh');
        await byTwin.begin(how);
        return { page, how, close, protocol: await context.newCDPSession(page) };
    }
    const compose = (protocol, text) => protocol.send('Input.imeSetComposition',
        { text, selectionStart: text.length, selectionEnd: text.length });

    await test('digits composed with an input method count once they are chosen, not before', async () => {
        const { page, how, protocol, close } = await start();
        await how.field(general).click();
        for (const part of ['s', 'sh', 'shi', '十', '十ba']) {
            await compose(protocol, part);
            await settle(page);
            expect(await how.field(general).inputValue(), part, 'what is being composed');
            expect(await how.field(general).getAttribute('aria-invalid'), null, `a mark at "${part}"`);
        }
        await protocol.send('Input.insertText', { text: '１８' });
        await settle(page);
        expect(await how.field(general).inputValue(), '１８', 'what was chosen');
        expect(await how.field(general).getAttribute('aria-invalid'), null, 'a mark at the end');
        await page.keyboard.press('Tab');
        await how.go('result');
        await how.go('facts');
        expect(await how.field(general).inputValue(), '１８', 'after another screen');
        await close();
    });

    await test('a composition that is given up leaves what was there', async () => {
        const { page, how, protocol, close } = await start();
        await how.type(general, '18');
        await how.field(general).press('End');
        await compose(protocol, 'shi');
        await settle(page);
        await compose(protocol, '');
        await settle(page);
        expect(await how.field(general).inputValue(), '18', 'the field');
        expect(await how.field(general).getAttribute('aria-invalid'), null, 'a mark');
        await close();
    });

    await test('"。" typed by an input method is the decimal point', async () => {
        const { page, how, protocol, close } = await start();
        await how.field(general).click();
        await page.keyboard.type('18');
        await protocol.send('Input.insertText', { text: '。' });
        await page.keyboard.type('5');
        await settle(page);
        expect(await how.field(general).inputValue(), '18。5', 'the field');
        expect(await how.field(general).getAttribute('aria-invalid'), null, 'a mark');
        await close();
    });

    await test('typing is undone and done again, and the answer follows', async () => {
        const { page, how, close } = await start();
        await how.field(general).click();
        await page.keyboard.type('18.345');
        await settle(page);
        expect(await verdictOf(page), 'invalid', 'with a third decimal');
        await page.keyboard.press('Backspace');
        await settle(page);
        expect(await how.field(general).inputValue(), '18.34', 'a character less');
        await page.keyboard.press('Control+Z');
        await settle(page);
        expect(await how.field(general).inputValue(), '18.345', 'undone');
        expect(await verdictOf(page), 'invalid', 'undone');
        await page.keyboard.press('Control+Shift+Z');
        await settle(page);
        expect(await how.field(general).inputValue(), '18.34', 'done again');
        expect(await verdictOf(page), 'needs_info', 'done again');
        await close();
    });

    await test('a part of a field is selected, copied and pasted into another', async () => {
        const { page, how, close } = await start(undefined,
            (context) => context.grantPermissions(['clipboard-read', 'clipboard-write']));
        await how.type(general, '18.5');
        await how.field(general).press('Home');
        await page.keyboard.press('Shift+ArrowRight');
        await page.keyboard.press('Shift+ArrowRight');
        await page.keyboard.press('Control+C');
        expect(await page.evaluate(() => navigator.clipboard.readText()), '18', 'the clipboard');
        await how.field(professional).click();
        await page.keyboard.press('Control+V');
        await settle(page);
        expect(await how.field(professional).inputValue(), '18', 'the other field');
        expect(await how.field(general).inputValue(), '18.5', 'the field it came from');
        await close();
    });

    await test('the words of a result are selected with the mouse and copied', async () => {
        const { page, how, close } = await start(undefined,
            (context) => context.grantPermissions(['clipboard-read', 'clipboard-write']));
        await byTwin.answer(how, persons[1]);
        await how.go('result');
        await settle(page);
        const sentence = page.getByRole('main').locator('p').first();
        const words = await sentence.textContent();
        expect(words.length > 5, true, `a sentence: ${words}`);
        const box = await sentence.boundingBox();
        await page.mouse.click(box.x + 20, box.y + box.height / 2, { clickCount: 3 });
        await page.keyboard.press('Control+C');
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        expect(copied.trim(), words, 'the clipboard');
        await close();
    });

    await test('a phone shows its number keyboard, and does not zoom into the field', async () => {
        const { how, close } = await start(coarsePhone);
        const field = how.field(general);
        expect(await field.getAttribute('inputmode'), 'decimal', 'inputmode');
        const size = await field.evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
        expect(size >= 16, true, `a font of ${size} px`);
        await close();
    });

    await test('the field in use stays in sight when a phone\'s keyboard takes half of the window', async () => {
        const { page, how, close } = await start(coarsePhone);
        // A field that is where the keyboard will be.
        const last = how.field(fieldName('2025_professional', 'zh'));
        await last.evaluate((element) => element.scrollIntoView({ block: 'end' }));
        await settle(page);
        await last.tap();
        const before = await last.boundingBox();
        expect(before.y > 440, true, `a field at ${before.y}`);
        await settle(page);
        await page.setViewportSize({ width: 390, height: 440 });
        await settle(page, 12);
        const box = await last.boundingBox();
        const main = await page.getByRole('main').boundingBox();
        expect(box.y >= main.y && box.y + box.height <= main.y + main.height, true,
            `a field at ${box.y} in a form from ${main.y} to ${main.y + main.height}`);
        await close();
    });
}
