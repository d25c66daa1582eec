import { telOf } from '#shared/domain/telephone/tel.ts';
import type { Reader } from '../db/connection.ts';
import { type AskedOfPeople, ofPeople } from './of-people.ts';

/** A live word of somebody that a number is wrong or dead, which no later answer of theirs on it has followed. */
export interface WordOfDead {
  /** The number of the person who is asked about, and whose they are. */
  readonly phone_seq: number;
  readonly prospect_seq: number;
  readonly e164: string;
  readonly ext: string | null;
  readonly onDate: string;
  readonly saidOf: number;
  /** On whose card it was said. */
  readonly name: string | null;
}

// A switchboard that is dead by itself says nothing of the extensions behind it, nor one of them of another.
const ext = (phone: string) => `coalesce(${phone}.ext, '')`;
const wordsOn = (phones: string) => `
  SELECT p.seq AS phone_seq, p.prospect_seq, p.e164, p.ext, w.on_date AS onDate, w.prospect_seq AS saidOf,
    n.full_name AS name
  FROM ${phones} p
  CROSS JOIN live_touch w ON w.outcome = 'wrong-number' AND w.number = p.e164 AND w.prospect_seq <> p.prospect_seq
  LEFT JOIN phone o ON o.seq = w.phone_seq LEFT JOIN seen_prospect n ON n.seq = w.prospect_seq
  WHERE ${ext('o')} = ${ext('p')} AND NOT EXISTS (
    SELECT 1 FROM live_touch a WHERE a.prospect_seq = w.prospect_seq AND a.number = w.number
      AND a.phone_seq IS w.phone_seq AND a.reached <> 'nobody' AND a.occurred_at > w.occurred_at)`;
const newestLast = 'ORDER BY w.occurred_at, w.seq';

/** What was said on other people's cards of the numbers of the people being wrong or dead; the newest last. */
export const wordsOfOthers: AskedOfPeople<WordOfDead> = ofPeople(
  (among) => `${wordsOn('seen_phone')} AND p.prospect_seq ${among} ${newestLast}`,
);

/** The same of new people of the list that is loading, whom nobody sees yet. Without any such word nothing is read. */
export const wordsOnNewcomers = (reader: Reader, fromSeq: number, toSeq: number): WordOfDead[] =>
  reader.value<number>(
    `SELECT EXISTS (SELECT 1 FROM touch INDEXED BY touch_wrong_number WHERE outcome = 'wrong-number')`,
  ) === 1
    ? reader.all<WordOfDead>(`${wordsOn('phone')} AND p.prospect_seq BETWEEN ? AND ? ${newestLast}`, [
        fromSeq,
        toSeq,
      ])
    : [];

/** Whether anybody but those who call a number wrong or dead was ever answered on it. */
function isAnswered(reader: Reader, { e164, ext: own }: WordOfDead, sayers: ReadonlySet<number>): boolean {
  return (
    reader.value<number>(
      `SELECT EXISTS (
         SELECT 1 FROM phone p CROSS JOIN live_touch a ON a.phone_seq = p.seq AND a.reached <> 'nobody'
         WHERE p.e164 = ? AND ${ext('p')} = ? AND a.prospect_seq NOT IN (SELECT value FROM json_each(?)))`,
      [e164, own ?? '', JSON.stringify([...sayers])],
    ) === 1
  );
}

/** What others say of a number: the newest word of theirs, and whether somebody else was answered on it. */
export interface SaidOfNumber {
  readonly word: WordOfDead;
  readonly answered: boolean;
}

/** What others say of each number that somebody called wrong or dead, by the seq of the number. */
export function saidOfNumbers(reader: Reader, words: readonly WordOfDead[]): Map<number, SaidOfNumber> {
  const found = new Map<number, SaidOfNumber>();
  for (const said of Map.groupBy(words, telOf).values()) {
    const [first] = said;
    if (first === undefined) continue;
    const answered = isAnswered(reader, first, new Set(said.map(({ saidOf }) => saidOf)));
    for (const word of said) found.set(word.phone_seq, { word, answered });
  }
  return found;
}

/** Whether somebody ever called a number (E.164) wrong or dead, taken back or not: its state may change with a touch. */
export const isDoubted = (reader: Reader, e164: string): boolean =>
  reader.value<number>(`SELECT EXISTS (SELECT 1 FROM touch WHERE outcome = 'wrong-number' AND number = ?)`, [
    e164,
  ]) === 1;
