import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Clusters } from './clusters.ts';
import { inBook, type Proof } from './proof.ts';

type Row = {
  readonly name?: string;
  readonly email?: string;
  readonly second?: string;
  readonly slug?: string;
  readonly id?: string;
  readonly suffix?: string;
  readonly fullness?: number;
};

function clustered({ name = '', suffix, slug, email, second, id, fullness = 1 }: Row) {
  const [firstName = null, lastName = null] = name === '' ? [] : name.split(' ');
  const keys: Proof[] = [];
  if (id !== undefined) keys.push({ kind: 'externalId', key: id });
  if (slug !== undefined) keys.push({ kind: 'linkedin', key: slug });
  for (const each of [email, second]) if (each !== undefined) keys.push({ kind: 'email', key: each });
  return {
    keys,
    named: { firstName, lastName, suffix: suffix ?? null },
    slug: slug ?? null,
    fullness,
    content: JSON.stringify([name, suffix, slug, email, second, id]),
  };
}

function groupsOf(rows: readonly Row[]) {
  const clusters = new Clusters();
  for (const row of rows) clusters.addRow(clustered(row));
  return [...clusters.solve().groups()];
}

const joined = (...rows: Row[]) => groupsOf(rows).map((group) => group.rows);

describe('rows are one person', () => {
  test('by an address, through a chain', () => {
    expect(
      joined(
        { name: 'Dana Whitlock', email: 'dana@x.example' },
        { name: 'Victor Amsel', email: 'victor@x.example' },
        { name: 'D Whitlock', email: 'dana@x.example', second: 'dw@home.example' },
        { email: 'dw@home.example' },
      ),
    ).toEqual([[0, 2, 3]]);
  });
  test('by a short form, a slip, an initial, the wrong way round, the name they are called by', () => {
    const email = 'b@x.example';
    for (const [name, other] of [
      ['Bill Kessler', 'William Kessler'],
      ['Wiliam Kessler', 'William Kessler'],
      ['W Kessler', 'William Kessler'],
      ['Kessler William', 'William Kessler'],
    ] as const)
      expect(joined({ name, email }, { name: other, email }), name).toEqual([[0, 1]]);
  });
  test('by an id or a profile, whatever they are called', () => {
    expect(joined({ name: 'Xiaoming Li', slug: 'xli' }, { name: 'Michael Li', slug: 'xli' })).toEqual([
      [0, 1],
    ]);
    expect(joined({ name: 'A B', id: '7' }, { name: 'C D', id: '7' })).toEqual([[0, 1]]);
  });
  test('and the group says the strongest proof', () => {
    expect(
      groupsOf([
        { email: 'a@x.example', slug: 's' },
        { email: 'a@x.example', slug: 's' },
      ]),
    ).toEqual([{ rows: [0, 1], kind: 'linkedin' }]);
  });
});

describe('rows stay apart', () => {
  const email = 'smiths@x.example';
  test('where names, generations or profiles conflict', () => {
    expect(joined({ name: 'Mary Smith', email }, { name: 'Mark Smith', email })).toEqual([]);
    expect(
      joined({ name: 'Al Smith', suffix: 'Sr', id: '7' }, { name: 'Al Smith', suffix: 'Jr', id: '7' }),
    ).toEqual([]);
    expect(joined({ email, slug: 'one' }, { email, slug: 'two' })).toEqual([]);
  });
  test('where a row without a name stands between two', () => {
    expect(joined({ name: 'Mary Smith', email }, { email }, { name: 'Peter Smith', email })).toEqual([]);
    expect(
      joined(
        { name: 'Mary Smith', email },
        { email, second: 'p@x.example' },
        { name: 'Peter Smith', email: 'p@x.example' },
      ),
    ).toEqual([]);
  });
  test('where a longer chain would bring two together, and what is clear of it is joined all the same', () => {
    expect(
      joined(
        { name: 'Mary Smith', email: 'a@x.example' },
        { email: 'a@x.example', second: 'b@x.example' },
        { email: 'b@x.example', second: 'c@x.example' },
        { name: 'Peter Smith', email: 'c@x.example' },
        { name: 'Mary Smith', email: 'a@x.example' },
      ),
    ).toEqual([
      [0, 4],
      [1, 2],
    ]);
  });
  test('two initials that could be either are one another still', () => {
    expect(
      joined(
        { name: 'John Smith', email },
        { name: 'J Smith', email },
        { name: 'Jane Smith', email },
        { name: 'J Smith', email },
      ),
    ).toEqual([[1, 3]]);
  });
});

describe('people of the book', () => {
  test('take the rows that are they, the one that a line was before its other keys', () => {
    const clusters = new Clusters();
    clusters.addRow(clustered({ name: 'Dana Whitlock', email: 'dana@x.example' }));
    clusters.addRow(clustered({ name: 'Victor Amsel', email: 'victor@x.example' }));
    const line = clustered({ name: 'Iris Null', email: 'iris@x.example' });
    clusters.addRow({ ...line, keys: [...line.keys, inBook(30)] });
    clusters.addKnown(20, clustered({ name: 'Dana Whitlock', email: 'dana@x.example' }));
    clusters.addKnown(10, clustered({ name: 'Iris Null', email: 'iris@x.example' }));
    clusters.addKnown(30, clustered({ name: 'Somebody Else' }));
    const solved = clusters.solve();
    expect([0, 1, 2].map((row) => solved.knownOf(row))).toEqual([20, null, 30]);
    expect([...solved.groups()]).toEqual([]);
  });
  test('one of the book never brings two rows together that conflict', () => {
    const clusters = new Clusters();
    clusters.addRow(clustered({ name: 'Mary Smith', email: 's@x.example' }));
    clusters.addRow(clustered({ name: 'Peter Smith', email: 's@x.example' }));
    clusters.addKnown(5, clustered({ email: 's@x.example' }));
    const solved = clusters.solve();
    expect([0, 1].map((row) => solved.knownOf(row))).toEqual([null, null]);
  });
});

test('the fullest row leads', () => {
  const clusters = new Clusters();
  for (const fullness of [3, 9, 5]) clusters.addRow(clustered({ email: 'a@x.example', fullness }));
  const solved = clusters.solve();
  expect([0, 1, 2].map((row) => solved.leaderOf(row))).toEqual([1, 1, 1]);
});

const anyRow = fc.record({
  name: fc.constantFrom('', 'Mary Smith', 'Mark Smith', 'M Smith', 'Peter Smith', 'Pete Smith', 'Smith Mary'),
  email: fc.option(fc.constantFrom('a', 'b', 'c', 'd'), { nil: undefined }),
  second: fc.option(fc.constantFrom('a', 'b', 'c', 'd'), { nil: undefined }),
  slug: fc.option(fc.constantFrom('s', 't'), { nil: undefined, freq: 4 }),
  id: fc.option(fc.constantFrom('1', '2'), { nil: undefined, freq: 4 }),
  suffix: fc.option(fc.constantFrom('Jr', 'Sr'), { nil: undefined, freq: 6 }),
  fullness: fc.nat(3),
}) as fc.Arbitrary<Row>;

test('the order of the rows never changes who is one, nor who leads', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 14 }), fc.infiniteStream(fc.nat()), (rows, dice) => {
      const shuffled = rows
        .map((row) => ({ row, at: dice.next().value }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ row }) => row);
      const told = (some: readonly Row[]) => {
        const clusters = new Clusters();
        for (const row of some) clusters.addRow(clustered(row));
        const solved = clusters.solve();
        const text = (row: number) => JSON.stringify(some[row]);
        return [...solved.groups()]
          .map(
            (group) =>
              `${group.kind}: ${group.rows.map(text).toSorted().join(' ')} under ${text(solved.leaderOf(group.rows[0] ?? 0))}`,
          )
          .toSorted();
      };
      expect(told(shuffled)).toEqual(told(rows));
    }),
    { numRuns: 2000 },
  );
});

test('a file of any length is held in little memory', () => {
  const clusters = new Clusters();
  for (let row = 0; row < 20_000; row += 1) {
    const email = `p${row % 15_000}@x.example`;
    clusters.addRow(clustered({ name: `First${row % 15_000} Last`, email, id: `i${row}` }));
  }
  expect([...clusters.solve().groups()].length).toBe(5000);
});
