import type { FoundProspect } from '#shared/contract/prospects.ts';
import { lastTouchInWords } from '#shared/domain/last-touch.ts';
import { displayNumber } from '#shared/domain/phones.ts';
import { isSuppressed } from '#shared/domain/suppression.ts';
import type { ReadScope } from '#core/operation/definition.ts';
import { type FoundRow, lastTouchOf } from '#core/store/found.ts';
import { suppressionsOf } from '#core/store/reach.ts';
import { readSetting } from '#core/store/settings.ts';

/** The country whose way of writing numbers is the rep's own. */
export function homeCountry({ reader }: Pick<ReadScope, 'reader'>): string {
  return readSetting(reader, 'country') ?? 'US';
}

/** A person found, and what of theirs matched where it is not the name. */
export interface Found {
  readonly row: FoundRow;
  readonly matched: string | null;
}

/** Which of the people nobody may contact. */
function suppressedAmong({ reader }: ReadScope, seqs: readonly number[]): Set<number> {
  const matches = Map.groupBy(suppressionsOf(reader, seqs), ({ prospect_seq }) => prospect_seq);
  return new Set([...matches].filter(([, theirs]) => isSuppressed(theirs)).map(([seq]) => seq));
}

/** People as a list of found people shows them, in the order given. */
export function foundProspects(scope: ReadScope, found: readonly Found[], home: string): FoundProspect[] {
  const suppressed = suppressedAmong(
    scope,
    found.map(({ row }) => row.seq),
  );
  return found.map(({ row, matched }) => {
    const last = lastTouchOf(scope.reader, row.seq);
    const phone = row.phones.find(({ e164 }) => e164 !== null) ?? row.phones[0];
    return {
      prospectId: row.prospectId,
      name: row.name,
      title: row.title,
      account: row.account,
      matched,
      number: phone ? displayNumber(phone, home) : null,
      last: lastTouchInWords(last, scope.onDate),
      lastTouch: last ? { channel: last.channel, outcome: last.outcome } : null,
      suppressed: suppressed.has(row.seq),
    };
  });
}
