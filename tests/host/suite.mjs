// zicha-host: what it answers, gives out, refuses and withstands. One file a subject, each with hosts and
// files of its own; they run side by side, since they mostly wait for a host to give something up.

import { chosen } from '../lines.mjs';
import { testAnswers } from './answers.mjs';
import { testCommandLines } from './command_lines.mjs';
import { testDirectory } from './directory.mjs';
import { testInjected } from './injected.mjs';
import { testMalformed } from './malformed.mjs';
import { testNginx } from './nginx.mjs';
import { testRefusals } from './refusals.mjs';
import { testService } from './service.mjs';
import { testSites } from './sites.mjs';
import { testStopping } from './stopping.mjs';

const subjects = {
    answers: testAnswers,
    directory: testDirectory,
    malformed: testMalformed,
    refusals: testRefusals,
    command_lines: testCommandLines,
    injected: testInjected,
    stopping: testStopping,
    service: testService,
    nginx: testNginx,
    sites: testSites,
};
await Promise.all(Object.values(chosen(subjects)).map((testSubject) => testSubject()));
process.exit(); // a test that failed may have left its host running
