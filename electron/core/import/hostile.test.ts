import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { Problem } from '#shared/contract/problems.ts';
import { openTable, readTable } from '../files/open.ts';
import { type DryRun, dryRun } from './dry-run.ts';
import { dryRunOf, refusalOf, skips, warned } from './testing-quirks.ts';

const folder = mkdtempSync(join(tmpdir(), 'handset-hostile-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('what is no list is answered with one sentence', () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de', 'hex');
  const cases: readonly [string, string | Uint8Array, string][] = [
    ['a picture', png, 'holds a picture, not a list'],
    ['an empty file', '', 'is empty'],
    ['blank lines', '\r\n \t\r\n\r\n', 'is empty'],
    ['a byte-order mark and nothing else', '\uFEFF', 'is empty'],
    ['a header and no rows', 'Name,Company,Email\r\n', 'has a line of headers and no rows'],
    ['a header and blank rows', 'Name,Company,Email\n,,\n,,\n', 'has a line of headers and no rows'],
    ['zero bytes', new Uint8Array(5000), 'holds no text, so it is no list'],
    [
      'noise',
      Uint8Array.from({ length: 5000 }, (_, at) => (at * at * 31 + at * 7) % 256),
      'holds no text, so it is no list',
    ],
    [
      'nobody’s columns',
      'Color,Weight\nred,5\nblue,6\n',
      'has no column with a name, e-mail, phone, profile or company',
    ],
    ['an archive of pictures', zipSync({ 'a.png': png }), 'is an archive without a list in it'],
    ['JSON', '[{"name":"Dana"}]', 'holds JSON, not a table'],
    ['XML', '<?xml version="1.0"?><people/>', 'holds XML, not a list'],
    ['a PDF', '%PDF-1.7\n1 0 obj\n', 'holds a PDF document, not a list'],
  ];
  test.each(cases)('%s', (_, bytes, what) => {
    expect(refusalOf(bytes)).toBe(`list.csv ${what}. Nothing was changed.`);
  });
});

describe('odd lists are read', () => {
  test('one column', () => {
    expect(dryRunOf('Email\ndana@x.example\nvictor@x.example\n').counts).toMatchObject({
      rows: 2,
      accepted: 2,
    });
  });
  test('zero bytes in cells are taken out and said', () => {
    const run = dryRunOf('Name,Company\nDa\0na Whit\0lock,Brightline\0\n');
    expect(run.records[0]).toMatchObject({ fullName: 'Dana Whitlock', company: 'Brightline' });
    expect(warned(run)).toHaveLength(2);
  });
  test.each([100, 2000])('%i columns', (count) => {
    const headers = Array.from({ length: count }, (_, index) => `Question ${index}`);
    const row = headers.map((_, index) => `answer ${index}`);
    const run = dryRunOf(`Name,${headers.join(',')},Email\nDana Whitlock,${row.join(',')},dana@x.example\n`);
    expect(Object.keys(run.records[0]?.custom ?? {})).toHaveLength(count);
    expect(run.records[0]).toMatchObject({
      fullName: 'Dana Whitlock',
      emails: [{ value: 'dana@x.example' }],
    });
  });
  test('a row of a thousand cells under three headers', () => {
    const run = dryRunOf(`Name,Company,City\nDana Whitlock,Brightline,Peoria${',x'.repeat(1000)}\n`);
    expect(run.counts).toMatchObject({ accepted: 1, warned: 1 });
  });
  test('a cell of a megabyte', () => {
    const long = 'word '.repeat(200_000).trim();
    expect(dryRunOf(`Name,Notes\nDana Whitlock,"${long}"\n`).records[0]?.notes).toBe(long);
  });
});

describe('files that would fill the memory', () => {
  const toRead = 'for (const { rows } of readTable(table)) outcome += rows.length;';
  const look = 'outcome = profileTable(table).samples.length;';

  /** Takes a file in by a process of its own: what came of it, and the most memory it took, in MB. */
  function readApart(path: string, how = toRead): { readonly outcome: string; readonly mb: number } {
    const script = `
      import { openTable, readTable } from ${JSON.stringify(join(import.meta.dirname, '../files/open.ts'))};
      import { profileTable } from ${JSON.stringify(join(import.meta.dirname, 'profile.ts'))};
      let outcome = 0;
      try {
        const table = openTable(${JSON.stringify(path)}, 'list.csv', {});
        ${how}
      } catch (error) { outcome = error.message; }
      console.log(JSON.stringify({ outcome: String(outcome), mb: Math.round(process.resourceUsage().maxRSS / 1024) }));`;
    const out = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return JSON.parse(out) as { outcome: string; mb: number };
  }

  function put(name: string, head: string, piece: string, times: number): string {
    const path = join(folder, name);
    const fd = openSync(path, 'w');
    writeSync(fd, head);
    for (let done = 0; done < times; done += 1) writeSync(fd, piece);
    closeSync(fd);
    return path;
  }

  const megabyte = 'x'.repeat(1 << 20);
  const lines = `${'wordy '.repeat(10)}\n`.repeat(16_000);
  const cases: readonly [string, string, string, number, RegExp][] = [
    ['a cell of 40 MB', 'Name,Notes\nDana,"', megabyte, 40, /^list\.csv has a line longer than 8 MB/],
    [
      'a cell of 40 MB in many lines',
      'Name,Notes\nDana,"',
      lines,
      40,
      /^list\.csv has a cell that begins in line 2 and does not end\. Nothing was changed\.$/,
    ],
    ['a line of 200 MB', '', megabyte, 200, /^list\.csv has a line longer than 8 MB/],
    ['a line of 30 MB of delimiters', 'Name,Email\n', ','.repeat(1 << 20), 30, /longer than 8 MB/],
    ['a line of 30 MB in Latin-1', 'N\u00e9', megabyte, 30, /longer than 8 MB/],
  ];
  test.each(cases)('%s', (name, head, piece, times, outcome) => {
    const path = put(name, head, piece, times);
    const read = readApart(path);
    rmSync(path);
    expect(read.outcome).toMatch(outcome);
    expect(read.mb).toBeLessThan(400);
  });

  test('sixty rows of 6 MB each are looked at without keeping them', () => {
    const row = `Dana Whitlock the ${'x'.repeat(20)},dana@brightline.example,${megabyte.repeat(6)}\n`;
    const path = put('rows', 'Name,Email,Notes\n', row, 60);
    const looked = readApart(path, look);
    const all = readApart(path);
    rmSync(path);
    expect([looked.outcome, all.outcome]).toEqual(['3', '60']);
    expect(looked.mb).toBeLessThan(300);
    expect(all.mb).toBeLessThan(500);
  });
});

describe('any bytes at all', () => {
  const path = join(folder, 'any');
  const pieces = fc.oneof(
    { arbitrary: fc.constantFrom('"', ',', ';', '\t', '|', '\n', '\r\n', '\r', ' ', '""', '","'), weight: 8 },
    {
      arbitrary: fc.constantFrom(
        'Name',
        'Email',
        'Company',
        'Phone',
        'Date',
        'Dana Whitlock',
        'dana@x.example',
        '217-555-0142',
        '03/04/2024',
        '=1+1',
        "'+1",
        'Total',
        'Copyright (c) 2026',
        '\uFEFF',
        'sep=;\n',
        'MÃ¼ller',
        'ü',
        '#N/A',
        'Name,Email,Company\n',
        'Dana,dana@x.example,Brightline\n',
      ),
      weight: 8,
    },
    { arbitrary: fc.string({ unit: 'binary', maxLength: 4 }), weight: 1 },
  );
  const texts = fc.array(pieces, { maxLength: 60 }).map((parts) => Buffer.from(parts.join('')));
  const latin = fc.array(pieces, { maxLength: 60 }).map((parts) => Buffer.from(parts.join(''), 'latin1'));
  const wide = fc.array(pieces, { maxLength: 40 }).map((parts) => Buffer.from(parts.join(''), 'utf16le'));
  const bytes = fc.oneof(texts, latin, wide, fc.uint8Array({ maxLength: 200 }));

  /** What a file of these bytes comes to, or the sentence that it is answered with. */
  function outcomeOf(content: Uint8Array): DryRun | string {
    writeFileSync(path, content);
    try {
      return dryRun(path, 'any', { defaultCountry: 'US', reading: { kind: 'people' } });
    } catch (error) {
      if (error instanceof Problem && error.code === 'UNREADABLE_FILE') return error.message;
      throw error;
    }
  }

  test('are read, or answered with one sentence; the counts add up and every line is told', () => {
    fc.assert(
      fc.property(bytes, (content) => {
        const outcome = outcomeOf(content);
        if (typeof outcome === 'string') return /^any [^\n]+\. Nothing was changed\.$/.test(outcome);
        const { counts, records, rejected, skipped, headerLine } = outcome;
        const told = [...records, ...rejected, ...skipped].map(({ line }) => line);
        if (headerLine > 0) told.push(headerLine);
        expect(new Set(told).size).toBe(told.length);
        expect(Math.min(...told)).toBe(1);
        expect(counts).toMatchObject({
          rows: records.length + rejected.length,
          accepted: records.length,
          rejected: rejected.length,
          skipped: skipped.length,
        });
        return counts.accepted === counts.new + counts.same + counts.maybe;
      }),
      { numRuns: 300, seed: 20261121 },
    );
  });

  test('no physical line of a table is lost between its rows', () => {
    const table = fc.array(pieces, { maxLength: 60 }).map((parts) => `Name,Email,Company\n${parts.join('')}`);
    fc.assert(
      fc.property(table, (text) => {
        writeFileSync(path, text);
        let opened: ReturnType<typeof openTable>;
        try {
          opened = openTable(path, 'any', { encoding: 'utf-8', headerLine: 1, delimiter: ',' });
        } catch {
          return;
        }
        const batches = [...readTable(opened)];
        const spans = [
          ...batches.flatMap(({ rows }) =>
            rows.map(({ line, raw }) => [line, raw.split('\n').length] as const),
          ),
          ...batches.flatMap(({ skipped }) => skipped.map(({ line }) => [line, null] as const)),
        ].toSorted(([a], [b]) => a - b);
        const lines = text.split(/\r\n|\r|\n/);
        if (lines.at(-1) === '') lines.pop();
        const torn = spans.filter(([line, count], index) => {
          const next = spans[index + 1]?.[0] ?? lines.length + 1;
          return count === null ? next <= line : next !== line + count;
        });
        expect(torn).toEqual([]);
      }),
      { numRuns: 400, seed: 20261121 },
    );
  });

  test('a file cut anywhere is read up to there', () => {
    const whole = 'Name,Notes,Email\nDana,"one\ntwo",dana@x.example\nVictor,"say ""hi""",victor@x.example\n';
    for (let end = 20; end < whole.length; end += 1)
      expect(dryRunOf(whole.slice(0, end)).counts.accepted).toBeGreaterThan(0);
    expect(skips(dryRunOf(whole))).toEqual([]);
  });
});

describe('a long cell of anything in every column is read in a moment', () => {
  const fields =
    'First Name,Last Name,Name,Company,Title,Email,Phone,Ext,LinkedIn,Website,Zip,City,Address,Country,Created Date,Notes,Employees,Do Not Call,Email Opt Out,Record ID,X,Time Zone,Anything'.split(
      ',',
    );
  const empty = `Dana,Whitlock${','.repeat(fields.length - 2)}`;
  const fillers = [
    ' ',
    '.',
    '(',
    "'",
    '"',
    ',',
    ':',
    '=',
    '1',
    '1 ',
    '- ',
    'a@',
    'x#',
    '+1 ',
    'Dr. ',
    '[none ',
    '<!-- ',
    '<style>',
    '<a ',
    '&amp',
    'Ã',
    '\u200B',
    '\u00A0',
    'total ',
  ];
  test.each(fillers)('%j', (filler) => {
    const long = filler.repeat(Math.ceil(40_000 / filler.length));
    const quoted = `"${long.replaceAll('"', '""')}x"`;
    const run = dryRunOf(`${fields.join(',')}\n${fields.map(() => quoted).join(',')}\n${empty}\n`);
    expect(run.counts.rows).toBe(2);
    expect(run.records.at(-1)).toMatchObject({ line: 3, fullName: 'Dana Whitlock' });
  });
});
