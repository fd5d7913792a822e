// What a person has told Firefox: no text smaller than so much, and colours of their own.
import { begin } from '../browser/by_twin.mjs';
import { expect } from '../browser/harness.mjs';
import { say } from '../browser/words.mjs';
import { startFirefox } from './firefox.mjs';
import { hand, ready, settle } from './hand.mjs';

const smallest = 22;

export async function testPreferences({ test, http }) {
    const open = async (preferences) => {
        const browser = await startFirefox(preferences);
        const page = await browser.open(`${http}?lang=zh&as-of=2025-09-01`);
        await ready(page);
        await settle(page, 12);
        return { page, browser };
    };

    await test('text that Firefox makes larger is drawn as large, and fits', async () => {
        const { page, browser } = await open({ 'font.minimum-size.zh-CN': smallest, 'font.minimum-size.x-western': smallest });
        const [height, clipped] = await page.evaluate(() => {
            const { shadowRoot } = document.querySelector('#app > div');
            // Between Chinese characters Firefox takes quotation marks from another font than alone, as they are drawn.
            const wide = [...shadowRoot.querySelectorAll('.line:is(p, h1, h2)')].filter((element) =>
                !/[“”]/.test(element.textContent) && element.scrollWidth - element.clientWidth > parseFloat(getComputedStyle(element).fontSize) / 2);
            return [shadowRoot.querySelector('h1').getBoundingClientRect().height, wide.map(({ textContent }) => textContent)];
        });
        await browser.close();
        expect(height > 55, true, `a title ${height} high`); // 40 × 22/14
        expect(clipped, [], 'texts larger than what is drawn');
    });

    await test('under the colours that Firefox dictates the form is plain, and a verdict is reached', async () => {
        const { page, browser } = await open({ 'browser.display.document_color_use': 2 });
        const how = hand(page, 'zh');
        await begin(how);
        const [isPlain, colour] = await page.evaluate((words) => {
            const layer = document.querySelector('#app > div');
            const title = [...layer.shadowRoot.querySelectorAll('h1')].find(({ textContent }) => textContent === words);
            return [layer.classList.contains('plain'), getComputedStyle(title).color];
        }, say('page_facts_title'));
        const verdict = await how.verdict();
        await browser.close();
        expect([isPlain, /^rgba\(.*, 0\)$/.test(colour), verdict], [true, false, 'needs_info'], `words in ${colour}`);
    });
}
