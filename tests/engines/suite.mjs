// The page in the two other engines, Firefox and WebKit: each flow once, from a server and from a file,
// and the page saved and opened again. What depends on layout alone is tested in Chromium.
import { testEmployers } from './employers.mjs';
import { testFlows } from './flows.mjs';
import { testSaving } from './saving.mjs';
import { startFirefox } from './firefox.mjs';
import { startHarness } from './harness.mjs';
import { startWebKit } from './webkit.mjs';

async function work(start) {
    const harness = await startHarness(start);
    await testFlows(harness);
    await testEmployers(harness);
    await testSaving(harness);
    return harness.finish();
}

const failures = await Promise.all([startFirefox, startWebKit].map(work));
process.exitCode = failures.every((count) => count === 0) ? 0 : 1;
