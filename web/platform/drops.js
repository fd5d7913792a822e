// Files that are dropped on the page; large_file.js, in the page's rest, takes them.

import { whenLater } from './later.js';

/// Without this a browser would leave the page for a file that is dropped on it.
export function listenToDrops(offer) {
    for (const type of ['dragover', 'drop']) {
        addEventListener(type, (event) => {
            if (!event.dataTransfer?.types.includes('Files')) return;
            event.preventDefault();
            const files = [...event.dataTransfer.files];
            if (type === 'drop') void whenLater.then(({ takeDropped }) => takeDropped(files, offer));
        });
    }
}
