// Every character that the page can say has a glyph: none is the box that stands for a missing one.
import { readFileSync, readdirSync } from 'node:fs';

import { catalogueTexts } from '../catalogues.mjs';
import * as byTwin from './by_twin.mjs';
import { expect } from './harness.mjs';
import { settle } from './settle.mjs';
import { fieldName } from './words.mjs';

function characters() {
    const texts = [
        ...catalogueTexts(),
        ...readdirSync('rules').filter((name) => /^[^.]+(\.(notice|plan))?\.json$/.test(name))
            .map((name) => readFileSync(`rules/${name}`, 'utf8')),
    ];
    return [...new Set(texts.join(''))].filter((character) => /\S/.test(character));
}

export async function testGlyphs({ test, zicha }) {
    await test('no sentence needs a glyph that a system with a Chinese font lacks', async () => {
        const { page, close } = await zicha.open(zicha.http);
        const missing = await page.evaluate((all) => {
            const size = 32;
            const canvas = new OffscreenCanvas(size * 2, size * 2);
            const pen = canvas.getContext('2d', { willReadFrequently: true });
            const draw = (character) => {
                pen.clearRect(0, 0, size * 2, size * 2);
                pen.font = `${size}px system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif`;
                pen.fillText(character, size / 2, size * 1.5);
                return pen.getImageData(0, 0, size * 2, size * 2).data.join();
            };
            // No font has these code points: what they look like is the missing glyph.
            const boxes = ['\u{10FFFE}', '\u{EFFFE}', '\uFFFE'].map(draw);
            const blank = draw(' ');
            return all.filter((character) => [...boxes, blank].includes(draw(character)));
        }, characters());
        expect(missing, [], 'characters without a glyph');
        expect(characters().length > 500, true, 'characters looked at');
        await close();
    });

    // Letters that join, lines from right to left with a number in them, marks above a letter, a mark of direction.
    const lines = ['\u0645\u062D\u0645\u062F \u0639\u0644\u064A', '\u05E9\u05DC\u05D5\u05DD 12, 3', 'abe\u0301\u0302', '\u200E18.5'];
    await test('a line that is more than its characters side by side is drawn as the browser draws it', async () => {
        const { page, close } = await zicha.open(zicha.http, { lang: 'zh' });
        const how = byTwin.hand(page, 'zh');
        await byTwin.begin(how);
        for (const line of lines) {
            await how.type(fieldName('2022_general', 'zh'), line);
            await settle(page);
            const { x, y, width, height } = await how.field(fieldName('2022_general', 'zh')).boundingBox();
            const png = await page.screenshot({ clip: { x: x + 6, y: y + 6, width: width - 12, height: height - 12 } });
            const off = await page.evaluate(async ([encoded, words]) => {
                const profile = (pen, wide, high) => {
                    const { data } = pen.getImageData(0, 0, wide, high);
                    const columns = Array.from({ length: wide }, (_, column) => {
                        let ink = 0;
                        for (let row = 0; row < high; row++) ink += Math.max(0, 255 - data[(row * wide + column) * 4]);
                        return ink / 255;
                    });
                    const isInk = (ink) => ink > 0.5;
                    return columns.slice(columns.findIndex(isInk), columns.findLastIndex(isInk) + 1);
                };
                const blank = (wide, high) => {
                    const pen = new OffscreenCanvas(wide, high).getContext('2d');
                    pen.fillStyle = '#fff';
                    pen.fillRect(0, 0, wide, high);
                    return pen;
                };
                const image = new Image();
                image.src = `data:image/png;base64,${encoded}`;
                await image.decode();
                const seen = blank(image.width, image.height);
                seen.drawImage(image, 0, 0);
                const wanted = blank(400, 60);
                const { fontSize } = getComputedStyle(document.querySelector('#app > div').shadowRoot.activeElement);
                wanted.font = `${fontSize} ${getComputedStyle(document.body).fontFamily}`;
                wanted.fillStyle = '#15202b';
                wanted.fillText(words, 20, 40);
                const [has, wants] = [profile(seen, image.width, image.height), profile(wanted, 400, 60)];
                const sum = (all) => all.reduce((whole, one) => whole + one, 0);
                return sum(wants.map((ink, at) => Math.abs(ink - (has[at] ?? 0)))) / sum(wants) + Math.abs(has.length - wants.length) / wants.length;
            }, [png.toString('base64'), line]);
            expect(off < 0.12, true, `${line} is drawn otherwise, by ${off}`);
        }
        await close();
    });
}
