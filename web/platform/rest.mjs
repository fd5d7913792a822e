// The rest of the page: what stands in its file behind the first part, in the element of that name, and is
// taken in while the first part is used already.

import { decode } from './payload.mjs';
import { unpack } from './unpack.mjs';

/// Adler-32: no change of one byte escapes it.
export function checksum(bytes) {
    let [low, high] = [1, 0];
    for (const byte of bytes) {
        low = (low + byte) % 65521;
        high = (high + low) % 65521;
    }
    return high * 65536 + low;
}

/// Of the script that holds the program's second part, once the whole file is there: its bytes, none if the
/// page was packed with a single one; or why they cannot be used: 'cut', 'damaged'. `script` is null if it
/// has not come. `sizes`: of its text, the packed program, the program; and the text's checksum.
export async function readRest(script, unpacker, pause) {
    if (!script) return 'cut';
    const [length, packed, size, sum] = script.dataset.sizes.split(' ').map(Number);
    const text = new TextEncoder().encode(script.textContent);
    if (text.length < length) return 'cut';
    if (text.length !== length || checksum(text) !== sum) return 'damaged';
    await pause();
    const program = decode(script.textContent, packed);
    await pause();
    return unpack(unpacker, program, size, pause);
}
