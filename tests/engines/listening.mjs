// What a person who listens or has a keyboard alone gets of the page, in this engine: the first stop of the keyboard and
// the title, the keys that scroll, words of the other language, the far rows of a long list; and that the script of
// somebody else takes nothing away. Chromium has the same in full (tests/browser).
import { begin } from '../browser/by_twin.mjs';
import { expect } from '../browser/harness.mjs';
import { disturb } from '../browser/foreign_script.mjs';
import { crowd } from '../browser/rosters.mjs';
import { fieldName, say } from '../browser/words.mjs';
import { drop } from './employers.mjs';
import { settle } from './hand.mjs';

const keep = (page) => page.evaluate(() => {
    window.twinRoot = document.querySelector('#app > div').shadowRoot;
});
const focused = (page) => page.evaluate(() => {
    const { activeElement: element } = window.twinRoot;
    return element && `${element.localName} ${element.getAttribute('aria-label') || element.textContent}`;
});
const waitFor = async (page, script, ...values) => {
    for (let left = 50; left > 0; left--) {
        if (await page.evaluate(script, ...values)) return;
        await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`never: ${script} ${JSON.stringify(values)}`);
};

export async function testListening({ test, open, http }) {
    await test('the first stop of the keyboard leads to the title, and the keys that scroll do', async () => {
        const { page } = await open(http);
        await keep(page);
        await page.key('PageDown');
        await waitFor(page, () => window.twinRoot.querySelector('main').scrollTop > 50);
        await page.evaluate(() => window.twinRoot.querySelector('button').focus());
        expect(await focused(page), `button ${say('page_skip')}`, 'the first stop');
        await page.key('Enter');
        await settle(page);
        expect(await focused(page), `h1 ${say('page_start_title')}`, 'where it leads');
    });

    await test('on the English page Chinese says that it is, and far rows are reached by a button', async () => {
        const { page, how } = await open(http, { lang: 'en' });
        await how.press(say('page_way_employer_go', 'en'));
        await drop(page, how, 'staff.csv', Buffer.from(crowd(60)));
        await keep(page);
        const unmarked = await page.evaluate(() => [...window.twinRoot.querySelectorAll('*')].flatMap((element) =>
            [...element.childNodes].filter(({ nodeType, data }) => nodeType === 3 && /\p{sc=Han}/u.test(data) && element.closest('[lang]')?.lang !== 'zh-CN')
                .map(({ data }) => data)));
        expect(unmarked, [], 'Chinese that is not said to be');
        const button = () => page.evaluate((words) => {
            const found = [...window.twinRoot.querySelectorAll('button')].find(({ textContent }) => textContent.endsWith(words));
            found?.focus();
            return found?.textContent ?? '';
        }, say('roster_rows_below', 'en', '').trim());
        for (let presses = 0; presses < 8 && await button() !== ''; presses++) {
            await settle(page);
            await page.key('Enter');
            await settle(page);
        }
        await waitFor(page, () => [...window.twinRoot.querySelectorAll('[aria-rowindex="61"] button')].some(({ textContent }) => textContent === '人60'));
    });

    await test('the script of somebody else takes nothing away of what is typed', async () => {
        const { page, how } = await open(http);
        await begin(how);
        await keep(page);
        let value = '';
        for (const [round, key] of [...'18.5'].entries()) {
            await page.evaluate(disturb, [round + 1, 60]);
            await waitFor(page, (name) => {
                const field = [...window.twinRoot.querySelectorAll('input')].find((each) => each.getAttribute('aria-label') === name);
                field?.focus();
                field?.setSelectionRange(9, 9);
                return window.twinRoot.activeElement === field;
            }, fieldName('2022_general', 'zh'));
            await page.type(key);
            value += key;
            await waitFor(page, ([name, wanted]) => [...window.twinRoot.querySelectorAll('input')]
                .find((each) => each.getAttribute('aria-label') === name)?.value === wanted, [fieldName('2022_general', 'zh'), value]);
        }
    });
}
