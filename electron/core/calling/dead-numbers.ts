import { telOf } from '#shared/domain/telephone/tel.ts';
import type { Reader } from '../db/connection.ts';
import { type WordOfDead, wordsOfDead } from '../store/dead-numbers.ts';
import type { PhoneRow, ReachRow } from '../store/reach.ts';

/** Since when a number is dead, and on whose card that was said where it was another's. */
export interface DeadSince {
  readonly onDate: string;
  readonly name: string | null;
}

export interface KnownPhone extends PhoneRow {
  /** Null for a number that nobody called wrong or dead. */
  readonly deadSince: DeadSince | null;
}

export interface KnownReach extends ReachRow {
  readonly phones: readonly KnownPhone[];
}

const hasE164 = (phone: PhoneRow): phone is PhoneRow & { readonly e164: string } => phone.e164 !== null;

/**
 * How a person is reached, with what the book knows of their numbers from other people's cards: a number that was wrong
 * or dead for one is so for everybody on whose number nobody ever answered. One statement, and none where somebody
 * answered on each.
 */
export function knowingDead(reader: Reader, prospectSeq: number, reach: ReachRow): KnownReach {
  const doubted = reach.phones.filter((phone) => phone.dead || phone.answeredAt === null).filter(hasE164);
  const words = new Map<string, WordOfDead>();
  if (doubted.length > 0) {
    const numbers = [...new Set(doubted.map(({ e164 }) => e164))];
    // A switchboard that is dead by itself says nothing of the extensions behind it, nor one of them of another.
    for (const { number, ...word } of wordsOfDead(reader, numbers)) {
      words.set(telOf({ e164: number, ext: word.ext }), { number, ...word });
    }
  }
  return {
    ...reach,
    phones: reach.phones.map((phone) => {
      const word = hasE164(phone) && doubted.includes(phone) ? words.get(telOf(phone)) : undefined;
      if (word === undefined) return { ...phone, deadSince: null };
      const { onDate, prospectSeq: saidOf, name } = word;
      return { ...phone, dead: true, deadSince: { onDate, name: saidOf === prospectSeq ? null : name } };
    }),
  };
}
