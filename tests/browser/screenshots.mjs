// Takes the README's pictures of the page: `./dev screenshots [--out FOLDER]`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { desktop, phone, settle, startBrowser } from './browser.mjs';
import { answer, begin, hand } from './by_twin.mjs';
import { persons } from './persons.mjs';
import { say } from './words.mjs';

const { values } = parseArgs({ options: { out: { type: 'string', default: 'shell/page/pictures' } } });
mkdirSync(values.out, { recursive: true });

const person = (verdict) => persons.find((each) => each.verdict === verdict);
const views = [
    { name: 'facts', options: desktop, language: 'zh', theme: 'light', verdict: 'not_eligible' },
    {
        name: 'result', options: desktop, language: 'en', theme: 'dark', verdict: 'needs_ruling',
        step: 'page_step_result',
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
    if (step) await how.press(say(step, language));
    else await page.getByRole('heading', { level: 2 }).nth(1).scrollIntoViewIfNeeded();
    await settle(page);
    const file = join(values.out, `${name}.png`);
    writeFileSync(file, await page.screenshot());
    console.log(file);
    await close();
}
await zicha.close();
