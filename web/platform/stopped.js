// The program has stopped where it cannot go on: its memory cannot grow, or it has a fault. Says so, in the dialog of
// page.html, with what was typed, to be copied or saved as the draft that it is. Runs in the page's rest.
//
// Limits: of a list only the file is left, which is as it was.

import { draft } from '../../build/generated/web/platform/host/kept.mjs';
import { saveFile } from './files.js';

let latest = ''; // the draft, whether or not the browser keeps it

const fields = 'input:not([type=checkbox], [type=radio]), textarea';

/// "name: value" of each field on the screen: what was just typed may be in none of the program's drafts.
function typed() {
    const host = document.querySelector('#app > :not(canvas, .paper)');
    return [...host?.shadowRoot?.querySelectorAll(fields) ?? []].filter(({ value }) => value)
        .map((field) => `${field.getAttribute('aria-label') ?? ''}: ${field.value}`).join('\n');
}

function say() {
    const dialog = document.getElementById('stopped');
    if (dialog.open) return;
    window.requestAnimationFrame = () => 0; // no frame of a program whose memory may be half written
    dialog.querySelector('textarea').value = typed();
    const save = dialog.querySelector('button');
    save.hidden = !latest;
    save.onclick = () => saveFile('zicha-draft.json', 'application/json', [latest]);
    dialog.showModal();
}

const isOurs = (error) => error instanceof WebAssembly.RuntimeError || error instanceof RangeError ||
    /^the page ended/.test(error?.message);

addEventListener('kept', ({ detail: [key, value] }) => {
    if (key === draft) latest = value;
});
addEventListener('error', ({ error }) => isOurs(error) && say());
addEventListener('unhandledrejection', ({ reason }) => isOurs(reason) && say());
