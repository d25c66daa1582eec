import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ensureBuilt } from './ensure-built.mjs';
import { root, runNode } from './tools.mjs';

// Makes the golden book of a schema version, once, as that version is released:
//   node scripts/golden-book.mjs 1
// It is a small book of invented people as this version of Handset leaves it. Later versions open it in
// a test, so that a step of the schema is tried on a real book of every version before it.
const version = process.argv[2];
if (!/^\d+$/.test(version ?? '')) throw new Error('Say which version: node scripts/golden-book.mjs 1');
if (!(await ensureBuilt())) process.exit(1);

// Always the same day, on the same clock: it tells nothing of when or where it was made.
const at = '2026-11-20T15:00:00Z';
const folder = mkdtempSync(join(tmpdir(), 'handset-golden-'));
const handset = async (...args) => {
  const words = [...args, '--data', folder, '--clock', at, '--json'];
  const { code, output } = await runNode(join(root, 'out/main/cli.js'), words, { TZ: 'America/New_York' });
  if (code !== 0) throw new Error(output);
  return JSON.parse(output);
};
await handset('demo', '--prospects', '24', '--seed', '7');
const { name } = await handset('backup');
const golden = join(root, 'electron/core/db/golden');
mkdirSync(golden, { recursive: true });
const packed = gzipSync(readFileSync(join(folder, 'backups', name)), { level: 9 });
writeFileSync(join(golden, `book-${version}.sqlite.gz`), packed);
rmSync(folder, { recursive: true });
console.log(`book-${version}.sqlite.gz, ${packed.length} bytes`);
