// One test, one line, as tests/run.sh counts them; and the two checks that suites of programs need.

/** Throws unless `holds`; `about` is shown. */
export function expect(holds, about) {
    if (!holds) throw new Error(about);
}

export function expectEqual(got, wanted, about) {
    const [left, right] = [JSON.stringify(got), JSON.stringify(wanted)];
    expect(left === right, `${about}: got ${left}, wanted ${right}`);
}

/** Runs one test and prints its line. */
export async function test(sentence, body) {
    try {
        await body();
        console.log(`ok - ${sentence}`);
    } catch (error) {
        console.log(`not ok - ${sentence}`);
        for (const line of String(error.message).slice(0, 2000).split('\n')) console.log(`# ${line}`);
        process.exitCode = 1;
    }
}
