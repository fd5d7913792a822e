// What ./dev coverage and ./dev mutate count: that a branch is a condition of ours, that what was counted twice is one,
// and which tokens are changed.
import { addDocument, conditions } from '../coverage/gcov.mjs';
import { Tally } from '../coverage/tally.mjs';
import { addScript } from '../coverage/v8.mjs';
import { expectEqual, test } from '../lines.mjs';
import { mutated, mutationsOf, shuffled } from '../mutate/mutations.mjs';

const branch = (count, isThrow = false) => ({ count, throw: isThrow, fallthrough: false });

/** A function of one line with these branches, as gcov tells it of one object. */
const document = (name, count, branches) => ({ files: [{
    file: 'core/x.cpp',
    functions: [{ name, start_line: 3, start_column: 5 }],
    lines: [{ line_number: 4, count, function_name: name, branches }],
}] });

const all = () => true;
const none = () => false;

/** The source with each change made, in order. */
const changes = (text) => mutationsOf(text).map((change) => mutated(text, change));

export async function testMeasuring() {
    await test('the way on from a call that may throw is no branch, and neither is the exception', () =>
        expectEqual(conditions([branch(1), branch(0), branch(2), branch(0, true)]), [branch(1), branch(0)], 'branches'));

    await test('one function in two objects counts once, and is reached if it is in either', () => {
        const tally = new Tally();
        addDocument(tally, document('f<int>', 0, [branch(0), branch(0)]), all, all);
        addDocument(tally, document('f<long>', 2, [branch(2), branch(0)]), all, all);
        expectEqual(tally.figures(['core/x.cpp']), { lines: 1, linesReached: 1, branches: 2, branchesReached: 1 }, 'figures');
        expectEqual(tally.missed('core/x.cpp'), [[4, 1]], 'missed');
    });

    await test('neither a file that is not ours nor a line that is no code is counted', () => {
        const tally = new Tally();
        addDocument(tally, document('f', 1, []), none, all);
        addDocument(tally, document('f', 1, []), all, none);
        expectEqual(tally.files, [], 'files');
    });

    await test('of a script, a line that never ran and a branch that was never taken are told', () => {
        const text = 'if (a)\n    never();\nelse\n    often();\n';
        const at = text.indexOf('never');
        const tally = new Tally();
        addScript(tally, 'web/x.js', text, [{ ranges: [
            { startOffset: 0, endOffset: text.length, count: 3 }, { startOffset: at, endOffset: at + 8, count: 0 },
        ] }]);
        expectEqual(tally.missed('web/x.js'), [[2, true]], 'missed');
        const { branches, branchesReached } = tally.figures(['web/x.js']);
        expectEqual([branches, branchesReached], [2, 1], 'branches');
    });

    await test('comparisons, and/or, signs, negations and constants are changed, one at a time', () =>
        expectEqual(changes('x = a <= 9 && !b;'), ['x = a < 9 && !b;', 'x = a <= 10 && !b;', 'x = a <= 8 && !b;',
            'x = a <= 9 || !b;', 'x = a <= 9 && b;'], 'changes'));

    await test('least and greatest are exchanged', () =>
        expectEqual(changes('y = std::min(a, b);'), ['y = std::max(a, b);'], 'changes'));

    await test('a statement is deleted, a declaration is not', () =>
        expectEqual(changes('{\n    int a = b;\n    go(a);\n}\n'), ['{\n    int a = b;\n    ;\n}\n'], 'changes'));

    await test('comments, texts, characters, directives and templates stay as they are', () =>
        expectEqual(changes('#if A == 1\nf("a < 1", \'1\'); // 1 + 1\n/* a && b */ std::vector<int> v;\n'), [], 'changes'));

    await test('a seed gives one order, another seed another', () => {
        const order = (seed) => shuffled([1, 2, 3, 4, 5, 6, 7, 8], seed).join('');
        expectEqual([order(1), [...order(1)].sort().join('')], [order(1), '12345678'], 'order');
        expectEqual(order(1) === order(2), false, 'orders');
    });
}
