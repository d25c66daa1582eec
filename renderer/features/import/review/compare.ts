import type { SuggestionSide as Side } from '#shared/contract/suggestions.ts';

/** One line of two people beside each other. */
export interface Compared {
  readonly label: string;
  readonly left: string;
  readonly right: string;
  /** The two agree here, and that speaks for one person. */
  readonly alike: boolean;
  /** There is one such value only, and what the rep typed of it stays. */
  readonly typed: boolean;
}

const digits = (text: string) => text.replace(/\D/g, '');
const plain = (text: string) =>
  text
    .toLocaleLowerCase('en')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const shares = (left: readonly string[], right: readonly string[], as: (text: string) => string): boolean =>
  left.some((one) => as(one) !== '' && right.some((other) => as(other) === as(one)));

/** One begins with the other, word by word: 'Kessler Drives' and 'Kessler Drives, Inc.'. */
function begins(left: string | null, right: string | null): boolean {
  const [short = '', long = ''] = [plain(left ?? ''), plain(right ?? '')].toSorted(
    (a, b) => a.length - b.length,
  );
  return short !== '' && (long === short || long.startsWith(`${short} `));
}

/** Two people field by field; what neither has is left out. */
export function compareSides(row: Side, other: Side): readonly Compared[] {
  const lines: Compared[] = [];
  const add = (label: string, field: string | null, left: string, right: string, alike: boolean) => {
    if (left !== '' || right !== '')
      lines.push({
        label,
        left,
        right,
        alike,
        typed: left !== '' && field !== null && other.typed.includes(field),
      });
  };
  const text = (value: string | null) => value ?? '';
  add(
    'Name',
    'fullName',
    text(row.name),
    text(other.name),
    plain(text(row.name)) === plain(text(other.name)),
  );
  add('Company', 'company', text(row.company), text(other.company), begins(row.company, other.company));
  add(
    row.numbers.length + other.numbers.length > 2 ? 'Numbers' : 'Number',
    null,
    row.numbers.join(', '),
    other.numbers.join(', '),
    shares(row.numbers, other.numbers, digits),
  );
  add(
    'E-mail',
    null,
    row.emails.join(', '),
    other.emails.join(', '),
    shares(row.emails, other.emails, (email) => email.toLowerCase()),
  );
  add(
    'Title',
    'title',
    text(row.title),
    text(other.title),
    plain(text(row.title)) === plain(text(other.title)),
  );
  add('Place', 'city', text(row.place), text(other.place), false);
  add(
    'LinkedIn',
    'linkedinUrl',
    shortLink(row.linkedinUrl),
    shortLink(other.linkedinUrl),
    shortLink(row.linkedinUrl) === shortLink(other.linkedinUrl),
  );
  return lines;
}

const shortLink = (url: string | null): string =>
  (url ?? '').replace(/^https?:\/\/(www\.)?linkedin\.com\//, '');

/** What of somebody in the book a row says anew: a list gave it and a newer one refreshes it. */
const replaced = (row: Side, other: Side): string[] =>
  (
    [
      ['title', row.title, other.title],
      ['place', row.place, other.place],
    ] as const
  )
    .filter(([field, one, before]) => {
      const typed = other.typed.includes(field === 'place' ? 'city' : field);
      return one !== null && before !== null && one !== before && !typed;
    })
    .map(([field]) => field);

const inWords = (parts: readonly string[]): string =>
  parts.length === 1 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;

/** What one of the two gains if they are one: 'Adds the e-mail and a number. Keeps what you typed.' */
export function gains(row: Side, other: Side): string {
  const adds = [
    row.emails.some((email) => !shares([email], other.emails, (each) => each.toLowerCase()))
      ? 'the e-mail'
      : null,
    row.numbers.some((number) => !shares([number], other.numbers, digits)) ? 'the number' : null,
    row.title !== null && other.title === null ? 'the title' : null,
    row.linkedinUrl !== null && other.linkedinUrl === null ? 'the profile' : null,
    row.place !== null && other.place === null ? 'the place' : null,
  ].filter((part) => part !== null);
  const replaces = other.where === 'book' ? replaced(row, other) : [];
  const said = [
    adds.length > 0
      ? `Adds ${inWords(adds)}.`
      : replaces.length === 0
        ? 'Adds nothing but its notes and other columns, if it has any.'
        : null,
    replaces.length > 0
      ? `Its ${inWords(replaces)} ${replaces.length === 1 ? 'replaces' : 'replace'} what a list said.`
      : null,
    other.typed.length > 0 ? 'Keeps what you typed.' : null,
  ];
  return said.filter((part) => part !== null).join(' ');
}
