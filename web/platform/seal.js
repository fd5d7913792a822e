// Nothing can leave the page once it may hold a fact: from then on the browser itself forbids every
// connection. Before, the page's policy lets it reach the place it came from and no other, since tools
// that rate sites fetch /robots.txt in a page's name.

const touches = ['pointerdown', 'keydown', 'compositionstart', 'input', 'click', 'paste', 'dragenter'];
let sealed = false;

/// A policy element's rules hold after it is removed, so a saved copy has none.
export function seal() {
    if (sealed) return;
    sealed = true;
    const policy = Object.assign(document.createElement('meta'), {
        httpEquiv: 'Content-Security-Policy', content: "connect-src 'none'",
    });
    document.head.append(policy);
    policy.remove();
}

/// Before anything else hears of the touch.
export function sealWhenTouched() {
    for (const type of touches) addEventListener(type, seal, true);
}
