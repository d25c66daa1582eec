/**
 * How this step takes words: `shared/domain/names.ts` as it stood when the step was written. A step does the
 * same to every book for ever, so it keeps copies of its own and is not changed when the domain is.
 */

/** Letters that Unicode does not take apart and people type without. */
const plain: { readonly [letter: string]: string } = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ŋ: 'n',
  þ: 'th',
  ŧ: 't',
};
const plainLetters = new RegExp(`[${Object.keys(plain).join('')}]`, 'g');

/**
 * Text without case, accents and compatibility forms, so that 'MÜLLER', 'Müller' and 'Muller' are one.
 * Marks that are letters of their own script (Devanagari, Thai) stay. Folding twice changes nothing.
 */
function fold(text: string): string {
  if (!/[^ -~]/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(plainLetters, (letter) => plain[letter] ?? letter)
    .replace(/['’ʼ`´]/g, "'")
    .normalize('NFC');
}

/** The words of a text: runs of folded letters, digits and the marks that belong to them. */
export function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}
