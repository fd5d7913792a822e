// Firefox, headless, over WebDriver BiDi. hand.mjs tells what a page of it can do.
import { requirePackage } from '../packages.mjs';
import { startReading } from './firefox_tree.mjs';

const puppeteer = requirePackage('puppeteer-core');
const size = { width: 1280, height: 800 };
// WebGL on a machine without a graphics card.
const environment = { ...process.env, MOZ_WEBGL_FORCE_EGL: '1', LIBGL_ALWAYS_SOFTWARE: '1' };

export async function startFirefox(preferences = {}) {
    const browser = await puppeteer.launch({
        browser: 'firefox', executablePath: '/usr/bin/firefox-esr', headless: true, env: environment,
        args: ['--remote-allow-system-access'], // to its accessibility tree
        extraPrefsFirefox: { 'intl.accept_languages': 'zh-CN', 'webgl.force-enabled': true, ...preferences },
    });

    const newPage = async () => {
        const page = await browser.newPage();
        page.setDefaultTimeout(120_000); // a machine may have more to do
        await page.setViewport(size);
        return page;
    };

    const handOf = (page) => ({
        evaluate: (script, ...values) => page.evaluate(script, ...values),
        key: (name) => page.keyboard.press(name === 'Space' ? ' ' : name),
        close: () => page.close(),
    });

    /// A page without an address, which may ask `decide`.
    async function openHtml(html, decide) {
        const page = await newPage();
        await page.exposeFunction('decide', decide);
        await page.setContent(html);
        return handOf(page);
    }

    async function open(address) {
        const page = await newPage();
        const messages = [];
        page.on('console', (message) => messages.push(message.text()));
        page.on('pageerror', (error) => messages.push(String(error)));
        await page.goto(address);
        return {
            messages: async () => messages,
            run: (source) => page.evaluate(source),
            ...handOf(page),
            click: (x, y) => page.mouse.click(x, y),
            type: (text) => page.keyboard.type(text),
            screenshot: async () => Buffer.from(await page.screenshot()),
        };
    }

    return { name: 'Firefox', open, openHtml, startReading: () => startReading(browser), close: () => browser.close() };
}
