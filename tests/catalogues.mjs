// Finds the sources of core for tests, wherever in it they are, and above all the catalogues of the
// sentences of page and programs: the words.def and codes.def of each room.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const TREE = fileURLToPath(new URL('..', import.meta.url));

/** Every file below a folder, as paths that begin with it. */
export function filesBelow(folder) {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
        const path = join(folder, entry.name);
        return entry.isDirectory() ? filesBelow(path) : [path];
    });
}

/** The text of each source of core that ends so. */
export const sourceTexts = (ending) => textsBelow('core', ending);

function textsBelow(folder, ending) {
    return filesBelow(join(TREE, folder)).filter((path) => path.endsWith(ending)).sort()
        .map((path) => readFileSync(path, 'utf8'));
}

/** The text of each catalogue. */
export const catalogueTexts = () => ['core', 'web', 'shell'].flatMap((folder) => textsBelow(folder, '.def'));

/** The code of every diagnostic that begins with one of the prefixes, such as "rule.". */
export function diagnosticCodes(...prefixes) {
    const codes = catalogueTexts().flatMap((text) => [...text.matchAll(/^DIAGNOSTIC\(\w+, "([\w.]+)"/gm)])
        .map(([, code]) => code).filter((code) => prefixes.some((prefix) => code.startsWith(prefix)));
    // A test of every diagnostic would pass if it found none.
    if (codes.length === 0) throw new Error(`no diagnostic begins with ${prefixes.join(' or ')}`);
    return codes;
}

/** What the Chinese sentence of a diagnostic always says: its longest part that is the same for each. */
export function constantPart(code) {
    const entry = new RegExp(`^DIAGNOSTIC\\(\\w+, "${code.replaceAll('.', '\\.')}", ("(?:[^"\\\\]|\\\\.)*")`, 'm');
    const found = catalogueTexts().map((text) => entry.exec(text)).find(Boolean);
    if (!found) throw new Error(`no diagnostic is ${code}`);
    return JSON.parse(found[1]).split(/\{\d\}/).reduce((longest, part) => (part.length > longest.length ? part : longest));
}
