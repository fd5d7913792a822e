// What a device or browser may lack, each taken away in turn: the page goes on, or says what to do.
import { phone, settle } from './browser.mjs';
import * as byTwin from './by_twin.mjs';
import { expect } from './harness.mjs';
import { persons } from './persons.mjs';
import { fieldName, say } from './words.mjs';

// Texts of the twin that need more room than their box has.
const cutTexts = (page) => page.evaluate(() => {
    const { shadowRoot } = [...document.querySelectorAll('*')].find((each) => each.shadowRoot);
    return [...shadowRoot.querySelectorAll('.placed')]
        .filter((element) => !element.childElementCount && element.localName !== 'input')
        .filter((element) => element.scrollHeight > element.clientHeight + 3
            || (getComputedStyle(element).overflowX !== 'visible'
                && element.scrollWidth > element.clientWidth + 3))
        .map(({ textContent }) => textContent);
});

/// Of two pictures of one size, the pixels that anybody would see to be different.
const differentPixels = (page, ...pictures) => page.evaluate(async (encoded) => {
    const [one, other] = await Promise.all(encoded.map(async (each) => {
        const image = new Image();
        image.src = `data:image/png;base64,${each}`;
        await image.decode();
        const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height).data;
    }));
    let count = 0;
    for (let at = 0; at < one.length; at += 4) {
        if ([0, 1, 2].some((channel) => Math.abs(one[at + channel] - other[at + channel]) > 40)) count++;
    }
    return count;
}, pictures.map((picture) => picture.toString('base64')));

const without = (script) => (context) => context.addInitScript(script);

export async function testKindness({ test, zicha, verdictOf, expectInk, expectQuiet }) {
    async function finish(page, person = persons[1], language = 'zh') {
        const how = byTwin.hand(page, language);
        await byTwin.begin(how);
        await byTwin.answer(how, person);
        await how.go('result');
        expect(await verdictOf(page), person.verdict, 'verdict');
        return how;
    }

    async function expectSoftware(query, prepare, name) {
        const { page, watched, close } =
            await zicha.open(zicha.http, { lang: 'zh', ...query }, undefined, prepare);
        const how = await finish(page);
        await expectInk(page, 1, 'result', name);
        await how.go('sources');
        await settle(page);
        expect(await page.getByText('renderer: software').count(), 1, 'the report');
        expectQuiet(watched);
        await close();
    }

    await test('?renderer=software draws every box without WebGL', () =>
        expectSoftware({ renderer: 'software' }, undefined, 'software-asked'));

    await test('without WebGL2 the page draws in software', () =>
        expectSoftware({}, without(() => {
            const original = HTMLCanvasElement.prototype.getContext;
            HTMLCanvasElement.prototype.getContext = function getContext(kind, ...rest) {
                return kind === 'webgl2' ? null : original.call(this, kind, ...rest);
            };
        }), 'software-forced'));

    await test('without WebGL what has changed is drawn as if all were drawn', async () => {
        const { page, close } = await zicha.open(zicha.http, { lang: 'zh', renderer: 'software' });
        const how = byTwin.hand(page, 'zh');
        const picture = () => page.evaluate(() => document.querySelector('#app canvas').toDataURL());
        const { width, height } = page.viewportSize();
        let last = '';
        const step = async (what, act) => {
            await act();
            await settle(page);
            const inPart = await picture();
            expect(inPart !== last, true, `${what}: something has changed`);
            for (const more of [1, 0]) { // a picture of another size is drawn whole
                await page.setViewportSize({ width, height: height + more });
                await settle(page);
            }
            last = await picture();
            expect(inPart === last, true, what);
        };
        await step('the form', () => byTwin.begin(how));
        await step('answers', () => byTwin.answer(how, persons[1]));
        await step('hours', () => how.type(fieldName('2022_professional', 'zh'), '12.5'));
        await step('wrong hours', () => how.type(fieldName('2023_general', 'zh'), '十二'));
        await step('scrolled', async () => {
            await page.mouse.move(400, 400);
            await page.mouse.wheel(0, -300);
        });
        await step('the result', () => how.go('result'));
        await close();
    });

    await test('without WebGL the picture is what WebGL makes, lines and corners too', async () => {
        const pictures = [];
        for (const query of [{}, { renderer: 'software' }]) {
            const { page, close } = await zicha.open(zicha.http, { lang: 'zh', ...query });
            const how = byTwin.hand(page, 'zh');
            await byTwin.begin(how);
            await byTwin.answer(how, persons[1]);
            await settle(page);
            const form = await page.screenshot();
            await how.go('result');
            await settle(page);
            pictures.push([form, await page.screenshot()]);
            if (pictures.length === 2) {
                const [theirs, ours] = pictures;
                for (const at of [0, 1]) {
                    const different = await differentPixels(page, theirs[at], ours[at]);
                    expect(different < 20, true, `${different} pixels differ`);
                }
            }
            await close();
        }
    });

    const noise = without(() => {
        const original = CanvasRenderingContext2D.prototype.getImageData;
        CanvasRenderingContext2D.prototype.getImageData = function getImageData(...rest) {
            const image = original.apply(this, rest);
            for (let at = 0; at < image.data.length; at++) image.data[at] = (at * 2_654_435_761) >>> 24;
            return image;
        };
    });
    for (const [size, options, language] of [['desktop', undefined, 'zh'], ['phone', phone, 'en']]) {
        await test(`where glyphs cannot be read back, the form itself is shown, ${size}`, async () => {
            const { page, watched, close } =
                await zicha.open(zicha.http, { lang: language, theme: 'dark' }, options, noise);
            const sentence = say('page_glyphs_blurred', language);
            expect(await page.getByText(sentence, { exact: true }).count(), 1, 'said');
            await finish(page, persons[1], language);
            await expectInk(page, options?.deviceScaleFactor ?? 1, 'result', `plain-${size}`);
            expect(await cutTexts(page), [], 'texts that are cut');
            expectQuiet(watched);
            await close();
        });
    }

    const missing = {
        WebAssembly: () => delete window.WebAssembly,
        CSSStyleSheet: () => {
            window.CSSStyleSheet = function CSSStyleSheet() {
                throw new TypeError('Illegal constructor');
            };
        },
    };
    for (const [name, script] of Object.entries(missing)) {
        await test(`a browser without ${name} is told at once what is needed, in both languages`, async () => {
            const context = await zicha.browser.newContext();
            await context.addInitScript(script);
            const page = await context.newPage();
            await page.goto(zicha.http);
            await page.waitForTimeout(300);
            for (const words of await page.locator('.needs').all()) expect(await words.isVisible(), true, 'in sight');
            expect(await page.locator('.needs').count(), 2, 'languages');
            expect(await page.locator('.waiting').first().isVisible(), false, 'still waiting');
            await context.close();
        });
    }

    await test('a lost WebGL context leaves a readable page, and is restored', async () => {
        const holding = without(() => {
            const original = HTMLCanvasElement.prototype.getContext;
            HTMLCanvasElement.prototype.getContext = function getContext(kind, ...rest) {
                const context = original.call(this, kind, ...rest);
                if (kind === 'webgl2') window.heldContext = context.getExtension('WEBGL_lose_context');
                return context;
            };
        });
        const { page, watched, close } = await zicha.open(zicha.http, { lang: 'zh' }, undefined, holding);
        await finish(page);
        const before = await page.screenshot();
        await page.evaluate(() => window.heldContext.loseContext());
        await page.waitForTimeout(200);
        await settle(page);
        await expectInk(page, 1, 'lost', 'lost-context');
        await byTwin.hand(page, 'zh').go('facts');
        await byTwin.hand(page, 'zh').go('result');
        await page.evaluate(() => window.heldContext.restoreContext());
        await page.waitForTimeout(200);
        await settle(page);
        expect((await page.screenshot()).equals(before), true, 'the same picture as before');
        expectQuiet(watched);
        await close();
    });

    await test('within a chat app it is said what its browser may refuse, and nowhere else', async () => {
        const userAgent = 'Mozilla/5.0 (Linux; Android 14) Chrome/126.0 Mobile MicroMessenger/8.0.50';
        for (const [options, count] of [[{ ...phone, userAgent }, 1], [phone, 0]]) {
            const { page, close } = await zicha.open(zicha.http, { lang: 'zh' }, options);
            await finish(page);
            expect(await page.getByText(say('print_in_chat'), { exact: true }).count(), count, 'said');
            await close();
        }
    });

    const stores = {
        full: () => {
            Storage.prototype.setItem = () => {
                throw new DOMException('', 'QuotaExceededError');
            };
        },
        forbidden: () => {
            Object.defineProperty(window, 'localStorage', {
                get() {
                    throw new DOMException('', 'SecurityError');
                },
            });
        },
    };
    for (const [name, script] of Object.entries(stores)) {
        await test(`a ${name} store is said once something should be kept, and a file saves it`, async () => {
            const { page, watched, close } =
                await zicha.open(zicha.http, { lang: 'zh' }, undefined, without(script));
            const how = byTwin.hand(page, 'zh');
            await byTwin.begin(how);
            expect(await page.getByRole('alert').count(), 0, 'alerts before');
            await how.type(fieldName('2022_general', 'zh'), '18');
            await settle(page);
            const alert = page.getByRole('alert');
            expect((await alert.innerText()).includes(say('draft_refused')), true, 'said');
            const saving = page.waitForEvent('download');
            await alert.getByRole('button', { name: say('draft_save'), exact: true }).click();
            expect((await saving).suggestedFilename().endsWith('.json'), true, 'a file');
            expectQuiet(watched);
            await close();
        });
    }
}
