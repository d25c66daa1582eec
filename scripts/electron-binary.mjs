import { existsSync, globSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { root, runNode } from './tools.mjs';

const folder = join(root, 'node_modules/electron');
const probeMs = 3000;

/** The path of Electron's program, or undefined where it has not been fetched. */
export function electronProgram() {
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist');
  const program = join(dist, readFileSync(pathFile, 'utf8'));
  return existsSync(program) ? program : undefined;
}

const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
const fileName = `electron-v${version}-${process.platform}-${process.arch}.zip`;

const setting = (name) =>
  process.env[`npm_config_electron_${name}`] ?? process.env[`ELECTRON_${name.toUpperCase()}`];

const address = () => {
  const mirror = setting('mirror') ?? 'https://github.com/electron/electron/releases/download/';
  const place = (setting('custom_dir') ?? 'v{{ version }}').replace('{{ version }}', version);
  return `${mirror}${place}/${setting('custom_filename') ?? fileName}`;
};

const isCached = () => {
  const places = [
    process.env.electron_config_cache,
    join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'electron'),
    join(homedir(), 'Library/Caches/electron'),
    join(process.env.LOCALAPPDATA ?? homedir(), 'electron/Cache'),
  ];
  return places.some(
    (place) => place && existsSync(place) && globSync(`**/${fileName}`, { cwd: place }).length > 0,
  );
};

// Asked by a process of its own, because Node reads the proxy's address only when it starts.
const canBeReached = async () => {
  const probe = join(root, 'scripts/probe.mjs');
  const { code } = await runNode(probe, [address(), String(probeMs)], { NODE_USE_ENV_PROXY: '1' });
  return code === 0;
};

/**
 * Fetches Electron's program if that looks possible: its archive is in the cache, or its address answers within
 * three seconds. Returns its path, or undefined.
 */
export async function fetchElectron() {
  if (!isCached() && !(await canBeReached())) return undefined;
  console.log('Fetching Electron, once.');
  await runNode(join(folder, 'install.js'), [], { NODE_USE_ENV_PROXY: '1' });
  return electronProgram();
}
