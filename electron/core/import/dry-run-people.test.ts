import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { madeList } from '#shared/domain/match/testing-firms.ts';
import { readOtherRun } from './against.ts';
import { dryRun } from './dry-run.ts';

const folder = mkdtempSync(join(tmpdir(), 'handset-people-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const runText = (text: string) => {
  const path = join(folder, 'list.csv');
  writeFileSync(path, text);
  return dryRun(path, 'list.csv', { defaultCountry: 'US' });
};

describe('two rows that may be one person', () => {
  const header = 'First Name,Last Name,Suffix,Company,Website,Email,Phone,Mobile,City,LinkedIn URL\n';
  const review = (rows: string) =>
    runText(header + rows)
      .groups.filter(({ decision }) => decision === 'review')
      .map(({ lines, why }) => [...lines, why]);
  test('are asked about, with what speaks for it and against it', () => {
    expect(
      review(
        'William,Kessler,,"Kessler Drives, Inc.",,,,217-555-0142,Peoria,\nBill,Kessler,,Kessler Drives,,,,217-555-0142,,\n',
      ),
    ).toEqual([
      [
        2,
        3,
        'Same mobile; Same last name; Kessler Drives, Inc. and Kessler Drives are one company; Bill is short for William.',
      ],
    ]);
    expect(
      review('Dana,Whitlock,,Brightline,,,,217-555-0142,,\nDana,Whitlock,,Formline,,,,217-555-0142,,\n'),
    ).toEqual([]);
    expect(
      review('Dana,Whitlock,,Brightline,,,,217-555-0142,,\nWhitlok,Dana,,Formline,,,,217-555-0142,,\n'),
    ).toEqual([
      [
        2,
        3,
        'Same mobile; First and last name the other way round; Whitlock and Whitlok are spelled alike. Against it: different companies.',
      ],
    ]);
  });
  test.each([
    [
      'a switchboard',
      'Dana,Whitlock,,Brightline,,,217-555-0100,,,\nVictor,Amsel,,Formline,,,217-555-0100,,,\n',
    ],
    ['a company', 'Dana,Whitlock,,Brightline,,,,,Peoria,\nVictor,Amsel,,Brightline,,,,,Peoria,\n'],
    ['a name', 'Dana,Whitlock,,,,,,,,\nDana,Whitlock,,Brightline,,,,,,\n'],
    [
      'a name, at two firms in one town',
      'Dana,Whitlock,,Formline,,,,,Peoria,\nDana,Whitlock,,Brightline,,,,,Peoria,\n',
    ],
    [
      'a last name in a firm',
      'Dana,Kessler,,Kessler Drives,,,217-555-0100,,Peoria,\nVictor,Kessler,,Kessler Drives,,,217-555-0100,,Peoria,\n',
    ],
    [
      'Sr and Jr',
      'Al,Kessler,Sr,Kessler Drives,,,,217-555-0142,,\nAl,Kessler,Jr,Kessler Drives,,,,217-555-0142,,\n',
    ],
    [
      'a firm of the same name',
      'Dana,Whitlock,,Acme Corp,acme.example,,,,,\nDana,Whitlock,,Acme Inc,acme-tools.example,,,,,\n',
    ],
    ['blanks', ',,,Brightline,,,,,,\nDana,,,Formline,,,,,,\n'],
    [
      'extensions of one number',
      'D,Whitlock,,Brightline,,,217-555-0100 x12,,,\nDaniel,Whitlock,,Brightline,,,217-555-0100 x14,,,\n',
    ],
  ])('are not, for %s alone', (_, rows) => expect(review(rows)).toEqual([]));
});

test('one for certain is in one group only, and never in a pair with itself', () => {
  const { groups, counts } = runText(
    'Name,Company,Email,Mobile\nDana Whitlock,Brightline,dana@brightline.example,\nD. Whitlock,Brightline,dana@brightline.example,217-555-0142\nDana Whitlok,Brightline,,217-555-0142\n',
  );
  expect(groups.map(({ lines, decision }) => [decision, ...lines])).toEqual([
    ['merge', 2, 3],
    ['review', 2, 4],
    ['review', 3, 4],
  ]);
  expect(counts).toMatchObject({ accepted: 3, new: 1, same: 1, maybe: 1 });
});

const cellsOf = (seed: number): string[] =>
  madeList(seed, 6).map(({ record }) =>
    [
      record.firstName,
      record.lastName,
      record.suffix,
      record.title,
      record.company,
      record.domain,
      record.emails[0]?.value,
      ...['company', 'work', 'mobile'].map((kind) => {
        const phone = record.phones.find(({ type }) => type === kind);
        return phone === undefined ? '' : `${phone.e164}${phone.ext === null ? '' : ` x${phone.ext}`}`;
      }),
      record.city,
    ]
      .map((cell) => `"${cell ?? ''}"`)
      .join(','),
  );
const madeHeader =
  'First Name,Last Name,Suffix,Title,Company,Website,Email,Company Phone,Phone,Mobile,City\n';

test('the order of the rows changes nothing but their lines', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), fc.infiniteStream(fc.nat()), (seed, dice) => {
      const rows = cellsOf(seed);
      const shuffled = rows
        .map((row) => ({ row, at: dice.next().value }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ row }) => row);
      const told = (some: readonly string[]) => {
        const { groups, counts } = runText(`${madeHeader}${some.join('\n')}\n`);
        const sets = groups.map(
          ({ lines, decision }) =>
            `${decision}: ${lines
              .map((line) => some[line - 2])
              .toSorted()
              .join(' + ')}`,
        );
        return { counts, groups: sets.toSorted() };
      };
      expect(told(shuffled)).toEqual(told(rows));
    }),
    { numRuns: 12 },
  );
});

describe('two files held against each other', () => {
  const header = 'Name,Company,Email,Mobile\n';
  const first = () => {
    const run = runText(
      `${header}Dana Whitlock,Brightline,dana@brightline.example,\nWilliam Kessler,Kessler Drives,,217-555-0142\nVictor Amsel,Formline,,\n`,
    );
    const path = join(folder, 'first.json');
    writeFileSync(path, JSON.stringify(run));
    return path;
  };
  test('tell which lines are one person, and which may be', () => {
    const otherFile = first();
    const path = join(folder, 'second.csv');
    writeFileSync(
      path,
      `${header}Bill Kessler,"Kessler Drives, Inc.",,217-555-0142\nD. Whitlock,,DANA@brightline.example,\nIris Null,Formline,,\n`,
    );
    const { groups, groupsVs } = dryRun(path, 'second.csv', {
      defaultCountry: 'US',
      against: readOtherRun(otherFile),
    });
    expect(groups).toEqual([]);
    expect(groupsVs).toMatchObject([
      { line: 2, otherFile, otherLine: 3, decision: 'review' },
      { line: 3, otherFile, otherLine: 2, decision: 'merge', why: 'The same e-mail address.' },
    ]);
  });
  test('need what a dry run prints', () => {
    const path = join(folder, 'none.json');
    writeFileSync(path, '{"records": 3}');
    expect(() => readOtherRun(path)).toThrow(`${path} is not what a dry run prints with --json.`);
  });
});
