// What a screen reader gets: the browser's computed accessibility tree, and the changes that it reads aloud.

const left = new Set(['none', 'InlineTextBox', 'generic']);
const told = ['checked', 'pressed', 'expanded', 'invalid', 'disabled', 'level'];

/// The tree: { role, name, value, description, states, parent, children }, without what says nothing.
export async function readTree(protocol) {
    const { nodes } = await protocol.send('Accessibility.getFullAXTree');
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const root = { role: 'root', name: '', children: [] };
    const take = (node, parent) => {
        const role = node.role?.value;
        let item = parent;
        if (!node.ignored && !left.has(role)) {
            const states = Object.fromEntries((node.properties ?? []).filter(({ name }) => told.includes(name))
                .map(({ name, value }) => [name, String(value.value)]).filter(([, value]) => value !== 'false'));
            item = {
                role, name: node.name?.value ?? '', value: String(node.value?.value ?? ''),
                description: node.description?.value ?? '', states, parent, children: [],
            };
            parent.children.push(item);
        }
        for (const id of node.childIds ?? []) if (byId.has(id)) take(byId.get(id), item);
    };
    take(nodes[0], root);
    return root;
}

export const all = (item) => [item, ...item.children.flatMap(all)];

/// The first of these roles whose name holds the words.
export function find(tree, roles, words = '') {
    const found = all(tree).find(({ role, name }) => roles.split(' ').includes(role) && name.includes(words));
    if (!found) throw new Error(`no ${roles} "${words}"`);
    return found;
}

export const textOf = (item) => item.name || item.children.map(textOf).join(' ').trim();

function around(item, roles) {
    for (let outer = item; outer; outer = outer.parent) if (roles.includes(outer.role)) return outer;
    return null;
}

const cellRoles = ['cell', 'gridcell', 'rowheader', 'columnheader'];
const cellsOf = (row) => row.children.filter(({ role }) => cellRoles.includes(role));
export const rowsOf = (table) => all(table).filter(({ role }) => role === 'row');

/// Of what is in a table, the headers of its row and column; of a radio, which of how many it is.
export function positionOf(item) {
    const cell = around(item, cellRoles);
    const table = cell && around(cell, ['table', 'grid']);
    if (table) {
        const row = around(cell, ['row']);
        const at = cellsOf(row).indexOf(cell);
        const header = cellsOf(row).find(({ role }) => role === 'rowheader');
        const column = cellsOf(rowsOf(table)[0])[at];
        return [header, column].map((each) => (each?.role.endsWith('header') ? textOf(each) : 'no header'));
    }
    const group = around(item, ['radiogroup', 'group']);
    const radios = group ? all(group).filter(({ role }) => role === 'radio') : [];
    return radios.includes(item) ? [`${radios.indexOf(item) + 1} of ${radios.length}`] : [];
}

/// To run in a page, before its own scripts or after: keeps in `window.heard` what is read aloud of its changes, in
/// its order. Of trees that are made later, the closed ones too, all is heard.
export function listen() {
    window.heard = [];
    const live = ['[aria-live=polite]', '[aria-live=assertive]', '[role=status]', '[role=alert]']
        .map((each) => `${each}:not([aria-live=off])`).join();
    const hear = (root) => new MutationObserver((changes) => {
        const regions = new Set();
        for (const { target, addedNodes } of changes) {
            const element = target.closest ? target : target.parentElement;
            const region = element?.closest(live);
            if (region) regions.add(region);
            for (const node of addedNodes) {
                for (const inner of node.querySelectorAll?.(live) ?? []) regions.add(inner);
                if (node.matches?.(live)) regions.add(node);
            }
        }
        for (const { textContent } of regions) if (textContent.trim()) window.heard.push(textContent.trim());
    }).observe(root, { childList: true, subtree: true, characterData: true });
    hear(document);
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function attachHeard(options) {
        const root = attach.call(this, options);
        hear(root);
        return root;
    };
}
