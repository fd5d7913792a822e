// Drafts as files: saved, opened elsewhere, put back; and those that do not fit, from a file or from
// the device's own store.
import { readFileSync, readdirSync } from 'node:fs';
import { constantPart } from '../catalogues.mjs';
import { comeBack, settle } from './browser.mjs';
import * as byTwin from './by_twin.mjs';
import { expect } from './harness.mjs';
import { fieldName, say } from './words.mjs';

const badFolder = 'tests/bad/drafts';
const general = fieldName('2022_general', 'zh');
const draft = (facts, rules = '"jiaxing-2025"') =>
    `{"format":"zicha-answers/1","rules":${rules},"facts":${JSON.stringify(facts)}}`;
const typedAs = (value) => ({ '2022_general': { value, from: 'typed' } });

export async function testDraftFiles({ test, zicha, expectQuiet }) {
    async function start(address = zicha.http, prepare) {
        const opened = await zicha.open(address, { lang: 'zh' }, undefined, prepare);
        return { ...opened, how: byTwin.hand(opened.page, 'zh') };
    }

    const storing = (text) => (context) => context.addInitScript((value) => {
        if (!localStorage.getItem('zicha.draft')) localStorage.setItem('zicha.draft', value);
    }, text);
    const keptDraft = (page) => page.evaluate(() => localStorage.getItem('zicha.draft'));

    async function openDraft(page, how, name, text) {
        await how.go('start');
        const asked = page.waitForEvent('filechooser');
        await how.press(say('draft_open'));
        await (await asked).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
        await page.waitForTimeout(100);
        await settle(page);
    }

    for (const place of ['http', 'file']) {
        await test(`a draft file saved from ${place}:// gives the same answers in another browser`, async () => {
            const { page, how, watched, close } = await start(zicha[place]);
            await byTwin.begin(how);
            await how.type(general, '18.5');
            await how.type(fieldName('2023_general', 'zh'), '十八');
            const saving = page.waitForEvent('download');
            await how.press(say('draft_save'));
            const download = await saving;
            expect(/^自查草稿-\d{4}-\d\d-\d\d\.json$/.test(download.suggestedFilename()), true, 'its name');
            const text = readFileSync(await download.path(), 'utf8');
            expect(JSON.parse(text).format, 'zicha-answers/2', 'its format');
            expectQuiet(watched);
            await close();

            const other = await start(zicha[place]);
            await openDraft(other.page, other.how, 'mine.json', text);
            expect(await other.how.field(general).inputValue(), '18.5', 'a right cell');
            const wrong = other.how.field(fieldName('2023_general', 'zh'));
            expect(await wrong.inputValue(), '十八', 'a wrong cell');
            expect(await wrong.getAttribute('aria-invalid'), 'true', 'its mark');
            await other.close();
        });
    }

    await test('a draft that is opened replaces what was there, which can be put back', async () => {
        const { page, how, close } = await start();
        await byTwin.begin(how);
        await how.type(general, '11');
        await openDraft(page, how, 'old.json', draft(typedAs('22')));
        expect(await how.field(general).inputValue(), '22', 'opened');
        await how.press(say('draft_put_back'));
        await settle(page);
        expect(await how.field(general).inputValue(), '11', 'put back');
        await close();
    });

    for (const file of readdirSync(badFolder)) {
        await test(`a draft with ${file.replace('.json', '')} is told where it is wrong, and changes nothing`, async () => {
            const { page, how, close } = await start();
            await byTwin.begin(how);
            await how.type(general, '11');
            await openDraft(page, how, file, readFileSync(`${badFolder}/${file}`));
            const alert = page.getByRole('alert');
            const code = file.split('.').slice(0, 2).join('.');
            const words = await alert.innerText();
            expect(words.includes(constantPart(code)) && words.includes(file), true, `${words} says ${code}`);
            expect(words.includes(`[${code}]`), false, 'no code is for people');
            await alert.getByRole('button', { name: say('draft_leave'), exact: true }).click();
            await settle(page);
            expect(await alert.count(), 0, 'alerts afterwards');
            await how.go('facts');
            await settle(page);
            expect(await how.field(general).inputValue(), '11', 'what was there');
            await close();
        });
    }

    await test('a file that is no text at all is distinguished from a draft', async () => {
        const { page, how, close } = await start();
        await openDraft(page, how, 'photo.json', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70]));
        const words = await page.getByRole('alert').innerText();
        expect(words.includes(say('draft_unread_file', 'zh', 'photo.json')), true, words);
        await close();
    });

    await test('a draft of other rules is only used when asked, and then as far as it fits', async () => {
        const { page, how, close } = await start();
        const facts = { ...typedAs('33'), '2019_general': { value: '9', from: 'typed' } };
        await openDraft(page, how, 'last-year.json', draft(facts, '"elsewhere-2019"'));
        const alert = page.getByRole('alert');
        const words = await alert.innerText();
        for (const part of ['elsewhere-2019', '2019_general']) expect(words.includes(part), true, part);
        await alert.getByRole('button', { name: say('draft_use'), exact: true }).click();
        await settle(page);
        expect(await how.field(general).inputValue(), '33', 'what fits');
        await close();
    });

    await test('the device\'s draft of version 1 is continued', async () => {
        const { page, how, close } = await start(zicha.http, storing(draft(typedAs('44'))));
        await how.press(say('draft_continue'));
        await settle(page);
        expect(await how.field(general).inputValue(), '44', 'the field');
        await close();
    });

    await test('a corrupt draft on the device is not overwritten until the person decides', async () => {
        const { page, how, close } = await start(zicha.http, storing('{"format":"zicha-ans'));
        const alert = page.getByRole('alert');
        const words = await alert.innerText();
        expect(words.includes(say('draft_unread_kept')), true, words);
        expect(words.includes(constantPart('json.syntax')), true, words);
        await byTwin.begin(how);
        await how.type(general, '55');
        await settle(page);
        expect(await keptDraft(page), '{"format":"zicha-ans', 'kept');
        const saving = page.waitForEvent('download');
        await how.press(say('draft_rescue'));
        const rescued = readFileSync(await (await saving).path(), 'utf8');
        expect(rescued, '{"format":"zicha-ans', 'the rescued file');
        await how.press(say('draft_drop'));
        await settle(page);
        expect((await keptDraft(page)).includes('"55"'), true, 'kept after deleting it');
        expect(await alert.count(), 0, 'alerts afterwards');
        await comeBack(page);
        await how.press(say('draft_continue'));
        await settle(page);
        expect(await how.field(general).inputValue(), '55', 'the field');
        await close();
    });
}
