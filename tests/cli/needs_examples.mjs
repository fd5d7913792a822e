// rules test with rules of the format zicha-rules/2: what their examples reach, and who is made up for the rest.

import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';

import { isLayer } from '../needs_persons.mjs';
import { expect, expectEqual, inTree, own, SANITIZED, test, zicha } from './program.mjs';

const FOLDER = inTree('rules/elsewhere');
const PACKS = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
const MOST_BYTES = 26_000;

const read = (pack) => JSON.parse(readFileSync(`${FOLDER}/${pack}`, 'utf8'));

const written = (book) => {
    const file = own('book.json');
    writeFileSync(file, JSON.stringify(book));
    return file;
};

const tested = (file) => zicha(['rules', 'test', file, '--lang', 'en']);
const unreached = (output) => output.split('\n').filter((line) => line.startsWith('  /'));
const madeUp = (output) => output.split('\n').filter((line) => line.startsWith('    {'))
    .map((line) => JSON.parse(line.trim().replace(/,$/, '')));

/** Each figure below `need`, as who changes it to another text. */
function figuresOf(node, found = []) {
    for (const [key, value] of Object.entries(node ?? {}))
        if (['at_least', 'made_up', 'cap', 'for_each'].includes(key) && typeof value === 'string')
            found.push((by) => {
                node[key] = String(Math.round(Number(value) * 100 + by) / 100);
                return () => (node[key] = value);
            });
        else if (typeof value === 'object') figuresOf(value, found);
    return found;
}

export async function testNeedsExamples() {
    for (const pack of PACKS) {
        await test(`the examples of ${pack} reach every branch, figure, bound and last day; the file stays small`, () => {
            const { status, output, said } = tested(`${FOLDER}/${pack}`);
            expectEqual([status, unreached(output), said], [0, [], ''], output);
            const counts = [...output.matchAll(/: (\d+) of (\d+)$/gm)].map(([, reached, all]) => [reached, all]);
            expect(counts.length >= 2 && counts.every(([reached, all]) => reached === all), output);
            expect(statSync(`${FOLDER}/${pack}`).size < MOST_BYTES, 'bytes');
        });

        if (isLayer(read(pack))) continue; // needs_layers.mjs
        if (!SANITIZED) await test(`${pack} with any figure a hundredth off is refused because of its examples`, () => {
            const book = read(pack);
            for (const change of figuresOf(book.need))
                for (const by of [-1, 1]) {
                    const back = change(by);
                    expectEqual(zicha(['rules', 'validate', written(book)]).status, 1, JSON.stringify(book.need));
                    back();
                }
        });

        await test(`${pack} with one example alone: what that does not reach is listed, and persons for it made up`, () => {
            const book = read(pack);
            book.examples.length = 1;
            const { status, output } = tested(written(book));
            const [listed, persons] = [unreached(output), madeUp(output)];
            expect(status === 1 && listed.length > 0 && persons.length > 0, output);
            const cannot = listed.filter((line) => !line.endsWith('(reached by a person below)'));
            book.examples.push(...persons);
            const file = written(book);
            expectEqual(zicha(['rules', 'validate', file]).status, 0, 'they are decided as they say');
            expectEqual(unreached(tested(file).output), cannot, 'what they do not reach');
        });
    }

    await test('what no example reaches is named by its place and by the change that none notices', () => {
        const book = read('teachers-national.json');
        book.examples = book.examples.filter(({ facts }) => facts.degree !== 'doctor' || facts.title !== 'first');
        const { status, output } = tested(written(book));
        expectEqual([status, unreached(output)],
            [1, ['  /need/need/ladder/rungs/0 (reached by a person below)', '  /need/need/ladder/rungs/0/years 0 → 1 (reached by a person below)']], output);
        const { output: chinese } = zicha(['rules', 'test', written(book)]);
        expect(chinese.includes('分支：14 个中有 13 个被例子走到'), chinese);
    });

    await test('a file whose examples are wrong is refused with line and column, and nothing is said of what they reach', () => {
        const file = own('wrong.json');
        writeFileSync(file, readFileSync(`${FOLDER}/pmp.json`, 'utf8').replace('"further": 4', '"further": 5'));
        const { status, output, said } = tested(file);
        expectEqual([status, output], [2, ''], said);
        expect(/:\d+:\d+ \/examples\/2\/expect\/further: .*\[rule\.example_differs\]/.test(said), said);
    });
}
