// A clerk's way through a list of 300 people as it lies on the desk, by mouse on the canvas alone: opened, its
// headings told, ten rows corrected, and saved into the clerk's own workbook.
//
// What an action is: each click; each text that is typed into a field, whose click is another one; each key
// that is pressed besides; and the choice of the file in the browser's own dialog. Turning the wheel is none.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settle } from './browser.mjs';
import * as byCanvas from './by_canvas.mjs';
import { violations } from './accessible.mjs';
import { expect } from './harness.mjs';
import { arrived, enter, openRoster, table, zicha as program } from './rosters.mjs';
import { say } from './words.mjs';

const most = 25;
const staff = readFileSync('tests/cases/staff300_lo.xlsx');
const chip = (verdict, count) => say('roster_chip', 'zh', say(`verdict_${verdict}`), count);
const tall = { viewport: { width: 1280, height: 2400 } };

/// Clicks, and texts that are typed, each counted.
function countedHand(page) {
    const how = byCanvas.hand(page, 'zh');
    const counted = { ...how, actions: 0 };
    counted.press = async (name) => {
        counted.actions += 1;
        await how.press(name);
    };
    counted.type = async (field, text) => {
        counted.actions += 2; // the click that puts the caret there, and the text
        const before = await field.boundingBox();
        await page.mouse.move(before.x + before.width / 2, before.y + before.height / 2);
        await settle(page, 1);
        await page.mouse.down();
        await settle(page, 1);
        await page.mouse.up();
        await settle(page, 3);
        await page.keyboard.type(text, { delay: 20 });
        await settle(page, 3);
    };
    return counted;
}

/// The rows that the command line decides, of a workbook that was saved.
function decided(bytes) {
    const file = join(mkdtempSync(join(tmpdir(), 'zicha-clerk-')), 'result.xlsx');
    writeFileSync(file, bytes);
    const map = `${file}.json`;
    const years = [2021, 2022, 2023, 2024, 2025];
    const headings = Object.fromEntries(years.flatMap((year) =>
        [[`${year}年公需科目`, `${year}_general`], [`${year}年专业科目`, `${year}_professional`]]));
    writeFileSync(map, JSON.stringify({
        format: 'zicha-headings/1',
        headings: { 所在部门: 'unit', 拟申报级别: 'level', 是否嘉兴参保: 'insured_locally', ...headings },
    }));
    try {
        program(['check', file, '--map', map, '--format', 'ndjson']);
    } catch (error) {
        return error.stdout.toString().trim().split('\n').map((line) => JSON.parse(line));
    }
    throw new Error('all rows are well');
}

const fieldsOf = (page) => page.getByRole('region', { name: say('roster_fix_title'), exact: true }).getByRole('textbox');

/// The places of ten fields, each of a person with no other wrong cell.
async function soleCells(fields) {
    const names = await fields.evaluateAll((all) => all.map((field) => field.getAttribute('aria-label').split('的')[0]));
    const sole = names.flatMap((name, at) => (names.filter((other) => other === name).length === 1 ? [at] : []));
    expect(sole.length >= 10, true, `persons with one wrong cell: ${sole.length}`);
    return sole.slice(0, 10);
}

export async function testRosterClerk({ test, zicha, expectInk, expectQuiet }) {
    await test('300 people are opened, mapped, ten rows corrected and saved in at most 25 actions by mouse', async () => {
        const opened = await zicha.open(zicha.http, { lang: 'zh', twin: 'off' }, { viewport: { width: 1280, height: 1000 } });
        const { page } = opened;
        const how = countedHand(page);
        await byCanvas.hand(page, 'zh').press(say('page_way_employer_go')); // who one is has been said before
        const asked = page.waitForEvent('filechooser');
        await how.press(say('roster_open'));
        how.actions += 1; // the file, in the browser's own dialog
        await (await asked).setFiles({ name: '名册.xlsx', mimeType: 'application/octet-stream', buffer: staff });
        await arrived(page, page.getByRole('heading', { name: say('roster_headings_title'), exact: true }));
        await how.press(say('roster_headings_accept_go'));
        await arrived(page);
        await how.press(chip('invalid', 91));
        await settle(page, 20);
        const fields = fieldsOf(page);
        for (const at of await soleCells(fields)) {
            const field = fields.nth(at);
            await page.mouse.move(640, 500);
            for (let tries = 0; tries < 60 && (await field.boundingBox()).y > 800; tries++) {
                await page.mouse.wheel(0, 200);
                await settle(page, 3);
            }
            await how.type(field, '36');
        }
        expect(await page.getByRole('button', { name: chip('invalid', 81), exact: true }).count(), 1, 'wrong rows that are left');
        const saving = page.waitForEvent('download');
        await how.press(say('roster_save_workbook'));
        const saved = readFileSync(await (await saving).path());
        expect(how.actions <= most, true, `${how.actions} actions`);
        console.log(`# ${how.actions} actions of at most ${most}`);
        const rows = decided(saved);
        expect(rows.filter(({ verdict }) => verdict === 'invalid').length, 81, 'wrong rows in the saved workbook');
        expect(rows.length, 302, 'rows');
        expectQuiet(opened.watched);
    });

    await test('a word of many columns is asked about once for all of them, and three answers leave no row wrong', async () => {
        const opened = await enter(zicha, tall);
        const { page, how } = opened;
        await openStaff(opened);
        const words = await page.getByRole('region', { name: say('roster_words_title'), exact: true }).locator('p').allTextContents();
        expect(words.length, 4, `questions: ${words.slice(1)}`);
        for (const word of ['/', '—', '未完成']) {
            await how.press(say('roster_word_means', 'zh', say('roster_word_open'), word));
            await arrived(page);
        }
        expect(await page.getByRole('button', { name: new RegExp(`^${say('verdict_invalid')}`) }).count(), 0, 'wrong rows');
        expectQuiet(opened.watched);
    });

    await test('wrong cells are put right one below the other; a row stays until the next ones are asked for', async () => {
        const opened = await enter(zicha, tall);
        const { page, how } = opened;
        await openRoster(opened, [
            '工号,姓名,级别,组织,2024公需,2025公需,社保在嘉兴',
            'E1,张三,中级,市,十八,1O8,是', 'E2,李四,中级,市,18,18,是', 'E3,王五,中级,市,18,七十,是',
        ].join('\n'));
        await how.press(chip('invalid', 2));
        await settle(page, 20);
        const names = () => fieldsOf(page).evaluateAll((all) => all.map((field) => field.getAttribute('aria-label')));
        const all = [['张三', 2, '2024公需'], ['张三', 2, '2025公需'], ['王五', 4, '2025公需']]
            .map(([name, row, heading]) => say('roster_fix_name', 'zh', say('roster_fix_who', 'zh', name, row), heading));
        expect(await names(), all, 'every wrong cell');
        const reasons = await table(page).getByRole('row').nth(1).textContent();
        expect(reasons.includes('十八') && reasons.includes('1O8'), true, `all reasons in the table: ${reasons}`);
        expect(await violations(page), [], 'axe-core');
        await expectInk(page, 1, 'the wrong cells', 'roster-fix');
        await how.type(all[0], '18');
        await settle(page);
        await how.type(all[1], '18');
        await settle(page, 20);
        expect(await names(), all, 'the row stays');
        expect(await page.getByText(say('roster_fix_done'), { exact: true }).count(), 2, 'said to be well');
        await how.type(all[1], '');
        await settle(page, 20);
        expect(await page.getByRole('button', { name: chip('invalid', 2), exact: true }).count(), 1, 'an emptied field takes the correction back');
        await how.type(all[1], '18');
        await settle(page, 20);
        await how.press(say('roster_fix_next'));
        await settle(page, 20);
        expect(await names(), [all[2]], 'the next ones');
        expectQuiet(opened.watched);
    });
}

async function openStaff(opened) {
    const { page, how } = opened;
    const asked = page.waitForEvent('filechooser');
    await how.press(say('roster_open'));
    await (await asked).setFiles({ name: '名册.xlsx', mimeType: 'application/octet-stream', buffer: staff });
    await arrived(page, page.getByRole('heading', { name: say('roster_headings_title'), exact: true }));
    await how.press(say('roster_headings_accept_go'));
    await arrived(page);
}
