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
