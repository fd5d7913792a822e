// What is read aloud: the messages that the twin gives a screen reader, in their order.
import { expectEqual, test as testHere } from '../lines.mjs';
import { startTwin } from './twin_page.mjs';

const text = (id, name) => ({ role: 'text', id, name });
const status = (id, ...children) => ({ role: 'status', id, dataKey: 'verdict', dataValue: 'eligible', children });
const alert = (id, name) => ({ role: 'alert', id, name });
const polite = (id, ...children) => ({ role: 'group', id, polite: true, children });

/// Watches the live regions of all trees, the closed ones too: window.heard.
function listen() {
    window.heard = [];
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function attachWatched(options) {
        const root = attach.call(this, options);
        new MutationObserver((changes) => {
            const live = new Set(changes.map(({ target }) => (target.closest ?? target.parentElement.closest)
                .call(target.closest ? target : target.parentElement, '[aria-live=polite],[aria-live=assertive]')));
            for (const region of live) if (region) window.heard.push(region.innerText);
        }).observe(root, { childList: true, subtree: true, characterData: true });
        return root;
    };
}

const pause = 1000; // longer than twin_voice.js waits

/// `start` opens the twin in another engine.
export async function testVoice(test = testHere, start = startTwin) {
    const twin = await start(listen);
    const open = async () => {
        const { page, show, close } = await twin.open();
        const heard = async () => {
            await new Promise((resolve) => setTimeout(resolve, pause));
            return page.evaluate(() => window.heard.splice(0));
        };
        return { show, heard, close };
    };

    await test('a message of several elements is read whole, once, and in order', async () => {
        const { show, heard, close } = await open();
        await show([status(1, text(2, 'open'))]);
        await heard();
        await show([status(1, text(2, 'eligible'), text(3, 'All conditions'), text(4, 'are met.'))]);
        expectEqual(await heard(), ['eligible All conditions are met.'], 'heard');
        await show([text(9, 'elsewhere'), status(1, text(2, 'eligible'), text(3, 'All conditions'), text(4, 'are met.'))]);
        expectEqual(await heard(), [], 'heard again');
        await close();
    });

    await test('what changes with each key is read after a pause, as it is then', async () => {
        const { show, heard, close } = await open();
        await show([text(1, 'field')]);
        await show(...['18.345', '18.3456', '18.34567'].map((typed) => [text(1, 'field'), alert(2, `${typed} is wrong`)]));
        expectEqual(await heard(), ['18.34567 is wrong'], 'heard');
        await show([text(1, 'field')]);
        expectEqual(await heard(), [], 'when it is right');
        await close();
    });

    await test('an error that was read is not read again with the next one', async () => {
        const { show, heard, close } = await open();
        await show([alert(1, 'one is wrong')]);
        expectEqual(await heard(), ['one is wrong'], 'heard');
        await show([alert(1, 'one is wrong'), alert(2, 'two is wrong')]);
        expectEqual(await heard(), ['two is wrong'], 'heard next');
        await close();
    });

    await test('what was wrong, put right and wrong again is read again', async () => {
        const { show, heard, close } = await open();
        for (const tree of [[alert(1, 'wrong')], [], [alert(1, 'wrong')]]) {
            await show([text(2, 'field'), ...tree]);
            expectEqual(await heard(), tree.map(({ name }) => name), 'heard');
        }
        await close();
    });

    await test('buttons within a message are not read with it; what is said politely is read', async () => {
        const { show, heard, close } = await open();
        await show([polite(1, text(2, 'One moment'), { role: 'button', id: 3, name: 'Stop' })]);
        expectEqual(await heard(), ['One moment'], 'heard');
        await close();
    });

    await twin.close();
}
