// The words of the rules language are the same in the schemas, in our reader and in rules/README.md.
import { readFileSync } from 'node:fs';

import { expect, test } from '../lines.mjs';
import { KINDS, SCHEMAS } from './judges.mjs';

const parts = SCHEMAS.rules.$defs;

// Every name that the schema gives meaning to: its members and the words of its closed lists.
function namesIn(schema, names = new Set()) {
    for (const [key, value] of Object.entries(schema)) {
        if (key === 'properties') Object.keys(value).forEach((name) => names.add(name));
        if (key === 'enum') value.forEach((word) => names.add(word));
        if (value && typeof value === 'object') namesIn(value, names);
    }
    return names;
}

export async function testVocabulary() {
    const readme = readFileSync('rules/README.md', 'utf8') + readFileSync('rules/NOTICE.md', 'utf8');
    const results = parts.example.properties.expect;
    const ofResults = new Set([...namesIn({ results }), ...parts.hours_requirement.properties.id.allOf[1].not.enum]);
    for (const kind of KINDS)
        await test(`README.md and NOTICE.md explain every member and word of the schema of a ${kind} file`, () => {
            const unexplained = [...namesIn(SCHEMAS[kind])]
                .filter((name) => !ofResults.has(name) && !new RegExp(`[\`"]${name.replace('$', '\\$')}[\`"]`).test(readme));
            expect(unexplained.length === 0, unexplained.join(' '));
        });

    for (const kind of KINDS.slice(1))
        await test(`what a ${kind} file shares with rules is the same in both schemas`, () => {
            const differing = ['text', 'both', 'id', 'date', 'citations']
                .filter((name) => JSON.stringify(SCHEMAS[kind].$defs[name]) !== JSON.stringify(parts[name]));
            expect(differing.length === 0, differing.join(' '));
        });
}
