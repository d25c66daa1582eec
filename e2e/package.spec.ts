import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readAsar } from './support/asar.ts';
import { root } from './support/processes.ts';
import { expect, test } from './support/test.ts';

/** What marks the place of the fuses in Electron's program; then a version, a count and one digit each. */
const fuseMark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const on = '1';
const off = '0';

test('the package holds the app and no more, with its fuses set, and starts', async ({ folder }) => {
  test.skip(process.platform !== 'linux', 'packs for the system it runs on, and the stub is of Linux');
  const work = dirname(folder);
  // The real program is not needed to pack: a stub with fuses in it stands for it.
  const stub = join(work, 'electron');
  mkdirSync(join(stub, 'resources'), { recursive: true });
  for (const name of ['LICENSE', 'LICENSES.chromium.html']) writeFileSync(join(stub, name), '');
  writeFileSync(join(stub, 'electron'), `..${fuseMark}\u0001\u0008${off.repeat(8)}..`, 'latin1');
  chmodSync(join(stub, 'electron'), 0o755);

  const builder = join(root, 'node_modules/electron-builder/cli.js');
  const packed = join(work, 'packed');
  const args = [
    '--linux',
    'dir',
    `-c.electronDist=${stub}`,
    `-c.directories.output=${packed}`,
    '--publish',
    'never',
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, [builder, ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(status, stdout + stderr).toBe(0);

  const unpacked = join(packed, process.arch === 'x64' ? 'linux-unpacked' : `linux-${process.arch}-unpacked`);
  const program = readFileSync(join(unpacked, 'handset'), 'latin1');
  const fuses = program.slice(program.indexOf(fuseMark) + fuseMark.length + 2).slice(0, 8);
  expect([...fuses]).toEqual([off, on, off, off, on, on, off, off]);

  const asar = readAsar(join(unpacked, 'resources/app.asar'));
  const paths = asar.files.map(({ path }) => path);
  for (const name of [
    'out/main/main.js',
    'out/main/reader.worker.js',
    'out/preload/preload.cjs',
    'out/renderer/index.html',
  ]) {
    expect(paths).toContain(name);
  }
  expect(paths.filter((path) => path.endsWith('.node'))).toEqual([
    `node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`,
  ]);
  const packages = new Set(
    paths.filter((path) => path.startsWith('node_modules/')).map((path) => path.split('/')[1]),
  );
  expect([...packages]).toEqual(['better-sqlite3']);

  const extracted = join(work, 'extracted');
  asar.extractTo(extracted);
  const cli = join(extracted, 'out/main/cli.js');
  const change = ['call', 'settings.change', '{"settings":{"repName":"Maya Roth"}}', '--data', folder];
  const run = spawnSync(process.execPath, [cli, ...change], { encoding: 'utf8' });
  expect(run.stderr).toBe('');
  expect(JSON.parse(run.stdout)).toMatchObject({ repName: 'Maya Roth' });
});
