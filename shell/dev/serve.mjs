// ./dev serve --fast [--port N]: serves the page of the preset wasm-dev on this machine, for developers.
// Each time the page is loaded it is built first, which takes seconds; a build that fails is shown in its place.

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { port: { type: 'string', default: '8080' } } });
const PAGE = 'build/dev/zicha.html';
const TYPES = { html: 'text/html; charset=utf-8', text: 'text/plain; charset=utf-8' };

/** Builds what has changed: whether that went well, and what was said. */
function build() {
    return new Promise((resolve) => {
        const child = spawn('cmake', ['--build', '--preset', 'wasm-dev']);
        let said = '';
        for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (said += piece));
        child.on('error', (error) => resolve({ isGood: false, said: error.message }));
        child.on('close', (status) => resolve({ isGood: status === 0, said }));
    });
}

let building; // one build at a time, for all who ask meanwhile
const built = () => (building ??= build().finally(() => (building = undefined)));

const server = createServer(async (request, response) => {
    if (!['/', '/zicha.html'].includes(new URL(request.url, 'http://localhost').pathname)) {
        response.writeHead(404).end();
        return;
    }
    const begin = performance.now();
    const { isGood, said } = await built();
    console.log(`${isGood ? 'Built' : 'FAILED'} in ${((performance.now() - begin) / 1000).toFixed(1)} s`);
    if (!isGood) console.log(said);
    response.writeHead(isGood ? 200 : 500, { 'content-type': isGood ? TYPES.html : TYPES.text, 'cache-control': 'no-store' });
    response.end(isGood ? readFileSync(PAGE) : said);
});
server.on('error', (error) => {
    console.error(`dev serve: ${error.message}`);
    process.exit(2);
});
server.listen(Number(values.port), '127.0.0.1', () =>
    console.log(`Zicha is at http://127.0.0.1:${server.address().port}/, built anew whenever it is loaded`));
