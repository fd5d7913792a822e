// Pasting a table: seen before it is filled in, undone at a press, and never in the way of pasting a
// number.
import { violations } from './accessible.mjs';
import { desktop, phone, settle } from './browser.mjs';
import * as byTwin from './by_twin.mjs';
import { expect } from './harness.mjs';
import { fieldName, question, choiceLabel, rules, say } from './words.mjs';

const table = '年度\t公需课\t专业课\r\n2022年度\t18\t72学时\r\n2023年度\t１８\t七十\r\n2024年度\t20\t60.5\r\n';
const sound = table.replace('七十', '70');

/// What Ctrl+V does, with this on the clipboard.
async function paste(page, text) {
    await page.evaluate((pasted) => {
        const data = new DataTransfer();
        data.setData('text/plain', pasted);
        let target = document.activeElement ?? document.body;
        while (target.shadowRoot?.activeElement) target = target.shadowRoot.activeElement;
        const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true, composed: true });
        if (target.dispatchEvent(event) && target.localName === 'input') {
            document.execCommand('insertText', false, pasted.replace(/[\r\n]/g, ''));
        }
    }, text);
    await settle(page);
}

async function toForm(zicha, language, query = {}, options = desktop) {
    const opened = await zicha.open(zicha.http, { lang: language, ...query }, options);
    const how = byTwin.hand(opened.page, language);
    await byTwin.begin(how);
    await how.choose(question('level', language), choiceLabel('level', 'intermediate', language));
    await settle(opened.page);
    return { ...opened, how };
}

const preview = (page, language) => page.getByRole('region', { name: say('paste_title', language) });
const focusedName = (page) => page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.textContent ?? '';
});

export async function testPaste({ test, zicha, expectInk, expectQuiet }) {
    await test('a pasted table is shown first, and fills the hours when one says so', async () => {
        for (const language of ['zh', 'en']) {
            const { page, how, watched, close } = await toForm(zicha, language);
            await paste(page, sound);
            expect(await focusedName(page), say('paste_fill', language), 'the focus');
            const grid = await preview(page, language).getByRole('row').evaluateAll((rows) =>
                rows.map((row) => [...row.children].map((cell) => cell.textContent)));
            const { label, categories } = rules.facts.find(({ kind }) => kind === 'hours');
            expect(grid, [
                [say('page_year_heading', language), categories[0].label[language], categories[1].label[language]],
                ...[['18', '72'], ['18', '70'], ['20', '60.5']].map((cells, at) => [say('page_year', language, 2022 + at), ...cells]),
            ], 'years by categories');
            const place = page.getByRole('region', { name: label[language], exact: true }).getByRole('region', { name: say('paste_title', language) });
            expect(await place.count(), 1, 'where the hours are');
            expect(await how.field(fieldName('2022_general', language)).inputValue(), '', 'nothing is filled in yet');
            await page.keyboard.press('Enter');
            await settle(page);
            expect(await how.field(fieldName('2022_professional', language)).inputValue(), '72', 'without its unit');
            expect(await how.field(fieldName('2023_general', language)).inputValue(), '18', 'narrow digits');
            expect(await how.field(fieldName('2024_professional', language)).inputValue(), '60.5', 'the last');
            expect(await place.getByText(say('paste_done', language, 6)).count(), 1, 'said, in its place');
            expectQuiet(watched);
            await close();
        }
    });

    await test('courses that are pasted are summed by year and category, and shown with whether they count', async () => {
        const { page, how, watched, close } = await toForm(zicha, 'zh');
        const lines = ['日期\t类别\t学时\t课程\t已登记', '2025-03-01\t公需\t10\t甲\t是', '2025-04-01\t公需\t8\t乙\t是', '2024-05-01\t专业\t30\t丙\t否'];
        await paste(page, lines.join('\n'));
        const row = preview(page, 'zh').getByRole('row').nth(1);
        expect([await row.getByRole('rowheader').textContent(), await row.getByRole('cell').allTextContents()], ['2025年', ['18']], 'the sum');
        const items = await preview(page, 'zh').getByRole('list', { name: say('roster_courses_title', 'zh') }).getByRole('listitem').allTextContents();
        expect(items.length, 3, 'the courses');
        expect(items[2].endsWith(say('roster_course_not_registered', 'zh')), true, 'one that does not count');
        await page.keyboard.press('Enter');
        await settle(page);
        expect(await how.field(fieldName('2025_general', 'zh')).inputValue(), '18', 'filled in');
        expect(await how.field(fieldName('2024_professional', 'zh')).inputValue(), '', 'and nothing where no course counts');
        await paste(page, lines.join('\n').replace('\t8\t', '\t八\t'));
        expect(await page.getByText(say('paste_courses_refused', 'zh')).count(), 1, 'a course that cannot be read');
        expect(await preview(page, 'zh').getByText(/^第 3 行：/).count(), 1, 'its line');
        expectQuiet(watched);
        await close();
    });

    await test('a wrong cell is marked, and only what can be read is filled in', async () => {
        const { page, how, close } = await toForm(zicha, 'zh');
        await how.type(fieldName('2023_professional', 'zh'), '33');
        await paste(page, table);
        const alert = await preview(page, 'zh').getByRole('alert').textContent();
        expect(alert, say('paste_wrong', 'zh', fieldName('2023_professional', 'zh'), say('paste_place', 'zh', 3, 3),
            say('cell_not_hours', 'zh', '七十')), 'the sentence');
        await how.press(say('paste_fill_some', 'zh', 5));
        await settle(page);
        expect(await how.field(fieldName('2023_professional', 'zh')).inputValue(), '33', 'left alone');
        expect(await how.field(fieldName('2024_general', 'zh')).inputValue(), '20', 'filled in');
        await close();
    });

    await test('a filled-in table can be undone, and one that is left changes nothing', async () => {
        const { page, how, close } = await toForm(zicha, 'zh');
        await how.type(fieldName('2022_general', 'zh'), '5');
        await paste(page, sound);
        const instead = say('paste_instead', 'zh', '5');
        expect(await preview(page, 'zh').getByText(instead).count(), 1, instead);
        await how.press(say('paste_cancel'));
        await settle(page);
        expect(await preview(page, 'zh').count(), 0, 'gone');
        expect(await how.field(fieldName('2022_general', 'zh')).inputValue(), '5', 'as before');
        await paste(page, sound);
        await how.press(say('paste_fill'));
        await settle(page);
        expect(await how.field(fieldName('2022_general', 'zh')).inputValue(), '18', 'filled in');
        await how.press(say('paste_undo'));
        await settle(page);
        expect(await how.field(fieldName('2022_general', 'zh')).inputValue(), '5', 'put back');
        expect(await how.field(fieldName('2024_general', 'zh')).inputValue(), '', 'put back');
        await close();
    });

    await test('a number is pasted into its field as ever, a spreadsheet\'s single cell too', async () => {
        const { page, how, close } = await toForm(zicha, 'zh');
        for (const [text, wanted] of [['12.5', '12.5'], ['18\r\n', '18']]) {
            await how.field(fieldName('2022_general', 'zh')).fill('');
            await how.field(fieldName('2022_general', 'zh')).focus();
            await settle(page);
            await paste(page, text);
            expect(await how.field(fieldName('2022_general', 'zh')).inputValue(), wanted, 'the field');
            expect(await preview(page, 'zh').count(), 0, 'no preview');
        }
        await close();
    });

    await test('a column pasted into a field fills from there on', async () => {
        const { page, how, close } = await toForm(zicha, 'zh');
        await how.field(fieldName('2023_professional', 'zh')).focus();
        await settle(page);
        await paste(page, '70\r\n71\r\n72\r\n');
        await how.press(say('paste_fill'));
        await settle(page);
        expect(await how.field(fieldName('2023_professional', 'zh')).inputValue(), '70', '2023');
        expect(await how.field(fieldName('2025_professional', 'zh')).inputValue(), '72', '2025');
        await close();
    });

    await test('the labelled field takes a table too, and what is none is said to be none', async () => {
        const { page, how, close } = await toForm(zicha, 'zh');
        await how.press(say('paste_open'));
        await settle(page);
        await how.field(say('paste_field')).focus();
        await paste(page, '没有\t用\r\n的\t表');
        expect((await preview(page, 'zh').innerText()).includes(say('paste_nothing').slice(0, 9)), true, 'said');
        await how.press(say('paste_close'));
        await settle(page);
        await how.press(say('paste_open'));
        await settle(page);
        await how.field(say('paste_field')).focus();
        await paste(page, sound);
        expect(await preview(page, 'zh').getByRole('row').count(), 4, 'the preview');
        await close();
    });

    await test('elsewhere a pasted text with several lines stays the browser\'s', async () => {
        const { page, how, close } = await toForm(zicha, 'zh');
        await how.go('result');
        await settle(page);
        await paste(page, sound);
        expect(await preview(page, 'zh').count(), 0, 'no preview');
        await how.go('facts');
        await settle(page);
        expect(await preview(page, 'zh').count(), 0, 'no preview later');
        await close();
    });

    await test('a table is pasted on the canvas alone', async () => {
        const off = await zicha.open(zicha.http, { lang: 'zh', twin: 'off' });
        const begin = await off.page.getByRole('button', { name: say('page_begin'), exact: true }).boundingBox();
        await off.page.mouse.click(begin.x + begin.width / 2, begin.y + begin.height / 2);
        await settle(off.page, 12);
        await paste(off.page, sound);
        await settle(off.page, 12);
        expect(await preview(off.page, 'zh').count(), 1, 'the preview');
        await off.close();
    });

    for (const [size, options] of Object.entries({ desktop, phone })) {
        for (const [language, theme] of [['zh', 'light'], ['en', 'dark']]) {
            await test(`every box of the preview has ink: ${size}, ${language}, ${theme}`, async () => {
                const { page, how, close } = await toForm(zicha, language, { theme }, options);
                await how.type(fieldName('2022_general', language), '5');
                await paste(page, table);
                await expectInk(page, options.deviceScaleFactor ?? 1, 'preview',
                    `${size}-${language}-${theme}-paste`);
                expect(await violations(page), [], 'axe-core');
                await how.press(say('paste_fill_some', language, 5));
                await settle(page);
                await expectInk(page, options.deviceScaleFactor ?? 1, 'filled');
                await close();
            });
        }
    }
}
