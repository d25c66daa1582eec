import { join } from 'node:path';
import { ensureBuilt } from './ensure-built.mjs';
import { root, showNode } from './tools.mjs';

if (!(await ensureBuilt())) process.exit(1);
// npm goes to the root of the project; the files that are named are where the person stands.
const standsIn = process.env.INIT_CWD ?? process.cwd();
process.exit(await showNode(join(root, 'out/main/cli.js'), process.argv.slice(2), {}, standsIn));
