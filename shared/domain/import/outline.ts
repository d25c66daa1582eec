import { accountKey } from '../match/company-key.ts';
import { hashHalves } from '../match/key-hash.ts';
import type { Named } from '../match/person-name.ts';
import { type Proof, proofAt, proofNumber } from '../match/proof.ts';
import { fullnessOf } from '../match/unite.ts';
import type { Candidate } from './candidate.ts';
import { closingsOf } from './closing.ts';

/** What of a row decides who it is and where it belongs, small enough to go through a million of them again. */
export type Outline = {
  readonly line: number;
  readonly keys: readonly Proof[];
  readonly named: Named;
  readonly slug: string | null;
  readonly fullness: number;
  /** Stands for all that the row says, its line apart. */
  readonly content: number;
  readonly accountKey: string | null;
  readonly domain: string | null;
  /** The source and event that the row names itself. */
  readonly source: string | null;
  readonly event: string | null;
  /** It has a number that can be dialled. */
  readonly number: boolean;
  /** It states a do-not-contact, or carries more of a person than fields of a list: it is written by itself. */
  readonly special: boolean;
};

/** @param content all that the row says, its line apart, as one text */
export function outlineOf(candidate: Candidate, keys: readonly Proof[], content: string): Outline {
  const { line, firstName, middleName, lastName, suffix, company, domain, source, slug } = candidate;
  return {
    line,
    keys,
    named: { firstName, middleName, lastName, suffix },
    slug,
    fullness: fullnessOf(candidate),
    content: hashHalves(content).low,
    accountKey: company === null ? null : accountKey(company),
    domain,
    source,
    event: candidate.sourceDetail,
    number: candidate.phones.some(({ e164 }) => e164 !== null),
    special: candidate.own !== undefined || closingsOf(candidate).length > 0,
  };
}

type Text = string | null;
type Written = readonly [
  ...numbers: readonly [line: number, marks: number, fullness: number, content: number],
  keys: readonly (string | number)[],
  ...names: readonly [first: Text, middle: Text, last: Text, suffix: Text],
  ...more: readonly [slug?: Text, accountKey?: Text, domain?: Text, source?: Text, event?: Text],
];

/** Outlines as one text, with no more in it than they say. */
export const outlinesText = (outlines: readonly Outline[]): string =>
  JSON.stringify(
    outlines.map((each): Written => {
      const { named, slug, accountKey: account, domain, source, event } = each;
      const marks = Number(each.number) + Number(each.special) * 2;
      const keys = each.keys.flatMap(({ kind, key }) => [proofNumber(kind), key]);
      const { firstName, middleName, lastName, suffix } = named;
      const names = [firstName ?? null, middleName ?? null, lastName ?? null, suffix ?? null] as const;
      const first = [each.line, marks, each.fullness, each.content, keys, ...names] as const;
      if (source !== null || event !== null) return [...first, slug, account, domain, source, event];
      return [...first, slug, account, domain];
    }),
  );

/** The outlines that a text stands for. */
export const outlinesFrom = (text: string): Outline[] =>
  (JSON.parse(text) as Written[]).map(
    ([line, marks, fullness, content, keys, firstName, middleName, lastName, suffix, ...more]) => {
      const [slug = null, account = null, domain = null, source = null, event = null] = more;
      const proofs: Proof[] = [];
      for (let at = 0; at < keys.length; at += 2)
        proofs.push({ kind: proofAt(keys[at] as number), key: keys[at + 1] as string });
      return {
        line,
        keys: proofs,
        named: { firstName, middleName, lastName, suffix },
        slug,
        fullness,
        content,
        accountKey: account,
        domain,
        source,
        event,
        number: (marks & 1) > 0,
        special: (marks & 2) > 0,
      };
    },
  );
