// A crowd of slow visitors, in a process of its own so that it does not slow the measuring:
//     node crowd.mjs PORT COUNT KIND
// idle: each has had its answer and stays; senders: each sends a line of an endless request now and then;
// readers: each asks for the page and reads no more than its beginning. It prints "ready" once all are there.
import { connect } from 'node:net';

const REQUEST = 'GET /zicha.html HTTP/1.1\r\nHost: localhost\r\n';
const GREETINGS = { idle: `${REQUEST.replace('GET', 'HEAD')}\r\n`, senders: REQUEST, readers: `${REQUEST}\r\n` };
const [port, count, kind] = process.argv.slice(2);
const LINES = 10; // of the senders, one a second in all

const sockets = await Promise.all(Array.from({ length: Number(count) }, () => new Promise((resolve) => {
    const socket = connect({ port: Number(port), host: '127.0.0.1' });
    socket.on('error', () => {});
    socket.on('connect', () => {
        socket.write(GREETINGS[kind]);
        if (kind === 'senders') {
            resolve(socket);
            return;
        }
        socket.once('data', () => {
            if (kind === 'readers') socket.pause();
            resolve(socket);
        });
    });
})));
if (kind === 'senders') {
    let turn = 0;
    setInterval(() => {
        turn += 1;
        sockets.forEach((socket, at) => (at + turn) % LINES === 0 && socket.write('X-a: b\r\n'));
    }, 1000 / LINES);
}
console.log('ready');
process.stdin.resume().on('end', () => process.exit()); // it stays as long as its parent
