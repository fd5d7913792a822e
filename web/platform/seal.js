// Nothing can leave the page once it may hold a fact: from then on the browser itself forbids every
// connection. Before, the page's policy lets it reach the place it came from and no other, since those
// who judge sites fetch /robots.txt in a page's name.

const touches = ['pointerdown', 'keydown', 'compositionstart', 'input', 'click', 'paste', 'dragenter'];
let sealed = false;

/// What a policy element says holds after it is gone; so none is in a saved copy.
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
