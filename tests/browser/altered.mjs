// A page that something on the way has changed says that it is not as published: never that the browser is
// too old, never nothing. Most changes keep its scripts from running, by its own policy.
import { readFileSync } from 'node:fs';
import { desktop, pageFile } from './browser.mjs';
import { expect } from './harness.mjs';

const decoder = '<script data-cfasync="false" src="/cdn-cgi/scripts/cloudflare-static/email-decode.min.js"></script>';
const minified = (script) => script.replaceAll('let ', 'var ');

/// The page with the inline elements so named changed by `change`.
const inside = (opening, change) => (html) => html.replaceAll(
    new RegExp(`(<${opening}>)(.*?)(?=</)`, 'gs'), (_, tag, content) => tag + change(content));
const otherByte = (after, distance) => (html) => {
    const at = html.indexOf(after) + distance;
    return html.slice(0, at) + (html[at] === 'A' ? 'B' : 'A') + html.slice(at + 1);
};
const before = (place, added) => (html) => html.replace(place, () => added + place);
const nthScript = (wanted, change) => (html) => {
    let number = 0;
    return inside('script', (content) => (number++ === wanted ? change(content) : content))(html);
};
const both = (...changes) => (html) => changes.reduce((changed, change) => change(changed), html);
const dense = (style) => style.replaceAll('} ', '}').replaceAll(', ', ',').replace('margin:0;', 'margin:0;;');

export const alterations = {
    'white space between elements is taken out': (html) => html.replaceAll('>\n<', '><'),
    'a script is put at its end': before('</body>', '<script>window.counted = 1</script>'),
    'a script from elsewhere is put into its head': before('<title>', '<script src="https://cdn.example/x.js"></script>'),
    'an inline script is put into its head': before('<title>', '<script>window.counted = 1</script>'),
    'a bar is put over it': before('<div id="start">', '<div id="wm-ipp-base" lang="en">archived</div>'),
    'addresses of mail are hidden in it': both((html) => html.replace('职称评审自查', '[email protected]'), before('<script>', decoder)),
    'its style is made smaller': inside('style', dense),
    'its program is made smaller': nthScript(1, minified),
    'its first script is made smaller': nthScript(0, minified),
    'both of its scripts are made smaller': inside('script', minified),
    'scripts and style are made smaller': both(inside('script', minified), inside('style', dense)),
    'its scripts wait for another': (html) => html.replaceAll('<script>', '<script type="1234-text/javascript">')
        .replace('</body>', '<script src="/cdn-cgi/scripts/rocket-loader.min.js"></script></body>'),
    'a byte of its packed program is another': otherByte('id="payload"', 90_000),
    'a character of it is none of those that pack': (html) => {
        const at = html.indexOf('id="payload"') + 70_000;
        return `${html.slice(0, at)}~${html.slice(at + 1)}`;
    },
    'a size in it is another': (html) => html.replace(/(id="payload"[^>]* data-sizes="\d+ )\d/, (_, begin) => `${begin}9`),
    'a byte of its rules is another': (html) => html.replace('"from":"2025-07-02"', '"from":"2025-07-01"'),
    'an element that it needs is gone': (html) => html.replace('<div id="app"></div>', ''),
};

const wrong = '不是发布的原样';

export async function testAltered({ test, zicha }) {
    const original = readFileSync(pageFile, 'utf8');

    async function opened(html, { prepare, ...options } = {}) {
        const context = await zicha.browser.newContext({ ...desktop, ...options });
        if (prepare) await context.addInitScript(prepare);
        const page = await context.newPage();
        await page.route('**/*', (route) => (new URL(route.request().url()).pathname === '/'
            ? route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }) : route.fulfill({ status: 404 })));
        await page.goto('http://zicha.test/?lang=zh', { waitUntil: 'commit' });
        return { page, close: () => context.close() };
    }
    const seen = (page, words) => page.getByText(words).filter({ visible: true });
    const tooOld = (page) => seen(page, /较新的浏览器|recent browser/);

    /// Said, and said still a little later: until the program runs, the static start may say it.
    async function staysSaid(page) {
        const end = Date.now() + 30_000;
        while (Date.now() < end) {
            const isSeen = await seen(page, wrong).first().waitFor({ timeout: end - Date.now() }).then(() => true, () => false);
            await page.waitForTimeout(500);
            if (isSeen && await seen(page, wrong).count() > 0) return true;
        }
        return false;
    }

    /// They mostly wait: a few at a time.
    async function look([what, alter]) {
        const html = alter(original);
        expect(html === original, false, `${what}: the same`);
        const { page, close } = await opened(html);
        const isSaid = await staysSaid(page);
        const found = [what, isSaid, await tooOld(page).count()];
        await close();
        return found;
    }

    await test('a page that was altered on its way says that it is not as published, and nothing of old browsers', async () => {
        const waiting = Object.entries(alterations);
        const found = [];
        const take = async () => {
            while (waiting.length > 0) found.push(await look(waiting.shift()));
        };
        await Promise.all(Array.from({ length: 3 }, take));
        expect(found.filter(([, isSaid, words]) => !isSaid || words > 0), [], 'altered, said, words about the browser');
    });

    await test('a page as it was made says nothing of the kind', async () => {
        const { page, close } = await opened(original);
        await page.locator('#app[data-rest=here]').waitFor({ state: 'attached' });
        await page.waitForTimeout(1000);
        expect(await seen(page, wrong).count(), 0, 'words');
        await close();
    });

    await test('what a browser lacks is said as that, and not that the page was altered', async () => {
        for (const lacking of [{ prepare: 'delete window.WebAssembly' }, { javaScriptEnabled: false }]) {
            const { page, close } = await opened(original, lacking);
            await tooOld(page).first().waitFor({ timeout: 5000 });
            expect(await seen(page, wrong).count(), 0, 'words');
            await close();
        }
    });
}
