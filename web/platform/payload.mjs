// Bytes as text inside the page: thirteen bits in two of 91 characters, a fifth more than the bytes
// themselves where base64 takes a third more. shell/page/pack.mjs writes it.
//
// The characters are those of ASCII that show and mean nothing to HTML: all but & < >.

const base = 91;
const first = 33; // '!'

/// The characters in order of their value.
export const alphabet = Array.from({ length: 94 }, (_, index) => String.fromCharCode(first + index))
    .filter((character) => !'&<>'.includes(character)).join('');

export function encode(bytes) {
    const parts = [];
    let [bits, count] = [0, 0];
    const write = () => parts.push(alphabet[Math.floor((bits & 8191) / base)], alphabet[(bits & 8191) % base]);
    for (const byte of bytes) {
        bits |= byte << count;
        count += 8;
        if (count >= 13) {
            write();
            bits >>>= 13;
            count -= 13;
        }
    }
    if (count > 0) write();
    return parts.join('');
}

/// `size` is the number of bytes that were encoded.
export function decode(text, size) {
    const values = new Uint8Array(128);
    for (let value = 0; value < base; value++) values[alphabet.charCodeAt(value)] = value;
    const source = new TextEncoder().encode(text);
    const bytes = new Uint8Array(size + 2);
    let [bits, count, at] = [0, 0, 0]; // what is read and not yet written: at most 20 bits
    for (let index = 0; index < source.length; index += 2) {
        bits |= (values[source[index]] * base + values[source[index + 1]]) << count;
        bytes[at] = bits;
        bytes[at + 1] = bits >> 8;
        count += 13;
        at += count >> 3;
        bits >>= count & 24;
        count &= 7;
    }
    return bytes.subarray(0, size);
}
