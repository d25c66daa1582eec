import type { Identity } from './candidate.ts';
import type { IdentityKey } from './identity.ts';

const kinds = { id: 'externalId', li: 'linkedin', em: 'email', tel: 'phone and name', row: 'row' } as const;

/** Every key says by its beginning of what kind it is. */
const kindOf = (key: string): IdentityKey['kind'] =>
  kinds[key.slice(0, key.indexOf(':')) as keyof typeof kinds];

type Written = readonly [
  line: number,
  sign: number,
  marks: number,
  keys: readonly string[],
  accountKey?: string | null,
  domain?: string | null,
  source?: string | null,
  event?: string | null,
];

/** Identities as one text, with no more in it than they say. */
export const identitiesText = (identities: readonly Identity[]): string =>
  JSON.stringify(
    identities.map(({ line, sign, keys, marks, accountKey, domain, source, event }): Written => {
      const bits =
        Number(marks.number) + Number(marks.warned) * 2 + Number(marks.closes) * 4 + Number(marks.own) * 8;
      const first = [line, sign, bits, keys.map(({ key }) => key)] as const;
      if (source !== null || event !== null) return [...first, accountKey, domain, source, event];
      return accountKey === null && domain === null ? first : [...first, accountKey, domain];
    }),
  );

/** The identities that a text stands for. */
export const identitiesFrom = (text: string): Identity[] =>
  (JSON.parse(text) as Written[]).map(([line, sign, bits, keys, accountKey, domain, source, event]) => ({
    line,
    sign,
    keys: keys.map((key) => ({ kind: kindOf(key), key })),
    accountKey: accountKey ?? null,
    domain: domain ?? null,
    source: source ?? null,
    event: event ?? null,
    marks: {
      number: (bits & 1) > 0,
      warned: (bits & 2) > 0,
      closes: (bits & 4) > 0,
      own: (bits & 8) > 0,
    },
  }));
