// The committee's filing dates: typed in, marked where wrong, refused where nothing is known,
// copied and saved.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { settle } from './browser.mjs';
import * as byCanvas from './by_canvas.mjs';
import * as byTwin from './by_twin.mjs';
import { expect } from './harness.mjs';
import { notice, say } from './words.mjs';

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/// A date as the table's cell says it.
export const cell = (date, language) =>
    `${date} ${say(`weekday_${weekdays[new Date(`${date}T00:00Z`).getUTCDay()]}`, language)}`;

const meeting = (number, language) => say('dates_meeting', language, number);

// Meeting, 5th working day before, five clear working days before.
const vectors = [
    ['2025-10-09', '2025-09-25', '2025-09-24'],
    ['2025-10-15', '2025-10-09', '2025-09-30'],
    ['2025-12-31', '2025-12-24', '2025-12-23'],
    ['2026-01-08', '2025-12-31', '2025-12-30'],
];

async function enter(page, how) {
    await how.press(say('page_way_committee_go', how.language));
    await settle(page);
}

async function rows(page, language) {
    await settle(page);
    const table = page.getByRole('table', { name: say('dates_results', language), exact: true });
    const found = [];
    for (const row of await table.getByRole('row').all()) {
        if (await row.getByRole('rowheader').count() === 0) continue;
        found.push([await row.getByRole('rowheader').textContent(),
            ...await row.getByRole('cell').allTextContents()]);
    }
    return found;
}

export async function testCommittee({ test, zicha, expectQuiet }) {
    for (const language of ['zh', 'en']) {
        await test(`filing dates follow what is typed, for one meeting and for many: ${language}`, async () => {
            const { page, watched, close } = await zicha.open(zicha.http, { lang: language });
            const how = byTwin.hand(page, language);
            await enter(page, how);
            const wanted = [];
            for (const [index, vector] of vectors.entries()) {
                if (index > 0) await how.press(say('dates_add', language));
                await settle(page);
                await how.type(meeting(index + 1, language), vector[0]);
                wanted.push(vector.map((date) => cell(date, language)));
                expect(await rows(page, language), wanted, `after ${vector[0]}`);
            }
            await how.press(say('dates_remove', language, 2));
            expect(await rows(page, language), wanted.filter((_, index) => index !== 1), 'one taken away');
            expectQuiet(watched);
            await close();
        });
    }

    await test('filing dates are worked out on the canvas alone, by mouse and keys', async () => {
        const { page, watched, close } = await zicha.open(zicha.http, { lang: 'zh', twin: 'off' });
        const how = byCanvas.hand(page, 'zh');
        await enter(page, how);
        await how.type(meeting(1, 'zh'), '2025-10-15');
        expect(await rows(page, 'zh'), [vectors[1].map((date) => cell(date, 'zh'))], 'the table');
        await how.press(say('go_filing'));
        await settle(page);
        const box = page.getByRole('checkbox').first();
        await how.tick(await box.textContent());
        await settle(page);
        expect(await box.getAttribute('aria-checked'), 'true', 'a tick');
        expectQuiet(watched);
        await close();
    });

    await test('a date is read in each usual form, and several in one field', async () => {
        const { page, close } = await zicha.open(zicha.http, { lang: 'zh' });
        const how = byTwin.hand(page, 'zh');
        await enter(page, how);
        const one = [vectors[1].map((date) => cell(date, 'zh'))];
        for (const form of ['2025-10-15', '2025/10/15', '2025.10.15', '2025年10月15日', '２０２５－１０－１５']) {
            await how.type(meeting(1, 'zh'), form);
            expect(await rows(page, 'zh'), one, form);
        }
        await how.type(meeting(1, 'zh'), vectors.map(([date]) => date).join('，'));
        expect(await rows(page, 'zh'), vectors.map((dates) => dates.map((date) => cell(date, 'zh'))), 'several');
        await close();
    });

    await test('a wrong date is marked with its sentence, and one in the middle of typing is not', async () => {
        for (const language of ['zh', 'en']) {
            const { page, close } = await zicha.open(zicha.http, { lang: language });
            const how = byTwin.hand(page, language);
            await enter(page, how);
            const field = how.field(meeting(1, language));
            for (const beginning of ['2', '2025', '2025-1', '2025-10-', '2025年10月']) {
                await how.type(meeting(1, language), beginning);
                await settle(page);
                expect(await field.getAttribute('aria-invalid'), null, beginning);
            }
            for (const wrong of ['2025-02-30', '2025-13-01', 'tomorrow']) {
                await how.type(meeting(1, language), wrong);
                await settle(page);
                expect(await field.getAttribute('aria-invalid'), 'true', wrong);
                const sentence = say('filing_bad_date', language, wrong);
                expect(await page.getByRole('alert').textContent(), sentence, 'the sentence');
                const described = await field.evaluate((element) => element.getRootNode()
                    .getElementById(element.getAttribute('aria-describedby'))?.textContent);
                expect(described, sentence, 'the description');
            }
            await how.type(meeting(1, language), '2025-10-15');
            await settle(page);
            expect(await page.getByRole('alert').count(), 0, 'alerts afterwards');
            await close();
        }
    });

    await test('a day without a calendar is refused, and a meeting after the year gets a warning', async () => {
        for (const language of ['zh', 'en']) {
            const { page, close } = await zicha.open(zicha.http, { lang: language });
            const how = byTwin.hand(page, language);
            await enter(page, how);
            await how.type(meeting(1, language), '2027-03-01');
            const none = say('dates_none', language);
            expect((await rows(page, language))[0], [cell('2027-03-01', language), none, none], 'no dates');
            const refusal = say('filing_no_calendar', language, 2027);
            expect(await page.getByText(refusal, { exact: true }).count(), 1, 'the refusal, once');
            await how.type(meeting(1, language), '2026-01-08');
            await settle(page);
            const { clause } = notice.filing.latest_cite[0];
            const late = say('filing_after_latest', language, '2025-12-31', clause.zh, clause.en);
            expect(await page.getByText(late, { exact: true }).count(), 1, 'the warning');
            await how.type(meeting(1, language), '2025-01-06');
            await settle(page);
            expect(await page.getByText(say('filing_no_calendar', language, 2024), { exact: true }).count(), 1,
                'a count that reaches back into 2024');
            await close();
        }
    });

    await test('the saved and the copied calendar file are what the command line writes', async () => {
        for (const language of ['zh', 'en']) {
            const { page, close } = await zicha.open(zicha.http, { lang: language });
            await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
            const how = byTwin.hand(page, language);
            const dates = vectors.map(([date]) => date);
            await enter(page, how);
            await how.type(meeting(1, language), dates.join(' '));
            await settle(page);
            const wanted = (format) =>
                execFileSync('build/native/zicha', ['deadline', ...dates, '--format', format, '--lang', language],
                    { stdio: ['ignore', 'pipe', 'ignore'] }).toString();
            const [download] = await Promise.all([
                page.waitForEvent('download'), how.press(say('dates_save_ics', language)),
            ]);
            expect(download.suggestedFilename(), `${notice.id}.ics`, 'its name');
            expect(readFileSync(await download.path(), 'utf8'), wanted('ics'), 'the file');
            const copied = async (button) => {
                await how.press(say(button, language));
                await settle(page);
                return page.evaluate(() => navigator.clipboard.readText());
            };
            const unix = (text) => text.replaceAll('\r\n', '\n');
            expect(unix(await copied('dates_copy_ics')), unix(wanted('ics')), 'the copy');
            expect(await copied('dates_copy'), wanted('text'), 'the text');
            await close();
        }
    });
}
