// Keeps the page's own elements where they belong, whatever the scripts of others do with them: what those take out,
// move or rename is put back, so that what is drawn, and what was typed, stays. The twin mends itself (twin_dom.js).
//
// Limits: a script that goes on and on is answered a few times a second, so that neither keeps the person waiting.

const pause = 200; // milliseconds

function watch() {
    // In the page's order; each with what is around it and behind it.
    const places = [...document.querySelectorAll('body, body *')].map((element) =>
        [element, element.parentNode, element.nextElementSibling, element.id]);
    const styles = [...document.querySelectorAll('style')].map((element) => [element, element.textContent]);
    let waits = false;

    function mend() {
        waits = false;
        const displaced = places.filter(([element, parent, next]) => element.parentNode !== parent
            || (next && !(element.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_FOLLOWING)));
        const inUse = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
        for (const [element] of displaced) element.remove(); // one of them may be within another
        for (const [element, parent, next] of displaced.reverse()) {
            parent.insertBefore(element, next?.parentNode === parent ? next : null);
        }
        if (displaced.length > 0) inUse?.focus();
        for (const [element, text] of styles) if (element.textContent !== text) element.textContent = text;
        for (const [element,,, id] of places) if (element.id !== id) element.id = id;
    }

    new MutationObserver(() => {
        if (!waits) setTimeout(mend, pause);
        waits = true;
    }).observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['id'] });
}

// Not before all of the page is there.
const app = document.getElementById('app');
new MutationObserver((_, observer) => {
    if (app.dataset.rest !== 'here') return;
    observer.disconnect();
    watch();
}).observe(app, { attributes: true });
