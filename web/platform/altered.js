// Whether the page is another than was made, as far as the visitor's browser can tell. Runs in the page's rest.
//
// Its sum (pack.mjs) is that of the text without the sum. It is worked out in turns: a slow phone would be kept
// waiting by the whole of it.

import { turn } from './turn.js';

const piece = 1 << 16; // bytes

/// Adler-32, as rest.mjs has it.
async function checksum(bytes) {
    let [low, high] = [1, 0];
    for (let at = 0; at < bytes.length; at += piece) {
        await turn('background');
        for (const byte of bytes.subarray(at, at + piece)) {
            low = (low + byte) % 65521;
            high = (high + low) % 65521;
        }
    }
    return high * 65536 + low;
}

addEventListener('served', async ({ detail: [servedText, found] }) => {
    const text = await servedText();
    const [attribute, sum] = / data-page="(\d+)"/.exec(text) ?? [];
    if (await checksum(new TextEncoder().encode(text.replace(attribute, ''))) !== Number(sum)) found();
});
