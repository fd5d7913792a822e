// WebKit in a window on a screen that nobody sees, over plain WebDriver, which is all that its
// driver speaks. hand.mjs tells what a page of it can do.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const browser = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';
const keys = { Tab: '\uE004', Enter: '\uE007', Space: ' ', PageDown: '\uE00F' };

function freePort() {
    return new Promise((resolve) => {
        const server = createServer().listen(0, '127.0.0.1', () => {
            const { port } = server.address();
            server.close(() => resolve(port));
        });
    });
}

/// The X server says which display it has found free.
async function startScreen() {
    const program = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'],
        { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    const number = await new Promise((resolve, reject) => {
        program.once('error', reject);
        program.once('exit', (status) => reject(new Error(`Xvfb ended with ${status}`)));
        program.stdio[3].once('data', (data) => resolve(String(data).trim()));
    });
    return { display: `:${number}`, stop: () => program.kill() };
}

async function startDriver(environment) {
    const port = await freePort();
    const program = spawn('WebKitWebDriver', [`--port=${port}`], { env: environment, stdio: 'ignore' });
    async function call(method, path, body) {
        const response = await fetch(`http://127.0.0.1:${port}${path}`,
            { method, body: body && JSON.stringify(body) });
        const { value } = await response.json();
        if (value?.error) throw new Error(`${value.error}: ${value.message}`);
        return value;
    }
    for (let left = 50; ; left--) {
        try {
            await call('GET', '/status');
            break;
        } catch (error) {
            if (left === 0) throw error;
            await new Promise((resolve) => setTimeout(resolve, 200));
        }
    }
    return { call, stop: () => program.kill() };
}

export async function startWebKit() {
    const screen = await startScreen();
    const home = mkdtempSync(join(tmpdir(), 'zicha-webkit-'));
    const driver = await startDriver({
        ...process.env, DISPLAY: screen.display, LIBGL_ALWAYS_SOFTWARE: '1', LANG: 'C.UTF-8',
        HOME: home, XDG_RUNTIME_DIR: home, XDG_CACHE_HOME: home, XDG_DATA_HOME: home,
    });
    const { sessionId } = await driver.call('POST', '/session', {
        capabilities: { alwaysMatch: {
            browserName: 'MiniBrowser',
            'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
        } },
    });
    const call = (method, path, body) => driver.call(method, `/session/${sessionId}${path}`, body);
    await call('POST', '/window/rect', { width: 1280, height: 840 });

    const act = (type, actions, parameters) =>
        call('POST', '/actions', { actions: [{ type, id: type, parameters, actions }] });
    const stroke = (value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }];

    // A page at a time: each takes the window from the one before.
    async function open(address) {
        await call('POST', '/url', { url: 'about:blank' });
        await call('POST', '/url', { url: address });
        const evaluate = async (script, ...values) => {
            const body = `const done = arguments[arguments.length - 1];
                Promise.resolve((${script})(...Array.prototype.slice.call(arguments, 0, -1)))
                    .then((value) => done({ value }), (error) => done({ error: String(error.stack ?? error) }));`;
            const { value, error } = await call('POST', '/execute/async', { script: body, args: values });
            if (error !== undefined) throw new Error(error);
            return value;
        };
        await evaluate(() => {
            const messages = window.messages = [];
            for (const kind of ['log', 'info', 'warn', 'error', 'debug']) {
                console[kind] = (...words) => messages.push(words.join(' '));
            }
            addEventListener('error', ({ message }) => messages.push(message));
            addEventListener('unhandledrejection', ({ reason }) => messages.push(String(reason)));
        });
        return {
            messages: () => evaluate(() => window.messages),
            run: (source) => call('POST', '/execute/sync', { script: source, args: [] }),
            evaluate,
            /// Of each element that the script gives, the role and name that the engine works out.
            async computed(script) {
                const found = await call('POST', '/execute/sync', { script: `return (${script})();`, args: [] });
                const told = [];
                for (const element of found) {
                    const [id] = Object.values(element);
                    told.push([await call('GET', `/element/${id}/computedrole`), await call('GET', `/element/${id}/computedlabel`)]);
                }
                return told;
            },
            click: (x, y) => act('pointer', [
                { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 },
                { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 },
            ], { pointerType: 'mouse' }),
            type: (text) => act('key', [...text].flatMap(stroke)),
            key: (name) => act('key', stroke(keys[name])),
            screenshot: async () => Buffer.from(await call('GET', '/screenshot'), 'base64'),
            close: () => {},
        };
    }

    async function close() {
        await call('DELETE', '').catch(() => {});
        driver.stop();
        screen.stop();
        rmSync(home, { recursive: true, force: true, maxRetries: 50 }); // its processes end when they will
    }

    return { name: 'WebKit', open, close };
}
