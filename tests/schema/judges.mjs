// The two that judge a file of rules/: our own reader, through `zicha rules validate`, and the JSON
// Schemas, through an independent validator.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

import { requirePackage } from '../packages.mjs';

const Ajv = requirePackage('ajv/dist/2020').default;
const zicha = `${process.env.ZICHA_BUILD ?? 'build/native'}/zicha`;

export const KINDS = ['rules', 'notice', 'calendar', 'plan'];
export const SCHEMAS = Object.fromEntries(KINDS.map((kind) =>
    [kind, JSON.parse(readFileSync(`rules/zicha-${kind}.schema.json`, 'utf8'))]));

/** Of rules in the format zicha-rules/2, which have a language of their own: needs.mjs. */
export const NEEDS_SCHEMA = JSON.parse(readFileSync('rules/zicha-needs.schema.json', 'utf8'));

const OPTIONS = { allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true };
const ajv = new Ajv(OPTIONS);
const validators = Object.fromEntries(KINDS.map((kind) => [kind, ajv.compile(SCHEMAS[kind])]));

const needsConform = ajv.compile(NEEDS_SCHEMA);

/** A validator of a schema that has a keyword of our own. */
export const newValidator = (keyword, changed) => new Ajv(OPTIONS).addKeyword(keyword).compile(changed);

/** What our reader says of these bytes, line by line and without the file's name, line and column. Of a
    good file only its doubts are left. */
export function ourReader(bytes, language, file = '-') {
    const run = spawnSync(zicha, ['rules', 'validate', '--as-of', '2030-06-30', '--lang', language, file], { input: file === '-' ? bytes : '', encoding: 'utf8' });
    if (run.error) throw run.error;
    const said = run.stdout.split('\n').filter((line) => line && (run.status !== 0 || line.endsWith(']')))
        .map((line) => line.replace(/^-(?::\d+:\d+)?(?: (?=\/))?/, ''));
    return { status: run.status, said, complaint: run.stderr };
}

export const ACCEPTED = 'the schema accepts it';

/** What the schema says of these bytes, and why. */
export function schema(bytes) {
    let value;
    try {
        // A decoder that refuses what is no UTF-8, as our reader does.
        value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    } catch (error) {
        return { says: 'the schema sees no JSON', why: error.message };
    }
    const conforms = value?.format === 'zicha-rules/2' ? needsConform : validators[/^zicha-(\w+)/.exec(value?.format)?.[1]] ?? validators.rules;
    if (conforms(value)) return { says: ACCEPTED, why: '' };
    return { says: 'the schema refuses it', why: JSON.stringify(conforms.errors, null, 1) };
}
