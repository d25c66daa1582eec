import { ensureBuilt } from './ensure-built.mjs';
import { commandFile, showNode } from './tools.mjs';

if (!(await ensureBuilt())) process.exit(1);
process.exit(await showNode(commandFile('electron-builder'), process.argv.slice(2)));
