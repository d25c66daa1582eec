import { globSync } from 'node:fs';
import { commandFile, root, runNode } from './tools.mjs';

// One tsconfig for each layer, so that a layer cannot even name what it may not use.
const projects = [
  'tsconfig.json',
  'tsconfig.tests.json',
  ...globSync(['{shared,electron}/*/tsconfig.json', '{renderer,e2e,bench}/tsconfig.json'], {
    cwd: root,
  }).toSorted(),
];

let failed = false;
for (const project of projects) {
  const { code, output } = await runNode(commandFile('typescript', 'tsc'), [
    '-p',
    project,
    '--pretty',
    'false',
  ]);
  if (code === 0) continue;
  failed = true;
  console.error(`${project}:\n${output}`);
}
process.exit(failed ? 1 : 0);
