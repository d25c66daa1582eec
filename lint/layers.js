/** What the long work of the core rests on. */
const underWork = [
  'shared/domain',
  'shared/contract',
  'electron/core',
  'electron/core/db',
  'electron/core/store',
  'electron/core/files',
];

/** What decides over the facts of the book: no store knows of it. */
const deciding = ['electron/core/calling', 'electron/core/cadences', 'electron/core/queue'];

/**
 * Who may import whom. A zone is the longest matching path below; a file may import from its own zone
 * and from the zones that its line names. `apart` zones have parts that may not import each other: the
 * first name below the folder tells the parts from one another.
 */
const zones = [
  { at: 'shared/domain', may: [] },
  { at: 'shared/contract', may: ['shared/domain'] },
  // A step of the schema never changes once it is released, and so rests on nothing that does.
  { at: 'electron/core/db/migrations', may: ['electron/core/db'] },
  {
    at: 'electron/core/db',
    may: ['shared/domain', 'shared/contract', 'electron/core', 'electron/core/db/migrations'],
  },
  {
    at: 'electron/core/store',
    may: [
      'shared/domain',
      'shared/contract',
      'electron/core',
      'electron/core/db',
      'electron/core/db/migrations',
    ],
  },
  { at: 'electron/core/files', may: ['shared/domain', 'shared/contract', 'electron/core'] },
  { at: 'electron/core/telephony', may: ['shared/domain', 'shared/contract', 'electron/core'] },
  // Registers are one kind of what comes in: imports know of them, and they of no import.
  {
    at: 'electron/core/registers',
    may: [...underWork, ...deciding],
  },
  {
    at: 'electron/core/import',
    may: [...underWork, ...deciding, 'electron/core/registers'],
  },
  {
    at: 'electron/core/handlers',
    apart: true,
    may: [
      'shared/domain',
      'shared/contract',
      'electron/core',
      'electron/core/import',
      'electron/core/registers',
      'electron/core/store',
      'electron/core/files',
      'electron/core/telephony',
      ...deciding,
    ],
  },
  ...deciding.map((at) => ({ at, may: [...underWork, ...deciding, 'electron/core/import'] })),
  {
    at: 'electron/core',
    may: [
      'shared/domain',
      'shared/contract',
      'electron/core/db',
      'electron/core/db/migrations',
      'electron/core/store',
      'electron/core/files',
      'electron/core/import',
      'electron/core/telephony',
      'electron/core/handlers',
      ...deciding,
    ],
  },
  { at: 'electron/transport', may: ['shared/domain', 'shared/contract', 'electron/core'] },
  {
    at: 'electron/shell',
    may: ['shared/domain', 'shared/contract', 'electron/core', 'electron/core/import', 'electron/transport'],
  },
  {
    at: 'renderer/features',
    apart: true,
    may: ['shared/domain', 'shared/contract', 'renderer', 'renderer/api', 'renderer/ui', 'renderer/app'],
  },
  { at: 'renderer/ui', may: ['shared/domain', 'shared/contract'] },
  { at: 'renderer/api', may: ['shared/domain', 'shared/contract'] },
  {
    at: 'renderer',
    may: [
      'shared/domain',
      'shared/contract',
      'renderer/api',
      'renderer/ui',
      'renderer/app',
      'renderer/features',
    ],
  },
  {
    at: 'renderer/app',
    may: ['shared/domain', 'shared/contract', 'renderer', 'renderer/api', 'renderer/ui', 'renderer/features'],
  },
  { at: 'e2e', may: [] },
];

const byDepth = zones.toSorted((a, b) => b.at.length - a.at.length);

/** The subpath imports of package.json. */
const subpaths = [
  ['#shared/', 'shared/'],
  ['#core/', 'electron/core/'],
  ['#transport/', 'electron/transport/'],
  ['#shell/', 'electron/shell/'],
  ['#renderer/', 'renderer/'],
];

const zoneOf = (path) => byDepth.find((zone) => path.startsWith(`${zone.at}/`));
const partOf = (path, zone) =>
  path
    .slice(zone.at.length + 1)
    .split('/')[0]
    .replace(/\.tsx?$/, '');

/** The path in the repository that `specifier` names in `from`, or undefined for a package. */
export function resolveInside(from, specifier) {
  const subpath = subpaths.find(([name]) => specifier.startsWith(name));
  if (subpath) return subpath[1] + specifier.slice(subpath[0].length);
  if (!specifier.startsWith('.')) return undefined;
  const parts = from.split('/').slice(0, -1);
  for (const step of specifier.split('/')) {
    if (step === '..') parts.pop();
    else if (step !== '.') parts.push(step);
  }
  return parts.join('/');
}

/** One sentence if the file at `from` may not import `specifier`, else undefined. Paths as in the repository. */
export function whyNot(from, specifier) {
  const to = resolveInside(from, specifier);
  const own = zoneOf(from);
  const other = to === undefined ? undefined : zoneOf(to);
  if (!own || !other) return undefined;
  if (own !== other) {
    return own.may.includes(other.at) ? undefined : `${own.at} may not import from ${other.at}.`;
  }
  if (own.apart && partOf(from, own) !== partOf(to, own)) {
    return `The parts of ${own.at} may not import each other: ${partOf(from, own)} imports ${partOf(to, own)}.`;
  }
  return undefined;
}
