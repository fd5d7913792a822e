// What is pasted: a table is the page's, where it wants one, wherever the caret is; a word or a number goes to
// the field as ever. A single cell of a spreadsheet comes with a line end.

/// `offer(text)` takes a table, or is false; `give(text)` is called with what it does not take, and `done()`
/// after either.
export function listenToPaste(offer, give, done) {
    addEventListener('paste', (event) => {
        const pasted = event.clipboardData.getData('text');
        if (/[\t\n\r]/.test(pasted.trimEnd()) && offer(pasted)) event.preventDefault();
        else give(pasted);
        done();
    });
}
