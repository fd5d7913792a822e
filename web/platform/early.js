// Runs before the first paint, far before the program is there: the static start's language, whether there
// is a draft to go on with, and what is said if the program does not come (style.css): that the page was altered,
// where the policy knows a script not as ours. By properties alone, which no saved copy holds.

(() => {
    let [display, draft] = ['', ''];
    try {
        if (location.protocol !== 'file:') ({ 'zicha.display': display = '', 'zicha.draft': draft = '' } = localStorage);
    } catch {
        // The store is forbidden.
    }
    const asked = new URLSearchParams(location.search).get('lang');
    document.getElementById('en').checked = (asked || display).startsWith('en');
    const kept = document.getElementById('kept');
    kept.checked = Boolean(draft);
    kept.setCustomValidity('-'); // a property that shows nowhere else
    document.addEventListener('securitypolicyviolation', () => { kept.setCustomValidity(''); });
})();
