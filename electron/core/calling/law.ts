import { rulesInForce } from '#shared/domain/calling/edits.ts';
import type { Holidays } from '#shared/domain/calling/hours.ts';
import { type CallingRule, givenRules, rulesAsOf } from '#shared/domain/calling/rules.ts';
import type { Reader } from '../db/connection.ts';
import { keptEdits, toEdit } from '../store/calling-rules.ts';
import { holidaysThere } from './holidays.ts';

/** What is asked of whoever calls, as of now. */
export interface Law {
  readonly rules: readonly CallingRule[];
  /** Kept with each call, so that later on it is known by which rules it was placed. */
  readonly version: string;
  readonly holidays: Holidays;
}

const asGiven: Law = { rules: givenRules, version: rulesAsOf, holidays: holidaysThere };

/** Laws by what was made of them, so that the same rules are the same object. */
const made = new Map<string, Law>();

/** The rules in force in this book, and the holidays: the same object for as long as nothing changes. */
export const lawOf = (reader: Reader): Law => reader.once('law', () => lawNow(reader));

function lawNow(reader: Reader): Law {
  const rows = keptEdits(reader);
  const last = rows.at(-1);
  if (last === undefined) return asGiven;
  const key = JSON.stringify(rows);
  let law = made.get(key);
  if (law === undefined) {
    const edits = rows.flatMap((row) => toEdit(row).edit ?? []);
    law = {
      rules: rulesInForce(givenRules, edits),
      version: `${rulesAsOf}+${last.seq}`,
      holidays: holidaysThere,
    };
    if (made.size > 50) made.clear();
    made.set(key, law);
  }
  return law;
}
