// Shared by the tests of the roster's screen: lists to open, and the hands that open them.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { settle } from './browser.mjs';
import * as byTwin from './by_twin.mjs';
import { say } from './words.mjs';

const header = '工号,姓名,部门,级别,组织,2021公需,2021专业,2022公需,2022专业,2023公需,2023专业,2024公需,2024专业,2025公需,2025专业,社保在嘉兴,备注';
const full = '18,72,18,72,18,72,18,72,18,72,是';

/// Six people: eligible, not eligible (twice), an open fact, a wrong cell, not decided by the notice.
export const people = [
    header,
    `E1,张三,一部,中级,市,${full},`,
    'E2,李四,二部,中级,市,18,72,18,72,18,72,18,72,12,60,是,"借调, 见说明"',
    'E3,王五,一部,中级,市,0,0,0,0,0,0,0,0,0,0,是,',
    'E4,赵六,二部,中级,市,18,72,18,72,18,72,18,72,18,,是,',
    'E5,陈七,二部,中级,市,18,72,18,72,18,72,18,72,十八,72,是,',
    `E6,杨八,,正高,省,${full},`,
].join('\r\n');

export const names = ['张三', '李四', '王五', '赵六', '陈七', '杨八'];

/// So many people who are all alike.
export function crowd(count) {
    const [headings, first] = people.split('\r\n');
    const lines = [headings];
    for (let number = 1; number <= count; number++) lines.push(first.replace('E1,张三', `E${number},人${number}`));
    return lines.join('\n');
}

/// The same with unforeseen headings.
export const oddPeople = people.replace('工号,', '员工工号,').replace('级别', '申报职称级别')
    .replace('2025公需', '25年公需课').replace('社保在嘉兴', '参保地是否嘉兴');

export function zicha(args, input) {
    return execFileSync('build/native/zicha', args, { input, stdio: ['pipe', 'pipe', 'ignore'], maxBuffer: 1 << 28 });
}

/// Runs even where some rows are invalid.
export function check(args, input) {
    try {
        return zicha(['check', ...args, '--as-of', '2025-09-01'], input);
    } catch (error) {
        if (error.status !== 1) throw error;
        return error.stdout;
    }
}

/// Opens the page as an employer does.
export async function enter(harness, options, query = {}, prepare = undefined) {
    const language = query.lang ?? 'zh';
    const opened = await harness.open(query.address ?? harness.http, { lang: language, ...query }, options, prepare);
    const how = byTwin.hand(opened.page, language);
    await how.press(say('page_way_employer_go', language));
    await settle(opened.page);
    return { ...opened, how };
}

/// Chooses a file with the button of that name.
export async function choose({ page, how }, button, name, content) {
    const asked = page.waitForEvent('filechooser');
    await how.press(button);
    await (await asked).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
}

export const table = (page, language = 'zh') => page.getByRole('table', { name: say('roster_table', language), exact: true });

/// Waits for what follows the opening: the table, or whatever `locator` finds.
export async function arrived(page, locator = table(page)) {
    await locator.first().waitFor({ state: 'attached', timeout: 60_000 });
    await settle(page);
}

export async function openRoster(opened, content = people, name = 'staff.csv') {
    const { language } = opened.how;
    await choose(opened, say('roster_open', language), name, content);
    await arrived(opened.page, table(opened.page, language));
}

/// Each row in sight: its cells' words.
export async function rowsOf(page, language = 'zh') {
    const rows = await table(page, language).getByRole('row').all();
    const words = [];
    for (const row of rows) {
        const index = Number(await row.getAttribute('aria-rowindex'));
        if (!index) continue;
        const cells = await row.locator('[role=cell], [role=rowheader] button').allTextContents();
        words.push({ index, cells });
    }
    return words;
}

export const namesOf = async (page, language = 'zh') =>
    (await table(page, language).locator('[role=rowheader] button').allTextContents());

/// What the browser was given to save, as bytes.
export async function saved(opened, button) {
    const saving = opened.page.waitForEvent('download');
    await opened.how.press(button);
    const download = await saving;
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/// Drops files on the page, each a name and its text.
export function drop(page, files) {
    return page.evaluate((all) => {
        const data = new DataTransfer();
        for (const [name, content] of all) data.items.add(new File([content], name, { type: 'text/csv' }));
        for (const type of ['dragover', 'drop']) {
            window.dispatchEvent(new window.DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
        }
    }, files);
}
