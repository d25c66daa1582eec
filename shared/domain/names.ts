/** Names of people: how they are compared, sorted and shown. Taking one apart is `import/names.ts`. */

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
export function fold(text: string): string {
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
  const folded = fold(text);
  // Most texts have no other letters, and a million of them are asked for.
  return folded.match(/[^ -~]/.test(folded) ? /[\p{L}\p{N}\p{M}]+/gu : /[a-z0-9]+/g) ?? [];
}

/** What `prospect.name_key` holds: the folded words of a full name, one space between them. */
export function personKey(fullName: string): string {
  return wordsOf(fullName).join(' ');
}

/**
 * The name to show for a person: as given, else made of its parts, else the next best thing that is
 * known of them, so that nobody is ever nameless on screen.
 */
export function shownName(known: {
  readonly fullName?: string | null | undefined;
  readonly firstName?: string | null | undefined;
  readonly middleName?: string | null | undefined;
  readonly lastName?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly linkedinSlug?: string | null | undefined;
  readonly company?: string | null | undefined;
  readonly number?: string | null | undefined;
}): string {
  const parts = [known.firstName, known.middleName, known.lastName].map((part) => part?.trim());
  const name = known.fullName?.trim() || parts.filter(Boolean).join(' ');
  if (name) return name;
  if (known.company?.trim()) return `Somebody at ${known.company.trim()}`;
  return (
    known.email?.trim() || known.linkedinSlug?.trim() || known.number?.trim() || 'Somebody without a name'
  );
}
