// The npm package of shell/module, out of its tarball.
import { chosen } from '../lines.mjs';
import { testBundles } from './bundles.mjs';
import { testFaults } from './faults.mjs';
import { testNeeds } from './needs.mjs';
import { testPackage } from './package.mjs';
import { testRosters } from './rosters.mjs';
import { testSameBytes } from './same_bytes.mjs';

const subjects = chosen({
    package: testPackage, bytes: testSameBytes, needs: testNeeds, rosters: testRosters, faults: testFaults, bundles: testBundles,
});
for (const run of Object.values(subjects)) await run();
