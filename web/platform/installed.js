// Where zicha-host serves the page: it can be installed, opens without a network from then on, and takes files that
// the system opens with it, or shares with it by way of its worker. Runs in the page's rest; anywhere else it does nothing.
//
// That it is served by the host it knows from a header of its own answer, which needs no request; or from the host's
// worker, which brought the page.

const retry = 500; // milliseconds

document.querySelector('[rel=manifest]')?.remove(); // of a saved copy
const [{ serverTiming = [] } = {}] = performance.getEntriesByType('navigation');
const { serviceWorker } = navigator;

/// As if they were dropped on the employer's screen, which forbids the page every connection, as any touch does.
async function take({ files }) {
    if (files.length === 0) return;
    const dataTransfer = new DataTransfer();
    for (const file of files) dataTransfer.items.add(file.getFile ? await file.getFile() : file);
    location.hash = '#/employer';
    await new Promise((drawn) => { setTimeout(drawn, retry); });
    for (const type of ['dragenter', 'drop']) dispatchEvent(new DragEvent(type, { dataTransfer }));
}

function install() {
    if (!document.querySelector('[data-rest=here]')) {
        setTimeout(install, retry);
        return;
    }
    document.head.append(Object.assign(document.createElement('link'), { rel: 'manifest', href: 'zicha.webmanifest' }));
    serviceWorker.register('zicha-worker.js').catch(() => {}); // it may be forbidden: the page runs all the same
    window.launchQueue?.setConsumer(take);
    serviceWorker.onmessage = ({ data }) => take({ files: data });
    serviceWorker.controller?.postMessage(0);
}

if (serviceWorker && (serviceWorker.controller || serverTiming.some(({ name }) => name === 'zicha'))) install();
