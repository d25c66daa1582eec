import { describe, expect, it } from 'vitest';
import { Clusters } from './clusters.ts';
import { comparedOf } from './compared.ts';
import { identityKeys, slugOf } from './identity.ts';
import { probablePairs } from './probable.ts';
import { recordOf } from './testing-record.ts';
import { type MadeRow, madeList } from './testing-firms.ts';
import { contentOf, fullnessOf } from './unite.ts';

const pairKey = (a: number, b: number): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

const pairsAmong = (rows: readonly number[]): string[] =>
  rows.flatMap((a, at) => rows.slice(at + 1).map((b) => pairKey(a, b)));

function certainPairs(rows: readonly MadeRow[]): string[] {
  const clusters = new Clusters();
  for (const { record } of rows) {
    clusters.addRow({
      keys: identityKeys(record),
      named: record,
      slug: slugOf(record),
      fullness: fullnessOf(record),
      content: contentOf(record),
    });
  }
  return [...clusters.solve().groups()].flatMap((group) => pairsAmong(group.rows));
}

function scored(rows: readonly MadeRow[]) {
  const places = rows.map((_, at) => at);
  const truth = new Set([...Map.groupBy(places, (at) => rows[at]?.person).values()].flatMap(pairsAmong));
  const certain = new Set(certainPairs(rows));
  const compared = rows.map(({ record }) => comparedOf(record));
  const { pairs } = probablePairs(
    rows.length,
    (at) => compared[at] ?? comparedOf(recordOf({})),
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
  };
}

describe('a made list of firms, with the truth known', () => {
  it.each([1, 2, 3, 4, 5])('is matched as a rep would, made from seed %i', (seed) => {
    const { wrongForCertain, precision, f1 } = scored(madeList(seed));
    expect(wrongForCertain).toBe(0);
    expect(precision).toBeGreaterThan(0.99);
    expect(f1).toBeGreaterThan(0.97);
  });
});
