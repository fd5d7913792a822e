// A person's hand in a browser that no test library drives: finds what is on the page by role and
// name with @testing-library/dom, an independent reader of the twin, and then uses mouse and keys.
// It answers to the calls of tests/browser/by_twin.mjs, whose flows it serves.
//
// What it needs of an engine's page: open(address) gives { run(source), evaluate(function, …values),
// click(x, y), type(text), key(name), screenshot(), messages(), close() }.
import { execFileSync } from 'node:child_process';
import { settle } from '../browser/settle.mjs';
import { say } from '../browser/words.mjs';
import { requirePackage } from '../packages.mjs';

export { settle } from '../browser/settle.mjs';

const library = execFileSync('esbuild', [requirePackage.resolve('@testing-library/dom'), '--bundle',
    '--minify', '--format=iife', '--global-name=library', '--define:process.env={}'],
{ maxBuffer: 1 << 26, encoding: 'utf8' });

// Runs in the page, next to the library: finds what `steps`, each a role and a name, lead to.
function findAll(steps) {
    const { shadowRoot } = [...document.querySelectorAll('#app *')].find((each) => each.shadowRoot);
    return steps.reduce((found, { role, name }) => found.flatMap((each) =>
        window.zichaRoles(each, role, { name: (text) => text.trim() === name.trim() })), [shadowRoot]);
}

const wait = (milliseconds) => new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
});

/// Waits until the page runs and has taken in all of its file, and brings the library into it.
export async function ready(page) {
    const runs = () => page.evaluate(() => document.getElementById('app').dataset.rest === 'here' &&
        [...document.querySelectorAll('#app *')].some(({ shadowRoot }) => shadowRoot?.querySelector('h1')));
    for (let left = 100; !await runs(); left--) {
        if (left === 0) throw new Error('the page does not start');
        await wait(100);
    }
    await page.run(`(() => { ${library}
        window.zichaRoles = library.queryAllByRole;
        window.zichaFind = ${findAll}; })()`);
    await settle(page);
}

export function hand(page, language) {
    async function press(...steps) {
        const found = await page.evaluate((path) => {
            const [first] = window.zichaFind(path);
            first?.scrollIntoView({ block: 'center' });
            return Boolean(first);
        }, steps);
        if (!found) throw new Error(`nothing on the page is ${JSON.stringify(steps)}`);
        await settle(page);
        const { x, y } = await page.evaluate((path) => {
            const box = window.zichaFind(path)[0].getBoundingClientRect();
            return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        }, steps);
        await page.click(x, y);
        await settle(page);
    }

    const count = (role, name) => page.evaluate((path) => window.zichaFind(path).length, [{ role, name }]);
    const field = (name) => ({ role: 'textbox', name });
    return {
        press: (name) => press({ role: 'button', name }),
        async go(screen) {
            const name = say(`page_step_${screen}`, language);
            if (await count('button', name) === 0) await press({ role: 'button', name: say('page_menu', language) });
            await press({ role: 'button', name });
        },
        choose: (group, name) => press({ role: 'radiogroup', name: group }, { role: 'radio', name }),
        tick: (name) => press({ role: 'checkbox', name }),
        async type(name, text) {
            await press(field(name));
            await page.evaluate((path) => window.zichaFind(path)[0].select(), [field(name)]);
            await page.type(text);
            await settle(page);
        },
        count,
        valueOf: (name) => page.evaluate((path) => window.zichaFind(path)[0].value, [field(name)]),
        attribute: (name, key) => page.evaluate(
            (path, wanted) => window.zichaFind(path)[0].getAttribute(wanted), [field(name)], key),
        verdict: () => page.evaluate(() => {
            const { shadowRoot } = [...document.querySelectorAll('#app *')].find((each) => each.shadowRoot);
            return window.zichaRoles(shadowRoot, 'status')[0]?.dataset.verdict;
        }),
        language,
    };
}
