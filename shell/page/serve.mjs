// Serves one file, the page, on this machine: `node serve.mjs [--port N] FILE`. For trying the page;
// it answers on the loopback address only. The file is read anew for each request.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';

const usage = 'usage: ./dev serve [--port N]';

function readArguments() {
    try {
        const { values, positionals } = parseArgs({
            options: { port: { type: 'string', default: '8080' } },
            allowPositionals: true,
        });
        const port = Number(values.port);
        if (positionals.length === 1 && Number.isInteger(port) && port >= 0 && port < 65536) {
            return { port, file: positionals[0] };
        }
        console.error(usage);
    } catch (error) {
        console.error(`${error.message}\n${usage}`);
    }
    process.exit(2);
}

const { port, file } = readArguments();

const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (pathname !== '/' && pathname !== '/zicha.html') {
        response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('404\n');
        return;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
        response.writeHead(405, { allow: 'GET, HEAD' }).end();
        return;
    }
    try {
        const page = await readFile(file);
        response.writeHead(200, {
            'content-type': 'text/html; charset=utf-8',
            'content-length': page.length,
            'cache-control': 'no-cache',
            'x-content-type-options': 'nosniff',
        });
        response.end(request.method === 'HEAD' ? undefined : page);
    } catch (error) {
        response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end(`${error.code}\n`);
    }
});

server.on('error', (error) => {
    console.error(
        error.code === 'EADDRINUSE'
            ? `Port ${port} is in use: choose another with --port N`
            : `Cannot serve: ${error.message}`,
    );
    process.exit(2);
});
server.listen(port, '127.0.0.1', () => {
    console.log(`Zicha is at http://localhost:${server.address().port}/  (Ctrl+C ends it)`);
});
