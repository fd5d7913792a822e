// Glyphs from the system's own fonts: each is drawn once on a small 2D canvas and read back.
//
// `willReadFrequently` keeps that canvas in main memory; with a GPU behind it a read costs twenty
// times as much.

const family = 'system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif';

export function createGlyphs() {
    const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    let current = '';
    let digitWidth = 0;

    function select(size, bold) {
        const font = `${bold ? 700 : 400} ${size}px ${family}`;
        if (font === current) return;
        const side = Math.ceil(size * 3);
        if (context.canvas.width < side) context.canvas.width = context.canvas.height = side;
        current = context.font = font;
        digitWidth = 0;
    }

    function tabularWidth() {
        if (!digitWidth) {
            for (const digit of '0123456789') {
                digitWidth = Math.max(digitWidth, context.measureText(digit).width);
            }
            digitWidth = Math.round(digitWidth);
        }
        return digitWidth;
    }

    /// One character's advance and its box in whole pixels around the pen position.
    function measure(code, size, bold) {
        select(size, bold);
        const text = String.fromCodePoint(code);
        const metrics = context.measureText(text);
        const isDigit = code >= 48 && code <= 57;
        const advance = isDigit ? tabularWidth() : Math.round(metrics.width);
        const shift = isDigit ? (advance - metrics.width) / 2 : 0;
        const left = Math.floor(shift - metrics.actualBoundingBoxLeft);
        const right = Math.ceil(shift + metrics.actualBoundingBoxRight);
        const top = Math.floor(-metrics.actualBoundingBoxAscent);
        const bottom = Math.ceil(metrics.actualBoundingBoxDescent);
        if (right <= left || bottom <= top) {
            return { text, advance, shift, left: 0, top: 0, width: 0, height: 0 };
        }
        // A pixel around for antialiasing that spills over the measured box.
        return {
            text, advance, shift, left: left - 1, top: top - 1,
            width: right - left + 2, height: bottom - top + 2,
        };
    }

    /// Draws it; returns RGBA pixels of that box, of which the last byte of each is the coverage.
    function draw({ text, shift, left, top, width, height }) {
        context.clearRect(0, 0, width, height);
        context.fillText(text, shift - left, -top);
        return context.getImageData(0, 0, width, height).data;
    }

    /// Whether what is read back is what was drawn. Some private modes return noise; others only
    /// stir the lowest bits, which nobody sees.
    function readable() {
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
        const stroke = measure(0x4e00, 32, false);
        if (!stroke.width) return false;
        const pixels = draw(stroke);
        let rows = 0;
        for (let y = 0; y < stroke.height; y++) {
            const row = pixels.subarray(y * stroke.width * 4, (y + 1) * stroke.width * 4);
            if (row.some((value, index) => index % 4 === 3 && value > 64)) rows++;
        }
        return rows > 0 && rows < 12;
    }

    return { measure, draw, readable, hasChinese };
}
