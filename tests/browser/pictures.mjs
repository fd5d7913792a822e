// Screenshots as pixels, decoded by the browser itself in an empty page.

export async function makeDecoder(browser) {
    const context = await browser.newContext();
    const page = await context.newPage();
    /// For each box (CSS pixels): how many different colours lie in it, 9 at most.
    async function colours(png, boxes, scale) {
        return page.evaluate(async ({ encoded, areas, ratio }) => {
            const image = new Image();
            image.src = `data:image/png;base64,${encoded}`;
            await image.decode();
            const canvas = new OffscreenCanvas(image.width, image.height);
            const context2d = canvas.getContext('2d', { willReadFrequently: true });
            context2d.drawImage(image, 0, 0);
            return areas.map(({ x, y, width, height }) => {
                const { data } = context2d.getImageData(
                    Math.round(x * ratio), Math.round(y * ratio),
                    Math.max(1, Math.round(width * ratio)), Math.max(1, Math.round(height * ratio)),
                );
                const seen = new Set();
                for (let at = 0; at < data.length && seen.size < 9; at += 4) {
                    seen.add(data[at] << 16 | data[at + 1] << 8 | data[at + 2]);
                }
                return seen.size;
            });
        }, { encoded: png.toString('base64'), areas: boxes, ratio: scale });
    }
    return { colours, close: () => context.close() };
}

/// Pairs of leaves that lie over one another, and leaves that stick out of the window.
export function misplaced(leaves, width) {
    const found = [];
    for (const [index, leaf] of leaves.entries()) {
        if (leaf.x < -1 || leaf.x + leaf.width > width + 1) found.push(`${leaf.name} sticks out`);
        for (const other of leaves.slice(index + 1)) {
            const across = Math.min(leaf.x + leaf.width, other.x + other.width) - Math.max(leaf.x, other.x);
            const down = Math.min(leaf.y + leaf.height, other.y + other.height) - Math.max(leaf.y, other.y);
            if (across > 1.5 && down > 1.5) found.push(`${leaf.name} lies over ${other.name}`);
        }
    }
    return found;
}

/// Ids of the twin that more than one element has: two controls of a frame must not be called alike.
export function idsTwice(page) {
    return page.evaluate(() => {
        const root = [...document.querySelectorAll('*')].find(({ shadowRoot }) => shadowRoot).shadowRoot;
        const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
        return ids.filter((id, at) => ids.indexOf(id) !== at);
    });
}

/// Every leaf of the twin that lies wholly in sight: { name, role, x, y, width, height }.
export function visibleLeaves(page) {
    return page.evaluate(() => {
        const root = [...document.querySelectorAll('*')].find(({ shadowRoot }) => shadowRoot).shadowRoot;
        const inSight = (element) => {
            const box = element.getBoundingClientRect();
            let [top, bottom] = [box.top, box.bottom];
            for (let parent = element.parentElement; parent; parent = parent.parentElement) {
                if (getComputedStyle(parent).overflowY === 'visible') continue;
                const frame = parent.getBoundingClientRect();
                if (frame.height > 0) [top, bottom] = [Math.max(top, frame.top), Math.min(bottom, frame.bottom)];
            }
            return top <= box.top && bottom >= box.bottom && box.top >= 0 && box.bottom <= innerHeight;
        };
        return [...root.querySelectorAll('*')]
            .filter((element) => element.id && !element.querySelector('*') && inSight(element))
            .map((element) => {
                const { x, y, width, height } = element.getBoundingClientRect();
                const name = element.getAttribute('aria-label') || element.textContent || '';
                const role = element.getAttribute('role') ?? element.localName;
                // The twin's letters are as wide as the drawn ones and tell whether a line fits, to less
                // than a letter. What a control is called may be longer than what it shows; how text is
                // broken into lines is a unit test of the line breaker.
                const letter = parseFloat(getComputedStyle(element).fontSize);
                const clipped = element.classList.contains('line')
                    && !['button', 'radio', 'checkbox', 'input', 'a'].includes(role)
                    && element.scrollWidth - element.clientWidth > letter / 2;
                return { name, role, x, y, width, height, clipped };
            })
            .filter(({ width, height }) => width > 0 && height > 0);
    });
}
