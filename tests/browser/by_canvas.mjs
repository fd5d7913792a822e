// Answers with mouse and keys on the canvas alone, the twin being switched off (?twin=off): it only
// says where things are. Parts out of sight are brought into sight with the wheel.
import { settle } from './browser.mjs';

const margin = 70; // of the bar above and the sheet below

export async function boxInSight(page, locator) {
    const { height, width } = page.viewportSize();
    for (let tries = 0; tries < 40; tries++) {
        await settle(page, 3);
        const box = await locator.boundingBox();
        if (!box) throw new Error('no box');
        const beyond = box.y + box.height - (height - margin * 1.7);
        const above = margin - box.y;
        if (beyond <= 0 && above <= 0) return box;
        await page.mouse.move(Math.min(box.x + box.width / 2, width / 2), height / 2);
        await page.mouse.wheel(0, beyond > 0 ? Math.min(beyond + 20, 400) : -Math.min(above + 20, 400));
    }
    throw new Error('could not be scrolled into sight');
}

async function pressOn(page, locator, inBar = false) {
    const box = inBar ? await locator.boundingBox() : await boxInSight(page, locator);
    // As quick as a finger on a touchpad: what follows a frame later has to be taken as well.
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await settle(page, 1);
    await page.mouse.down();
    await settle(page, 1);
    await page.mouse.up();
    await settle(page, 3);
}

export function hand(page, language) {
    const radio = (group, name) =>
        page.getByRole('radiogroup', { name: group, exact: true })
            .getByRole('radio', { name, exact: true });
    return {
        press: (name) => pressOn(page, page.getByRole('button', { name, exact: true }).first()),
        choose: (group, name) => pressOn(page, radio(group, name)),
        type: async (name, text) => {
            const field = page.getByRole('textbox', { name, exact: true });
            await pressOn(page, field);
            for (let left = (await field.inputValue()).length; left > 0; left--) await page.keyboard.press('Backspace');
            await settle(page, 3);
            await page.keyboard.type(text, { delay: 20 });
            await settle(page, 3);
        },
        tick: (name) => pressOn(page, page.getByRole('checkbox', { name, exact: true })),
        field: (name) => page.getByRole('textbox', { name, exact: true }),
        status: () => page.getByRole('status'),
        language,
    };
}
