// The command line: what zicha reads, refuses, writes and says, run as a person runs it.
// One file a subject, each run in turn.

import { chosen } from '../lines.mjs';
import { testAtOnce } from './at_once.mjs';
import { testCommandLines } from './command_lines.mjs';
import { testDeadlines } from './deadline.mjs';
import { testErrors } from './errors.mjs';
import { testFiles } from './files.mjs';
import { testFormats } from './formats.mjs';
import { testInjected } from './injected.mjs';
import { testLimits } from './limits.mjs';
import { testMaps } from './maps.mjs';
import { testNeedsOfPlaces } from './needs.mjs';
import { testNeedsExamples } from './needs_examples.mjs';
import { testNeedsLayers } from './needs_layers.mjs';
import { testNeedsRosters } from './needs_rosters.mjs';
import { testRefusals } from './refusals.mjs';
import { testOutputs } from './outputs.mjs';
import { testPack } from './pack.mjs';
import { testPersons } from './persons.mjs';
import { testRosters } from './rosters.mjs';
import { testRulesDiff } from './rules_diff.mjs';
import { testRulesMistakes } from './rules_mistakes.mjs';
import { testRulesNext } from './rules_next.mjs';
import { testRulesUpgrade } from './rules_upgrade.mjs';
import { testServe } from './serve.mjs';
import { testStreams } from './streams.mjs';
import { testNeedsService } from './needs_service.mjs';
import { testNeedsWorkbooks } from './needs_workbooks.mjs';
import { testOtherCommands } from './other_commands.mjs';
import { testCompare } from './compare.mjs';
import { testLists } from './lists.mjs';
import { testCourses } from './courses.mjs';
import { testWorkbookRefusals } from './workbook_refusals.mjs';
import { testOwnWorkbooks } from './own_workbook.mjs';
import { testOwnWorkbookPictures } from './own_workbook_pictures.mjs';
import { testOwnWorkbooksRefused } from './own_workbook_refused.mjs';
import { testWorkbookResults } from './workbook_results.mjs';
import { testWorkbooks } from './workbooks.mjs';

const subjects = {
    rosters: testRosters,
    files: testFiles,
    formats: testFormats,
    refusals: testRefusals,
    limits: testLimits,
    maps: testMaps,
    needs: testNeedsOfPlaces,
    needs_examples: testNeedsExamples,
    needs_layers: testNeedsLayers,
    needs_rosters: testNeedsRosters,
    needs_service: testNeedsService,
    needs_workbooks: testNeedsWorkbooks,
    workbooks: testWorkbooks,
    workbook_refusals: testWorkbookRefusals,
    workbook_results: testWorkbookResults,
    own_workbook: testOwnWorkbooks,
    own_workbook_pictures: testOwnWorkbookPictures,
    own_workbook_refused: testOwnWorkbooksRefused,
    courses: testCourses,
    streams: testStreams,
    at_once: testAtOnce,
    persons: testPersons,
    serve: testServe,
    errors: testErrors,
    outputs: testOutputs,
    injected: testInjected,
    command_lines: testCommandLines,
    deadline: testDeadlines,
    other_commands: testOtherCommands,
    rules_diff: testRulesDiff,
    rules_mistakes: testRulesMistakes,
    rules_next: testRulesNext,
    rules_upgrade: testRulesUpgrade,
    lists: testLists,
    compare: testCompare,
    pack: testPack,
};
for (const testSubject of Object.values(chosen(subjects))) await testSubject();
