// One element of the twin: made for a record (twin_reader.mjs), and filled with what the record says.

import * as flag from '../../build/generated/web/platform/twin/flag.mjs';
import * as inputMode from '../../build/generated/web/platform/twin/input_mode.mjs';
import { elements } from '../../build/generated/web/platform/twin/record.mjs';

/// Without a value there is no attribute.
function attribute(element, name, value) {
    if (!value) element.removeAttribute(name);
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/// A node: the element, and what is remembered of the records it was filled from.
export function createNode({ role: kind, level }) {
    const [tag, role] = elements[kind];
    const element = document.createElement(tag === 'h' ? `h${level}` : tag);
    if (role) element.setAttribute('role', role);
    if (role === 'slider') {
        element.setAttribute('aria-valuemin', 0);
        element.setAttribute('aria-orientation', 'vertical');
    }
    if (tag === 'a') Object.assign(element, { target: '_blank', rel: 'noreferrer' });
    if (tag === 'input') {
        Object.assign(element, { type: 'text', autocomplete: 'off', spellcheck: false, autocapitalize: 'off' });
    }
    return { element, kind, level, tag, role, hash: -1, leaf: false, scroll: 0 };
}

/// Where it is, and how large its text.
function place({ leaf, element, tag }, record) {
    const { width, height, scrollHeight, fontSize, padding, flags } = record;
    // Widths were added up from whole pixels: a browser's own may be a little more, and shall
    // break no line where the drawing has none.
    const oneLine = height < fontSize * 2;
    element.className = `${width > 0 ? 'placed' : ''} ${scrollHeight > 0 ? 'scrolls' : ''} ${
        leaf ? oneLine && 'line' : 'holds'}`;
    const px = (number, more = 0) => `:${(number / devicePixelRatio + more).toFixed(3)}px;`;
    let style = '';
    if (width > 0) {
        style = `left${px(record.x)}top${px(record.y)}height${px(height)}width${
            px(width, !oneLine && /^(p|h|li)$/.test(tag) ? 8 : 0)}`;
    }
    if (scrollHeight > 0) style += `--content${px(scrollHeight)}`;
    if (fontSize > 0) style += `font-size${px(fontSize)}font-weight:${flags & flag.bold ? 700 : 400};`;
    if (padding > 0) style += `padding-left${px(padding)}`;
    if (tag === 'input') {
        style += `padding-right${px(padding)}text-align:${flags & flag.rightAligned ? 'right' : 'left'}`;
    }
    element.style.cssText = style;
}

// Chinese words, with the numbers in them: 嘉人社〔2025〕33号.
const chinese = /(\d*\p{sc=Han}[\p{sc=Han}〔〕\d]*)/u;

/// Marks what is not in the page's language, as far as its script tells; gives what the element then holds.
function markWords(element, words, language) {
    const [other, pattern] = language === 'en' ? ['zh-CN', chinese] : ['en', /^(English)$/];
    const parts = words.split(pattern);
    const isOther = parts[1] === words;
    attribute(element, 'lang', isOther ? other : parts[1] && language);
    return isOther ? [words] : parts.filter(Boolean).map((part) => (pattern.test(part)
        ? Object.assign(document.createElement('span'), { lang: other, textContent: part }) : part));
}

/// `keepsValue`: a composition is under way in it.
export function fillNode(node, record, texts, active, keepsValue, language) {
    const { element, tag, role } = node;
    const { describedBy, position } = record;
    const { name, value, dataKey } = texts;
    const has = (bit) => (record.flags & bit) !== 0;
    const state = (condition, bit) => condition && String(has(bit));

    place(node, record);
    if (tag === 'input') {
        attribute(element, 'placeholder', texts.placeholder);
        attribute(element, 'inputmode', record.inputMode === inputMode.decimal && 'decimal');
        if (element.value !== value && !keepsValue) element.value = value;
    }
    if (node.leaf && !/^(input|img|progressbar|slider)$/.test(role || tag)) {
        if (element.textContent !== name || node.language !== language) {
            element.replaceChildren(...markWords(element, name, language));
        }
        node.words = name;
    } else {
        attribute(element, 'aria-label', name);
        if (/^(input|columnheader)$/.test(role || tag)) markWords(element, name, language);
    }
    node.language = language;
    if (position) attribute(element, `aria-${{ table: 'rowcount', row: 'rowindex', slider: 'valuemax' }[role] ?? 'colindex'}`, position);
    if (/^(progressbar|slider)$/.test(role)) attribute(element, 'aria-valuenow', value);
    attribute(element, 'href', texts.href);
    if (dataKey) attribute(element, `data-${dataKey}`, texts.dataValue);
    attribute(element, 'aria-description', texts.description);
    attribute(element, 'aria-describedby', describedBy && `n${describedBy}`);
    attribute(element, 'aria-invalid', has(flag.invalid) && 'true');
    // Spoken by twin_voice.js.
    attribute(element, 'aria-live', (has(flag.polite) || /^(status|alert)$/.test(role)) && 'off');
    attribute(element, 'aria-current', has(flag.current) && 'page');
    attribute(element, 'aria-pressed', state(has(flag.toggle), flag.checked));
    attribute(element, 'aria-expanded', state(has(flag.expandable), flag.expanded));
    attribute(element, 'aria-checked', state(role === 'radio' || role === 'checkbox', flag.checked));
    if ('disabled' in element) element.disabled = has(flag.disabled);
    // Main region and title get the focus from the page alone.
    attribute(element, 'tabindex', (!active || has(flag.unfocusable) || /^(main|h1)$/.test(element.localName)) && '-1');
}
