// The address names a screen, never a fact: set when the page shows one, told when anyone else changes it.

let first; // shown while the address names none
let own; // set by the page: told late, it must not lead back from a screen that came meanwhile

export const screenOfAddress = () => location.hash.slice(2);

/// The first screen keeps the address that the page was opened with.
export function setAddress(address) {
    const shown = location.hash || first;
    first ||= address;
    if (shown && address && shown !== address) location.hash = own = address;
}

/// `changed()` when the reader goes back or forward, or types another.
export function watchAddress(changed) {
    addEventListener('hashchange', () => {
        if (location.hash === own) return;
        own = '';
        changed();
    });
}
