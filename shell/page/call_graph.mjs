// Reads what `wasm-opt --print-call-graph` prints.

/// { functions, calls, table, exported }: all functions, which functions each calls, those that the table
/// holds, those that are exported; by name.
export function callGraph(printed) {
    const functions = new Set();
    const calls = new Map();
    const table = new Set();
    const exported = new Set();
    const imported = new Set();
    for (const line of printed.split('\n')) {
        const [, caller, callee, look] = /^\s*"([^"]*)"(?: -> "([^"]*)")?(.*)$/.exec(line) ?? [];
        if (!caller || /^(Import|Export|Call|Key|.*Target)$/.test(caller)) continue;
        if (callee) {
            if (!calls.has(caller)) calls.set(caller, new Set());
            calls.get(caller).add(callee);
        } else if (look.includes('turquoise')) {
            imported.add(caller);
        } else {
            functions.add(caller);
            if (look.includes('gray')) exported.add(caller);
            else if (look.includes('rounded')) table.add(caller);
        }
    }
    return { functions: [...functions].filter((name) => !imported.has(name)), calls, table, exported };
}

/// `_ZN5zicha3web4Twin4leafERKNS0_8TwinNodeE` → zicha::web::Twin::leaf; other names as they are.
export function plainName(name) {
    let [, kind, rest] = /^_Z(NK?|L|)(?=[\dL])(.*)$/.exec(name) ?? [];
    const parts = [];
    for (let found; (found = /^L?(\d+)/.exec(rest ?? ''));) {
        const [before, length] = found;
        parts.push(rest.substr(before.length, Number(length)));
        rest = kind.startsWith('N') ? rest.slice(before.length + Number(length)) : '';
    }
    if (/^D[0-2]E/.test(rest ?? '')) parts.push(`~${parts.at(-1)}`);
    return parts.length > 0 ? parts.join('::') : name;
}
