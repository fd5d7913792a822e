// Whether the file is still coming. Of a connection that breaks, browsers tell a page nothing: it stays as far as
// it has come.

const between = 5000; // milliseconds from one look to the next

/// Until `whole` resolves, calls `tellStopped` whenever nothing has come since the look before. It may have been
/// too early: something may come after all.
export function watchArrival(whole, tellStopped) {
    let seen = [];
    const timer = setInterval(() => {
        let last = document.body;
        while (last.lastChild) last = last.lastChild;
        if (seen[0] === last && seen[1] === last.length) tellStopped();
        seen = [last, last.length];
    }, between);
    void whole.then(() => clearInterval(timer));
}
