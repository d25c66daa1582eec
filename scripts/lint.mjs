import { commandFile, showNode } from './tools.mjs';

process.exit(await showNode(commandFile('oxlint'), ['--deny-warnings', ...process.argv.slice(2)]));
