// rules/README.md in both languages, with rules/NOTICE*.md, which authors read: they explain every member, word,
// trigger and diagnostic, and name none that there is not.
import { readFileSync, readdirSync } from 'node:fs';

import { diagnosticCodes } from '../catalogues.mjs';
import { expect, expectEqual, test } from '../lines.mjs';
import { ACCEPTED, KINDS, ourReader, schema, SCHEMAS } from './judges.mjs';
import { expectSame, namesIn, namesInSchemas } from './vocabulary.mjs';

// The other format has a test of its own (needs.mjs).
const ofFirstFormat = (pages) => pages.replace(/^## [^\n]*zicha-rules\/2[^\n]*\n[^]*?(?=^##? )/m, '');
const parts = SCHEMAS.rules.$defs;
const PLACES = ['{hours}', '{year}', '{facts}'];

const matches = (text, pattern) => [...text.matchAll(pattern)].map(([, match]) => match);

/** The names that the files of rules/ give themselves: facts, categories, columns. */
function idsOfFiles() {
    const files = readdirSync('rules').filter((name) => /^jiaxing.*\.json$/.test(name));
    return new Set(files.flatMap((name) => matches(readFileSync(`rules/${name}`, 'utf8'), /"id": ?"([^"]+)"/g)));
}

/** The rows of the table of triggers: name, place and the caution of jiaxing-2025 that has it. */
function triggerRows(language) {
    const row = /^\| `(\w+)` \| (?:`(\{\w+\})` )?\| `([\w.]+)`.* \| .+ \|$/gm;
    return [...language.matchAll(row)].map(([, trigger, place, caution]) => ({ trigger, place, caution }));
}

/** Which of the places can be filled in the text of a caution: by the schema, and by our reader. */
function placesOf(trigger) {
    const file = JSON.parse(readFileSync('tests/bad/rules/good.minimal.json', 'utf8'));
    const [caution] = file.cautions;
    caution.trigger = trigger;
    const bytesWith = (text) => {
        caution.text = { zh: `见 ${text}`, en: `See ${text}` };
        return Buffer.from(JSON.stringify(file));
    };
    const refused = ourReader(bytesWith(PLACES.join()), 'en').said.filter((line) => line.endsWith(' [rule.placeholder]'));
    return [
        PLACES.filter((place) => schema(bytesWith(place)).says === ACCEPTED),
        PLACES.filter((place) => !refused.some((line) => line.includes(place))),
    ];
}

async function testPages(readme) {
    const notice = readme.replace('README', 'NOTICE');
    const pages = readFileSync(`rules/${readme}`, 'utf8') + readFileSync(`rules/${notice}`, 'utf8');
    const language = ofFirstFormat(pages);
    const ofResults = new Set([
        ...namesIn(parts.example.properties.expect),
        ...parts.hours_requirement.properties.id.allOf[1].not.enum,
    ]);
    for (const kind of KINDS)
        await test(`${readme} and ${notice} explain every member and word of the schema of a ${kind} file`, () => {
            const isNamed = (name) => new RegExp(`[\`"]${name.replace('$', '\\$')}[\`"]`).test(language);
            const unexplained = [...namesIn(SCHEMAS[kind])].filter((name) => !ofResults.has(name) && !isNamed(name));
            expect(unexplained.length === 0, unexplained.join(' '));
        });

    await test(`${readme} and ${notice} name no member or word that the schemas have not`, () => {
        const noWords = ['validate', 'http', 'https'];
        const words = matches(language, /`([$a-z][a-z_]*)`/g).filter((word) => !noWords.includes(word));
        const ids = idsOfFiles();
        const keys = matches(language, /"([^"\s]+)":/g).filter((key) => !ids.has(key.replace(/^\d{4}_/, '')));
        const unknown = [...words, ...keys].filter((name) => !namesInSchemas.has(name));
        expect(unknown.length === 0, unknown.join(' '));
    });

    await test(`${readme} has the triggers of the schema, in its order`, () => {
        expectEqual(triggerRows(language).map(({ trigger }) => trigger), parts.caution.properties.trigger.enum, 'triggers');
    });

    for (const { trigger, place, caution } of triggerRows(language))
        await test(`${trigger} fills the place that ${readme} says, and ${caution} has it`, () => {
            const places = place ? [place] : [];
            expectEqual(placesOf(trigger), [places, places], 'of the schema, of our reader');
            const { cautions } = JSON.parse(readFileSync('rules/jiaxing-2025.json', 'utf8'));
            expectEqual(cautions.find(({ id }) => id === caution)?.trigger, trigger, 'trigger');
        });

    await test(`${readme} lists every diagnostic of a rule file once, and no other`, () => {
        const listed = matches(pages, /^\| `((?:json|rule|doubt)\.\w+)` \| /gm);
        expectSame(listed, diagnosticCodes('json.', 'rule.', 'doubt.'));
        expect(new Set(listed).size === listed.length, 'one is listed twice');
    });
}

export async function testReadme() {
    for (const readme of ['README.md', 'README.en.md']) await testPages(readme);
}
