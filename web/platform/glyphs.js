// Glyphs from the system's own fonts: each is drawn once on a small 2D canvas and read back.
//
// `willReadFrequently` keeps that canvas in main memory; with a GPU behind it a read costs twenty
// times as much.

const family = 'system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif';

const isIdeograph = (code) => code >= 0x4e00 && code <= 0x9fff;

export function createGlyphs() {
    // One canvas a size and weight: setting a context's font costs more than drawing with it.
    const faces = new Map();

    function face(size, bold) {
        const key = bold ? -size : size;
        let found = faces.get(key);
        if (found) return found;
        const canvas = document.createElement('canvas');
        canvas.width = canvas.height = Math.ceil(size * 3);
        const context = canvas.getContext('2d', { willReadFrequently: true });
        context.font = `${bold ? 700 : 400} ${size}px ${family}`;
        const width = (text) => Math.round(context.measureText(text).width);
        // Tabular figures; and every ideograph fills the same square.
        found = { context, digit: Math.max(...[...'0123456789'].map(width)), square: width('一') };
        faces.set(key, found);
        return found;
    }

    /// How far the pen moves.
    function advance(code, size, bold) {
        const { context, digit, square } = face(size, bold);
        if (isIdeograph(code)) return square;
        if (code >= 48 && code <= 57) return digit;
        return Math.round(context.measureText(String.fromCodePoint(code)).width);
    }

    /// One character's advance and its box in whole pixels around the pen position.
    function measure(code, size, bold) {
        const { context } = face(size, bold);
        const text = String.fromCodePoint(code);
        const metrics = context.measureText(text);
        const pen = advance(code, size, bold);
        // A digit stands in the middle of its share.
        const shift = code >= 48 && code <= 57 ? (pen - metrics.width) / 2 : 0;
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

    /// Draws it; returns RGBA pixels of that box, of which the last byte of each is the coverage.
    function draw({ context, text, shift, left, top, width, height }) {
        context.clearRect(0, 0, width, height);
        context.fillText(text, shift - left, -top);
        return context.getImageData(0, 0, width, height).data;
    }

    /// Whether what is read back is what was drawn. Some private modes return noise; others only
    /// stir the lowest bits, which nobody sees.
    function readable() {
        const { context } = face(16, false);
        context.clearRect(0, 0, 16, 16);
        context.fillRect(4, 4, 8, 8);
        const { data } = context.getImageData(0, 0, 16, 16);
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
        const pixels = draw(stroke);
        let rows = 0;
        for (let y = 0; y < stroke.height; y++) {
            const row = pixels.subarray(y * stroke.width * 4, (y + 1) * stroke.width * 4);
            if (row.some((value, index) => index % 4 === 3 && value > 64)) rows++;
        }
        return rows > 0 && rows < 6;
    }

    return { advance, measure, draw, readable, hasChinese };
}
