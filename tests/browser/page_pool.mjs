// Pages that go from test to test. A new one is a new process of the browser, which takes longer than
// most tests; one that is left goes on to the next test of its size, emptied of everything that was kept,
// granted or set. What is opened in it is a new document all the same.

const unset = { media: null, colorScheme: null, reducedMotion: null, forcedColors: null };

async function emptied({ context, page, protocol }, { viewport }) {
    for (const other of context.pages()) if (other !== page) await other.close();
    await context.unrouteAll();
    await context.clearPermissions();
    await page.goto('about:blank');
    await protocol.send('Storage.clearDataForOrigin', { origin: '*', storageTypes: 'all' });
    await page.setViewportSize(viewport);
    await page.emulateMedia(unset);
    await page.mouse.move(-1, -1); // over nothing
}

/// { take(options, prepare), giveBack(tab), close(tab) }: a tab is { context, page, unwatch }. Of the options that are
/// `usual` one emptied tab each is kept; all others, and what was prepared, are made anew and closed.
export function createPagePool(browser, usual) {
    const kept = new Map();

    async function take(options, prepare) {
        const isUsual = !prepare && usual.includes(options);
        const found = isUsual && kept.get(options);
        if (found) {
            kept.delete(options);
            return found;
        }
        const context = await browser.newContext(options);
        await prepare?.(context);
        const page = await context.newPage();
        const tab = { context, page, unwatch: [] };
        return isUsual ? { ...tab, options, protocol: await context.newCDPSession(page) } : tab;
    }

    const close = ({ context }) => context.close();

    async function giveBack(tab) {
        const { options } = tab;
        if (!options || kept.has(options)) {
            await close(tab);
            return;
        }
        await emptied(tab, options);
        kept.set(options, tab);
    }

    return { take, giveBack, close };
}
