// The values that the browser keeps for this page between two visits. Never on file://, where one
// store may serve every local file. A key is the number of one of host.def's names.

import { names } from '../../build/generated/web/platform/host/kept.mjs';

const usable = location.protocol !== 'file:';
const nameOf = (key) => `zicha.${names[key]}`;

/// An empty value removes what was kept. False where the store is full, forbidden or not used.
export function store(key, value) {
    dispatchEvent(new CustomEvent('kept', { detail: [key, value] })); // to stopped.js
    if (!usable) return false;
    try {
        if (value) localStorage.setItem(nameOf(key), value);
        else localStorage.removeItem(nameOf(key));
        return true;
    } catch {
        return false;
    }
}

/// Empty if there is nothing, or if the store is forbidden.
export function stored(key) {
    try {
        return usable ? localStorage.getItem(nameOf(key)) ?? '' : '';
    } catch {
        return '';
    }
}

/// Another tab has changed what is kept under the key; `receive` gets its value.
export function listenToStore(key, receive) {
    addEventListener('storage', (event) => event.key === nameOf(key) && receive(event.newValue ?? ''));
}
