// What a screen reader gets of a page in Firefox: its own accessibility tree, of which the browser's window knows, and
// what its live regions tell. In the shape of tests/browser/computed_tree.mjs.
/* global Cc, Ci, Services */

/// Run in the browser's window: what is told of live regions from now on is kept.
function watchAloud() {
    if (window.zichaHeard) return;
    window.zichaHeard = [];
    const attribute = (accessible, name) => {
        try {
            return accessible.attributes.getStringProperty(name);
        } catch {
            return '';
        }
    };
    // Of an alert Firefox tells no such attribute.
    const isInAlert = (accessible) => accessible !== null
        && (accessible.role === Ci.nsIAccessibleRole.ROLE_ALERT || isInAlert(accessible.parent));
    const observer = {
        observe(subject) {
            const event = subject.QueryInterface(Ci.nsIAccessibleEvent);
            if (event.eventType !== Ci.nsIAccessibleEvent.EVENT_TEXT_INSERTED) return;
            const { modifiedText } = subject.QueryInterface(Ci.nsIAccessibleTextChangeEvent);
            const live = attribute(event.accessible, 'container-live') || attribute(event.accessible, 'live');
            // Of a new element there is U+FFFC alone.
            const words = modifiedText.replace(/\uFFFC/gu, '').trim() || (event.accessible.name ?? '');
            if (words && (/polite|assertive/.test(live) || isInAlert(event.accessible))) window.zichaHeard.push(words);
        },
    };
    Services.obs.addObserver(observer, 'accessible-event');
}

/// Run in the browser's window: the tree of the page in sight, as JSON.
async function tellTree() {
    const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
    const { selectedBrowser } = Services.wm.getMostRecentWindow('navigator:browser').gBrowser;
    const pause = () => new Promise((resolve) => setTimeout(resolve, 50));
    for (let left = 100; left > 0 && !service.getAccessibleFor(selectedBrowser)?.firstChild?.childCount; left--) await pause();
    const roles = {
        'radiobutton': 'radio', 'entry': 'textbox', 'grouping': 'group', 'radio group': 'radiogroup', 'pushbutton': 'button',
        'toggle button': 'button', 'button': 'button', 'statusbar': 'status', 'checkbutton': 'checkbox', 'text leaf': 'StaticText',
    };
    const states = { checked: 'checked', pressed: 'pressed', expanded: 'expanded', 'invalid entry': 'invalid', unavailable: 'disabled' };
    const optional = (read) => {
        try {
            return read() ?? '';
        } catch {
            return '';
        }
    };
    const take = (accessible) => {
        const [own, extra] = [{}, {}];
        accessible.getState(own, extra);
        const found = [...service.getStringStates(own.value, extra.value)].filter((name) => states[name])
            .map((name) => [states[name], 'true']);
        const role = service.getStringRole(accessible.role);
        const level = role === 'heading' && optional(() => accessible.attributes.getStringProperty('level'));
        if (level) found.push(['level', level]);
        const children = [];
        for (let child = accessible.firstChild; child; child = child.nextSibling) children.push(take(child));
        return {
            role: roles[role] ?? role, name: accessible.name ?? '', description: accessible.description ?? '', children,
            value: role === 'entry' ? optional(() => accessible.value) : '', states: Object.fromEntries(found),
        };
    };
    return JSON.stringify(take(service.getAccessibleFor(selectedBrowser)));
}

/// { tree(), heard() } of a browser that was started with --remote-allow-system-access.
export async function startReading(browser) {
    const { connection } = browser;
    const { result: { contexts: [{ context }] } } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const run = async (script) => {
        const { result: { exceptionDetails, result } } = await connection.send('script.callFunction', {
            functionDeclaration: String(script), target: { context }, awaitPromise: true,
        });
        if (exceptionDetails) throw new Error(exceptionDetails.text);
        return result.value;
    };
    const known = (item, parent) => {
        item.parent = parent;
        for (const child of item.children) known(child, item);
        return item;
    };
    await run(watchAloud);
    return {
        tree: async () => known(JSON.parse(await run(tellTree)), null),
        heard: async () => JSON.parse(await run(() => JSON.stringify(window.zichaHeard.splice(0)))),
    };
}
