import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type TestBook, testBook } from '../testing.ts';
import { importSteps, listFile } from '../testing-imports.ts';

let at: TestBook;
beforeEach(async () => {
  at = await testBook();
});
afterEach(() => at.close());
const { bring } = importSteps(() => at);

const header = 'Full Name,Company,Email,Lead Source,Event,Received Date,Owner,Cost,Account Class';
const rows = `${header}
Dana Whitlock,Brightline,dana@brightline.example,Web form,Booth 4,2026-10-05,Jo,12.50,existing
Victor Amsel,Formline,victor@formline.example,,,,,,
`;
const target = {
  sourceKind: 'trade show',
  sourceName: 'Formline Chicago',
  event: 'Chicago',
  receivedOn: '2026-11-18',
  owner: 'Maya',
  cost: '900',
  accountClass: 'partner',
} as const;

const leads = () =>
  at.book.reader.all(
    `SELECT p.full_name AS name, s.name AS source, s.event, l.received_on AS receivedOn, l.owner, l.cost, a.class
     FROM lead l JOIN prospect p ON p.seq = l.prospect_seq JOIN source s ON s.seq = l.source_seq
     JOIN account a ON a.seq = p.account_seq ORDER BY p.full_name`,
  );

describe('what a row says of its own arrival', () => {
  test('wins over what was said of the list, which holds for the rest', async () => {
    await bring(listFile(rows), target);
    expect(leads()).toEqual([
      {
        name: 'Dana Whitlock',
        source: 'Web form',
        event: 'Booth 4',
        receivedOn: '2026-10-05',
        owner: 'Jo',
        cost: '12.50',
        class: 'existing',
      },
      {
        name: 'Victor Amsel',
        source: 'Formline Chicago',
        event: 'Chicago',
        receivedOn: '2026-11-18',
        owner: null,
        cost: null,
        class: 'partner',
      },
    ]);
  });

  test('holds for somebody who stands in the book as well', async () => {
    for (const [fullName, company] of [
      ['Dana Whitlock', 'Brightline'],
      ['Victor Amsel', 'Formline'],
    ] as const) {
      await at.client.prospects.add({
        commandId: at.id(),
        prospect: {
          fullName,
          company,
          accountClass: 'unclassified',
          emails: [`${fullName.split(' ')[0]?.toLowerCase()}@${company.toLowerCase()}.example`],
          source: { kind: 'other', name: 'By hand' },
        },
      });
    }
    const { review } = await bring(listFile(rows), target);
    expect(review.counts).toMatchObject({ new: 0, same: 2 });
    expect(leads()).toContainEqual({
      name: 'Dana Whitlock',
      source: 'Web form',
      event: 'Booth 4',
      receivedOn: '2026-10-05',
      owner: 'Jo',
      cost: '12.50',
      class: 'existing',
    });
    expect(leads()).toContainEqual(
      expect.objectContaining({ name: 'Victor Amsel', source: 'Formline Chicago', class: 'partner' }),
    );
  });
});
