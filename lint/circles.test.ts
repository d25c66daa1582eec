import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { resolveInside } from './layers.js';

const domain = 'shared/domain';
const isSource = (name: string) => name.endsWith('.ts') && !/\.test\.ts$|(?:^|\/)testing-/.test(name);

/** The folders of the domain, each with those that its files import from. What lies beside them belongs to none. */
function folders(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const name of readdirSync(domain, { recursive: true, encoding: 'utf8' }).filter(isSource)) {
    const from = join(domain, name);
    const imports = found.get(dirname(from)) ?? new Set();
    found.set(dirname(from), imports);
    for (const [, specifier = ''] of readFileSync(from, 'utf8').matchAll(/ from '([^']+)'/g)) {
      const to = resolveInside(from, specifier);
      if (to !== undefined && dirname(to) !== dirname(from)) imports.add(dirname(to));
    }
  }
  found.delete(domain);
  return found;
}

test('no folders of the domain import one another in a circle', () => {
  const left = folders();
  expect(left.size).toBeGreaterThan(10);
  for (let before = -1; before !== left.size; ) {
    before = left.size;
    for (const [folder, imports] of left)
      if (![...imports].some((each) => left.has(each))) left.delete(folder);
  }
  expect([...left.keys()]).toEqual([]);
});
