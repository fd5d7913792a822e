// A turn of the browser: what it, or the person, wants done meanwhile comes first. A timer would wait
// longer, the sooner it is asked for again.

const { port1, port2 } = new MessageChannel();
const waiting = [];
port1.onmessage = () => waiting.shift()();

export const turn = () => new Promise((resolve) => {
    waiting.push(resolve);
    port2.postMessage(0);
});
