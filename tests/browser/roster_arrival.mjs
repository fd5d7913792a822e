// How a staff list comes into the page and leaves it: dropped, refused, stopped, gone in mid-reading, closed;
// and what nobody may see of it.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settle } from './browser.mjs';
import { expect } from './harness.mjs';
import { arrived, check, choose, crowd, drop, enter, names, namesOf, openRoster, people, saved, table } from './rosters.mjs';
import { say } from './words.mjs';

export async function testRosterArrival({ test, zicha, expectQuiet }) {
    await test('a file that is dropped on the page is opened', async () => {
        const { page } = await enter(zicha);
        await drop(page, [['dropped.csv', people]]);
        await arrived(page);
        expect(await namesOf(page), names, 'the people');
    });

    const wrong = {
        'an empty file': ['', 'roster_empty_here'],
        'a list with damaged headings': ['工号,级别,2025公需\0\nE1,中级,18\n', 'roster_damaged_header'],
        'a text without any heading': ['没有表头的一段话', 'roster_no_hours'],
        'an old workbook': [Buffer.from('D0CF11E0A1B11AE1'.padEnd(2048, '0'), 'hex'), 'xlsx_old_format'],
        'a cut workbook': [Buffer.from('504B0304140000000800'.padEnd(400, '0'), 'hex'), 'xlsx_cut'],
    };
    for (const [what, [content, key]] of Object.entries(wrong)) {
        await test(`${what} is refused with a sentence that helps, and another list can be opened`, async () => {
            const opened = await enter(zicha);
            const { page } = opened;
            await choose(opened, say('roster_open'), 'wrong.csv', content);
            await arrived(page, page.getByText(say(key).slice(0, 12)));
            expectQuiet(opened.watched);
            const isList = key === 'roster_no_hours'; // it has a heading, which can be asked about
            expect(await page.getByRole('heading', { name: say('roster_headings_title'), exact: true }).count(),
                isList ? 1 : 0, 'asked about its headings');
            const again = page.getByRole('button', { name: say('roster_open_other'), exact: true });
            await choose(opened, say(await again.count() > 0 ? 'roster_open_other' : 'roster_open'), 'staff.csv', people);
            await arrived(page);
            expect(await namesOf(page), names, 'the people');
        });
    }

    await test('reading can be stopped, and another list opened', async () => {
        const opened = await enter(zicha);
        const { page, how } = opened;
        await page.evaluate(() => {
            window.original = window.Blob.prototype.arrayBuffer;
            window.Blob.prototype.arrayBuffer = () => new Promise(() => {}); // a disk that never answers
        });
        await choose(opened, say('roster_open'), 'slow.csv', people);
        await page.getByRole('progressbar').waitFor({ state: 'attached' });
        await how.press(say('roster_stop'));
        await page.evaluate(() => {
            window.Blob.prototype.arrayBuffer = window.original;
        });
        await settle(page);
        await openRoster(opened, people);
        expect(await namesOf(page), names, 'the people');
    });

    await test('saving can be stopped, and what was written by then is in no later file', async () => {
        const opened = await enter(zicha);
        const { page, how } = opened;
        const text = crowd(60_000);
        await openRoster(opened, text);
        // The page's slices wait until they are let go, one at a time.
        await page.evaluate(() => {
            const { scheduler } = window;
            window.slices = [];
            scheduler.postTask = (call, options) => (options.priority === 'user-visible'
                ? new Promise((resolve) => window.slices.push(resolve))
                : Object.getPrototypeOf(scheduler).postTask.call(scheduler, call, options));
            window.letGo = () => {
                delete scheduler.postTask;
                for (const call of window.slices.splice(0)) call();
            };
        });
        await how.press(say('roster_save_csv'));
        await page.getByRole('progressbar').waitFor({ state: 'attached' });
        await page.evaluate(() => window.slices.shift()());
        await how.press(say('roster_stop'));
        await page.evaluate(() => window.letGo());
        await settle(page);
        expect(await page.getByRole('progressbar').count(), 0, 'nothing is under way');
        const { bytes } = await saved(opened, say('roster_save_csv'));
        expect(bytes.equals(check(['-'], text)), true, 'the whole file and no more');
    });

    await test('a list that is dropped after a comparison was thought better of is a new list', async () => {
        const opened = await enter(zicha);
        const { page, how } = opened;
        await openRoster(opened);
        const asked = page.waitForEvent('filechooser');
        await how.press(say('roster_list_compare'));
        await asked; // and no file is chosen
        await drop(page, [['other.csv', crowd(3)]]);
        await page.getByText(say('roster_count', 'zh', 'other.csv', 3)).waitFor({ state: 'attached' });
        await arrived(page);
        expect(await namesOf(page), ['人1', '人2', '人3'], 'the new people');
    });

    await test('a number that looks private is shown nowhere in full, though its column is kept', async () => {
        const number = '13812345678';
        const opened = await enter(zicha);
        const { page, how } = opened;
        await openRoster(opened, people.replace('E3,', `${number},`));
        const everything = () => page.evaluate(() => {
            const { shadowRoot } = document.querySelector('#app > div');
            return shadowRoot.innerHTML + [...shadowRoot.querySelectorAll('input')].map(({ value }) => value).join();
        });
        expect((await everything()).includes(number), false, 'in the table');
        await how.press('王五');
        await settle(page);
        expect((await everything()).includes(number), false, 'with the person');
        expect((await everything()).includes('78'), true, 'its last characters');
    });

    await test('a file that has gone by the time it is read is said to be unreadable', async () => {
        const opened = await enter(zicha);
        const path = join(mkdtempSync(join(tmpdir(), 'zicha-')), 'gone.csv');
        writeFileSync(path, people);
        const asked = opened.page.waitForEvent('filechooser');
        await opened.how.press(say('roster_open'));
        const chooser = await asked;
        await opened.page.evaluate(() => {
            window.Blob.prototype.arrayBuffer = () => Promise.reject(new Error('gone'));
        });
        await chooser.setFiles(path);
        await arrived(opened.page, opened.page.getByText(say('roster_file_unreadable', 'zh', 'gone.csv').slice(0, 14)));
        expectQuiet(opened.watched);
    });

    await test('nothing of a list is kept on the device or in a saved page, and closing it forgets it', async () => {
        const opened = await enter(zicha);
        const { page, how } = opened;
        await openRoster(opened);
        const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
        const serialised = await page.evaluate(() => document.documentElement.outerHTML);
        for (const name of names) {
            expect(kept.includes(name), false, `${name} on the device`);
            expect(serialised.includes(name), false, `${name} in a saved page`);
        }
        await how.press(say('roster_close'));
        await settle(page);
        expect(await table(page).count(), 0, 'the table is gone');
        expect(await page.getByRole('button', { name: say('roster_open'), exact: true }).count(), 1, 'the way in');
        expectQuiet(opened.watched);
    });
}
