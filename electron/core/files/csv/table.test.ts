import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, describe, expect, test } from 'vitest';
import { openTable, readTable } from './table.ts';

const folder = mkdtempSync(join(tmpdir(), 'handset-csv-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const put = (bytes: Buffer | string, name = 'list.csv') => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

const read = (bytes: Buffer | string, name = 'list.csv') => {
  const table = openTable(put(bytes, name), name, {});
  const batches = [...readTable(table)];
  return {
    table,
    rows: batches.flatMap(({ rows }) => rows.map(({ line, cells }) => [line, ...cells])),
    skipped: batches.flatMap(({ skipped }) => skipped.map(({ line, kind }) => [line, kind])),
  };
};

describe('encodings', () => {
  const text = 'Name,Firma\nJörg Größe,Müller & Söhne\nRenée,Société\n';
  const cases: readonly [string, Buffer, string][] = [
    ['UTF-8', Buffer.from(text), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`), 'utf-8'],
    ['UTF-16LE with a mark', iconv.encode(text, 'utf-16le', { addBOM: true }), 'utf-16le'],
    ['UTF-16BE with a mark', iconv.encode(text, 'utf-16be', { addBOM: true }), 'utf-16be'],
    ['UTF-16LE without one', iconv.encode(text, 'utf-16le', { addBOM: false }), 'utf-16le'],
    ['UTF-32LE with a mark', iconv.encode(text, 'utf-32le', { addBOM: true }), 'utf-32le'],
    ['UTF-32BE with a mark', iconv.encode(text, 'utf-32be', { addBOM: true }), 'utf-32be'],
    ['windows-1252', iconv.encode(text, 'windows-1252'), 'windows-1252'],
    ['MacRoman', iconv.encode(text, 'macintosh'), 'macintosh'],
  ];
  test.each(cases)('%s', (_, bytes, name) => {
    const { table, rows } = read(bytes);
    expect(table.encoding.name).toBe(name);
    expect(table.headers).toEqual(['Name', 'Firma']);
    expect(rows).toEqual([
      [2, 'Jörg Größe', 'Müller & Söhne'],
      [3, 'Renée', 'Société'],
    ]);
  });
  test('a line of windows-1252 in a file of UTF-8 is read as what it is', () => {
    const bytes = Buffer.concat([Buffer.from(text), iconv.encode('Zoë,Brûlé\n', 'windows-1252')]);
    expect(read(bytes).rows.at(-1)).toEqual([4, 'Zoë', 'Brûlé']);
  });
  test('a Greek list is told by statistics', () => {
    const greek =
      'Name,Company\nΓιώργος Παπαδόπουλος,Ελληνική Εταιρεία\nΜαρία Νικολάου,Αθηναϊκή Βιομηχανία\n'.repeat(4);
    expect(read(iconv.encode(greek, 'windows-1253')).rows[0]?.[1]).toBe('Γιώργος Παπαδόπουλος');
  });
  test('a character cut by the edge of a chunk is whole', () => {
    const rows = Array.from(
      { length: 40_000 },
      (_, index) => `Größe ${index},Söhne ${'ü'.repeat(index % 7)}`,
    );
    const { rows: found } = read(`Name,Firma\n${rows.join('\n')}\n`);
    expect(found.map(([, name, company]) => `${name},${company}`)).toEqual(rows);
  });
});

describe('delimiters and line ends', () => {
  test.each([',', ';', '\t', '|'])('%j', (delimiter) => {
    const { table, rows } = read(
      `Name${delimiter}Company${delimiter}Notes\nDana${delimiter}Brightline${delimiter}a, b; c\n`,
    );
    expect(table.delimiter).toBe(delimiter);
    expect(rows[0]?.slice(0, 3)).toEqual([2, 'Dana', 'Brightline']);
  });
  test('sep= is believed and is no row', () => {
    const { table, rows, skipped } = read('sep=;\nName;Company\nDana;Brightline, Inc.\n');
    expect(table).toMatchObject({ delimiter: ';', headerLine: 2 });
    expect(rows).toEqual([[3, 'Dana', 'Brightline, Inc.']]);
    expect(skipped).toEqual([[1, 'preamble']]);
  });
  test.each(['\n', '\r\n', '\r'])('lines end in %j', (end) => {
    expect(read(['Name,Company', 'Dana,Brightline', 'Victor,Formline'].join(end)).rows).toEqual([
      [2, 'Dana', 'Brightline'],
      [3, 'Victor', 'Formline'],
    ]);
  });
  test('spaces before a quote are let pass', () => {
    expect(read('Name, Company\n"Dana", "Brightline, Inc."\n').rows).toEqual([
      [2, 'Dana', 'Brightline, Inc.'],
    ]);
  });
  test('one column needs no delimiter', () => {
    expect(read('Email\ndana@x.example\nvictor@x.example\n').rows).toEqual([
      [2, 'dana@x.example'],
      [3, 'victor@x.example'],
    ]);
  });
});

describe('where the table is', () => {
  test('a title before and totals after are no rows', () => {
    const { table, rows, skipped } = read(
      'Autumn fair,,\nReport of 19 November,,\nName,Company,Phone\nDana,Brightline,1\n,,\nName,Company,Phone\nVictor,Formline,2\nTotal,,2\n',
    );
    expect(table.headerLine).toBe(3);
    expect(rows.map(([line]) => line)).toEqual([4, 7]);
    expect(skipped).toEqual([
      [1, 'preamble'],
      [2, 'preamble'],
      [5, 'blank'],
      [6, 'repeated header'],
      [8, 'total'],
    ]);
  });
  test('a short last row is a row, not a footer', () => {
    expect(read('Email,Name,Company\na@x.example,A,X\nb@x.example\n').rows.at(-1)).toEqual([
      3,
      'b@x.example',
    ]);
  });
  test('addresses with the names of their owners are no header', () => {
    const { table, rows } = read('Dana Whitlock <dana@x.example>\nVictor Amsel <victor@x.example>\n');
    expect([table.headerLine, rows.length]).toEqual([0, 2]);
  });
  test('a table without a header says so', () => {
    const { table, rows } = read('Dana,dana@x.example,217-555-0142\nVictor,victor@x.example,217-555-0150\n');
    expect(table.headerLine).toBe(0);
    expect(rows).toHaveLength(2);
  });
});

describe('what is no list is refused in one sentence', () => {
  const cases: readonly [string, Buffer | string, string][] = [
    ['empty.csv', '', 'empty.csv is empty. Nothing was changed.'],
    ['blank.csv', '\n \n\r\n', 'blank.csv is empty. Nothing was changed.'],
    [
      'badges.csv',
      Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      'badges.csv holds a picture, not a list. Nothing was changed.',
    ],
    [
      'noise.csv',
      Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 37) % 251)),
      'noise.csv holds no text, so it is no list. Nothing was changed.',
    ],
  ];
  test.each(cases)('%s', (name, bytes, sentence) => {
    expect(() => openTable(put(bytes, name), name, {})).toThrow(sentence);
  });
  test('a line that would fill the memory', () => {
    const path = put(`Name,Notes\nDana,${'x'.repeat(9 << 20)}\n`);
    expect(() => openTable(path, 'list.csv', {})).toThrow('longer than 8 MB');
  });
});
