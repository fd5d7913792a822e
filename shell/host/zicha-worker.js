// Keeps the page for the time without a network, the last that came whole; hands it lists that the system shares.

const home = new URL('./', location).href;
const addresses = ['', 'index.html', 'zicha.html'].map((name) => home + name);
const opened = () => caches.open('zicha');
const after = (delay, value) => new Promise((resolve) => setTimeout(resolve, delay, value));
let lists = []; // in memory alone

/// By its own sum (web/platform/served.js): what was cut or changed on its way is not kept.
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
    return Promise.race([fresh, after(4000, kept)]).then((page) => (page.status < 500 ? page : kept), () => kept);
}

async function share(request) {
    lists = (await request.formData()).getAll('list');
    return Response.redirect(`${home}#/employer`, 303);
}

addEventListener('message', ({ source }) => {
    source.postMessage(lists);
    lists = [];
});
addEventListener('install', (event) => {
    skipWaiting();
    event.waitUntil(fetch(home).then(keep));
});
addEventListener('fetch', (event) => {
    const { request } = event;
    if (request.mode !== 'navigate' || !addresses.includes(request.url.split(/[?#]/)[0])) return;
    if (request.method === 'POST') {
        event.respondWith(share(request));
        event.waitUntil(after(60000)); // stays until the page asks
        return;
    }
    const fresh = fetch(request);
    event.waitUntil(fresh.then((response) => keep(response.clone())).catch(() => {}));
    event.respondWith(answer(fresh));
});
