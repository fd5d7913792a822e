// The twin's other half: turns the frame's nodes (twin.cpp writes them) into elements.
//
// Elements are kept by id and changed only where their node's hash changed, so that focus,
// selection and a composition in progress survive. They live in a shadow tree: a page that the
// browser saves after use holds no typed fact.
//
// The elements follow the drawing in tasks of their own: one says what is drawn, the next lays it out.
// All in the frame's task would be too long for a slow machine.

import * as event from '../../build/generated/web/platform/twin/event.mjs';
import * as flag from '../../build/generated/web/platform/twin/flag.mjs';
import * as operation from '../../build/generated/web/platform/twin/operation.mjs';
import { turn } from './turn.js';
import { createNode, fillNode } from './twin_element.js';
import { readRecords, readTexts } from './twin_reader.mjs';
import { style } from './twin_style.js';

const controls = 'button,input,a';

/// `send(kind, id, number, text)` hands an event to the page and wakes it.
export function createTwin(host, send, active) {
    const root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
    host.classList.toggle('off', !active);
    const nodes = new Map();
    const ids = new WeakMap();
    let generation = 0;
    let composing = null;
    // The field in use, when it must come into sight again: its text has just become wrong and the
    // sentence about it is below, or a phone's keyboard has taken its place.
    let hidden = null;
    let said = null; // by the last frame, and not yet by the elements
    let scrolled = []; // areas that scroll, each with its offset in the drawing
    let wantedFocus = 0;
    let following = false;

    function idOf(target) {
        for (let element = target; element; element = element.parentElement) {
            const id = ids.get(element);
            if (id) return id;
        }
        return 0;
    }

    /// The node of a record: the one it had, if it is still of that kind.
    function nodeOf(record) {
        const { id, role, level } = record;
        let node = nodes.get(id);
        if (!node || node.kind !== role || node.level !== level) {
            node?.element.remove();
            node = createNode(record);
            nodes.set(id, node);
            ids.set(node.element, id);
        }
        node.generation = generation;
        return node;
    }

    /// Makes the shadow tree say what the last frame said.
    function write() {
        if (!said) return;
        const bytes = said;
        said = null;
        scrolled = [];
        generation++;
        const records = readRecords(bytes);
        // First the nodes that are still here, so that a removed neighbour never makes a kept element move.
        for (const record of records) {
            if (record.operation !== operation.close) record.node = nodeOf(record);
        }
        for (const [id, node] of nodes) {
            if (node.generation === generation) continue;
            node.element.remove();
            nodes.delete(id);
        }
        let [parent, cursor] = [root, root.firstChild];
        for (const record of records) {
            const { node } = record;
            if (!node) { // it closes
                cursor = parent.nextSibling;
                parent = parent.parentNode;
                continue;
            }
            const { element } = node;
            if (element !== cursor) parent.insertBefore(element, cursor);
            else cursor = cursor.nextSibling;
            update(node, record, bytes);
            if (!node.leaf) {
                if (record.scrollHeight > 0) scrolled.push([node, record.scroll / devicePixelRatio]);
                [parent, cursor] = [element, element.firstChild];
            }
        }
    }

    /// Where what its record says has changed.
    function update(node, record, bytes) {
        const { element } = node;
        const { hash } = record;
        const leaf = record.operation === operation.leaf;
        if (node.hash === hash && node.leaf === leaf) return;
        if (node.leaf !== leaf) element.textContent = '';
        Object.assign(node, { hash, leaf });
        if (record.flags & flag.invalid && !element.hasAttribute('aria-invalid')
            && root.activeElement === element) hidden = element;
        fillNode(node, record, readTexts(bytes, record), active, composing === element);
    }

    /// The work that needs the layout of all that was written.
    function settle() {
        for (const [node, scroll] of scrolled) {
            if (Math.abs(scroll - node.scroll) >= 1) node.element.scrollTop = scroll;
            node.scroll = node.element.scrollTop;
        }
        // The sentence is within the field's scroll margin.
        hidden?.scrollIntoView({ block: 'nearest' });
        hidden = null;
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
            send(event.focus, idOf(target), target.matches(':focus-visible') ? 1 : 0);
        });
        listen('focusout', ({ target }) => send(event.blur, idOf(target)));
        listen('keydown', (key) => {
            if (key.isComposing || key.keyCode === 229) return;
            const step = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[key.key];
            // Of a table's buttons up and down lead to the row's neighbours.
            const inRow = key.target.closest('[aria-rowindex]') && /Up|Down/.test(key.key);
            if (!step || (key.target.getAttribute('role') !== 'radio' && !inRow)) return;
            key.preventDefault();
            send(event.step, idOf(key.target), step);
        });
        listen('scroll', ({ target }) => {
            const node = nodes.get(idOf(target));
            if (!node || Math.abs(node.scroll - target.scrollTop) < 0.01) return;
            node.scroll = target.scrollTop;
            send(event.scroll, idOf(target), target.scrollTop * devicePixelRatio);
        }, true);
        addEventListener('resize', () => {
            hidden = root.activeElement?.closest('input');
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
        update(bytes) {
            said = bytes;
            void follow();
        },
        focus(id) {
            wantedFocus = id;
            void follow();
        },
        /// Whether a pointer event is the twin's own business rather than the canvas'.
        takes: (happening) => active && happening.composedPath()[0].closest?.(controls) != null,
        // In the sheet and not on an element: a saved page must hold no style attribute.
        colour: (ink) => sheet.cssRules[0].style.setProperty('--ink', ink),
    };
}
