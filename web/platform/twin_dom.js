// The twin's other half: turns the frame's nodes (twin.cpp writes them) into elements.
//
// Elements are kept by id and changed only where their node's hash changed, so that focus,
// selection and a composition in progress survive. They live in a shadow tree: a page that the
// browser saves after use holds no typed fact.
//
// The elements follow the drawing in tasks of their own: one says what is drawn, the next lays it out.
// All in the frame's task would be too long for a slow machine.
//
// Extensions and translators put nodes of their own between them. Those stay where they are; elements that are
// taken away come back. While their words are not the drawing's, whoever made the twin is told to show them.

import * as event from '../../build/generated/web/platform/twin/event.mjs';
import * as flag from '../../build/generated/web/platform/twin/flag.mjs';
import * as operation from '../../build/generated/web/platform/twin/operation.mjs';
import { turn } from './turn.js';
import { createNode, fillNode } from './twin_element.js';
import { readRecords, readTexts } from './twin_reader.mjs';
import { style } from './twin_style.js';
import { createVoice } from './twin_voice.js';

const controls = 'button,input,a';
const radioKeys = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };
const sliderKeys = {
    ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10, Home: -1e4, End: 1e4,
};

/// `send(kind, id, number, text)` hands an event to the page and wakes it; `translated(holds)` is told whether
/// others have put their words in the place of ours.
export function createTwin(host, send, active, translated) {
    const root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
    host.classList.toggle('off', !active);
    const nodes = new Map();
    const ids = new WeakMap();
    const changed = createVoice(root);
    let generation = 0;
    let composing = null;
    // The field in use, when it must come into sight again: its text has just become wrong and the
    // sentence about it is below.
    let hidden = null;
    // What a change of the window's size must leave where it was: { area, element, top }.
    let place = null;
    let said = null; // by the last frame, and not yet by the elements
    let shown; // what they say
    let scrolled = []; // areas that scroll, each with its offset in the drawing
    let wantedFocus = 0;
    let following = false;
    let language;

    function idOf(target) {
        for (let element = target; element; element = element.parentElement) {
            const id = ids.get(element);
            if (id) return id;
        }
        return 0;
    }

    /// The next of our elements from there on.
    function own(node) {
        while (node && !ids.has(node)) node = node.nextSibling;
        return node;
    }

    /// Who has moved an element out may have put the twin's host into it, which then could not be around it.
    function takeOutHost(element) {
        if (element.contains(host)) element.before([...element.childNodes].find((child) => child.contains(host)));
    }

    /// The node of a record: the one it had, if it is still of that kind.
    function nodeOf(record) {
        const { id, role, level } = record;
        let node = nodes.get(id);
        if (node) takeOutHost(node.element);
        if (!node || node.kind !== role || node.level !== level) {
            node?.element.remove();
            node = createNode(record);
            nodes.set(id, node);
            ids.set(node.element, id);
        }
        const name = `n${id}`; // by which others describe themselves
        if (node.element.id !== name) node.element.id = name;
        node.generation = generation;
        return node;
    }

    function compareWords() {
        translated?.([...nodes.values()].some(({ element, words }) => words && element.textContent !== words));
    }

    // What others have taken out of the tree is put back; their words stay.
    const watcher = new MutationObserver((changes) => {
        compareWords();
        if (!changes.some(({ removedNodes }) => [...removedNodes].some((node) => ids.has(node)))) return;
        said ??= shown;
        void follow();
    });
    watcher.observe(root, { childList: true, subtree: true, characterData: true });

    /// Makes the shadow tree say what the last frame said.
    function write() {
        if (!said) return;
        const bytes = shown = said;
        said = null;
        scrolled = [];
        generation++;
        const inUse = root.activeElement;
        const records = readRecords(bytes);
        // First the nodes that are still here, so that a removed neighbour never makes a kept element move.
        for (const record of records) {
            if (record.operation !== operation.close) record.node = nodeOf(record);
        }
        for (const [id, node] of nodes) {
            if (node.generation === generation) continue;
            takeOutHost(node.element);
            node.element.remove();
            nodes.delete(id);
        }
        const parents = [root];
        let cursor = own(root.firstChild);
        for (const record of records) {
            const { node } = record;
            if (!node) { // it closes
                cursor = own(parents.pop().nextSibling);
                continue;
            }
            const { element } = node;
            if (element !== cursor) parents.at(-1).insertBefore(element, cursor);
            else cursor = own(cursor.nextSibling);
            update(node, record, bytes);
            if (!node.leaf) {
                if (record.scrollHeight > 0) scrolled.push([node, record.scroll / devicePixelRatio]);
                parents.push(element);
                cursor = own(element.firstChild);
            }
        }
        if (root.activeElement !== inUse && inUse?.isConnected) inUse.focus(); // it was put back
        watcher.takeRecords(); // our own changes
        compareWords();
        changed();
    }

    /// Where what its record says has changed.
    function update(node, record, bytes) {
        const { element } = node;
        const { hash } = record;
        const leaf = record.operation === operation.leaf;
        if (node.hash === hash && node.leaf === leaf && node.language === language) return;
        if (node.leaf !== leaf) element.textContent = '';
        Object.assign(node, { hash, leaf, words: '' });
        if (record.flags & flag.invalid && !element.hasAttribute('aria-invalid')
            && root.activeElement === element) hidden = element;
        fillNode(node, record, readTexts(bytes, record), active, composing === element, language);
    }

    /// True if the browser has scrolled it.
    function tellScroll(area) {
        const id = idOf(area);
        const node = nodes.get(id);
        if (!node || Math.abs(node.scroll - area.scrollTop) < 0.01) return false;
        node.scroll = area.scrollTop;
        send(event.scroll, id, area.scrollTop * devicePixelRatio);
        return true;
    }

    const topOf = (element) => element.getBoundingClientRect().top;

    /// The place a person looks at: the field in use, or else the first control in sight.
    function takePlace() {
        const area = root.querySelector('main');
        if (place || !area) return;
        const top = topOf(area);
        const seen = [root.activeElement?.closest('input'), ...area.querySelectorAll(controls)].find((element) =>
            element && topOf(element) >= top && topOf(element) < top + area.clientHeight);
        if (seen) place = { area, element: seen, top: topOf(seen) - top };
    }

    function keepPlace() {
        if (!place?.element.isConnected) {
            place = null;
            return;
        }
        const { area, element, top } = place;
        area.scrollTop += topOf(element) - topOf(area) - top;
        if (topOf(element) + element.offsetHeight > topOf(area) + area.clientHeight) {
            element.scrollIntoView({ block: 'nearest' }); // there is less room than before
        }
        tellScroll(area);
    }

    /// The work that needs the layout of all that was written.
    function settle() {
        for (const [node, scroll] of scrolled) {
            if (Math.abs(scroll - node.scroll) >= 1) node.element.scrollTop = scroll;
            node.scroll = node.element.scrollTop;
        }
        if (hidden) {
            hidden.scrollIntoView({ block: 'nearest' }); // the sentence is within the field's scroll margin
            hidden = place = null;
        }
        keepPlace();
        nodes.get(wantedFocus)?.element.focus();
        wantedFocus = 0;
    }

    async function follow() {
        if (following) return;
        following = true;
        try {
            for (await turn(); said; await turn()) write();
        } finally {
            following = false; // whatever went wrong with one frame, the next one is followed
        }
        settle();
    }

    function listen(type, handler, options) {
        root.addEventListener(type, handler, options);
    }

    if (active) {
        listen('click', ({ target }) => {
            const control = target.closest('button');
            if (control) send(event.activate, idOf(control));
        });
        // Typing goes on top of what the page knows.
        listen('beforeinput', write);
        listen('input', ({ target, isComposing }) => {
            if (isComposing) send(event.compose, idOf(target), 1, target.value);
            else send(event.type, idOf(target), 0, target.value);
        });
        listen('compositionstart', ({ target }) => {
            composing = target;
        });
        listen('compositionend', ({ target }) => {
            composing = null;
            send(event.compose, idOf(target), 0, '');
            send(event.type, idOf(target), 0, target.value);
        });
        listen('focusin', ({ target }) => {
            place = null;
            send(event.focus, idOf(target), target.matches(':focus-visible') ? 1 : 0);
        });
        listen('focusout', ({ target }) => send(event.blur, idOf(target)));
        listen('keydown', (key) => {
            if (key.isComposing || key.keyCode === 229) return;
            const role = key.target.getAttribute('role');
            const step = (role === 'slider' ? sliderKeys : radioKeys)[key.key];
            // Of a table's buttons up and down lead to the row's neighbours.
            const inRow = key.target.closest('[aria-rowindex]') && /Up|Down/.test(key.key);
            if (!step || (!/^(radio|slider)$/.test(role) && !inRow)) return;
            key.preventDefault();
            send(event.step, idOf(key.target), step);
        });
        listen('scroll', ({ target }) => {
            if (tellScroll(target)) place = null;
        }, true);
        addEventListener('resize', takePlace);
        addEventListener('keydown', (pressed) => {
            const { key } = pressed;
            place = null;
            // A browser selects all of the document alone.
            if ((pressed.ctrlKey || pressed.metaKey) && /^a$/i.test(key) && !root.activeElement?.matches('input')) {
                const selection = document.getSelection();
                selection.selectAllChildren(root);
                if (`${selection}`) pressed.preventDefault(); // not every browser lets itself be told
            }
            // A browser finds what is emitted alone. Pressed again, it is asked all the same.
            const search = root.querySelector('[data-search]');
            if ((pressed.ctrlKey || pressed.metaKey) && /^f$/i.test(key) && search && root.activeElement !== search) {
                search.focus();
                search.select();
                pressed.preventDefault();
            }
            // Where nothing has the focus, the main region scrolls, as a page does.
            if (document.activeElement === document.body && /^( |Page|Home|End|Arrow)/.test(key)) {
                root.querySelector('main')?.focus({ preventScroll: true });
            }
        });
        let hovered = 0;
        const hover = (id) => {
            if (id !== hovered) send(event.hover, hovered = id);
        };
        listen('pointerover', ({ target, pointerType }) => {
            if (pointerType !== 'touch') hover(idOf(target.closest(controls)));
        });
        host.addEventListener('pointerleave', () => hover(0));
        listen('pointerdown', ({ target }) => {
            const id = idOf(target.closest(controls));
            if (id) send(event.press, id);
        });
        for (const type of ['pointerup', 'pointercancel']) {
            addEventListener(type, () => send(event.press, 0));
        }
    }

    return {
        /// What the page is in from now on.
        speak(code) {
            language = code;
        },
        update(bytes) {
            said = bytes;
            void follow();
        },
        focus(id) {
            wantedFocus = id;
            void follow();
        },
        /// Whether a pointer event is the twin's own business rather than the canvas': sliders are dragged there.
        takes(happening) {
            const control = happening.composedPath()[0].closest?.(controls);
            return active && control != null && control.getAttribute('role') !== 'slider';
        },
        // In the sheet and not on an element: a saved page must hold no style attribute.
        colour: (ink) => sheet.cssRules[0].style.setProperty('--ink', ink),
    };
}
