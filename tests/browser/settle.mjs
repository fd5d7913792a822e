// Waiting for what a change makes the page draw.
//
// The page draws a few frames after each event, and none when nothing is left to be drawn. It tells
// nobody when that is, but its wish for a frame can be heard: from the first call in a document on,
// requestAnimationFrame counts what is asked for and has not come yet.

// The twin follows the drawing in tasks of its own, which come before any task of the background.
const quietFrames = 2; // without a wish: the effects of the first one (scrolling, focus) ask in the second
const unheardFrames = 6; // before it is listened to
const mostFrames = 600; // a page that draws for ten seconds does not settle

/// Waits until the page asks for no more frames; or, if `frames` is given, for so many of them.
export async function settle(page, frames = undefined) {
    await page.evaluate(({ count, unheard, quiet, most }) => new Promise((resolve, reject) => {
        const isNew = !window.frameWatch;
        if (isNew) {
            const watch = { next: window.requestAnimationFrame.bind(window), asked: 0 };
            window.requestAnimationFrame = (callback) => {
                watch.asked += 1;
                return watch.next((now) => {
                    watch.asked -= 1;
                    callback(now);
                });
            };
            window.frameWatch = watch;
        }
        const { frameWatch: watch } = window;
        const counted = count ?? (isNew ? unheard : undefined);
        let [all, still] = [0, 0];
        const idle = () => window.scheduler?.postTask(() => {}, { priority: 'background' });
        const frame = async () => {
            all += 1;
            still = watch.asked === 0 ? still + 1 : 0;
            if (!counted && still === quiet) {
                await idle();
                if (watch.asked > 0) still = 0;
            }
            if (counted ? all === counted : still === quiet) resolve();
            else if (all === most) reject(new Error(`the page still draws after ${most} frames`));
            else watch.next(frame);
        };
        watch.next(frame);
    }), { count: frames, unheard: unheardFrames, quiet: quietFrames, most: mostFrames });
}
