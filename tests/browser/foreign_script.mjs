// A script of somebody else's, an extension for example, adds, removes, moves and renames whatever it finds, in the page
// and in the twin, between real keys: nothing that was typed is lost, and no wrong value is stored. Its numbers are the
// same at each run: ZICHA_SEED gives others, ZICHA_STEPS more (10000).
import * as byTwin from './by_twin.mjs';
import { expect } from './harness.mjs';
import { settle } from './settle.mjs';
import { fieldName } from './words.mjs';

const steps = Number(process.env.ZICHA_STEPS ?? 800);
const seed = Number(process.env.ZICHA_SEED ?? 1);
const stepsBetweenKeys = 40;
const keys = ['1', '8', '.', '5', 'Backspace', 'Backspace', 'Backspace', 'Backspace'];
const [used, other] = ['2022_general', '2022_professional'];

/// To run in the page: so many changes.
export function disturb([first, count]) {
    let state = first * 7919;
    const random = (below) => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return Math.floor(state / 2 ** 32 * below);
    };
    for (let change = 0; change < count; change++) {
        const all = [...document.querySelectorAll('body, body *'), ...window.twinRoot.querySelectorAll('*')];
        const [one, another] = [all[random(all.length)], all[random(all.length)]];
        switch (one ? random(6) : 0) {
        case 0: (another ?? document.documentElement).append(document.createElement('font')); break;
        case 1: one.remove(); break;
        case 2:
        case 3:
            try {
                another[random(2) ? 'before' : 'append'](one);
            } catch { // it is around the other
            }
            break;
        case 4: one.id = `x${random(100)}`; break;
        default: one.prepend('x');
        }
    }
    for (const font of document.querySelectorAll('font')) if (random(2)) font.remove();
}

const valuesOf = (page) => page.evaluate((names) => names.map((name) =>
    [...window.twinRoot.querySelectorAll('input')].find((each) => each.getAttribute('aria-label') === name)?.value),
[used, other].map((id) => fieldName(id, 'zh')));

export async function testForeignScript({ test, zicha }) {
    await test(`after ${steps} changes by the script of somebody else, between real keys, all that was typed is there and is kept`, async () => {
        const { page, close } = await zicha.open(zicha.http, { lang: 'zh' });
        const how = byTwin.hand(page, 'zh');
        await byTwin.begin(how);
        await how.type(fieldName(other, 'zh'), '60.5');
        await settle(page);
        await page.evaluate(() => {
            window.twinRoot = document.querySelector('#app > div').shadowRoot;
        });
        let value = '';
        for (let round = 0; round * stepsBetweenKeys < steps; round++) {
            const key = keys[round % keys.length];
            await page.evaluate(disturb, [seed * 1000 + round, stepsBetweenKeys]);
            const focus = (name) => [...window.twinRoot.querySelectorAll('input')]
                .find((each) => each.getAttribute('aria-label') === name && (each.focus(), window.twinRoot.activeElement === each));
            await page.waitForFunction(focus, fieldName(used, 'zh'), { timeout: 5000 }).catch(() => {
                throw new Error(`round ${round}: the field is gone`);
            });
            await page.keyboard.press('End');
            await page.keyboard.press(key);
            value = key === 'Backspace' ? value.slice(0, -1) : value + key;
            await settle(page);
            expect(await valuesOf(page), [value, '60.5'], `round ${round}: the fields`);
            if (round % 10 > 0) continue;
            await page.waitForFunction(([id, wanted]) => (JSON.parse(localStorage.getItem('zicha.draft')).facts[id]?.value ?? '') === wanted,
                [used, value], { timeout: 5000 }).catch(async () => {
                throw new Error(`round ${round}: ${await page.evaluate(() => localStorage.getItem('zicha.draft'))} for ${value}`);
            });
        }
        // And what is drawn and can be pressed is where it was.
        const boxes = () => ['canvas', 'div'].map((name) => {
            const { x, y, width, height } = document.querySelector(`#app > ${name}`)?.getBoundingClientRect() ?? {};
            return [x, y, width, height].join(' ');
        });
        const { width, height } = page.viewportSize();
        const whole = `0 0 ${width} ${height}`;
        const isMended = `(${boxes})().every((box) => box === '${whole}')`; // a machine may have more to do
        await page.waitForFunction(isMended, undefined, { timeout: 5000 }).catch(() => {});
        expect(await page.evaluate(boxes), [whole, whole], 'canvas and twin');
        await close();
    });
}
