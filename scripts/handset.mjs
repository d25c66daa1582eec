import { join } from 'node:path';
import { ensureBuilt } from './ensure-built.mjs';
import { root, showNode } from './tools.mjs';

if (!(await ensureBuilt())) process.exit(1);
process.exit(await showNode(join(root, 'out/main/cli.js'), process.argv.slice(2)));
