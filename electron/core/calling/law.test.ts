import { afterEach, beforeEach, expect, it } from 'vitest';
import { givenRules, rulesAsOf } from '#shared/domain/calling/rules.ts';
import { workingDays } from '#shared/domain/calling/windows.ts';
import { insertRuleEdit } from '../store/calling-rules.ts';
import { type TestBook, testBook } from '../testing.ts';
import { lawOf } from './law.ts';

let at: TestBook;
beforeEach(async () => {
  at = await testBook();
});
afterEach(() => at.close());

const caps = { in24Hours: 1, in7Days: null, in30Days: null };
const ofFlorida = () => lawOf(at.book.reader).rules.find(({ jurisdiction }) => jurisdiction === 'US-FL');

let commands = 0;
/** Keeps an edit as a command of its own does. */
function edit(jurisdiction: string, off: boolean | null): number {
  commands += 1;
  const { seq } = at.book.writer.run(
    `INSERT INTO command (id, operation, recorded_at, on_date, said, receipt, undoable)
     VALUES (randomblob(16), 'callingRules.change', ?, '2026-11-19', '', '{}', 1)`,
    [commands],
  );
  const body = off === null ? null : { off, window: workingDays('9-17'), caps, restDays: 7 };
  insertRuleEdit(at.book.writer, jurisdiction, body, {
    at: at.world.now(),
    onDate: '2026-11-19',
    commandSeq: seq,
  });
  return seq;
}

it('is the rules as they came, until a company changes one', () => {
  expect(lawOf(at.book.reader)).toMatchObject({ rules: givenRules, version: rulesAsOf });
  expect(lawOf(at.book.reader)).toBe(lawOf(at.book.reader));
});

it('has the hours, caps and rest of a changed rule, and all else of it as it came', () => {
  edit('US-FL', false);
  expect(ofFlorida()).toMatchObject({ nature: 'law', window: workingDays('9-17'), caps, restDays: 7 });
  expect(lawOf(at.book.reader).rules).toHaveLength(givenRules.length);
  expect(lawOf(at.book.reader)).toBe(lawOf(at.book.reader));
});

it('leaves out a rule that is off, and has it again once it is put back', () => {
  edit('US-FL', true);
  expect(ofFlorida()).toBeUndefined();
  const off = lawOf(at.book.reader).version;
  edit('US-FL', null);
  expect(lawOf(at.book.reader).rules).toEqual(givenRules);
  expect(lawOf(at.book.reader).version).not.toBe(off);
});

it('goes by another version after each change, and by the old one when the change is undone', () => {
  edit('FR', false);
  const before = lawOf(at.book.reader);
  const changed = edit('US-FL', true);
  expect(lawOf(at.book.reader).version).not.toBe(before.version);
  at.book.writer.run(`INSERT INTO void (voids_command_seq, command_seq, recorded_at) VALUES (?, ?, 0)`, [
    changed,
    edit('DE', null),
  ]);
  at.book.writer.run(`INSERT INTO void (voids_command_seq, command_seq, recorded_at) VALUES (?, ?, 0)`, [
    changed + 1,
    changed + 1,
  ]);
  expect(lawOf(at.book.reader)).toBe(before);
});
