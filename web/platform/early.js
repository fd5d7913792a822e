// Runs before the first paint, far before the program is there: the static start's language, and whether there
// is a draft to go on with. By properties alone, which no saved copy holds.

(() => {
    let [display, draft] = ['', ''];
    try {
        if (location.protocol !== 'file:') ({ 'zicha.display': display = '', 'zicha.draft': draft = '' } = localStorage);
    } catch {
        // The store is forbidden.
    }
    const asked = new URLSearchParams(location.search).get('lang');
    document.getElementById('en').checked = (asked || display).startsWith('en');
    document.getElementById('kept').checked = Boolean(draft);
})();
