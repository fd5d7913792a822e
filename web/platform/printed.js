// A sheet's lines as elements, to be printed.

import { parts } from '../../build/generated/web/platform/host/sheet.mjs';

function element(tag, text = '') {
    return Object.assign(document.createElement(tag), { textContent: text });
}

/// Each line's first character tells what it is.
export function layOut(text) {
    const all = [];
    for (const line of text.split('\n')) {
        const [tag, around, cell] = parts[line[0]] ?? ['p'];
        const words = line.slice(1);
        const one = element(tag, cell ? '' : words);
        if (cell) one.append(...words.split('\t').map((each) => element(cell, each)));
        if (!around) {
            all.push(one);
            continue;
        }
        if (all.at(-1)?.localName !== around) all.push(element(around));
        all.at(-1).append(one);
    }
    return all;
}
