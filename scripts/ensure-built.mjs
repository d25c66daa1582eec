import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandFile, root, runNode } from './tools.mjs';

const stampFile = join(root, 'out', 'built-from');
const sources = [
  '{shared,electron,renderer}/**/*',
  'scripts/phone-zones.ts',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
];

/** Names, sizes and times of everything that goes into the build. Tests do not. */
const fingerprint = () => {
  const hash = createHash('sha256');
  for (const path of globSync(sources, {
    cwd: root,
    exclude: ['**/*.test.ts', '**/*.test.tsx'],
  }).toSorted()) {
    const stat = statSync(join(root, path));
    if (stat.isFile()) hash.update(`${path}\0${stat.size}\0${stat.mtimeMs}\n`);
  }
  return hash.digest('hex');
};

/**
 * Builds the app unless out/ was built from exactly these sources. Quiet when all goes well.
 * Returns false, with the build's own words on stderr, when it does not build.
 */
export async function ensureBuilt({ force = false } = {}) {
  const now = fingerprint();
  if (!force && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === now) return true;
  const { code, output } = await runNode(commandFile('electron-vite'), ['build', '--logLevel', 'warn']);
  if (code !== 0) {
    console.error(output);
    return false;
  }
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(stampFile, now);
  return true;
}

if (process.argv[1] === import.meta.filename) process.exit((await ensureBuilt({ force: true })) ? 0 : 1);
