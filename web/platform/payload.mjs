// Bytes as text inside the page, in two ways. shell/page/pack.mjs writes it.
//
// The page's first part has Base64, of which brotli, with which a page is served, leaves the bytes themselves;
// its rest has what takes least on a disk, though brotli leaves a sixtieth more of it. Two bytes of the page hold thirteen or fourteen bits: as two of the 94 characters of ASCII that show,
// `<` alone left out, or as one of the 1,888 that UTF-8 writes in two bytes. That is a fifth more than
// the bytes themselves, where base64 takes a third more. All of it is plain text to HTML.

const first = 32; // the space
const excluded = 60; // `<`
const base = 94;
const pairs = base * base;
const firstWide = 0xa0; // those below are control characters
const codes = pairs + 0x800 - firstWide;
const spare = codes - 8192; // so many of the values of thirteen bits have room for one more

const character = (value) => String.fromCharCode(first + value + (first + value >= excluded));
const token = (code) => (code < pairs
    ? character(Math.floor(code / base)) + character(code % base)
    : String.fromCharCode(firstWide + code - pairs));

export function encode(bytes) {
    const parts = [];
    let [bits, count] = [0, 0];
    const write = () => {
        const value = bits & 8191;
        const size = value < spare ? 14 : 13;
        parts.push(token(size === 14 ? bits & 16383 : value));
        bits >>>= size;
        count -= size;
    };
    for (const byte of bytes) {
        bits |= byte << count;
        count += 8;
        if (count >= 14) write();
    }
    while (count > 0) write();
    return parts.join('');
}

export function decodeBase64(text) {
    const characters = atob(text);
    const bytes = new Uint8Array(characters.length);
    for (let at = 0; at < bytes.length; at++) bytes[at] = characters.charCodeAt(at);
    return bytes;
}

/// `size` is the number of bytes that were encoded.
export function decode(text, size) {
    const source = new TextEncoder().encode(text);
    const bytes = new Uint8Array(size + 4);
    const value = (byte) => (byte > excluded ? byte - first - 1 : byte - first);
    let [bits, count, at] = [0, 0, 0]; // bits read and not yet written: at most 21
    for (let index = 0; index < source.length; index += 2) {
        const high = source[index];
        const low = source[index + 1];
        const code = high < 128
            ? value(high) * base + value(low)
            : pairs + ((high & 31) << 6 | low & 63) - firstWide;
        bits |= code << count;
        bytes[at] = bits;
        bytes[at + 1] = bits >> 8;
        count += (code & 8191) < spare ? 14 : 13;
        at += count >> 3;
        bits >>= count & 24;
        count &= 7;
    }
    return bytes.subarray(0, size);
}
