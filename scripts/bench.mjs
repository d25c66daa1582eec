import { join } from 'node:path';
import { root, showNode } from './tools.mjs';

// The sources are run as they are, so nothing needs to be built first.
const sources = ['--no-warnings', '--import', join(root, 'scripts/run-sources.mjs')];
process.exit(
  await showNode(sources[0], [...sources.slice(1), join(root, 'bench/main.ts'), ...process.argv.slice(2)]),
);
