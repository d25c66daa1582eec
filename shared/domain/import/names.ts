/** The parts of a person's name as a row gives them; any may be missing. */
export type NameParts = {
  readonly prefix: string | null;
  readonly firstName: string | null;
  readonly middleName: string | null;
  readonly lastName: string | null;
  readonly suffix: string | null;
  readonly fullName: string | null;
};

const prefixes =
  /^(mr|mrs|ms|miss|mx|dr|prof|sir|dame|rev|hon|herr|frau|hr|fr|mme|mlle|sr|sra|dipl-ing|ing|mag)\.?$/i;
const suffixes =
  /^(jr|sr|i{2,3}|iv|ph\.?\s?d|m\.?d|d\.?d\.?s|j\.?d|esq|cpa|cfa|cfp|mba|ma|msc|bsc|pmp|pe|rn|llm|cissp|csm|shrm-(s?cp)|phr|sphr|obe|mbe|cbe|frsa)\.?$/i;
const particles = new Set(
  'van von der den de del della di da do dos das du la le los las el al bin ibn ter ten zu zum zur af av st st. mac san y e'.split(
    ' ',
  ),
);

const decoration =
  /(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\uFE0F|\u200D|\u20E3|[★☆✓✔•|])+/gu;
const pronouns =
  /[([]?\b(she|he|they|her|him|ze|sie|er)\s*\/\s*(she|her|him|they|them|hers|his|theirs|hir|ihr|ihm)(\s*\/\s*\w+)?\b[)\]]?/giu;

/** Takes off what profiles hang on a name: emoji, pronouns, doubled spaces, outer punctuation. */
export const bareName = (text: string): string => (plainName.test(text) ? text : undecorated(text));

/** Words of letters with one space between them, which most names are. */
const plainName = /^[A-Za-zÀ-ÖØ-öø-ÿ'’.-]+(?: [A-Za-zÀ-ÖØ-öø-ÿ'’.-]+)*$/;

const undecorated = (text: string): string =>
  text
    .replace(decoration, ' ')
    .replace(pronouns, ' ')
    .replace(/\(\s*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;]+|[\s,;]+$/g, '')
    .trim();

/** Splits credentials and generations off the end: "Whitlock, PhD, CPA" and "Amsel Jr." */
function splitSuffix(name: string): { readonly name: string; readonly suffix: string | null } {
  if (!/[\s,]/.test(name)) return { name, suffix: null };
  const [head = '', ...rest] = name.split(',').map((part) => part.trim());
  const isCredential = (part: string) =>
    part !== '' && part.split(/\s+/).every((word) => suffixes.test(word));
  // "Dana Whitlock, SPHRi": unknown capitals after a whole name are a credential; after one word, or a
  // name all in capitals, they are the first name of "WHITLOCK, DANA".
  const isTail = (part: string) =>
    part === '' ||
    isCredential(part) ||
    (head.includes(' ') && head !== head.toUpperCase() && /^[A-Z][A-Z®-]{1,6}$/.test(part));
  if (rest.length > 0 && rest.every(isTail)) {
    return finish(
      head.split(' '),
      rest.filter((part) => part !== ''),
    );
  }
  return finish(name.split(' '), []);

  function finish(words: string[], tail: string[]) {
    const taken: string[] = [];
    while (
      words.length > 1 &&
      suffixes.test(words[words.length - 1] ?? '') &&
      (words.length > 2 || !/^(ma|pe|do|i{2,3}|iv)$/i.test(words[words.length - 1] ?? ''))
    ) {
      taken.unshift(words.pop() ?? '');
    }
    const all = [...taken, ...tail];
    return { name: words.join(' '), suffix: all.length === 0 ? null : all.join(', ') };
  }
}

/** Takes a full name apart; "Last, First" is turned round, particles stay with the last name. */
export function splitFullName(text: string): NameParts {
  const cleaned = bareName(text);
  let { name, suffix } = splitSuffix(cleaned);
  const comma = name.match(/^([^,]+),\s*([^,]+)$/);
  let words = (comma === null ? name : (comma[2] ?? '')).split(' ').filter((word) => word !== '');
  const prefixWords: string[] = [];
  while (words.length > 1 && prefixes.test(words[0] ?? '')) prefixWords.push(words.shift() ?? '');
  const prefix = prefixWords.length === 0 ? null : prefixWords.join(' ');
  if (comma !== null) {
    const last = splitSuffix((comma[1] ?? '').trim());
    suffix = [last.suffix, suffix].filter((part) => part !== null).join(', ') || null;
    const [firstName = '', ...middle] = words;
    return parts({ prefix, firstName, middleName: middle.join(' '), lastName: last.name, suffix });
  }
  if (words.length === 1) {
    const only = words[0] ?? '';
    return prefix === null
      ? parts({ prefix, firstName: only, middleName: '', lastName: '', suffix })
      : parts({ prefix, firstName: '', middleName: '', lastName: only, suffix });
  }
  let start = words.length - 1;
  while (start > 1 && particles.has((words[start - 1] ?? '').toLowerCase())) start -= 1;
  return parts({
    prefix,
    firstName: words[0] ?? '',
    middleName: words.slice(1, start).join(' '),
    lastName: words.slice(start).join(' '),
    suffix,
  });
}

type Given = {
  prefix: string | null;
  firstName: string;
  middleName: string;
  lastName: string;
  suffix: string | null;
};

const parts = (given: Given): NameParts => ({
  prefix: given.prefix,
  firstName: given.firstName || null,
  middleName: given.middleName || null,
  lastName: given.lastName || null,
  suffix: given.suffix,
  fullName:
    [given.firstName, given.middleName, given.lastName].filter((part) => part !== '').join(' ') || null,
});

const orNull = (text: string): string | null => (text === '' ? null : text);

/** Makes one name of the name cells of a row ('' where there is none). */
export function composeName(given: {
  readonly prefix: string;
  readonly firstName: string;
  readonly middleName: string;
  readonly lastName: string;
  readonly suffix: string;
  readonly fullName: string;
}): NameParts {
  if (given.firstName === '' && given.lastName === '') {
    if (given.fullName === '')
      return {
        ...parts({
          prefix: orNull(given.prefix),
          firstName: '',
          middleName: '',
          lastName: '',
          suffix: orNull(given.suffix),
        }),
        middleName: orNull(given.middleName),
      };
    const split = splitFullName(given.fullName);
    return {
      ...split,
      prefix: orNull(given.prefix) ?? split.prefix,
      middleName: orNull(given.middleName) ?? split.middleName,
      suffix: orNull(given.suffix) ?? split.suffix,
    };
  }
  const last = splitSuffix(bareName(given.lastName));
  const first = splitSuffix(bareName(given.firstName));
  const tail = [given.suffix, last.suffix ?? '', first.suffix ?? ''].filter((part) => part !== '');
  const composed = parts({
    prefix: orNull(given.prefix),
    firstName: first.name,
    middleName: bareName(given.middleName),
    lastName: last.name,
    suffix: orNull([...new Set(tail)].join(', ')),
  });
  const whole = bareName(given.fullName);
  return whole === '' ? composed : { ...composed, fullName: splitFullName(whole).fullName };
}

/** Whether a name cell is a ticket somebody took for a person not named yet. */
export const isGuest = (name: string): boolean =>
  /^(?:guest|gast|invit[ée]e?|invitado|plus[ -]one|\+ ?1)\s+(?:of|from|von|de)\b/i.test(name);
