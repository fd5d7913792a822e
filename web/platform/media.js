// What the device says of itself, and changes while the page is open.

/// Reports whether the media query holds: now, and whenever that changes.
export function watch(query, report) {
    const list = matchMedia(query);
    list.addEventListener('change', () => report(list.matches));
    report(list.matches);
}

/// Reports each change of the size of a pixel.
export function watchPixelRatio(report) {
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', () => {
        report();
        watchPixelRatio(report);
    }, { once: true });
}

/// Reports the element's size in device pixels, which only the browser knows: its sides may begin and end within
/// one. Null where what it tells is of another scale, as on a device that is only emulated; nothing where it
/// tells nothing.
export function watchSize(element, report) {
    const observer = new ResizeObserver(([{ contentRect: { width }, devicePixelContentBoxSize: [size] }]) => {
        if (!width) return; // something else is printed
        report(Math.abs(size.inlineSize - width * devicePixelRatio) < 1 ? [size.inlineSize, size.blockSize] : null);
    });
    try {
        observer.observe(element, { box: 'device-pixel-content-box' });
    } catch { // Safari has no such box
    }
}

/// Reports how much larger than asked for text is made in `parent`, by an app around the page or by a smallest size
/// that the person has chosen; and that letters may have become others, by a style that came later.
export function watchText(parent, report, reportLetters) {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'closed' });
    const [small, exact] = ['14px system-ui', '140px system-ui;-webkit-text-size-adjust:none;text-size-adjust:none'].map((font) => {
        const probe = document.createElement('p');
        probe.style.cssText = `position:absolute;visibility:hidden;letter-spacing:0;font:${font}`;
        probe.textContent = '一'; // as wide as the text is large, whatever is rounded
        root.append(probe);
        return probe;
    });
    const letters = document.createElement('p');
    letters.style.cssText = 'position:absolute;visibility:hidden;white-space:pre';
    letters.textContent = 'Wider than 一, i';
    root.append(letters);
    parent.append(host);
    const widthOf = (probe) => probe.getBoundingClientRect().width;
    new ResizeObserver(() => {
        const scale = widthOf(small) * 10 / widthOf(exact);
        report(scale > 1.05 ? scale : 1);
    }).observe(small);
    new ResizeObserver(reportLetters).observe(letters);
}
