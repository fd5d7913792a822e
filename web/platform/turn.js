// A turn of the browser: other work comes first, and the painting of what is there already. Not a
// timer, which waits longer the sooner it is asked for again.

const { port1, port2 } = new MessageChannel(); // where there is no scheduler
const waiting = [];
port1.onmessage = () => waiting.shift()();

/// Long unbroken work gives way to frames: its priority is only 'user-visible'.
export const turn = (priority = 'user-blocking') => window.scheduler?.postTask(() => {}, { priority })
    ?? new Promise((resolve) => {
        waiting.push(resolve);
        port2.postMessage(0);
    });
