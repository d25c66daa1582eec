import * as fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { ungarbled } from './mojibake.ts';

const garble = (text: string, as: string) => iconv.decode(Buffer.from(text), as);

describe('text that was read with the wrong encoding', () => {
  const texts = [
    'Müller & Söhne',
    'Société Lumière – Paris',
    'L’Atelier',
    'Größe “B12” … 5 €',
    'Łukasz Wiśniewski',
    'Peña',
    'ÀÉÎÕÜ',
    '10 °C ± 2',
    'Μαρία Νικολάου',
    'Đỗ Thị Hương',
  ];
  test.each(texts)('%s', (text) => {
    // What Windows has no character for, browsers and the like keep as the control character it would be.
    const garbled = garble(text, 'latin1').replace(/[\x80-\x9F]/g, (char) => {
      const read = iconv.decode(Buffer.from(char, 'latin1'), 'windows-1252');
      return read === '\uFFFD' ? char : read;
    });
    expect(garbled).not.toBe(text);
    expect(ungarbled(garbled)).toBe(text);
  });
  test('by a Mac', () => {
    for (const text of ['Müller & Söhne', 'Renée – Été', 'Größe'])
      expect(ungarbled(garble(text, 'macintosh'))).toBe(text);
  });
  test('twice', () => {
    expect(ungarbled(garble(garble('Müller', 'windows-1252'), 'windows-1252'))).toBe('Müller');
  });
  test('only what is garbled of it is put right', () => {
    expect(ungarbled('Müller, MÃ¼ller')).toBe('Müller, Müller');
  });
});

describe('text as somebody wrote it', () => {
  const texts = [
    'Müller & Söhne',
    'NÃO',
    'SÃO PAULO',
    'Ångström Ä» Ö',
    '«\u00A0abonné\u00A0»',
    'à\u00A0« bientôt »',
    'CAFÉ™',
    'Ñ° 5',
    'É»',
    'Ålesund',
    '√2 ≈ 1.4',
    'ƒ/2.8',
  ];
  test.each(texts)('%s', (text) => expect(ungarbled(text)).toBeNull());
  test('plain words never are', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-zäöüßéèàçñåøæ .,'&-]{0,40}$/), (text) => {
        expect(ungarbled(text)).toBeNull();
      }),
      { seed: 20261121 },
    );
  });
});
