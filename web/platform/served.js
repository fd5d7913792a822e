// The page as it was served: its file parses to this tree, and this tree is written as its file.
//
// It is put aside before anything is changed, because the page may fetch nothing, not even itself; what comes
// behind this script is added when it is there, and is never changed.

import { checksum } from './rest.mjs';

const root = document.documentElement.cloneNode(true);
const own = document.currentScript;

/// When the whole file is there, or as much as ever comes.
export const allServed = new Promise((resolve) => {
    if (document.readyState !== 'loading') resolve();
    else document.addEventListener('DOMContentLoaded', resolve);
}).then(() => {
    for (let node = own.nextSibling; node; node = node.nextSibling) root.lastChild.append(node.cloneNode(true));
});

export async function servedText() {
    await allServed;
    return `<!DOCTYPE html>\n${root.outerHTML}`;
}

/// Whether it is another page than was made. Its sum (pack.mjs) is that of the text without it.
export async function isAltered() {
    const text = await servedText();
    const [attribute, sum] = / data-page="(\d+)"/.exec(text) ?? [];
    return checksum(new TextEncoder().encode(text.replace(attribute, ''))) !== Number(sum);
}
