import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import iconv from 'iconv-lite';
import { afterAll, describe, expect, test } from 'vitest';
import { findEncoding } from './encoding.ts';
import { readLines } from './lines.ts';

const folder = mkdtempSync(join(tmpdir(), 'handset-encoding-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = join(folder, 'list');

const linesOf = (bytes: Uint8Array, chosen?: string): { name: string; lines: string[] } => {
  writeFileSync(path, bytes);
  const encoding = findEncoding(path, 'list', chosen);
  return { name: encoding.name, lines: [...readLines(path, 'list', encoding)].flatMap(({ lines }) => lines) };
};

/** Names as they are written where people call themselves so, with the encodings that hold them. */
const people: readonly [string, readonly string[], readonly string[]][] = [
  [
    'German',
    ['Jörg Größe', 'Käthe Müller', 'Björn Weiß', 'Änne Öhlschläger', 'Ümit Schäfer'],
    ['windows-1252', 'macintosh', 'ibm850'],
  ],
  [
    'French',
    ['Renée Lefèvre', 'François Gérard', 'Élodie Béranger', 'Benoît Château', 'Anaïs Noël'],
    ['windows-1252', 'macintosh', 'ibm850'],
  ],
  [
    'Spanish',
    ['José Núñez', 'Ángela Peña', 'Raúl Ibáñez', 'Sofía Gutiérrez', 'Íñigo Muñoz'],
    ['windows-1252', 'macintosh', 'ibm850'],
  ],
  ['Nordic', ['Åsa Öberg', 'Søren Kjær', 'Bjørn Ødegård', 'Märta Sjöström', 'Þóra Æsa'], ['windows-1252']],
  ['Polish', ['Łukasz Wiśniewski', 'Żaneta Błąd', 'Michał Gęś', 'Paweł Ćma'], ['windows-1250']],
  ['Czech', ['Jiří Dvořák', 'Božena Němcová', 'Luděk Říha', 'Zdeněk Šťastný'], ['windows-1250']],
];

describe.each(people)('%s names', (_, names, encodings) => {
  test.each(encodings)('in %s', (encoding) => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...names], { minLength: 3 }), fc.nat(4), (some, plain) => {
        const lines = [
          'Name,Email',
          ...some,
          ...Array.from({ length: plain }, () => 'Dana Whitlock,d@x.example'),
        ];
        const text = lines.join('\r\n');
        expect(linesOf(iconv.encode(text, encoding))).toEqual({ name: encoding, lines });
      }),
      { seed: 20261121, numRuns: 20 },
    );
  });
});

describe('other scripts', () => {
  const cases: readonly [string, string][] = [
    ['windows-1251', 'Имя,Компания\nИван Петров,Завод Точных Станков\nМария Соколова,Уральская Сталь\n'],
    ['windows-1253', 'Όνομα,Εταιρεία\nΓιώργος Παπαδόπουλος,Ελληνική Βιομηχανία\nΜαρία Νικολάου,Αθηναϊκή\n'],
    ['shift_jis', '氏名,会社\n山田太郎,東京機械株式会社\n佐藤花子,大阪精密工業株式会社\n'],
    ['gb18030', '姓名,公司\n王小明,上海机械设备有限公司\n李华,北京精密仪器有限公司\n'],
  ];
  test.each(cases)('%s', (encoding, text) => {
    const lines = text.trimEnd().split('\n');
    expect(linesOf(iconv.encode(text.repeat(4), encoding)).lines.slice(0, lines.length)).toEqual(lines);
  });
  test('what somebody says wins', () => {
    const bytes = iconv.encode('Łukasz\n', 'windows-1250');
    expect(linesOf(bytes, 'windows-1250').lines).toEqual(['Łukasz']);
    expect(linesOf(bytes, 'windows-1252').lines).toEqual(['£ukasz']);
    expect(linesOf(Buffer.from('\uFEFFJörg\n'), 'utf-8').lines).toEqual(['Jörg']);
  });
});

test('lines of two encodings, whatever their order and ends', () => {
  const line = fc.record({ utf8: fc.boolean(), text: fc.constantFrom('Jörg', 'Renée', 'Dana', 'Zoë Quist') });
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 12 }),
      fc.constantFrom('\n', '\r\n', '\r'),
      (lines, end) => {
        const bytes = lines.map(({ utf8, text }) =>
          iconv.encode(text + end, utf8 ? 'utf-8' : 'windows-1252'),
        );
        expect(linesOf(Buffer.concat(bytes)).lines).toEqual(lines.map(({ text }) => text));
      },
    ),
    { seed: 20261121 },
  );
});
