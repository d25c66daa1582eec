import { deadBy, type OthersHeard, type OwnHeard } from '#shared/domain/dead-numbers.ts';
import type { Outcome } from '#shared/domain/outcomes.ts';
import type { PhoneType, Reach } from '#shared/domain/vocabulary.ts';
import type { Reader } from '../db/connection.ts';
import { blobToId } from '../db/ids.ts';
import { type SaidOfNumber, saidOfNumbers, wordsOfOthers } from './dead-numbers.ts';
import { ofPeople } from './of-people.ts';

/** Since when a number is dead, and on whose card that was said where it was another's. */
export interface DeadSince {
  readonly onDate: string;
  readonly name: string | null;
}

export interface PhoneRow {
  readonly seq: number;
  readonly phoneId: string;
  readonly prospect_seq: number;
  readonly e164: string | null;
  readonly ext: string | null;
  readonly raw: string;
  readonly type: PhoneType;
  readonly position: number;
  /** It is wrong or dead for them, by whomever that was said: nobody is to dial it by accident. */
  readonly dead: boolean;
  /** Since when it is dead, and on whose card that was said where it was another's; null for one that is not. */
  readonly deadSince: DeadSince | null;
  readonly answeredAt: number | null;
  readonly lastTouchAt: number | null;
}

interface ReadPhone extends Omit<PhoneRow, 'phoneId' | 'dead' | 'deadSince' | 'answeredAt' | 'lastTouchAt'> {
  readonly id: Uint8Array;
}

/** What a touch tells of the number on which it was. */
export interface HeardRow {
  readonly phone_seq: number | null;
  readonly outcome: Outcome;
  readonly reached: Reach;
  readonly occurred_at: number;
  readonly on_date: string;
}

interface Heard extends OwnHeard {
  readonly wrongOn: string;
  readonly answeredAt: number | null;
  readonly lastTouchAt: number | null;
}

const nothing: Heard = { wrongAt: null, wrongOn: '', answeredAt: null, lastTouchAt: null };

/** What was heard on each number, by its seq. */
function heardOn(touches: readonly HeardRow[]): Map<number, Heard> {
  const found = new Map<number, Heard>();
  const later = (known: number | null, at: number) => (known === null || at > known ? at : known);
  for (const { phone_seq: phone, outcome, reached, occurred_at: at, on_date: on } of touches) {
    if (phone === null) continue;
    const known = found.get(phone) ?? nothing;
    const isWrong = outcome === 'wrong-number' && (known.wrongAt === null || at >= known.wrongAt);
    found.set(phone, {
      wrongAt: isWrong ? at : known.wrongAt,
      wrongOn: isWrong ? on : known.wrongOn,
      answeredAt: reached === 'nobody' ? known.answeredAt : later(known.answeredAt, at),
      lastTouchAt: later(known.lastTouchAt, at),
    });
  }
  return found;
}

const silent: OthersHeard = { saidDead: false, answered: false };

function toPhone(
  { id, ...row }: ReadPhone,
  { wrongAt, wrongOn, answeredAt, lastTouchAt }: Heard,
  others: SaidOfNumber | undefined,
): PhoneRow {
  const by = deadBy({ wrongAt, answeredAt }, others ? { saidDead: true, answered: others.answered } : silent);
  const own = by === 'own' ? { onDate: wrongOn, name: null } : null;
  const deadSince = by === 'others' && others ? { onDate: others.word.onDate, name: others.word.name } : own;
  return { ...row, phoneId: blobToId(id), dead: by !== null, deadSince, answeredAt, lastTouchAt };
}

const phones = ofPeople<ReadPhone>(
  (among) => `SELECT p.seq, p.id, p.prospect_seq, p.e164, p.ext, p.raw, p.type, p.position
  FROM seen_phone p WHERE p.prospect_seq ${among} ORDER BY p.prospect_seq, p.position, p.seq`,
);
const heard = ofPeople<HeardRow>(
  (among) => `SELECT phone_seq, outcome, reached, occurred_at, on_date FROM live_touch
  WHERE prospect_seq ${among} AND phone_seq IS NOT NULL`,
);

/**
 * Every number of the people, in the order in which they were given, with what was heard on it by anybody.
 *
 * @param touches all live ones of the people, where they are known already
 */
export function phonesOf(
  reader: Reader,
  prospectSeqs: readonly number[],
  touches: readonly HeardRow[] = heard(reader, prospectSeqs),
): PhoneRow[] {
  const heardThere = heardOn(touches);
  const said = saidOfNumbers(reader, wordsOfOthers(reader, prospectSeqs));
  return phones(reader, prospectSeqs).map((row) =>
    toPhone(row, heardThere.get(row.seq) ?? nothing, said.get(row.seq)),
  );
}

/** The numbers of a person with their extensions, in no order. */
export const numbersOf = (
  reader: Reader,
  prospectSeq: number,
): { readonly e164: string; readonly ext: string | null }[] =>
  reader.all('SELECT e164, ext FROM seen_phone WHERE prospect_seq = ? AND e164 IS NOT NULL', [prospectSeq]);
