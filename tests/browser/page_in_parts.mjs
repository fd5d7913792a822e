// The page as a slow or broken connection brings it: as far as a place in its file, and further when the test
// says so.
import { createServer } from 'node:http';

/// { address, goOn(to), breakOff(), close() }: sends `bytes` up to `at`; then up to `to`, or all of them; or
/// breaks the connection.
export function servePageInParts(bytes, at) {
    let [response, sent] = [undefined, 0];
    const send = (to) => {
        response.write(bytes.subarray(sent, to));
        sent = to;
    };
    const server = createServer((request, answer) => {
        if (new URL(request.url, 'http://localhost').pathname !== '/') {
            answer.writeHead(404).end();
            return;
        }
        [response, sent] = [answer, 0];
        answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': bytes.length });
        send(at);
    });
    return new Promise((resolve) => {
        server.listen(0, '127.0.0.1', () => resolve({
            address: `http://127.0.0.1:${server.address().port}/`,
            goOn(to = bytes.length) {
                send(to);
                if (to === bytes.length) response.end();
            },
            breakOff: () => response.destroy(),
            close() {
                response?.destroy();
                server.close();
            },
        }));
    });
}
