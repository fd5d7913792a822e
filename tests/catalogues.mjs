// Where tests find what the program says: the catalogues, core/**/*.def, wherever they lie in core.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CORE = fileURLToPath(new URL('../core', import.meta.url));

function definitionsBelow(folder) {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return definitionsBelow(path);
        return entry.name.endsWith('.def') ? [path] : [];
    }).sort();
}

/** The text of each catalogue. */
export const catalogueTexts = () => definitionsBelow(CORE).map((path) => readFileSync(path, 'utf8'));

/** The code of every diagnostic that begins with one of the prefixes, such as "rule.". */
export function diagnosticCodes(...prefixes) {
    const codes = catalogueTexts().flatMap((text) => [...text.matchAll(/^DIAGNOSTIC\(\w+, "([\w.]+)"/gm)])
        .map(([, code]) => code).filter((code) => prefixes.some((prefix) => code.startsWith(prefix)));
    // A test of every diagnostic would pass if it found none.
    if (codes.length === 0) throw new Error(`no diagnostic begins with ${prefixes.join(' or ')}`);
    return codes;
}
