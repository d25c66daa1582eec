import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packedPrints, printOf, unpackedPrints } from './print.ts';
import type { Proof } from './proof.ts';
import { packedTraits, unpackedTraits } from './traits.ts';

const proof: fc.Arbitrary<Proof> = fc.record({
  kind: fc.constantFrom('externalId', 'linkedin', 'email', 'phone and name', 'row'),
  key: fc.string(),
});
const number = fc.integer({ min: 0, max: 2 ** 32 - 1 });

test('prints are read back as they were written, with as many keys as each has', () =>
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.array(proof), fc.nat(200), fc.string(), fc.boolean())), (rows) => {
      const prints = rows.map((row) => printOf(...row));
      const read = [...unpackedPrints(packedPrints(prints))];
      expect(read.map((each) => ({ ...each, keys: Array.from(each.keys) }))).toEqual(prints);
    }),
  ));

test('so are traits', () =>
  fc.assert(
    fc.property(fc.array(fc.record({ keys: fc.array(number), counted: fc.array(number) })), (rows) => {
      const read = [...unpackedTraits(packedTraits(rows))];
      expect(read.map(({ keys, counted }) => ({ keys: [...keys], counted: [...counted] }))).toEqual(rows);
    }),
  ));
