// What the twin makes of its frames in a browser: which elements, in which order, and what stays with them
// while others change the page: the focus, what is typed, the place that is looked at.
import { expect, expectEqual, test } from '../lines.mjs';
import { startTwin } from './twin_page.mjs';

const text = (id, name, more = {}) => ({ role: 'text', id, name, ...more });
const field = (id, name, value = '', more = {}) => ({ role: 'textbox', id, name, value, width: 100, height: 36, ...more });
const button = (id, name, more = {}) => ({ role: 'button', id, name, width: 100, height: 36, ...more });

/// What of our elements is in the tree, in its order: n1, n2…
const order = (page) => page.evaluate(() => [...window.root.querySelectorAll('[id^=n]')].map(({ id }) => id));
const focused = (page) => page.evaluate(() => window.root.activeElement?.id);
const valueOf = (page, id) => page.evaluate((name) => window.root.getElementById(name).value, `n${id}`);

/// A form of `count` fields, one below the other, in a region that scrolls.
const form = (count, { height = 300, width = 400, step = 50, scroll = 0 } = {}) => [{
    role: 'main', id: 1, width, height, scrollHeight: count * step, scroll,
    children: Array.from({ length: count }, (_, at) => field(100 + at, `field ${at}`, '', { y: at * step })),
}];

export async function testDom() {
    const twin = await startTwin();

    await test('elements stand in the frame\'s order, and those of an id stay the same', async () => {
        const { page, errors, show, close } = await twin.open();
        await show([text(1, 'one'), { role: 'group', id: 2, name: 'group', children: [text(3, 'three')] }, field(4, 'four')]);
        expectEqual(await order(page), ['n1', 'n2', 'n3', 'n4'], 'at first');
        await page.evaluate(() => {
            window.kept = ['n1', 'n4'].map((id) => window.root.getElementById(id));
        });
        await show([text(5, 'five'), text(1, 'one'), { role: 'group', id: 2, name: 'group', children: [] }, field(4, 'four')]);
        expectEqual(await order(page), ['n5', 'n1', 'n2', 'n4'], 'then');
        expect(await page.evaluate(() => window.kept.every((each) => window.root.getElementById(each.id) === each)),
            'an element was made anew');
        expectEqual(errors, [], 'errors');
        await close();
    });

    await test('the field in use keeps focus and caret while its neighbours come and go', async () => {
        const { page, show, close } = await twin.open();
        await show([text(1, 'one'), field(2, 'two', '1234')]);
        await page.evaluate(() => {
            const input = window.root.getElementById('n2');
            input.focus();
            input.setSelectionRange(2, 2);
        });
        await show([text(3, 'three'), text(1, 'one'), field(2, 'two', '1234'), text(4, 'four')]);
        await show([field(2, 'two', '1234')]);
        expectEqual(await focused(page), 'n2', 'focus');
        expectEqual(await page.evaluate(() => window.root.activeElement.selectionStart), 2, 'caret');
        await close();
    });

    await test('a composition is not overwritten by the frames that come meanwhile', async () => {
        const { page, show, close } = await twin.open();
        await show([field(1, 'one', '2')]);
        await page.evaluate(() => window.root.getElementById('n1').focus());
        const protocol = await page.context().newCDPSession(page);
        await protocol.send('Input.imeSetComposition', { text: 'shi', selectionStart: 3, selectionEnd: 3 });
        await show([field(1, 'one', '2', { invalid: true })]);
        expect((await valueOf(page, 1)).includes('shi'), 'what is being composed is gone');
        const kinds = await page.evaluate(() => window.events.map((told) => told.slice(1)));
        expect(kinds.some(([id, number, string]) => id === 1 && number === 1 && string?.includes('shi')), 'it was not told');
        await close();
    });

    await test('the focus goes where the program wants it, also to a title', async () => {
        const { page, show, settle, close } = await twin.open();
        await show([button(1, 'one'), { role: 'heading', id: 2, name: 'title', level: 1 }]);
        for (const id of [1, 2]) {
            await page.evaluate((wanted) => window.twin.focus(wanted), id);
            await settle();
            expectEqual(await focused(page), `n${id}`, 'focus');
        }
        await close();
    });

    await test('a node that an extension puts into the tree stays, and takes no focus from what is typed', async () => {
        const { page, errors, show, close } = await twin.open();
        const tree = (value) => [text(1, `so far ${value}`), { role: 'group', id: 2, name: 'group', children: [field(3, 'three', value)] }];
        await show(tree(''));
        await page.evaluate(() => window.root.getElementById('n3').focus());
        await page.evaluate(() => {
            const foreign = (name) => Object.assign(document.createElement(name), { className: 'foreign' });
            window.root.prepend(foreign('style'));
            window.root.getElementById('n2').prepend(foreign('b'), 'words');
            window.root.getElementById('n3').before(foreign('i'));
            window.root.append(foreign('u'));
        });
        let value = '';
        for (const key of '18.5') {
            await page.keyboard.press(key);
            value += key;
            await show(tree(value));
        }
        expectEqual(await valueOf(page, 3), '18.5', 'what was typed');
        expectEqual(await focused(page), 'n3', 'focus');
        expectEqual(await page.evaluate(() => window.root.querySelectorAll('.foreign').length), 4, 'nodes of others');
        expectEqual(await order(page), ['n1', 'n2', 'n3'], 'order');
        expectEqual(errors, [], 'errors');
        await close();
    });

    await test('a field that is in use where a script has put it keeps the focus when it is put back', async () => {
        const { page, show, settle, close } = await twin.open();
        const tree = (words) => [text(1, words), { role: 'group', id: 2, name: 'group', children: [field(3, 'three', '18')] }];
        await show(tree('one'));
        await page.evaluate(() => {
            const input = window.root.getElementById('n3');
            window.root.append(input);
            input.focus();
            input.setSelectionRange(1, 1);
        });
        await show(tree('two'));
        await settle();
        expectEqual(await page.evaluate(() => [window.root.activeElement?.id, window.root.activeElement?.selectionStart,
            window.root.getElementById('n3').parentElement.id]), ['n3', 1, 'n2'], 'field, caret and place');
        await close();
    });

    await test('an element that a script takes away comes back without another frame', async () => {
        const { page, show, settle, close } = await twin.open();
        await show([text(1, 'one'), { role: 'group', id: 2, name: 'group', children: [text(3, 'three')] }, text(4, 'four')]);
        await page.evaluate(() => {
            window.root.getElementById('n3').remove();
            window.root.getElementById('n1').remove();
        });
        await settle();
        expectEqual(await order(page), ['n1', 'n2', 'n3', 'n4'], 'order');
        await close();
    });

    await test('an element that a script has put around all of the twin comes back, and the twin is still in the page', async () => {
        const { page, errors, show, settle, close } = await twin.open();
        await show([text(1, 'one'), { role: 'group', id: 2, name: 'group', children: [field(3, 'three', '18')] }]);
        await page.evaluate(() => {
            const group = window.root.getElementById('n2');
            document.body.append(group);
            group.append(document.getElementById('app'));
        });
        await settle();
        expectEqual(errors, [], 'errors');
        expectEqual(await order(page), ['n1', 'n2', 'n3'], 'order');
        expectEqual(await page.evaluate(() => window.root.host.isConnected), true, 'in the page');
        await close();
    });

    // 10,000 changes by a script, whose numbers are the same at each run, with real keys in between. ZICHA_SEED gives
    // others; browser/foreign_script.mjs has the whole page.
    await test('whatever a script does to the tree, what is typed is kept and the twin mends itself', async () => {
        const { page, errors, show, settle, close } = await twin.open();
        const tree = (value, step) => [
            text(1, 'one'),
            { role: 'group', id: 2, name: 'group', children: [text(3, `step ${step}`), field(4, 'four', value), button(5, 'five')] },
            { role: 'list', id: 6, children: [{ role: 'listitem', id: 7, name: 'seven' }, { role: 'listitem', id: 8, name: 'eight' }] },
            field(9, 'nine', 'as it was'),
        ];
        await show(tree('', 0));
        let value = '';
        for (let step = 1; step <= 50; step++) {
            await page.evaluate((seed) => {
                let state = seed;
                const random = (below) => {
                    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
                    return Math.floor(state / 2 ** 32 * below);
                };
                for (let change = 0; change < 200; change++) {
                    const all = [...window.root.querySelectorAll('*')];
                    const one = all[random(all.length)];
                    const other = all[random(all.length)];
                    const kind = random(5);
                    if (!one || kind === 0) window.root.append(document.createElement('font'));
                    else if (kind === 1) one.remove();
                    else if (kind === 2 && !other.contains(one) && !one.contains(other)) other.before(one);
                    else if (kind === 3) one.id = `x${random(100)}`;
                    else one.prepend('x');
                }
                for (const font of window.root.querySelectorAll('font')) if (random(2)) font.remove();
            }, step + 1000 * Number(process.env.ZICHA_SEED ?? 0));
            await settle();
            await page.evaluate(() => [...window.root.querySelectorAll('input')][0].focus());
            await page.keyboard.press('End');
            await page.keyboard.press(String(step % 10));
            value += step % 10;
            const typed = await page.evaluate(() => window.events.findLast(([,,, string]) => string)?.slice(1));
            expectEqual(typed, [4, 0, value], `what is told after step ${step}`);
            await show(tree(value, step));
            expectEqual(await page.evaluate(() => [...window.root.querySelectorAll('input')].map((each) => each.value)),
                [value, 'as it was'], `fields after step ${step}`);
            expectEqual(await order(page), ['n1', 'n2', 'n3', 'n4', 'n5', 'n6', 'n7', 'n8', 'n9'], `elements after step ${step}`);
        }
        expectEqual(errors, [], 'errors');
        await close();
    });

    await test('words that are not in the page\'s language say theirs, and no others', async () => {
        const { page, errors, show, close } = await twin.open();
        const header = { role: 'columnheader', id: 4, name: '工号', children: [button(5, 'Sort by 工号')] };
        const tree = [text(1, 'Basis: 嘉人社〔2025〕33号 V(1) and 二部'), button(2, '张三'), text(3, '18.5'), header, field(6, '级别', '二级'),
            button(7, 'English'), text(8, 'Row 3, English')];
        /// Each text of the tree with the language that is nearest to it.
        const spoken = () => page.evaluate(() => [...window.root.querySelectorAll('*')].flatMap((element) => [
            ...element.hasAttribute('aria-label') ? [element.getAttribute('aria-label')] : [],
            ...[...element.childNodes].filter(({ nodeType }) => nodeType === 3).map((node) => node.data),
        ].map((words) => [words, element.closest('[lang]')?.lang ?? ''])));
        const speak = (code) => page.evaluate((language) => window.twin.speak(language), code);
        await speak('en');
        await show(tree);
        expectEqual(await spoken(), [
            ['Basis: ', 'en'], [' V(1) and ', 'en'], ['嘉人社〔2025〕33号', 'zh-CN'], ['二部', 'zh-CN'], ['张三', 'zh-CN'], ['18.5', ''],
            ['工号', 'zh-CN'], ['Sort by ', 'en'], ['工号', 'zh-CN'], ['级别', 'zh-CN'], ['English', ''], ['Row 3, English', ''],
        ], 'on the English page');
        await speak('zh-CN');
        await show([...tree, text(9, '后来')]);
        expectEqual((await spoken()).filter(([, language]) => language), [['English', 'en']], 'on the Chinese page');
        expectEqual(await page.evaluate(() => window.root.querySelectorAll('span').length), 0, 'parts that are left');
        expectEqual(errors, [], 'errors');
        await close();
    });

    await test('another size of the window leaves a place that is looked at where it is', async () => {
        const { page, show, settle, close } = await twin.open();
        await show(form(40));
        await page.evaluate(() => window.root.getElementById('n100').focus());
        await page.evaluate(() => {
            window.root.getElementById('n1').scrollTop = 1000; // the field in use is far above
        });
        await settle();
        await page.setViewportSize({ width: 399, height: 300 });
        await show(form(40, { width: 399 }));
        expectEqual(await page.evaluate(() => window.root.getElementById('n1').scrollTop), 1000, 'a pixel narrower');
        await page.setViewportSize({ width: 300, height: 250 });
        await show(form(40, { width: 300, height: 250, step: 80 })); // what was at 1000 is at 1600 now
        await settle();
        expectEqual(await page.evaluate(() => window.root.getElementById('n1').scrollTop), 1600, 'turned');
        const told = await page.evaluate(() => window.events.filter(([, id]) => id === 1).at(-1)[2]);
        expectEqual(told, 1600, 'what the drawing is told');
        await close();
    });

    await test('the field in use stays in sight when a keyboard takes half of the window', async () => {
        const { page, show, settle, close } = await twin.open({ width: 400, height: 600 });
        await show(form(40, { height: 600 }));
        await page.evaluate(() => window.root.getElementById('n110').focus()); // at 500
        await settle(); // the browser scrolls to it, long before a keyboard is there
        const resized = page.evaluate(() => new Promise((resolve) => { addEventListener('resize', () => resolve(), { once: true }); }));
        await page.setViewportSize({ width: 400, height: 300 });
        await resized; // after which the page draws anew
        await show(form(40, { height: 300 }));
        await page.waitForFunction(() => {
            const { top, bottom } = window.root.getElementById('n110').getBoundingClientRect();
            return top >= 0 && bottom <= 300;
        }, undefined, { timeout: 3000 });
        await close();
    });

    await test('where nothing has the focus the main region takes the keys that scroll', async () => {
        for (const [key, least] of [['PageDown', 100], ['Space', 100], ['End', 1500], ['ArrowDown', 10]]) {
            const { page, show, close } = await twin.open();
            await show(form(40));
            await page.keyboard.press(key);
            await page.waitForFunction((wanted) => window.root.getElementById('n1').scrollTop >= wanted, least, { timeout: 3000 });
            await page.keyboard.press('Tab');
            expectEqual(await page.evaluate(() => window.root.activeElement.localName), 'input', `Tab after ${key}`);
            await close();
        }
    });

    await twin.close();
}
