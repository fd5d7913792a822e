// Takes the README's pictures of the page: `./dev screenshots [--out FOLDER]`.
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeEmployerRoster } from '../bench/_employer_roster.mjs';
import { desktop, phone, settle, startBrowser } from './browser.mjs';
import { answer, begin, hand } from './by_twin.mjs';
import { persons } from './persons.mjs';
import { enter, openRoster } from './rosters.mjs';
import { drawWorkbook } from './workbook_picture.mjs';

const { values } = parseArgs({ options: { out: { type: 'string', default: 'shell/page/pictures' } } });
mkdirSync(values.out, { recursive: true });

/// A roster as the benches make it.
function employerRoster(rows) {
    const path = join(mkdtempSync(join(tmpdir(), 'zicha-')), 'roster.csv');
    writeEmployerRoster(path, rows);
    return readFileSync(path);
}

const person = (verdict) => persons.find((each) => each.verdict === verdict);
const views = [
    { name: 'facts', options: desktop, language: 'zh', theme: 'light', verdict: 'not_eligible' },
    {
        name: 'result', options: desktop, language: 'en', theme: 'dark', verdict: 'needs_ruling',
        step: 'result',
    },
    { name: 'phone', options: phone, language: 'zh', theme: 'light', verdict: 'not_eligible' },
];

const zicha = await startBrowser();
for (const { name, options, language, theme, verdict, step } of views) {
    const { page, close } = await zicha.open(zicha.http, { lang: language, theme }, options);
    const how = hand(page, language);
    await begin(how);
    await answer(how, person(verdict));
    await page.mouse.move(2, 2);
    if (step) await how.go(step);
    else await page.getByRole('heading', { level: 2 }).nth(1).scrollIntoViewIfNeeded();
    await settle(page);
    const file = join(values.out, `${name}.png`);
    writeFileSync(file, await page.screenshot());
    console.log(file);
    await close();
}
const opened = await enter(zicha, desktop);
await openRoster(opened, employerRoster(120));
await opened.page.mouse.move(2, 2);
await settle(opened.page);
writeFileSync(join(values.out, 'roster.png'), await opened.page.screenshot());
await drawWorkbook(zicha.browser, join(values.out, 'workbook.png'));
await zicha.close();
