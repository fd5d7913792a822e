// A whole staff list in the page: opened as it is, looked through, corrected, taken away; nothing of it
// leaves the device or outlives the tab.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fullWorkbook } from '../cli/own_makers.mjs';
import { settle } from './browser.mjs';
import { all as allOf, find, readTree, rowsOf as treeRowsOf, textOf } from './computed_tree.mjs';
import * as byCanvas from './by_canvas.mjs';
import { expect } from './harness.mjs';
import {
    arrived, check, choose, crowd, enter, names, namesOf, openRoster, people, rowsOf, saved, table, zicha as program,
} from './rosters.mjs';
import { heading, say } from './words.mjs';

const verdicts = ['eligible', 'not_eligible', 'not_eligible', 'needs_info', 'invalid', 'refer'];

async function verdictsOf(page) {
    return table(page).locator('[data-verdict]').evaluateAll((all) => all.map((each) => each.dataset.verdict));
}

const chip = (verdict, count) => say('roster_chip', 'zh', say(`verdict_${verdict}`), count);
const gb18030 = (text) => {
    const bytes = [];
    const codes = new Map();
    const decoder = new TextDecoder('gb18030');
    for (let high = 0x81; high <= 0xFE; high++) {
        for (let low = 0x40; low <= 0xFE; low++) {
            if (low !== 0x7F) codes.set(decoder.decode(new Uint8Array([high, low])), [high, low]);
        }
    }
    for (const character of text) bytes.push(...(character < '\x80' ? [character.charCodeAt(0)] : codes.get(character)));
    return Buffer.from(bytes);
};

export async function testRoster({ test, zicha, expectQuiet, verdictOf }) {
    await test('a list that is opened shows everyone with the verdict that the command line gives', async () => {
        const opened = await enter(zicha);
        await openRoster(opened);
        expect(await namesOf(opened.page), names, 'the people');
        expect(await verdictsOf(opened.page), verdicts, 'the verdicts');
        const told = check(['-', '--format', 'ndjson'], people).toString().trim().split('\n')
            .map((line) => JSON.parse(line).verdict);
        expect(told, verdicts, 'the command line');
        expectQuiet(opened.watched);
    });

    await test('every row of the table has every cell, each under the heading of its column, with all of its words', async () => {
        const long = '欧阳'.repeat(20);
        const opened = await enter(zicha);
        await openRoster(opened, Buffer.from(`级别,工号,姓名,部门,2025公需\n中级,,${long},,\n中级,E2,李四,一科,18\n`));
        const rows = await table(opened.page).evaluate((element) =>
            [...element.querySelectorAll('[role=row]')].map((row) => [...row.children].map((cell) =>
                [cell.getAttribute('aria-colindex'), cell.getAttribute('aria-label') ?? cell.textContent])));
        const numbers = ['1', '2', '3', '4', '5', '6', '7'];
        expect(rows.map((row) => row.map(([number]) => number)), [numbers, numbers, numbers], 'columns');
        const [headings, first] = rows.map((row) => row.map(([, words]) => words));
        expect(headings, [say('result_row'), '工号', '姓名', '部门', say('result_verdict'), say('roster_further'),
            say('result_missing')], 'headings');
        expect(first.slice(0, 4), ['2', '', long, ''], 'a row with blank cells');
        expect(first[6].includes('…'), false, `cut: ${first[6]}`);
    });

    await test('the key of the browser\'s own search leads to the list\'s where that alone finds everyone', async () => {
        const opened = await enter(zicha);
        const { page } = opened;
        const press = () => page.evaluate(() => {
            const key = new KeyboardEvent('keydown', { key: 'f', ctrlKey: true, bubbles: true, cancelable: true });
            return [window.dispatchEvent(key), document.querySelector('#app > div').shadowRoot.activeElement?.getAttribute('aria-label') ?? ''];
        });
        await openRoster(opened);
        await page.evaluate(() => document.querySelector('#app > div').shadowRoot.activeElement?.blur());
        expect(await press(), [true, ''], 'a short list is found by the browser');
        await opened.how.press(say('roster_close'));
        await openRoster(opened, crowd(60));
        expect(await page.getByText(say('roster_search_all', 'zh', 60), { exact: true }).count(), 1, 'said where one looks');
        expect(await press(), [false, say('roster_search')], 'the first press');
        expect(await press(), [true, say('roster_search')], 'the second is the browser\'s');
        await page.keyboard.type('人60');
        await settle(page);
        expect(await namesOf(page), ['人60'], 'who is found');
    });

    const shapes = {
        'UTF-8 without a mark, LF': Buffer.from(people.replaceAll('\r\n', '\n')),
        'UTF-8 with a mark': Buffer.from(`\uFEFF${people}`),
        'GB18030': gb18030(people),
        'tabs': Buffer.from(people.replace('"借调, 见说明"', '借调').replaceAll(',', '\t')),
    };
    for (const [shape, bytes] of Object.entries(shapes)) {
        await test(`a list is read as it is: ${shape}`, async () => {
            const opened = await enter(zicha);
            await openRoster(opened, bytes);
            expect(await namesOf(opened.page), names, 'the people');
            expect(await verdictsOf(opened.page), verdicts, 'the verdicts');
        });
    }

    await test('a workbook is read, and the results are the very bytes that the command line writes', async () => {
        const workbook = check(['-', '--format', 'xlsx'], people);
        const opened = await enter(zicha);
        await openRoster(opened, people);
        const csv = await saved(opened, say('roster_save_csv'));
        expect(csv.name, 'staff-zicha.csv', 'the name of the CSV');
        expect(csv.bytes.equals(check(['-'], people)), true, 'the same CSV');
        const xlsx = await saved(opened, say('roster_save_workbook'));
        expect(xlsx.name, 'staff-zicha.xlsx', 'the name of the workbook');
        expect(xlsx.bytes.equals(workbook), true, 'the same workbook');
        await choose(opened, say('roster_open_other'), 'staff.xlsx', workbook);
        await opened.page.getByText(say('roster_count', 'zh', 'staff.xlsx', 6)).waitFor({ state: 'attached' });
        await arrived(opened.page);
        expect(await verdictsOf(opened.page), verdicts, 'the verdicts of the workbook');
        expectQuiet(opened.watched);
    });

    await test('a workbook that was opened is saved with the result in it, as the command line does', async () => {
        const folder = mkdtempSync(join(tmpdir(), 'zicha-own-'));
        const [roster, result] = [join(folder, 'staff.xlsx'), join(folder, 'result.xlsx')];
        const workbook = fullWorkbook();
        writeFileSync(roster, workbook);
        check([roster, '-o', result]);
        const opened = await enter(zicha);
        await openRoster(opened, workbook, 'staff.xlsx');
        const { name, bytes } = await saved(opened, say('roster_save_workbook'));
        expect(name, 'staff-zicha.xlsx', 'the name');
        expect(bytes.equals(readFileSync(result)), true, 'the same workbook');
        check([roster, '--plain', '-o', result]);
        const plain = await saved(opened, say('roster_save_plain'));
        expect(plain.bytes.equals(readFileSync(result)), true, 'a plain one, where it is asked for');
        expectQuiet(opened.watched);
    });

    await test('the empty lists that are offered check as the command line says', async () => {
        const opened = await enter(zicha);
        for (const [button, format] of [['roster_template_csv', 'csv'], ['roster_template_workbook', 'xlsx']]) {
            const { bytes } = await saved(opened, say(button));
            expect(bytes.equals(program(['template', '--format', format])), true, format);
        }
    });

    await test('the list is filtered by verdict, unit, missing fact and words, and sorted', async () => {
        const opened = await enter(zicha);
        const { page, how } = opened;
        await openRoster(opened);
        const press = async (name) => {
            await how.press(name);
            await settle(page);
        };
        await press(chip('not_eligible', 2));
        expect(await namesOf(page), ['李四', '王五'], 'not eligible');
        await press(chip('not_eligible', 2));
        await press(say('roster_only', 'zh', say('verdict_invalid')));
        expect(await namesOf(page), ['陈七'], 'the part of the bar');
        await press(chip('invalid', 1));
        await how.type(say('roster_search'), '一部');
        await settle(page);
        expect(await namesOf(page), ['张三', '王五'], 'words');
        await how.type(say('roster_search'), '没有这个人');
        await settle(page);
        expect(await page.getByText(say('roster_none')).count() > 0, true, 'nobody');
        await how.type(say('roster_search'), '');
        await press(say('roster_filters'));
        await press(say('roster_chip', 'zh', '二部', 3));
        expect(await namesOf(page), ['李四', '赵六', '陈七'], 'a unit');
        await press(say('roster_chip', 'zh', heading('2025_professional', 'zh'), 1));
        expect(await namesOf(page), ['赵六'], 'a missing fact within the unit');
        await press(say('roster_chip', 'zh', heading('2025_professional', 'zh'), 1));
        await press(say('roster_chip', 'zh', '二部', 3));
        await press(say('roster_sort_by', 'zh', say('roster_further')));
        await press(`${say('roster_sort_by', 'zh', say('roster_further'))}${say('list_separator')}${say('roster_ascending')}`);
        const shown = await namesOf(page);
        expect(shown[0], '王五', 'who lacks most comes first');
        expect(await page.getByText(say('roster_shown', 'zh', 6), { exact: true }).count(), 1, 'everyone');
    });

    await test('rows that are no people are not counted as people, and what rows raise is told first', async () => {
        const opened = await enter(zicha);
        const odd = `${people}\n,,,,,18,72,,,,,,,,,,\n合计,,,,,108,432,,,,,,,,,,\n制表人：钱一,,,,,,,,,,,,,,,,\n`;
        await openRoster(opened, odd);
        const { page } = opened;
        const words = say('roster_count_rows', 'zh', 'staff.csv', 7, 2);
        expect(await page.getByText(words, { exact: true }).count(), 1, words);
        const told = page.getByRole('list', { name: say('roster_notices'), exact: true }).first();
        const notices = await told.getByRole('listitem').allTextContents();
        expect(notices.map((notice) => /合计/.test(notice) || /没有工号/.test(notice)), [true, true, false], notices.join());
        await opened.close();
    });

    await test('a person is explained in full, a cell is corrected in place, and the file keeps its own', async () => {
        const opened = await enter(zicha);
        const { page, how } = opened;
        await openRoster(opened);
        await how.press('陈七');
        expect(await verdictOf(page), 'invalid', 'before');
        await how.type('2025公需', '18');
        expect(await verdictOf(page), 'eligible', 'after');
        await how.press(say('roster_back'));
        await settle(page);
        expect((await verdictsOf(page))[4], 'eligible', 'in the list');
        expect(await page.evaluate(() => document.querySelector('#app > div').shadowRoot.activeElement?.textContent), '陈七', 'the focus');
        const csv = (await saved(opened, say('roster_save_csv'))).bytes;
        expect(csv.equals(check(['-'], people.replace('十八', '18'))), true, 'the results of what was corrected');
        await how.press('陈七');
        await how.press(say('roster_restore'));
        expect(await verdictOf(page), 'invalid', 'put back');
        await how.press(say('roster_after'));
        expect(await verdictOf(page), 'refer', 'the next person');
        expectQuiet(opened.watched);
    });

    await test('ten thousand people are a few rows of the twin, and arrow keys reach beyond them', async () => {
        const opened = await enter(zicha);
        const { page } = opened;
        await openRoster(opened, crowd(10_000));
        expect(await table(page).getAttribute('aria-rowcount'), '10001', 'all are counted');
        expect((await rowsOf(page)).length < 50, true, 'only some are there');
        await page.getByRole('button', { name: '人1', exact: true }).focus();
        for (let step = 0; step < 30; step++) {
            await page.keyboard.press('ArrowDown');
            await settle(page, 3);
        }
        const active = () => page.evaluate(() => document.querySelector('#app > div').shadowRoot.activeElement?.textContent);
        expect(await active(), '人31', 'thirty rows on');
        await page.getByRole('main').evaluate((main) => {
            main.scrollTop = main.scrollHeight / 2;
        });
        await settle(page);
        expect(await active(), '人31', 'the focus stays with its row');
        expect((await rowsOf(page)).some(({ index }) => index > 4000 && index < 6000), true, 'the middle');
    });

    await test('who listens comes to every row of a long list, and back, by a button at either end of the rows', async () => {
        for (const [language, count, most] of [['zh', 200, 30], ['en', 10_000, 3]]) {
            const opened = await enter(zicha, undefined, { lang: language });
            const { page } = opened;
            await openRoster(opened, crowd(count));
            const protocol = await page.context().newCDPSession(page);
            await protocol.send('Accessibility.enable');
            /// The numbers of those in the computed tree, and the button's name if there is one.
            const told = async (words) => {
                const tree = await readTree(protocol);
                const rows = treeRowsOf(find(tree, 'table', say('roster_table', language))).slice(1)
                    .map((row) => Number(/\d+/.exec(textOf(row.children.find(({ role }) => role === 'rowheader')))[0]));
                const [before, behind] = say(words, language, '\0').split('\0');
                return { rows, button: allOf(tree).find(({ role, name }) => role === 'button' && name.startsWith(before) && name.endsWith(behind))?.name };
            };
            const walk = async (words, isDown) => {
                let known = await told(words);
                for (let presses = 0; known.button && presses < most; presses++) {
                    const button = page.getByRole('button', { name: known.button, exact: true });
                    await button.focus();
                    await settle(page);
                    await button.press('Enter');
                    await settle(page, 8);
                    const next = await told(words);
                    const [end, begin] = isDown ? [known.rows.at(-1), next.rows[0]] : [next.rows.at(-1), known.rows[0]];
                    expect(begin <= end + 1, true, `from ${begin} on, after ${end}`);
                    expect(next.rows.every((row, at) => at === 0 || row === next.rows[at - 1] + 1), true, `rows one behind the other: ${next.rows}`);
                    const focus = await page.evaluate(() => document.querySelector('#app > div').shadowRoot.activeElement.textContent);
                    expect(focus, `人${isDown ? known.rows.at(-1) + 1 : known.rows[0] - 1}`, 'the focus');
                    known = next;
                }
                return known.rows;
            };
            const down = await walk('roster_rows_below', true);
            if (count === 200) expect(down.at(-1), 200, 'the last row');
            else expect(down.at(-1) > 60, true, `${down.at(-1)} rows on`);
            const up = await walk('roster_rows_above', false);
            expect(up[0], 1, 'the first row');
            await opened.close();
        }
    });

    await test('a very long list comes in parts', async () => {
        const opened = await enter(zicha);
        await openRoster(opened, crowd(50_002));
        await opened.how.press(say('roster_part_after'));
        await settle(opened.page);
        expect(await namesOf(opened.page), ['人50001', '人50002'], 'the second part');
        await opened.how.press(say('roster_part_before'));
        await settle(opened.page);
        expect((await namesOf(opened.page))[0], '人1', 'the first part');
    });

    await test('on the canvas alone a list is opened, filtered, and a person read', async () => {
        const { page } = await zicha.open(zicha.http, { lang: 'zh', twin: 'off' });
        const how = byCanvas.hand(page, 'zh');
        await how.press(say('page_way_employer_go'));
        await choose({ page, how }, say('roster_open'), 'staff.csv', people);
        await arrived(page);
        await how.press(chip('not_eligible', 2));
        await settle(page);
        expect(await namesOf(page), ['李四', '王五'], 'filtered');
        await how.press('王五');
        expect(await verdictOf(page), 'not_eligible', 'the person');
    });
}
