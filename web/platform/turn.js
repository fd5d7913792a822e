// A turn of the browser: other work comes first, and the paint of what is there already. Not a timer,
// which waits longer the sooner it is asked for again.

const { port1, port2 } = new MessageChannel(); // where there is no scheduler
const waiting = [];
port1.onmessage = () => waiting.shift()();

/// What takes long on end gives way to frames: it is only 'user-visible'.
export const turn = (priority = 'user-blocking') => window.scheduler?.postTask(() => {}, { priority })
    ?? new Promise((resolve) => {
        waiting.push(resolve);
        port2.postMessage(0);
    });
