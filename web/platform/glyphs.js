// Glyphs from the system's own fonts: each is drawn once on a 2D canvas and read back, all of a
// frame's new ones at once.
//
// Font and spacing are the body's: the page's own (style.css), or those of a person's own style. When that changes,
// they are made anew.
//
// `willReadFrequently` keeps that canvas in main memory; with a GPU behind it a read costs twenty
// times as much.

const sheetWidth = 1024; // of the canvas they are drawn on; a wider glyph widens it

const isIdeograph = (code) => code >= 0x4e00 && code <= 0x9fff;
const isDigit = (code) => code >= 48 && code <= 57;

// Lines that the browser draws as they stand, each by a code that is no character's (web/widgets/joined_text.hpp).
const [firstLine, lastLine] = [0xE000, 0xF8FF];
const lines = [];
const codes = new Map();

/// The line's code; 0 if there are too many.
export function joined(line) {
    if (!codes.has(line) && firstLine + lines.length <= lastLine) codes.set(line, firstLine - 1 + lines.push(line));
    return codes.get(line) ?? 0;
}

const textOf = (code) => lines[code - firstLine] ?? String.fromCodePoint(code);

export function createGlyphs() {
    const context2d = () =>
        document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    // One context a size and weight: setting a context's font costs more than measuring with it.
    const faces = new Map();
    const sheet = context2d();
    const styleOf = ({ fontFamily, fontSize, letterSpacing, wordSpacing }) => [fontFamily, fontSize, letterSpacing, wordSpacing];
    const style = styleOf(getComputedStyle(document.body));
    const [fontFamily, fontSize, letterSpacing, wordSpacing] = style;
    // Of the text's size; 0 for "normal".
    const [wider, apart] = [letterSpacing, wordSpacing].map((length) => parseFloat(length) / parseFloat(fontSize) || 0);

    function face(size, bold) {
        const key = bold ? -size : size;
        let found = faces.get(key);
        if (found) return found;
        const context = context2d();
        context.font = `${bold ? 700 : 400} ${size}px ${fontFamily}`;
        found = { context };
        faces.set(key, found);
        return found;
    }

    /// How far the pen moves.
    function advance(code, size, bold) {
        const found = face(size, bold);
        const width = (text) => Math.round(found.context.measureText(text).width
            + (wider + (code === 32 && apart)) * size);
        // Tabular figures; and every ideograph fills the same square. Asked for when there is one.
        if (isIdeograph(code)) return found.square ??= width('一');
        if (isDigit(code)) return found.digit ??= Math.max(...[...'0123456789'].map(width));
        return width(textOf(code));
    }

    /// One character's advance and its box in whole pixels around the pen position.
    function measure(code, size, bold) {
        const { context } = face(size, bold);
        const text = textOf(code);
        const metrics = context.measureText(text);
        const pen = advance(code, size, bold);
        // A digit is centred in its share.
        const shift = isDigit(code) ? (pen - metrics.width) / 2 : 0;
        const left = Math.floor(shift - metrics.actualBoundingBoxLeft);
        const right = Math.ceil(shift + metrics.actualBoundingBoxRight);
        const top = Math.floor(-metrics.actualBoundingBoxAscent);
        const bottom = Math.ceil(metrics.actualBoundingBoxDescent);
        const empty = right <= left || bottom <= top;
        // A pixel around for antialiasing that spills over the measured box.
        return {
            context, text, shift, advance: pen, left: left - 1, top: top - 1,
            width: empty ? 0 : right - left + 2, height: empty ? 0 : bottom - top + 2,
        };
    }

    /// Gives each its place on the sheet, line after line, and the sheet its size.
    function arrange(glyphs) {
        let [x, y, tallest, widest] = [0, 0, 0, 1];
        for (const glyph of glyphs) {
            if (x > 0 && x + glyph.width > sheetWidth) [x, y, tallest] = [0, y + tallest, 0];
            Object.assign(glyph, { x, y });
            x += glyph.width + 1;
            tallest = Math.max(tallest, glyph.height + 1);
            widest = Math.max(widest, x);
        }
        sheet.canvas.width = widest; // this clears it too
        sheet.canvas.height = y + tallest + 1;
    }

    /// Draws them; returns the coverage of their boxes, one byte a pixel, box behind box.
    function draw(glyphs) {
        arrange(glyphs);
        for (const { context, text, shift, left, top, x, y } of glyphs) {
            if (sheet.font !== context.font) sheet.font = context.font;
            sheet.fillText(text, x + shift - left, y - top);
        }
        const { data, width: pitch } = sheet.getImageData(0, 0, sheet.canvas.width, sheet.canvas.height);
        const coverage = new Uint8Array(glyphs.reduce((sum, { width, height }) => sum + width * height, 0));
        let at = 0;
        for (const { x, y, width, height } of glyphs) {
            for (let line = y; line < y + height; line++) {
                let source = (line * pitch + x) * 4 + 3;
                for (const end = at + width; at < end; source += 4) coverage[at++] = data[source];
            }
        }
        return coverage;
    }

    /// Whether the pixels read back are the pixels drawn. Some private modes return noise; others
    /// only stir the lowest bits, which nobody sees.
    function readable() {
        sheet.canvas.width = sheet.canvas.height = 16;
        sheet.fillRect(4, 4, 8, 8);
        const { data } = sheet.getImageData(0, 0, 16, 16);
        for (let y = 0; y < 16; y++) {
            for (let x = 0; x < 16; x++) {
                const inside = x >= 4 && x < 12 && y >= 4 && y < 12;
                const error = data[(y * 16 + x) * 4 + 3] - (inside ? 255 : 0);
                if (Math.abs(error) > 8) return false;
            }
        }
        return true;
    }

    /// 一 is one flat stroke; the box that stands for a missing glyph is as tall as it is wide.
    function hasChinese() {
        const stroke = measure(0x4e00, 16, false);
        if (!stroke.width) return false;
        const pixels = draw([stroke]);
        let rows = 0;
        for (let y = 0; y < stroke.height; y++) {
            const row = pixels.subarray(y * stroke.width, (y + 1) * stroke.width);
            if (row.some((value) => value > 64)) rows++;
        }
        return rows > 0 && rows < 6;
    }

    /// False once a person's own style asks for others; a script may have taken the body away for a moment.
    const areCurrent = () => !document.body || `${styleOf(getComputedStyle(document.body))}` === `${style}`;

    return { advance, measure, draw, readable, hasChinese, areCurrent };
}
