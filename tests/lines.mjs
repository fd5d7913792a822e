// One test, one line, as tests/run.sh counts them; and the two checks that suites of programs need.

// `suite.mjs FILTER` runs a part: a subject by its name, or each test whose sentence holds the text.
const filter = (process.argv[2] ?? '').toLowerCase();
let isWholeSubject = false;

/** Of a suite's subjects, by name, those that were asked for: one, all, or by ZICHA_PART=1/2 every second one. */
export function chosen(subjects) {
    isWholeSubject = Object.hasOwn(subjects, filter);
    if (isWholeSubject) return { [filter]: subjects[filter] };
    const [part, parts] = (process.env.ZICHA_PART ?? '1/1').split('/').map(Number);
    return Object.fromEntries(Object.entries(subjects).filter((_, at) => at % parts === part - 1));
}

export const isWanted = (sentence) => isWholeSubject || sentence.toLowerCase().includes(filter);

/** Throws unless `holds`; `about` is shown. */
export function expect(holds, about) {
    if (!holds) throw new Error(about);
}

export function expectEqual(got, wanted, about) {
    const [left, right] = [JSON.stringify(got), JSON.stringify(wanted)];
    expect(left === right, `${about}: got ${left}, wanted ${right}`);
}

/** Runs one test and prints its line; and how long it took, if that is long. */
export async function test(sentence, body) {
    if (!isWanted(sentence)) return;
    const begin = performance.now();
    try {
        await body();
        const seconds = (performance.now() - begin) / 1000;
        console.log(`ok - ${sentence}${seconds < 2 ? '' : `\n# ${seconds.toFixed(1)} s`}`);
    } catch (error) {
        console.log(`not ok - ${sentence}`);
        for (const line of String(error.message).slice(0, 2000).split('\n')) console.log(`# ${line}`);
        process.exitCode = 1;
    }
}

/** As `test`, for what takes long: says how long, and whether it went well. In one piece, since two
    browsers' tests write here at once. */
export async function timedTest(sentence, body) {
    if (!isWanted(sentence)) return true;
    const begin = performance.now();
    try {
        await body();
        console.log(`ok - ${sentence}\n# ${((performance.now() - begin) / 1000).toFixed(1)} s`);
        return true;
    } catch (error) {
        const lines = String(error.stack ?? error).split('\n').slice(0, 8);
        console.log(`not ok - ${sentence}\n# ${lines.join('\n# ')}`);
        return false;
    }
}
