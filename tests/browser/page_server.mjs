// The page's two addresses: from a small server that has nothing else, and as a local file.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';

export const pageFile = process.env.ZICHA_PAGE ?? 'build/zicha.html';

/// { http, file, close() }
export function servePage(html = pageFile) {
    const bytes = readFileSync(html);
    const server = createServer((request, response) => {
        const found = new URL(request.url, 'http://localhost').pathname === '/';
        response.writeHead(found ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
        response.end(found ? bytes : '');
    });
    return new Promise((resolve) => {
        server.listen(0, '127.0.0.1', () => resolve({
            http: `http://127.0.0.1:${server.address().port}/`,
            file: pathToFileURL(html).href,
            close: () => server.close(),
        }));
    });
}
