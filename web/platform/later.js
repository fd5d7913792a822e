// What the script of the page's rest (behind.js) gives to the first one, once it is there: whoever calls it has
// waited for the rest, or waits for `whenLater`.

export const later = {};

export const whenLater = new Promise((resolve) => {
    addEventListener('behind', ({ detail }) => resolve(Object.assign(later, detail)), { once: true });
});
