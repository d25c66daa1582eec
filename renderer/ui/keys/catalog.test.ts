import { describe, expect, it } from 'vitest';
import { isRemappable } from '#shared/domain/key-map.ts';
import { channelKeys, directionKeys } from '#renderer/features/session/occasion.ts';
import { keyCatalog } from './catalog.ts';

const sources = Object.entries(
  import.meta.glob<string>('../../features/**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true }),
).filter(([path]) => !path.includes('.test.'));
const screenOf = (path: string) => /features\/([^/]+)\//u.exec(path)?.[1] ?? '';
const screens = [...new Set(sources.map(([path]) => screenOf(path)))];
const sourceOf = (screen: string) =>
  sources
    .filter(([path]) => screenOf(path) === screen)
    .map(([, source]) => source)
    .join('\n');
const found = (source: string, pattern: RegExp) =>
  [...source.matchAll(pattern)].flatMap(([, key]) => key ?? []);

/** Keys that stand in a list of their own, apart from the commands. */
const listed: Readonly<Record<string, readonly string[]>> = {
  session: ['J', 'K', 'L', 'M', ...Object.values(channelKeys), ...Object.values(directionKeys)],
  import: ['J', 'K', 'L', 'M', 'W'],
};

describe('the catalog of keys', () => {
  it.each(screens)('has every key of %s that may be put elsewhere, and no other', (screen) => {
    const source = sourceOf(screen);
    const declared = [
      ...found(source, /stroke: '([^']+)'/gu),
      ...found(source, /\['([^']+)', '[^']+', \w+\]/gu),
    ];
    const here = [...declared, ...(listed[screen] ?? [])].filter(isRemappable);
    const known = keyCatalog
      .filter((each) => each.screen === screen)
      .flatMap(({ keys }) => Object.keys(keys));
    expect([...new Set(known)].toSorted()).toEqual([...new Set(here)].toSorted());
  });

  it.each(keyCatalog.filter(({ screen }) => screen !== null))(
    'knows $title by its name',
    ({ title, screen }) => {
      const source = sourceOf(screen ?? '');
      expect(source).toMatch(
        new RegExp(`(?:useKeys\\(\\s*|label=)["']${title.replace('?', '\\?')}["']`, 'u'),
      );
    },
  );

  it('has no letter with Alt, which types a sign on a Mac', () => {
    const typing = sources.flatMap(([path, source]) =>
      found(source, /['"](alt\+[A-Za-z0-9])['"]/gu).map(() => path),
    );
    expect(typing).toEqual([]);
  });
});
