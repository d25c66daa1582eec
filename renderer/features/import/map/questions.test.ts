import { describe, expect, it } from 'vitest';
import type { Opened } from '../flow-state.ts';
import { questionsOf } from './questions.ts';

const opened = (
  columns: Record<string, { readonly field: string | null; readonly cells: readonly string[] }>,
  said: Partial<Opened> = {},
): Opened => {
  const headers = Object.keys(columns);
  const longest = Math.max(...Object.values(columns).map(({ cells }) => cells.length));
  return {
    preview: {
      importId: 'i',
      fileName: 'fair.csv',
      bytes: 1,
      format: 'a list',
      encoding: 'utf-8',
      delimiter: ',',
      headerLine: 1,
      kind: 'people',
      register: null,
      sheets: [],
      sheet: null,
      remembered: false,
      datesArrival: true,
      profiled: longest,
      columns: headers.map((header, index) => ({
        index,
        header,
        field: columns[header]?.field ?? null,
        samples: [],
        filled: columns[header]?.cells.length ?? 0,
      })),
      rows: Array.from({ length: longest }, (_, row) => ({
        line: row + 2,
        cells: headers.map((header) => columns[header]?.cells[row] ?? ''),
      })),
      repair: null,
      dates: [],
      suggested: { sourceKind: 'other', sourceName: 'fair', receivedOn: '2026-11-19', country: 'US' },
      before: null,
    },
    reading: {},
    mapping: Object.fromEntries(headers.map((header) => [header, columns[header]?.field ?? null])),
    decided: [],
    country: 'US',
    target: {
      sourceKind: 'other',
      sourceName: 'fair',
      receivedOn: '2026-11-19',
      accountClass: 'target',
    },
    ...said,
  };
};

const ask = (file: Opened) => questionsOf(file, '2026-11-19');
const numbers = ['815-555-0142', '317-555-0128', '815-555-0107'];

describe('numbers under a header that nobody knows', () => {
  it('are asked about, mobile first when no two are alike', () => {
    const [question] = ask(opened({ 'Tel. 2': { field: null, cells: numbers } }));
    expect(question?.asks).toBe('Whose number is it?');
    expect(question?.hint).toBe('No two alike, so not a switchboard');
    expect(question?.answers.map(({ field }) => field)).toEqual([
      'phones.mobile',
      'phones.work',
      'phones.company',
      null,
    ]);
  });

  it('are offered as the switchboard where many rows repeat one', () => {
    const cells = ['815-555-0190', '(815) 555 0190', '815.555.0190', '317-555-0128'];
    const [question] = ask(opened({ Office: { field: 'phones.other', cells } }));
    expect(question?.answers[0]?.field).toBe('phones.company');
    expect(question?.hint).toBe('Three of 4 repeat, as switchboards do');
  });

  it.each([
    ['decided', opened({ 'Tel. 2': { field: null, cells: numbers } }, { decided: ['Tel. 2'] })],
    ['known by their header', opened({ Mobile: { field: 'phones.mobile', cells: numbers } })],
    ['badges', opened({ Badge: { field: null, cells: ['0041812345', '0041912345'] } })],
    ['dates', opened({ Scan: { field: null, cells: ['29.10.2026', '30.10.2026'] } })],
    ['empty', opened({ Spare: { field: null, cells: ['', ''] } })],
  ])('are not asked about when they are %s', (_, file) => {
    expect(ask(file)).toEqual([]);
  });
});

describe('dates that can be read both ways', () => {
  it('must be decided, with both readings of one of them', () => {
    const [question] = ask(opened({ Date: { field: 'listDate', cells: ['04/04/2026', '02/03/2026'] } }));
    expect(question).toMatchObject({ must: true, asks: 'Day first, or month first?' });
    expect(question?.answers.map(({ label }) => label)).toEqual([
      'Day first: Mon 2 Mar',
      'Month first: Tue 3 Feb',
      'Neither, keep it',
    ]);
  });

  it('are not asked about when one of them can be read in one way only, or when it was said', () => {
    const cells = ['02/03/2026', '25/03/2026'];
    expect(ask(opened({ Date: { field: 'listDate', cells } }))).toEqual([]);
    const said = { reading: { dateOrders: { Date: 'day first' as const } } };
    expect(ask(opened({ Date: { field: 'listDate', cells: ['02/03/2026'] } }, said))).toEqual([]);
  });
});
