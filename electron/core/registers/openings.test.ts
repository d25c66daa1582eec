import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { numbersOpened } from '#shared/domain/register/opening.ts';
import type { Writer } from '../db/connection.ts';
import { migrate } from '../db/migrate.ts';
import { openWriter } from '../db/open.ts';
import { addNumbers, insertVersion, registeredAmong, setVersionState } from '../store/registers.ts';
import { NamedNumbers } from './named-numbers.ts';
import { countOpenings } from './openings.ts';

let folder: string;
let writer: Writer;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handset-openings-'));
  writer = openWriter(join(folder, 'book.sqlite'));
  migrate(writer, () => {});
});
afterEach(() => {
  writer.close();
  rmSync(folder, { recursive: true });
});

const number = fc
  .tuple(fc.constantFrom(1217, 1312), fc.integer({ min: 5550100, max: 5550105 }))
  .map(([area, rest]) => area * 10_000_000 + rest);
const entry = (removed: fc.Arbitrary<boolean>) =>
  fc.record({ number, removed, day: fc.constantFrom(0, 20261001, 20261002) });
const file = fc.oneof(
  fc.record({
    kind: fc.constant('full' as const),
    entries: fc.array(entry(fc.constant(false)), { maxLength: 8 }),
  }),
  fc.record({
    kind: fc.constant('changes' as const),
    entries: fc.array(entry(fc.boolean()), { maxLength: 8 }),
  }),
);
const version = fc.record({
  file,
  register: fc.constantFrom('One', 'one', 'Two'),
  asOf: fc.constantFrom('2026-10-01', '2026-10-02', '2026-10-03'),
});

let made = 0;
const newId = (): string => `0197a1aa-0000-7000-8000-${String((made += 1)).padStart(12, '0')}`;

const standing = () =>
  new Set(
    writer.all<{ number: number }>('SELECT number FROM registered_number').map(({ number: each }) => each),
  );

it('what is counted before a file comes in is what it opens', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(version, { minLength: 1, maxLength: 6 }), async (versions) => {
      writer.script(
        'DELETE FROM register_area; DELETE FROM register_number; DELETE FROM register_version; DELETE FROM register',
      );
      for (const {
        file: { kind, entries },
        register,
        asOf,
      } of versions) {
        const named = new NamedNumbers(kind);
        const known = registeredAmong(
          writer,
          entries.map((each) => each.number),
        );
        named.add(entries, (each) => known.has(each));
        const told = numbersOpened(await countOpenings(writer, named), { name: register, asOf });
        const before = standing();
        const seq = insertVersion(writer, {
          versionId: newId(),
          registerId: newId(),
          register,
          kind,
          fileName: 'dnc.txt',
          sha256: '00',
          bytes: 0,
          asOf,
          now: 0,
          onDate: '2026-11-21',
        });
        addNumbers(writer, seq, entries);
        setVersionState(writer, seq, 'applied');
        const after = standing();
        expect(told).toBe([...before].filter((each) => !after.has(each)).length);
      }
    }),
  );
});
