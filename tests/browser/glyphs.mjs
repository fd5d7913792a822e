// Every character that the page can say has a glyph: none is the box that stands for a missing one.
import { readFileSync, readdirSync } from 'node:fs';

import { catalogueTexts } from '../catalogues.mjs';
import { expect } from './harness.mjs';

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
}
