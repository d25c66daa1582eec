import { mkdirSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { decidedOf } from '#core/store/imports/staged-decisions.ts';
import { type TestBook, testBook } from '#core/testing.ts';
import { importSteps, listFile } from '#core/testing-imports.ts';
import { stagedFolder } from '#core/staged/staging.ts';
import { decideSuggestion } from './decide.ts';
import { isSuggested, keepSuggestions, keptSuggestions, withSuggestions } from './kept.ts';
import type { Suggested } from './suggested.ts';

let at: TestBook;
beforeEach(async () => {
  at = await testBook();
});
afterEach(() => at.close());

const importId = '0197a1aa-0000-7000-8000-00000000abcd';
const suggested: fc.Arbitrary<Suggested> = fc.record({
  id: fc.uuid(),
  sign: fc.string(),
  row: fc.nat(),
  line: fc.nat(),
  other: fc.record({ kind: fc.constant('person' as const), seq: fc.nat() }),
  why: fc.array(fc.string({ unit: 'grapheme' })),
  against: fc.constant([]),
});

test('each suggestion is read by itself as it was kept, and all of one stamp together', () => {
  const { folder } = at.world;
  mkdirSync(stagedFolder(folder, importId), { recursive: true });
  fc.assert(
    fc.property(fc.array(suggested, { maxLength: 20 }), (many) => {
      keepSuggestions(folder, importId, 'stamp', many);
      expect(keptSuggestions(folder, importId, 'stamp')).toEqual(many);
      expect(keptSuggestions(folder, importId, 'another')).toBeNull();
      const one = withSuggestions(folder, importId, (kept) => many.map((_, place) => kept.at(place)));
      expect(one).toEqual(many);
      for (const { id } of many) expect(isSuggested(folder, importId, id)).toBe(true);
      expect(isSuggested(folder, importId, 'no such')).toBe(false);
    }),
    { numRuns: 40 },
  );
});

const header = 'First Name,Last Name,Company,Email,Mobile\n';
const rows = `William,Kessler,Kessler Drives,william@kessler.example,217-555-0142
Bill,Kessler,Kessler Drives,bill@home.example,217-555-0142
`;

test('a decision whose command did not come to its end was never made', async () => {
  const { open, check } = importSteps(() => at);
  const preview = await open(listFile(header + rows, 'one.csv'));
  await check(preview.importId);
  const { suggestions } = await at.client.imports.suggestions({ importId: preview.importId, limit: 5 });
  const suggestionId = suggestions[0]?.suggestionId ?? '';
  const { writer } = at.book;
  const scope = {
    writer,
    reader: writer,
    world: at.world,
    now: 0,
    zone: 'UTC',
    onDate: '2026-11-19',
    commandSeq: 0,
  };
  expect(() =>
    writer.transaction(() => {
      decideSuggestion(scope, { importId: preview.importId, suggestionId, decision: 'same' });
      throw new Error('the disk is full');
    }),
  ).toThrow('the disk is full');
  expect(decidedOf(writer, preview.importId)).toEqual(new Map());
  const again = await at.client.imports.suggestions({ importId: preview.importId, limit: 5 });
  expect(again.suggestions).toMatchObject([{ decided: null }]);
});
