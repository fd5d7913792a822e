// The page in a browser: every verdict reached by typing, from a server and from its file, through
// the twin and on the canvas alone; and what the page must never do. The modules are shared out
// between browsers, since a test mostly waits for the next frames.
import { availableParallelism } from 'node:os';
import { chosen } from '../lines.mjs';
import { testAccessible } from './accessible.mjs';
import { testAltered } from './altered.mjs';
import { testAsAPage } from './as_a_page.mjs';
import { shell, wholeBrowser } from './browser.mjs';
import { testChart } from './chart.mjs';
import { testCommittee } from './committee.mjs';
import { testCriteria } from './criteria.mjs';
import { testDraftFiles } from './draft_files.mjs';
import { testDrafts } from './drafts.mjs';
import { testFaults } from './faults.mjs';
import { testForeignScript } from './foreign_script.mjs';
import { testForm } from './form.mjs';
import { testGlyphs } from './glyphs.mjs';
import { testGuided } from './guided.mjs';
import { startHarness } from './harness.mjs';
import { testHistory } from './history.mjs';
import { testInstalled } from './installed.mjs';
import { testKindness } from './kindness.mjs';
import { testLooks } from './looks.mjs';
import { testMemory } from './memory.mjs';
import { testNotice } from './notice.mjs';
import { testNoticeLooks } from './notice_looks.mjs';
import { testOffline } from './offline.mjs';
import { testParts } from './parts.mjs';
import { testPaste } from './paste.mjs';
import { testPreferences } from './preferences.mjs';
import { testPrinting } from './printing.mjs';
import { testPromises } from './promises.mjs';
import { testProvisional } from './provisional.mjs';
import { testRoster } from './roster.mjs';
import { testRosterArrival } from './roster_arrival.mjs';
import { testRosterClerk } from './roster_clerk.mjs';
import { testRosterCourses } from './roster_courses.mjs';
import { testRosterDropped } from './roster_dropped.mjs';
import { testRosterFiles } from './roster_files.mjs';
import { testRosterLists } from './roster_lists.mjs';
import { testRosterWords } from './roster_words.mjs';
import { testScreenReader } from './screen_reader.mjs';
import { testStudyPlan } from './study_plan.mjs';
import { testTexts } from './texts.mjs';
import { testTyping } from './typing.mjs';
import { testVerdicts } from './verdicts.mjs';
import { testWays } from './ways.mjs';
import { testWhatIf } from './what_if.mjs';
import { testZoomed } from './zoomed.mjs';

// The longest first, so that no browser is left with one of them at the end.
const modules = {
    notice_looks: testNoticeLooks,
    verdicts: testVerdicts,
    roster: testRoster,
    roster_arrival: testRosterArrival,
    roster_clerk: testRosterClerk,
    roster_courses: testRosterCourses,
    roster_dropped: testRosterDropped,
    roster_files: testRosterFiles,
    roster_lists: testRosterLists,
    roster_words: testRosterWords,
    notice: testNotice,
    guided: testGuided,
    looks: testLooks,
    parts: testParts,
    altered: testAltered,
    paste: testPaste,
    study_plan: testStudyPlan,
    what_if: testWhatIf,
    screen_reader: testScreenReader,
    accessible: testAccessible,
    as_a_page: testAsAPage,
    form: testForm,
    ways: testWays,
    committee: testCommittee,
    kindness: testKindness,
    faults: testFaults,
    foreign_script: testForeignScript,
    memory: testMemory,
    chart: testChart,
    criteria: testCriteria,
    typing: testTyping,
    texts: testTexts,
    zoomed: testZoomed,
    preferences: testPreferences,
    offline: testOffline,
    installed: testInstalled,
    history: testHistory,
    printing: testPrinting,
    drafts: testDrafts,
    draft_files: testDraftFiles,
    promises: testPromises,
    provisional: testProvisional,
    glyphs: testGlyphs,
};

const queue = Object.keys(chosen(modules));

// Each thing that the browser around the page is asked for (its store, its files, its clipboard, its
// printing, what it forbids) is asked for in the whole browser by these, and each verdict reached there.
const needBrowser = ['verdicts', 'drafts', 'draft_files', 'offline', 'parts', 'printing', 'typing', 'texts', 'promises'];

// How WebGL draws is looked at in these, and what the whole browser is for. In all others the page draws by itself.
const needWebGl = ['notice_looks', 'looks', 'kindness', 'faults', 'memory', 'chart', 'glyphs', 'zoomed'];

function browserOf(name) {
    if (needBrowser.includes(name)) return { program: wholeBrowser };
    return { program: shell, webGl: needWebGl.includes(name) };
}

async function work() {
    const harnesses = new Map();
    while (queue.length > 0) {
        const name = queue.shift();
        const browser = browserOf(name);
        const key = JSON.stringify(browser);
        if (!harnesses.has(key)) harnesses.set(key, await startHarness(browser));
        await modules[name](harnesses.get(key));
    }
    const counts = await Promise.all([...harnesses.values()].map((harness) => harness.finish()));
    return counts.reduce((sum, count) => sum + count, 0);
}

const workers = Math.min(availableParallelism(), 2, queue.length);
const failures = await Promise.all(Array.from({ length: workers }, work));
// At once: a test that failed may have left a server behind, which would wait for ever.
process.exit(failures.every((count) => count === 0) ? 0 : 1);
