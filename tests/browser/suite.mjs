// The page in a browser: every verdict reached by typing, from a server and from its file, through
// the twin and on the canvas alone; and what the page must never do.
import { testAccessible } from './accessible.mjs';
import { testChart } from './chart.mjs';
import { testCommittee } from './committee.mjs';
import { testForm } from './form.mjs';
import { testGuided } from './guided.mjs';
import { startHarness } from './harness.mjs';
import { testDrafts } from './drafts.mjs';
import { testDraftFiles } from './draft_files.mjs';
import { testKindness } from './kindness.mjs';
import { testLooks } from './looks.mjs';
import { testOffline } from './offline.mjs';
import { testPrinting } from './printing.mjs';
import { testNotice } from './notice.mjs';
import { testNoticeLooks } from './notice_looks.mjs';
import { testPromises } from './promises.mjs';
import { testVerdicts } from './verdicts.mjs';

const harness = await startHarness();
await testVerdicts(harness);
await testForm(harness);
await testGuided(harness);
await testChart(harness);
await testNotice(harness);
await testCommittee(harness);
await testPromises(harness);
await testDrafts(harness);
await testDraftFiles(harness);
await testOffline(harness);
await testPrinting(harness);
await testKindness(harness);
await testLooks(harness);
await testAccessible(harness);
await testNoticeLooks(harness);
process.exitCode = (await harness.finish()) === 0 ? 0 : 1;
