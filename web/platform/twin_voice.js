// What is read aloud of what changes: each message once, whole and in order, after a pause. Were the regions
// themselves live, each key would be answered, and of a sentence in several elements the last come first.
//
// The words are in a closed tree of their own, so that nothing finds them a second time.

const pause = 700; // milliseconds without a change

/// Returns what is to be called after each change below `root`.
export function createVoice(root) {
    const host = document.createElement('div');
    host.style.cssText = 'position:absolute;opacity:0;pointer-events:none;user-select:none';
    const spoken = document.createElement('div');
    spoken.setAttribute('aria-live', 'polite');
    host.attachShadow({ mode: 'closed' }).append(spoken);
    root.append(host);
    const heard = new WeakMap(); // by region
    let timer;

    function speak() {
        const news = [];
        for (const region of root.querySelectorAll('[aria-live]')) {
            const parts = region.querySelectorAll('p,li,h2');
            const words = [...parts.length > 0 ? parts : [region]].map(({ textContent }) => textContent).join(' ');
            if (heard.get(region) !== words) news.push(words);
            heard.set(region, words);
        }
        if (news.length > 0) spoken.textContent = news.join(' ');
    }

    return () => {
        clearTimeout(timer);
        timer = setTimeout(speak, pause);
    };
}
