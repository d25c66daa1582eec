import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { dryRunOf, skips, warned } from './testing-quirks.ts';

const names = (content: string | Uint8Array, country: 'US' | 'DE' = 'US') =>
  dryRunOf(content, { country }).records.map(({ fullName }) => fullName);

describe('byte-order marks, and files of wide characters without one', () => {
  const text = 'Name,Company\r\nJörg Größe,Müller & Söhne\r\nRenée Lefèvre,Société Lumière\r\n';
  const cases: readonly [string, Uint8Array, string][] = [
    ['UTF-8', Buffer.from(`\uFEFF${text}`), 'utf-8'],
    ['UTF-16LE', iconv.encode(text, 'utf-16le', { addBOM: true }), 'utf-16le'],
    ['UTF-16BE', iconv.encode(text, 'utf-16be', { addBOM: true }), 'utf-16be'],
    ['UTF-32LE', iconv.encode(text, 'utf-32le', { addBOM: true }), 'utf-32le'],
    ['UTF-32BE', iconv.encode(text, 'utf-32be', { addBOM: true }), 'utf-32be'],
    ['UTF-16LE, no mark', iconv.encode(text, 'utf-16le', { addBOM: false }), 'utf-16le'],
    ['UTF-16BE, no mark', iconv.encode(text, 'utf-16be', { addBOM: false }), 'utf-16be'],
    ['UTF-32LE, no mark', iconv.encode(text, 'utf-32le', { addBOM: false }), 'utf-32le'],
    ['UTF-32BE, no mark', iconv.encode(text, 'utf-32be', { addBOM: false }), 'utf-32be'],
  ];
  test.each(cases)('%s', (_, bytes, encoding) => {
    const run = dryRunOf(bytes);
    expect(run.encoding).toBe(encoding);
    expect(run.mapping).toEqual({ Name: 'fullName', Company: 'company' });
    expect(run.records).toMatchObject([
      { line: 2, fullName: 'Jörg Größe', company: 'Müller & Söhne' },
      { line: 3, fullName: 'Renée Lefèvre', company: 'Société Lumière' },
    ]);
  });
  test('a list in another script, in UTF-16 without a mark', () => {
    const greek = 'Name\tCompany\nΜαρία Νικολάου\tΑθηναϊκή Βιομηχανία\n'.repeat(3);
    expect(names(iconv.encode(greek, 'utf-16le', { addBOM: false }))[0]).toBe('Μαρία Νικολάου');
  });
});

describe('one-byte encodings are told by their statistics', () => {
  const cases: readonly [string, string, string][] = [
    ['windows-1252', 'Name,Company\nJörg Brandis,Müller AG\n', 'windows-1252'],
    ['windows-1252', 'Name,Company\nRenée Lefèvre,L’Atelier – Été\n', 'windows-1252'],
    ['latin1', 'Name,Company\nÅsa Öberg,Småland Bygg\n', 'windows-1252'],
    ['windows-1252', 'Name,Company\nDana Whitlock,Café\n', 'windows-1252'],
    ['windows-1252', 'Name,Company\nDana Whitlock,CAFÉ ÉTOILE\n', 'windows-1252'],
    ['macintosh', 'Name,Company\nDana Whitlock,Café\n', 'macintosh'],
    ['windows-1252', 'Name,Company\nZoë Quist,Smørrebrød\n', 'windows-1252'],
    ['ibm850', 'Name,Company\nJörg Brandis,Müller Größe\n', 'ibm850'],
    ['macintosh', 'Name,Company\nJörg Brandis,Müller AG\n', 'macintosh'],
    ['macintosh', 'Name,Company\nRenée Lefèvre,Société Lumière\n', 'macintosh'],
    ['macintosh', 'Name,Company\nJörg Amsel,Formline\n', 'macintosh'],
    ['macintosh', 'Name,Company\nGarçon Nuñez,Peña e Hijos\n', 'macintosh'],
    ['windows-1250', 'Name,Company\nŁukasz Wiśniewski,Żółć i Syn\nJiří Dvořák,Škoda Plzeň\n', 'windows-1250'],
  ];
  test.each(cases)('%s: %j', (written, text, found) => {
    const run = dryRunOf(iconv.encode(text, written));
    expect(run.encoding).toBe(found);
    const [, first = ''] = text.split('\n');
    expect(`${run.records[0]?.fullName},${run.records[0]?.company}`).toBe(first);
  });
  test('lines of UTF-8 and of windows-1252 in one file are each read as what they are', () => {
    const utf8 = Buffer.from('Name,Company\nJörg Größe,Müller\n');
    const ansi = iconv.encode('Zoë Brûlé,Société\nRenée Lefèvre,Été\n', 'windows-1252');
    const expected = ['Jörg Größe', 'Zoë Brûlé', 'Renée Lefèvre'];
    expect(names(Buffer.concat([utf8, ansi]))).toEqual(expected);
    const crs = Buffer.concat([utf8, ansi]).map((byte) => (byte === 10 ? 13 : byte));
    expect(names(crs)).toEqual(expected);
  });
  test('a line of UTF-8 far behind lines of MacRoman', () => {
    const mac = iconv.encode(`Name,Company\n${'Renée Lefèvre,Société\n'.repeat(30)}`, 'macintosh');
    const found = names(Buffer.concat([mac, Buffer.from('Jörg Größe,Müller\n')]));
    expect([found[0], found.at(-1)]).toEqual(['Renée Lefèvre', 'Jörg Größe']);
  });
});

describe('text that was garbled before it came here', () => {
  const garbled = 'Name,Company\nJÃ¶rg Brandis,MÃ¼ller & SÃ¶hne â€“ Berlin\nDana Whitlock,Brightline\n';
  test('is left as it is, and what it may have been is said', () => {
    const run = dryRunOf(garbled);
    expect(run.records[0]).toMatchObject({ fullName: 'JÃ¶rg Brandis' });
    expect(warned(run)).toEqual([
      '2 fullName: “JÃ¶rg Brandis” looks garbled and may have been “Jörg Brandis”. Left as it is.',
      '2 company: “MÃ¼ller & SÃ¶hne â€“ Berlin” looks garbled and may have been “Müller & Söhne – Berlin”. Left as it is.',
    ]);
  });
  test('a cell with lost characters is kept and said', () => {
    const run = dryRunOf('Name,Company\nJ\uFFFDrg Brandis,Brightline\n');
    expect(run.records[0]?.fullName).toBe('J\uFFFDrg Brandis');
    expect(warned(run)).toEqual([
      '2 fullName: Some characters of “J\uFFFDrg Brandis” were lost before it came here.',
    ]);
  });
});

describe('line ends', () => {
  const lines = ['Name,Company', 'Dana Whitlock,Brightline', 'Victor Amsel,Formline'];
  test.each(['\n', '\r\n', '\r'])('%j', (end) => {
    expect(dryRunOf(lines.join(end)).records).toMatchObject([
      { line: 2, fullName: 'Dana Whitlock', company: 'Brightline' },
      { line: 3, fullName: 'Victor Amsel', company: 'Formline' },
    ]);
  });
  test('all of them in one file', () => {
    const run = dryRunOf(
      'Name,Company\rDana Whitlock,Brightline\r\nVictor Amsel,Formline\nIris Okafor,Lund\r',
    );
    expect(run.records.map(({ line, company }) => [line, company])).toEqual([
      [2, 'Brightline'],
      [3, 'Formline'],
      [4, 'Lund'],
    ]);
  });
});

describe('what keeps cells apart', () => {
  test.each([';', '\t', '|', ','])('%j is found', (delimiter) => {
    const rows = [
      ['Name', 'Company', 'Notes'],
      ['Dana Whitlock', 'Brightline', '1.5 x 2'],
      ['Victor Amsel', 'Formline', 'says hello'],
    ];
    const run = dryRunOf(rows.map((row) => row.join(delimiter)).join('\n'));
    expect(run.delimiter).toBe(delimiter);
    expect(run.records[1]).toMatchObject({ fullName: 'Victor Amsel', notes: 'says hello' });
  });
  test('semicolons, though each row has more commas', () => {
    const run = dryRunOf('Name;Firma;Notes\nDana;A, B, C;1,5, 2,5\nVictor;D, E, F;3,5, 4,5\n');
    expect(run.delimiter).toBe(';');
    expect(run.records[0]).toMatchObject({ company: 'A, B, C', notes: '1,5, 2,5' });
  });
  test('a sep= line is honored and is no row, with a header and without one', () => {
    const run = dryRunOf('sep=;\r\nName;Company\r\nDana, of course;Brightline\r\n');
    expect(run).toMatchObject({ delimiter: ';', headerLine: 2 });
    expect(skips(run)).toEqual(['1 preamble']);
    expect(run.records[0]).toMatchObject({ line: 3, company: 'Brightline' });
    const bare = dryRunOf(
      '"sep=|"\ndana@brightline.example|217-555-0142\nvictor@formline.example|217-555-0150\n',
    );
    expect(bare).toMatchObject({ delimiter: '|', headerLine: 0, counts: { rows: 2, skipped: 1 } });
  });
});

describe('quotes', () => {
  test('line breaks and doubled quotes inside, an inch mark in a bare cell, spaces around', () => {
    const run = dryRunOf(
      'Name,Company,Notes\n"Dana Whitlock","Bright""line""","one\ntwo, three"\nVictor Amsel,5" Pipes,ok\n"Iris Okafor", "Lund, Inc." , "spaced"\n',
    );
    expect(run.records).toMatchObject([
      { line: 2, company: 'Bright"line"', notes: 'one\ntwo, three' },
      { line: 4, company: '5" Pipes', notes: 'ok' },
      { line: 5, company: 'Lund, Inc.', notes: 'spaced' },
    ]);
    expect(run.records).toHaveLength(3);
  });
  test('one that is never closed costs no other row: reading goes on at the next line as wide as the header', () => {
    const run = dryRunOf(
      'Name,Company,Phone,Notes\nDana Whitlock,"Brightline,217-555-0142,called\nVictor Amsel,Formline,217-555-0143,"said ""yes"""\nIris Okafor,Lund,217-555-0144,ok\n',
    );
    expect(run.records.map(({ line, fullName, company }) => [line, fullName, company])).toEqual([
      [2, 'Dana Whitlock', 'Brightline'],
      [3, 'Victor Amsel', 'Formline'],
      [4, 'Iris Okafor', 'Lund'],
    ]);
    expect(run.records[1]?.notes).toBe('said "yes"');
  });
  test('one that is never closed in a cell of several lines keeps them to its row', () => {
    const run = dryRunOf(
      'Name,Company,Notes\nDana Whitlock,Brightline,"first line\nsecond line\n\nlast line\nVictor Amsel,Formline,ok\nIris Okafor,Lund,"fine"\n',
    );
    expect(run.records.map(({ line, fullName }) => [line, fullName])).toEqual([
      [2, 'Dana Whitlock'],
      [6, 'Victor Amsel'],
      [7, 'Iris Okafor'],
    ]);
    expect(run.records[0]?.notes).toBe('first line\nsecond line\n\nlast line');
    expect(skips(run)).toEqual([]);
  });
  test('a quote left open in a title above the header does not swallow it', () => {
    const run = dryRunOf(
      '"Leads of the fair,\n\nName,Company,Phone\nDana Whitlock,"Brightline",217-555-0142\n',
    );
    expect(run.headerLine).toBe(3);
    expect(run.records).toMatchObject([{ line: 4, company: 'Brightline' }]);
  });
  test('a short row may hold a cell of several lines', () => {
    const run = dryRunOf(
      'Name,Notes,Company,City\nDana Whitlock,"one\ntwo"\nVictor Amsel,x,Formline,Peoria\n',
    );
    expect(run.records).toMatchObject([
      { line: 2, notes: 'one\ntwo', company: null },
      { line: 4, company: 'Formline' },
    ]);
  });
});

describe('rows of other widths than the header', () => {
  test('short ones are read, what is beyond the header is kept and said', () => {
    const run = dryRunOf(
      'Name,Company,City\nDana Whitlock,Brightline\nVictor Amsel,Formline,Peoria,extra,more\n',
    );
    expect(run.records).toMatchObject([
      { fullName: 'Dana Whitlock', company: 'Brightline', city: null },
      { company: 'Formline', city: 'Peoria', custom: { 'beyond the header': 'extra | more' } },
    ]);
    expect(warned(run)).toEqual(['3 custom: The row has 5 cells, the header 3. Kept beside the record.']);
  });
});
