// The page in the two other engines, Firefox and WebKit: each flow once, from a server and from a file,
// and the page saved and opened again. Anything that depends on layout alone is tested in Chromium.
import { chosen } from '../lines.mjs';
import { testEmployers } from './employers.mjs';
import { testFlows } from './flows.mjs';
import { testInstalled } from './installed.mjs';
import { testListening } from './listening.mjs';
import { testPreferences } from './preferences.mjs';
import { testReading } from './reading.mjs';
import { testSaving } from './saving.mjs';
import { startFirefox } from './firefox.mjs';
import { startHarness } from './harness.mjs';
import { startWebKit } from './webkit.mjs';

// WebKit takes twice as long as Firefox: its flows have a window of their own beside the rest.
const subjects = chosen({ flows: testFlows, employers: testEmployers, listening: testListening, reading: testReading, saving: testSaving, installed: testInstalled, preferences: testPreferences });
const lanes = [
    [startWebKit, ['flows']],
    [startWebKit, ['employers', 'listening', 'reading', 'saving']],
    [startFirefox, ['flows', 'employers', 'listening', 'reading', 'saving', 'installed', 'preferences']],
].map(([start, names]) => [start, names.filter((name) => subjects[name])]).filter(([, names]) => names.length > 0);

async function work([start, names]) {
    const harness = await startHarness(start);
    for (const name of names) await subjects[name](harness);
    return harness.finish();
}

const failures = await Promise.all(lanes.map(work));
process.exit(failures.every((count) => count === 0) ? 0 : 1); // a test that failed may have left a server
