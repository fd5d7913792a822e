// The twin's other half: turns the frame's nodes (twin.cpp writes them) into elements.
//
// Elements are kept by id and changed only where their node's hash changed, so that focus,
// selection and a composition in progress survive. They live in a shadow tree: a page that the
// browser saves after use holds no typed fact.
//
// The elements follow the drawing in tasks of their own: one says what is drawn, the next lays it out.
// All in the frame's task would be too long for a slow machine.

import { turn } from './turn.js';

// In the order of Role in twin.hpp: element, and role where the element alone does not say it.
const kinds = [
    'header', 'nav', 'main', 'section', 'div group', 'h', 'p', 'a', 'button', 'input',
    'div radiogroup', 'button radio', 'button checkbox', 'div status', 'div alert', 'div table',
    'div row', 'div columnheader', 'div rowheader', 'div cell', 'ul list', 'li listitem', 'div img',
    'div progressbar', 'footer',
].map((kind) => kind.split(' '));

const [close, open] = [0, 1];
const event = {
    activate: 0, type: 1, compose: 2, focus: 3, blur: 4, step: 5, scroll: 6, hover: 7, press: 8,
};
const flag = {
    bold: 1, disabled: 2, toggle: 4, checked: 8, invalid: 16, expandable: 32, expanded: 64,
    current: 128, rightAligned: 256, unfocusable: 512, polite: 1024,
};
const controls = 'button,input,a';
const decoder = new TextDecoder();

const style = `
:host { --ink: #000; position: fixed; inset: 0; overflow: clip; display: block }
* { box-sizing: border-box; margin: 0; padding: 0; border: 0; outline: 0; background: none;
    font: inherit; line-height: 1.5; color: transparent; list-style: none; text-decoration: none;
    appearance: none; border-radius: 0;
    text-autospace: no-autospace; text-spacing-trim: space-all }
.placed { position: absolute; overflow: hidden; text-align: left }
.scrolls { overflow: hidden auto; overscroll-behavior: contain; scrollbar-width: none }
.scrolls::-webkit-scrollbar { display: none }
.scrolls::after { content: ""; position: absolute; top: 0; width: 1px; height: var(--content) }
p, h1, h2, h3, h4, h5, h6 { white-space: pre-wrap }
button, a { cursor: pointer; white-space: nowrap }
.line { white-space: pre }
button:disabled { cursor: default }
[role=checkbox] { white-space: pre-wrap }
input { caret-color: var(--ink); line-height: normal; scroll-margin: 24px 0 10em }
input::placeholder { color: transparent }
::selection { background: rgba(64, 128, 255, .35) }
:host(.off) * { pointer-events: none; user-select: none }
:host(.plain) { background: Canvas }
:host(.plain) * { color: CanvasText }
:host(.plain) :is(button, input) { border: 1px solid; border-radius: 4px }
:host(.plain) button { text-align: center }
:host(.plain) [role=checkbox] { text-align: left }
:host(.plain) header button { font-size: clamp(10px, 1vw, 12px) !important; line-height: 1;
    white-space: normal }
:host(.plain) :is(p, h1, h2, h3, [role=cell], [role=rowheader]) { overflow: visible }
:host(.plain) a { color: LinkText; text-decoration: underline }
:host(.plain) :is([aria-checked=true], [aria-pressed=true], [aria-current]) { border-width: 3px }
:host(.plain) [aria-invalid] { border-style: double; border-width: 4px }
:host(.plain) :focus-visible { outline: 2px solid Highlight }
:host(.plain) input::placeholder { color: GrayText }
`;

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
    // The field in use, when it must come into sight again: what is typed there has just become wrong
    // and its sentence stands below, or a phone's keyboard has taken its place.
    let hidden = null;
    let said = null; // by the last frame, and not yet by the elements
    let scrolled = []; // what scrolls, and how far the drawing did
    let wantedFocus = 0;
    let following = false;

    function idOf(target) {
        for (let element = target; element; element = element.parentElement) {
            const id = ids.get(element);
            if (id) return id;
        }
        return 0;
    }

    function attribute(element, name, value) {
        if (value === null || value === '') element.removeAttribute(name);
        else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
    }

    function fill(node, view, at) {
        const { element } = node;
        const ratio = devicePixelRatio;
        const [x, y, width, height, content, , fontSize, padding] =
            Array.from({ length: 8 }, (_, index) => view.getFloat32(at + index * 4, true) / ratio);
        const describedBy = view.getUint32(at + 32, true);
        const flags = view.getUint16(at + 36, true);
        const decimal = view.getUint8(at + 39);
        const position = view.getUint32(at + 40, true);
        at += 44;
        const texts = Array.from({ length: 7 }, () => {
            const size = view.getUint16(at, true);
            const text = decoder.decode(new Uint8Array(view.buffer, view.byteOffset + at + 2, size));
            at += 2 + size;
            return text;
        });
        const [name, value, description, placeholder, href, dataKey, dataValue] = texts;
        const has = (bit) => (flags & bit) !== 0;
        const state = (condition, bit) => (condition ? String(has(bit)) : null);
        const { tag, role } = node;

        // Widths were added up from whole pixels: a browser's own may be a little more, and shall
        // break no line where the drawing has none.
        const oneLine = height < fontSize * 2;
        element.className = `${width > 0 ? 'placed' : ''} ${content > 0 ? 'scrolls' : ''} ${
            node.leaf && oneLine ? 'line' : ''}`;
        const px = (number) => `:${number.toFixed(3)}px;`;
        let place = '';
        if (width > 0) {
            place = `left${px(x)}top${px(y)}height${px(height)}width${
                px(width + (!oneLine && /^(p|h|li)$/.test(tag) ? 8 : 0))}`;
        }
        if (content > 0) place += `--content${px(content)}`;
        if (fontSize > 0) place += `font-size${px(fontSize)}font-weight:${has(flag.bold) ? 700 : 400};`;
        if (padding > 0) place += `padding-left${px(padding)}`;
        if (tag === 'input') {
            place += `padding-right${px(padding)}text-align:${has(flag.rightAligned) ? 'right' : 'left'}`;
            attribute(element, 'placeholder', placeholder);
            attribute(element, 'inputmode', decimal ? 'decimal' : null);
            if (element.value !== value && composing !== element) element.value = value;
        }
        element.style.cssText = place;
        if (node.leaf && !['input', 'img', 'progressbar'].includes(role || tag)) {
            if (element.textContent !== name) element.textContent = name;
        } else {
            attribute(element, 'aria-label', name);
        }
        if (position) attribute(element, role === 'table' ? 'aria-rowcount' : 'aria-rowindex', position);
        if (role === 'progressbar') attribute(element, 'aria-valuenow', value);
        attribute(element, 'href', href);
        if (dataKey) attribute(element, `data-${dataKey}`, dataValue);
        attribute(element, 'aria-description', description);
        attribute(element, 'aria-describedby', describedBy ? `n${describedBy}` : null);
        if (has(flag.invalid) && !element.hasAttribute('aria-invalid')
            && root.activeElement === element) hidden = element;
        attribute(element, 'aria-invalid', has(flag.invalid) ? 'true' : null);
        attribute(element, 'aria-live', has(flag.polite) ? 'polite' : null);
        attribute(element, 'aria-current', has(flag.current) ? 'page' : null);
        attribute(element, 'aria-pressed', state(has(flag.toggle), flag.checked));
        attribute(element, 'aria-expanded', state(has(flag.expandable), flag.expanded));
        attribute(element, 'aria-checked', state(role === 'radio' || role === 'checkbox', flag.checked));
        if ('disabled' in element) element.disabled = has(flag.disabled);
        attribute(element, 'tabindex', !active || has(flag.unfocusable) ? '-1' : null);
    }

    function create(id, kind, level) {
        const [tag, role] = kinds[kind];
        const element = document.createElement(tag === 'h' ? `h${level}` : tag);
        element.id = `n${id}`;
        if (role) element.setAttribute('role', role);
        if (tag === 'button') element.type = 'button';
        if (tag === 'a') Object.assign(element, { target: '_blank', rel: 'noopener noreferrer' });
        if (tag === 'input') {
            Object.assign(element, { type: 'text', autocomplete: 'off', spellcheck: false });
            element.setAttribute('autocapitalize', 'off');
        }
        ids.set(element, id);
        return { element, kind, level, tag, role, hash: -1, leaf: false, scroll: 0 };
    }

    /// Makes the shadow tree say what the last frame said.
    function write() {
        if (!said) return;
        const bytes = said;
        said = null;
        scrolled = [];
        const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        generation++;
        // First who is still here, so that a removed neighbour never makes a kept element move.
        for (let at = 0; at < bytes.length;) {
            if (bytes[at] === close) {
                at += 1;
                continue;
            }
            const id = view.getUint32(at + 4, true);
            const [kind, level] = [bytes[at + 1], bytes[at + 12 + 38]];
            let node = nodes.get(id);
            if (!node || node.kind !== kind || node.level !== level) {
                node?.element.remove();
                nodes.set(id, node = create(id, kind, level));
            }
            node.generation = generation;
            at += 12 + view.getUint16(at + 2, true);
        }
        for (const [id, node] of nodes) {
            if (node.generation === generation) continue;
            node.element.remove();
            nodes.delete(id);
        }
        let [parent, cursor] = [root, root.firstChild];
        for (let at = 0; at < bytes.length;) {
            if (bytes[at] === close) {
                cursor = parent.nextSibling;
                parent = parent.parentNode;
                at += 1;
                continue;
            }
            const leaf = bytes[at] !== open;
            const size = view.getUint16(at + 2, true);
            const node = nodes.get(view.getUint32(at + 4, true));
            const hash = view.getUint32(at + 8, true);
            const { element } = node;
            if (element !== cursor) parent.insertBefore(element, cursor);
            else cursor = cursor.nextSibling;
            if (node.hash !== hash || node.leaf !== leaf) {
                if (node.leaf !== leaf) element.textContent = '';
                node.leaf = leaf;
                node.hash = hash;
                fill(node, view, at + 12);
            }
            if (!leaf) {
                if (view.getFloat32(at + 12 + 16, true) > 0) {
                    scrolled.push([node, view.getFloat32(at + 12 + 20, true) / devicePixelRatio]);
                }
                [parent, cursor] = [element, element.firstChild];
            }
            at += 12 + size;
        }
    }

    /// What needs the layout of all that was written.
    function settle() {
        for (const [node, scroll] of scrolled) {
            if (Math.abs(scroll - node.scroll) >= 1) node.element.scrollTop = scroll;
            node.scroll = node.element.scrollTop;
        }
        // The sentence stands within the field's scroll margin.
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
        // What is typed comes on top of what the page knows.
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
