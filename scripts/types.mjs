import { globSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { commandFile, root, runNode } from './tools.mjs';

// One tsconfig for each layer, so that a layer cannot even name what it may not use. The largest goes first.
const projects = [
  'tsconfig.tests.json',
  ...globSync(['{shared,electron}/*/tsconfig.json', '{renderer,e2e,bench}/tsconfig.json'], {
    cwd: root,
  }).toSorted(),
  'tsconfig.json',
];

// A project looked at by several threads takes about twice the work, so each has one, and several go at once.
const check = (project) =>
  runNode(commandFile('typescript', 'tsc'), ['-p', project, '--singleThreaded', '--pretty', 'false']);

let failed = false;
const waiting = [...projects];
async function checkInTurn() {
  for (let project = waiting.shift(); project !== undefined; project = waiting.shift()) {
    const { code, output } = await check(project);
    if (code === 0) continue;
    failed = true;
    console.error(`${project}:\n${output}`);
  }
}
await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, checkInTurn));
process.exit(failed ? 1 : 0);
