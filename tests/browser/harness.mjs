// Shared by the modules of the suite: one browser, the form of a test's line, and the checks that
// recur.
import { mkdirSync, writeFileSync } from 'node:fs';
import { timedTest } from '../lines.mjs';
import { settle, startBrowser } from './browser.mjs';
import { idsTwice, makeDecoder, misplaced, visibleLeaves } from './pictures.mjs';

const pictures = 'build/screenshots';

export function expect(found, wanted, what) {
    const [left, right] = [JSON.stringify(found), JSON.stringify(wanted)];
    if (left !== right) throw new Error(`${what}: expected ${right}, found ${left}`);
}

/// `browser`: a program and whether it has WebGL, as startBrowser takes them.
export async function startHarness(browser) {
    mkdirSync(pictures, { recursive: true });
    const zicha = await startBrowser(browser);
    const decoder = await makeDecoder(zicha.browser);
    let failures = 0;

    async function test(sentence, body) {
        const isWell = await timedTest(sentence, body);
        if (!isWell) failures += 1;
        await zicha.closePages(isWell);
    }

    async function verdictOf(page) {
        await settle(page);
        return page.getByRole('status').getAttribute('data-verdict');
    }

    // Each box in sight holds something drawn, and none lies over another or outside of the window. With
    // a file name, the picture that was looked at is left for a person to see.
    async function expectInk(page, scale, what, file = undefined) {
        const leaves = await visibleLeaves(page);
        const png = await page.screenshot();
        if (file) writeFileSync(`${pictures}/${file}.png`, png);
        const counts = await decoder.colours(png, leaves, scale);
        const blank = leaves.filter((_, index) => counts[index] < 2)
            .map(({ role, name }) => `${role} ${name}`);
        if (leaves.length === 0) throw new Error(`${what}: no leaf is in sight`);
        expect(await idsTwice(page), [], `${what}: ids of two elements`);
        expect(blank, [], `${what}: boxes without ink`);
        const clipped = leaves.filter((leaf) => leaf.clipped).map(({ role, name }) => `${role} ${name}`);
        expect(clipped, [], `${what}: text larger than its box`);
        expect(misplaced(leaves, page.viewportSize().width), [], `${what}: boxes out of place`);
    }

    async function picture(page, name) {
        writeFileSync(`${pictures}/${name}.png`, await page.screenshot());
    }

    function expectQuiet(watched) {
        expect(watched.messages, [], 'console messages');
        expect(watched.requests, [], 'requests after load');
    }

    async function finish() {
        await decoder.close();
        await zicha.close();
        return failures;
    }

    return { test, zicha, verdictOf, expectInk, picture, expectQuiet, finish };
}
