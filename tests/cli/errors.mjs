// --errors json: whatever is said on standard error is one object a line, with code, message and place.

import { writeFileSync } from 'node:fs';

import { expect, expectEqual, own, test, zicha } from './program.mjs';

const said = (options, input) => {
    const run = zicha([...options, '--errors', 'json', '--lang', 'en'], input);
    return { ...run, objects: run.said.split('\n').filter(Boolean).map((line) => JSON.parse(line)) };
};

export async function testErrors() {
    await test('errors as JSON say code, place and sentence of what is wrong with a roster', () => {
        const { status, objects } = said(['check', '-'], 'id,2025_general\nA,1\n');
        const [error] = objects;
        expectEqual([status, error.code, error.column, error.file], [2, 'roster.column_missing', 'level', 'standard input'], 'the error');
        expect(error.message.length > 10 && !error.message.includes('['), error.message);
    });

    await test('errors as JSON have codes for files and for the command line too', () => {
        writeFileSync(own('errors.csv'), 'level,2025_general\n中级,1\n');
        const cases = {
            'file.cannot_open': ['check', own('nowhere.csv')],
            'file.is_directory': ['check', own('')],
            'file.cannot_write': ['check', own('errors.csv'), '-o', own('no/where.csv')],
            'usage.rules_unknown': ['check', own('errors.csv'), '--rules', 'nobody'],
            'usage.output_is_input': ['check', own('errors.csv'), '-o', own('errors.csv')],
            'usage.wrong': ['check', '--nonsense'],
        };
        for (const [code, options] of Object.entries(cases)) {
            const { status, objects } = said(options);
            expectEqual([status, objects.some((each) => each.code === code && each.message.length > 5)], [2, true], code);
        }
    });

    await test('errors as JSON give a rule file’s pointer, line and character, and notices are objects too', () => {
        writeFileSync(own('errors.json'), '{\n "level": "intermediate", "nobody": 1\n}');
        const { objects } = said(['explain', own('errors.json')]);
        expectEqual([objects[0].code, objects[0].pointer], ['answers.unknown_fact', '/nobody'], 'the fact');
        const notices = said(['check', '-'], 'level,2025_general\n中级,1\n').objects;
        expect(notices.some(({ code }) => code === 'roster.fact_absent'), 'a notice');
        expect(notices.some(({ code, message }) => code === null && message.includes('1 person:')), 'the summary is no fault');
    });

    await test('errors as JSON stay JSON whatever a roster or a file name holds', () => {
        const name = 'a"\\\u0007\u007f\u202e\u0085.csv';
        const { objects } = said(['check', own(name)]);
        expect(objects[0].message.includes(name), objects[0].message);
        expectEqual(said(['check', '-'], 'level,2025_general\n中级,"\u007f\u0001"\n').status, 1, 'status');
    });

    await test('without --errors json the sentences are as they were', () => {
        const { said: text } = zicha(['check', own('nowhere.csv'), '--errors', 'text', '--lang', 'en']);
        expect(text.startsWith('zicha: Cannot open '), text);
        expectEqual(zicha(['check', 'x', '--errors', 'xml']).status, 2, 'another form');
    });
}
