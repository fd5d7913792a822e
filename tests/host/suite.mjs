// zicha-host: what it answers, gives out, refuses and stands. One file a subject, each run in turn.

import { testAnswers } from './answers.mjs';
import { testDirectory } from './directory.mjs';
import { testMalformed } from './malformed.mjs';
import { testNginx } from './nginx.mjs';
import { testService } from './service.mjs';
import { testStopping } from './stopping.mjs';

await testAnswers();
await testDirectory();
await testMalformed();
await testStopping();
await testService();
await testNginx();
