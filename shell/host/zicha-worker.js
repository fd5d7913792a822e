// Keeps the page for the time without a network: the last that came whole, and nothing else. No fact comes here.

const home = new URL('./', location).href;
const addresses = ['', 'index.html', 'zicha.html'].map((name) => home + name);
const patience = 4000; // milliseconds
const opened = () => caches.open('zicha');

/// By its own sum (web/platform/served.js): a page that was cut or changed on its way is not kept.
async function isWhole(response) {
    const text = await response.text();
    const [attribute, sum] = / data-page="(\d+)"/.exec(text) ?? [];
    let [low, high] = [1, 0];
    for (const byte of new TextEncoder().encode(text.replace(attribute, ''))) {
        low = (low + byte) % 65521;
        high = (high + low) % 65521;
    }
    return response.ok && !response.redirected && high * 65536 + low === Number(sum);
}

async function keep(response) {
    const copy = response.clone();
    if (!await isWhole(response)) throw new Error('not whole');
    await (await opened()).put(home, copy);
}

async function answer(fresh) {
    const kept = await (await opened()).match(home);
    if (!kept) return fresh;
    const late = new Promise((resolve) => setTimeout(resolve, patience, kept));
    return Promise.race([fresh, late]).then((page) => (page.status < 500 ? page : kept), () => kept);
}

addEventListener('install', (event) => {
    skipWaiting();
    event.waitUntil(fetch(home).then(keep));
});
addEventListener('fetch', (event) => {
    const { mode, method, url } = event.request;
    if (mode !== 'navigate' || method !== 'GET' || !addresses.includes(url.split(/[?#]/)[0])) return;
    const fresh = fetch(event.request);
    event.waitUntil(fresh.then((response) => keep(response.clone())).catch(() => {}));
    event.respondWith(answer(fresh));
});
