// The page as it was served: its file parses to this tree, and this tree is written as its file.
//
// It is put aside before anything is changed, because the page may fetch nothing, not even itself; what comes
// behind this script is added when it is there, and is never changed.

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

/// `found` is called if the page is another than was made: the rest of the page looks (altered.js).
export async function lookForChanges(found) {
    await allServed;
    dispatchEvent(new CustomEvent('served', { detail: [servedText, found] }));
}
