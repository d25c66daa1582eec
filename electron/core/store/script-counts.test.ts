import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestBook, testBook } from '../testing.ts';
import { heard, scripted, walked } from './script-counts.ts';

let at: TestBook;
beforeAll(async () => {
  at = await testBook();
});
afterAll(() => at.close());

/** What is read of touches, in the order of the plan. */
const readsOf = (sql: string) =>
  at.book.reader
    .all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .flatMap(({ detail }) => (/^(?:SCAN|SEARCH) [tha] .*$/u.test(detail) ? [detail] : []));

describe('what came of scripts, in a book of millions of touches that were read from nothing', () => {
  it('is counted from the indexes over those that were read from one, and over answers', () => {
    expect(readsOf(scripted)).toEqual([
      'SEARCH t USING COVERING INDEX touch_script_version (script_version_seq=? AND direction=?)',
      expect.stringMatching(/^SEARCH t USING COVERING INDEX touch_reached /u),
    ]);
  });

  it('reads a touch only for the way that somebody spoken with, or put through, took', () => {
    expect(readsOf(walked)).toEqual([
      'SEARCH t USING INDEX touch_script_version (script_version_seq=? AND direction=? AND reached=?)',
      'SEARCH t USING INDEX touch_put_through (script_version_seq=?)',
    ]);
  });

  it('of an objection reads the touches on which it was heard', () => {
    expect(readsOf(heard).slice(0, 2)).toEqual([
      'SEARCH h USING INDEX touch_objection_version (objection_version_seq=?)',
      'SEARCH t USING INTEGER PRIMARY KEY (rowid=?)',
    ]);
  });
});
