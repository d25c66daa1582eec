import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TestBook, testBook } from '../testing.ts';
import { dumpOf } from '../testing-dump.ts';
import { exportedText, importSteps, lastOf, listFile } from '../testing-imports.ts';

let at: TestBook;
beforeEach(async () => {
  at = await testBook();
});
afterEach(() => at.close());
const { bring } = importSteps(() => at);

const header = 'First Name,Last Name,Company,Title,Email,Phone,City\n';
const mine = `${header}Catherine,Voss,Larkmoor Pumps,Plant manager,,217-555-0142,Rockford\n`;
const theirs = `${header}Kate,Voss,Larkmoor Pumps Inc.,Plant Manager,kate.voss@larkmoor.example,217-555-0142,Rockford
Victor,Amsel,Formline,,victor@formline.example,217-555-0150,Chicago
`;

/** Everything but what a rep's word leaves for good, and the list with its source. */
const stateOf = () => {
  const { kept_apart: _, source: _s, account_class: _c, void: _v, ...rest } = dumpOf(at);
  return rest;
};

test.each(['same', 'separate'] as const)(
  'a list of which somebody was said to be the %s is taken back as any other',
  async (decision) => {
    await bring(listFile(mine, 'mine.csv'));
    const before = stateOf();
    const exported = await exportedText(at);
    const { done } = await bring(listFile(theirs, 'theirs.csv'), { sourceName: 'Theirs' });
    const { suggestions } = await at.client.imports.suggestions({ importId: done.listId, limit: 10 });
    expect(suggestions).toHaveLength(1);
    await at.client.imports.decide({
      commandId: at.id(),
      importId: done.listId,
      suggestionId: suggestions[0]?.suggestionId ?? '',
      decision,
    });
    expect(await exportedText(at)).toContain('kate.voss@larkmoor.example');
    const counted = await at.client.imports.undoPreview({ listId: done.listId });
    const { buckets } = await lastOf(
      await at.client.imports.undo({ commandId: at.id(), listId: done.listId }),
    );
    expect(buckets).toEqual(counted);
    expect(await exportedText(at)).toBe(exported);
    expect(stateOf()).toEqual(before);
    expect(await lastOf(await at.client.book.check({}))).toMatchObject({ findings: [] });
  },
);
