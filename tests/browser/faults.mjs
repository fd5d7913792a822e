// What the browser around the page refuses, at each call of a flow in turn: the page says so or goes on, and nothing
// that was typed is lost.
import { settle } from './browser.mjs';
import * as byTwin from './by_twin.mjs';
import { expect } from './harness.mjs';
import { persons } from './persons.mjs';
import { arrived, choose, enter, people } from './rosters.mjs';
import { fieldName, say } from './words.mjs';

const TYPED = { '2022_general': '18', '2022_professional': '60.5', '2023_general': '二十' };
const DRAFT = 'zicha.draft';

/// The store throws at the call with this number, counted over setItem and removeItem from the page's start.
const throwing = (call) => (context) => context.addInitScript((number) => {
    window.storeCalls = 0;
    for (const name of ['setItem', 'removeItem']) {
        const original = Storage.prototype[name];
        Storage.prototype[name] = function fail(...rest) {
            window.storeCalls += 1;
            if (window.storeCalls === number) throw new DOMException('', 'QuotaExceededError');
            return original.apply(this, rest);
        };
    }
}, call);

const holding = (context) => context.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function getContext(kind, ...rest) {
        const made = original.call(this, kind, ...rest);
        if (kind === 'webgl2') window.heldContext = made.getExtension('WEBGL_lose_context');
        return made;
    };
});

/// A file's pieces can be read up to the one with this number.
const failing = (piece) => (context) => context.addInitScript((number) => {
    const original = Blob.prototype.arrayBuffer;
    let pieces = 0;
    Blob.prototype.arrayBuffer = function arrayBuffer() {
        pieces += 1;
        return pieces === number ? Promise.reject(new DOMException('', 'NotReadableError')) : original.call(this);
    };
    Blob.prototype.text = () => Promise.reject(new DOMException('', 'NotReadableError'));
}, piece);

export async function testFaults({ test, zicha, verdictOf, expectQuiet }) {
    const start = async (prepare) => {
        const opened = await zicha.open(zicha.http, { lang: 'zh' }, undefined, prepare);
        return { ...opened, how: byTwin.hand(opened.page, 'zh') };
    };

    async function expectTyped(how) {
        for (const [id, text] of Object.entries(TYPED)) expect(await how.field(fieldName(id, 'zh')).inputValue(), text, id);
    }

    await test('whichever call the store refuses, all that was typed is there, and is kept or said not to be', async () => {
        let calls = 1;
        for (let call = 1; call <= calls; call++) {
            const { page, how, watched, close } = await start(throwing(call));
            await byTwin.begin(how);
            for (const [id, text] of Object.entries(TYPED)) {
                await how.type(fieldName(id, 'zh'), text);
                await settle(page);
            }
            await expectTyped(how);
            const [made, kept] = await page.evaluate((key) => [window.storeCalls, localStorage.getItem(key) ?? ''], DRAFT);
            const isKept = Object.values(TYPED).every((text) => kept.includes(text));
            const isSaid = await page.getByText(say('draft_refused'), { exact: true }).count() > 0;
            expect(isKept || isSaid, true, `call ${call} of ${made}: ${kept}`);
            expectQuiet(watched);
            await close();
            calls = Math.min(Math.max(calls, made), 20);
        }
        expect(calls > 1, true, `calls: ${calls}`);
    });

    await test('at whichever step the drawing context is lost, the flow goes on to its verdict', async () => {
        const { page, how, watched, close } = await start(holding);
        const interrupt = async (act) => {
            await page.evaluate(() => window.heldContext.loseContext());
            await act();
            await page.evaluate(() => window.heldContext.restoreContext());
            await settle(page);
        };
        const [, person] = persons;
        await interrupt(() => byTwin.begin(how));
        const interrupted = Object.fromEntries(['choose', 'type'].map((act) =>
            [act, (...rest) => interrupt(() => how[act](...rest))]));
        await byTwin.answer({ ...how, ...interrupted }, person);
        for (const [id, text] of Object.entries(person.hours)) expect(await how.field(fieldName(id, 'zh')).inputValue(), text, id);
        await interrupt(() => how.go('result'));
        expect(await verdictOf(page), person.verdict, 'verdict');
        expectQuiet(watched);
        await close();
    });

    for (const piece of [1, 2, 3]) {
        await test(`a roster whose file fails at its piece ${piece} is said to be unreadable`, async () => {
            const opened = await enter(zicha, undefined, undefined, failing(piece));
            const long = `${people}\r\n${`${people.split('\r\n')[1]}\r\n`.repeat(20_000)}`;
            await choose(opened, say('roster_open'), 'long.csv', long);
            await arrived(opened.page, opened.page.getByText(say('roster_file_unreadable', 'zh', 'long.csv').slice(0, 14)));
            expectQuiet(opened.watched);
            await opened.close();
        });
    }

    await test('a draft file that fails to be read leaves what was typed, and is said', async () => {
        const { page, how, watched, close } = await start(failing(1));
        await byTwin.begin(how);
        for (const [id, text] of Object.entries(TYPED)) await how.type(fieldName(id, 'zh'), text);
        await how.go('start');
        const asked = page.waitForEvent('filechooser');
        await how.press(say('draft_open'));
        await (await asked).setFiles({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
        await page.getByText(say('draft_unread_file', 'zh', 'mine.json')).first().waitFor();
        await how.go('facts');
        await expectTyped(how);
        expectQuiet(watched);
        await close();
    });
}
