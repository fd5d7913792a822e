// The licence texts of everything whose code is in the page, read where the build found that code:
// the sources of Dear ImGui, zlib and expat, and the copyright files that Debian installs with its
// packages.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const documents = '/usr/share/doc';
const emscripten = '/usr/share/emscripten';

function read(file, purpose) {
    if (!existsSync(file)) throw new Error(`no ${file}: the licence of ${purpose} stands there`);
    return readFileSync(file, 'utf8');
}

/// The paragraphs of a machine-readable copyright file as { field: text }.
function paragraphs(text) {
    return text.split(/\n\n+/).map((paragraph) => {
        const fields = {};
        for (const field of paragraph.split(/\n(?=\S)/)) {
            const [name, value] = field.split(/:(.*)/s);
            const lines = (value ?? '').split('\n').map((line) => line.trim());
            fields[name] = lines.map((line) => (line === '.' ? '' : line)).join('\n').trim();
        }
        return fields;
    });
}

/// Who holds the copyright of the files that `chosen` accepts, and the text of their licence.
function debianLicence(package_, licence, chosen) {
    const all = paragraphs(read(join(documents, package_, 'copyright'), package_));
    const holders = all.filter(({ Files }) => Files !== undefined && chosen(Files))
        .map(({ Copyright }) => `Copyright ${Copyright}`);
    const text = all.find((fields) => !fields.Files && fields.License?.startsWith(`${licence}\n`));
    if (!holders.length || !text) throw new Error(`${package_}: its copyright file has changed`);
    return `${holders.join('\n')}\n\n${text.License.slice(licence.length + 1)}`;
}

const ownFiles = (files) => files === '*' || files.startsWith('include/');
const written = (licences) => licences.map(([name, text]) => `${name}\n\n${text.trim()}\n`).join('\n\n');

/// Of what is in every module of ours. The folders are those of the sources.
const ofModules = ({ zlib, expat }) => [
    ['JSON for Modern C++', debianLicence('nlohmann-json3-dev', 'Expat', ownFiles)],
    ['zlib', read(join(zlib, 'LICENSE'), 'zlib')],
    ['Expat', read(join(expat, 'expat/COPYING'), 'Expat')],
    ['Emscripten', debianLicence('emscripten', 'Expat', (files) => files === '*')],
    ['musl', read(join(emscripten, 'system/lib/libc/musl/COPYRIGHT'), 'musl')],
    ['LLVM libc++, libc++abi, compiler-rt',
        'Apache License 2.0 with LLVM Exceptions; the exceptions allow compiled copies such as '
        + 'the ones in this page without further notice.'],
];

export const moduleLicences = (sources) => written(ofModules(sources)).replace('in this page', 'in these modules');

export const collectLicences = ({ imgui, ...sources }) => written([
    ['Dear ImGui', read(join(imgui, 'LICENSE.txt'), 'Dear ImGui')],
    ...ofModules(sources),
]);
