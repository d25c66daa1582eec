import { describe, expect, it } from 'vitest';
import { Clusters } from './clusters.ts';
import { comparedOf } from './compared.ts';
import { identityKeys, slugOf } from './identity.ts';
import { probablePairs } from './probable.ts';
import { type MadeRow, madeList } from './testing-firms.ts';
import { contentOf, fullnessOf } from './unite.ts';

const pairKey = (a: number, b: number): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

function certainPairs(rows: readonly MadeRow[]): string[] {
  const clusters = new Clusters();
  for (const { record } of rows) {
    clusters.addRow({
      keys: identityKeys(record, null),
      named: record,
      slug: slugOf(record),
      fullness: fullnessOf(record),
      content: contentOf(record),
    });
  }
  return [...clusters.solve().groups()].flatMap((group) =>
    group.rows.flatMap((a, at) => group.rows.slice(at + 1).map((b) => pairKey(a, b))),
  );
}

function scored(rows: readonly MadeRow[]) {
  const truth = new Set(
    rows.flatMap(({ person }, a) =>
      rows.slice(a + 1).flatMap((other, at) => (other.person === person ? [pairKey(a, a + 1 + at)] : [])),
    ),
  );
  const certain = new Set(certainPairs(rows));
  const { pairs } = probablePairs(
    rows.map(({ record }) => comparedOf(record)),
    (a, b) => certain.has(pairKey(a, b)),
  );
  const found = new Set([...certain, ...pairs.map(({ one, other }) => pairKey(one, other))]);
  const right = [...found].filter((pair) => truth.has(pair)).length;
  const [precision, recall] = [right / found.size, right / truth.size];
  return {
    wrongForCertain: [...certain].filter((pair) => !truth.has(pair)).length,
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall),
    found,
    truth,
  };
}

describe('a made list of firms, with the truth known', () => {
  it.each([1, 2, 3, 4, 5])('is matched as a rep would, made from seed %i', (seed) => {
    const { wrongForCertain, precision, recall, f1 } = scored(madeList(seed));
    expect(wrongForCertain).toBe(0);
    expect(precision).toBeGreaterThan(0.99);
    expect(f1).toBeGreaterThan(0.93);
    expect(recall).toBeGreaterThan(0.9);
  });
});
