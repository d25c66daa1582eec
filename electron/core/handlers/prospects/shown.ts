import type { FoundProspect } from '#shared/contract/prospects.ts';
import { lastTouchInWords } from '#shared/domain/last-touch.ts';
import { displayNumber } from '#shared/domain/phones.ts';
import type { ReadScope } from '#core/operation/definition.ts';
import { type FoundRow, isSuppressed, lastTouchOf } from '#core/store/found.ts';
import { readSetting } from '#core/store/settings.ts';

/** The country whose way of writing numbers is the rep's own. */
export function homeCountry({ reader }: Pick<ReadScope, 'reader'>): string {
  return readSetting(reader, 'country') ?? 'US';
}

/** A person as a list of found people shows them. */
export function foundProspectOf(
  scope: ReadScope,
  row: FoundRow,
  matched: string | null,
  home = homeCountry(scope),
): FoundProspect {
  const phone = row.phones.find(({ e164 }) => e164 !== null) ?? row.phones[0];
  return {
    prospectId: row.prospectId,
    name: row.name,
    title: row.title,
    account: row.account,
    matched,
    number: phone ? displayNumber(phone, home) : null,
    last: lastTouchInWords(lastTouchOf(scope.reader, row.seq), scope.onDate),
    suppressed: isSuppressed(scope.reader, row.seq, row.prospectId),
  };
}
