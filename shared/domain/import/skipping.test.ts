import { describe, expect, test } from 'vitest';
import { endsList, isVoid, lineKinds } from './skipping.ts';

const kindOf = lineKinds(['Name', 'Company', 'Phone', 'Amount']);

describe('lines that are no rows', () => {
  const cases: readonly [string, string[]][] = [
    ['blank', ['', '', '', '']],
    ['blank', ['\u00A0', '\u200B', '\u001A', ' ']],
    ['repeated header', ['Name', 'Company', 'Phone', 'Amount']],
    ['repeated header', ['\uFEFFNAME', ' company ', 'Phone', 'Amount', '']],
    ['total', ['Total', '', '', '5,700.00']],
    ['total', ['', 'Grand Total:', '', '12']],
    ['total', ['Subtotal', '3', '4', '5']],
    ['total', ['Records: 12', '', '', '']],
    ['footer', ['Copyright © 2026 Brightline', '', '', '']],
    ['footer', ['Page 3 of 7']],
    ['footer', ['Confidential Information - Do Not Distribute']],
    ['narrow', ['Open leads']],
    ['narrow', ['Open leads', '', '', '']],
    ['row', ['Dana Whitlock', 'Brightline', '', '']],
    ['row', ['Total', 'Brightline', '217-555-0142', '']],
    ['row', ['Total', '', '2175550142', '']],
    ['row', ['', 'Brightline', '', '']],
    ['row', ['Name', 'Company', 'Phone', 'Budget']],
  ];
  test.each(cases)('%s: %j', (kind, cells) => expect(kindOf(cells)).toBe(kind));
  test('a list of one column has no footers of one cell', () => {
    expect(lineKinds(['Name'])(['Dana Whitlock'])).toBe('row');
  });
});

describe('a lone cell at the end', () => {
  const lone = { padded: false, afterBlank: false };
  const cases: readonly [string, Parameters<typeof endsList>[1], boolean][] = [
    ['Victor Amsel', lone, false],
    ['Victor Amsel', { ...lone, afterBlank: true }, true],
    ['victor@formline.example', { ...lone, afterBlank: true }, false],
    ['+1 217 555 0142', { ...lone, afterBlank: true }, false],
    ['https://www.linkedin.com/in/victor', { ...lone, afterBlank: true }, false],
    ['All leads of the fair in Chicago', lone, true],
    ['All leads of the fair in Chicago', { padded: true, afterBlank: false }, false],
    ['All leads of the fair in Chicago', { padded: true, afterBlank: true }, true],
  ];
  test.each(cases)('%s, %j', (text, where, ends) => expect(endsList([text], where)).toBe(ends));
});

test('a cell is void when nobody would see anything in it', () => {
  expect(['', ' ', '\t', '\u0000', '\u200B\u00A0', '\uFEFF'].every(isVoid)).toBe(true);
  expect(['0', '-', 'ü', ' x'].some(isVoid)).toBe(false);
});
