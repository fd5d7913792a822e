// Firefox, headless, over WebDriver BiDi. hand.mjs tells what a page of it can do.
import { requirePackage } from '../packages.mjs';

const puppeteer = requirePackage('puppeteer-core');
const size = { width: 1280, height: 800 };
// WebGL on a machine without a graphics card.
const environment = { ...process.env, MOZ_WEBGL_FORCE_EGL: '1', LIBGL_ALWAYS_SOFTWARE: '1' };

export async function startFirefox() {
    const browser = await puppeteer.launch({
        browser: 'firefox', executablePath: '/usr/bin/firefox-esr', headless: true, env: environment,
        extraPrefsFirefox: { 'intl.accept_languages': 'zh-CN', 'webgl.force-enabled': true },
    });

    async function open(address) {
        const page = await browser.newPage();
        await page.setViewport(size);
        const messages = [];
        page.on('console', (message) => messages.push(message.text()));
        page.on('pageerror', (error) => messages.push(String(error)));
        await page.goto(address);
        return {
            messages: async () => messages,
            run: (source) => page.evaluate(source),
            evaluate: (script, ...values) => page.evaluate(script, ...values),
            click: (x, y) => page.mouse.click(x, y),
            type: (text) => page.keyboard.type(text),
            key: (name) => page.keyboard.press(name),
            screenshot: async () => Buffer.from(await page.screenshot()),
            close: () => page.close(),
        };
    }

    return { name: 'Firefox', open, close: () => browser.close() };
}
