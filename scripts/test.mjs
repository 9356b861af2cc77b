// `npm test`: everything that must hold, in the order in which it is cheapest to fail. The last line is
// `N passed, M failed` over all of it.
import { installIfNeeded, root } from './install.mjs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { projectEnv } from './install.mjs';

installIfNeeded();
const { status } = spawnSync(
  'node',
  [join(root, 'scripts/test-stages.ts'), ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
    env: projectEnv,
  },
);
process.exit(status ?? 1);
