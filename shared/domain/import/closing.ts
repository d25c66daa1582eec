import type { ImportRecord } from '../record/record.ts';

/** A do-not-contact that a row of a list states. `person` closes the prospect that the row becomes. */
export type StatedClosing =
  | { readonly kind: 'number' | 'email'; readonly value: string; readonly channels: 'call' | 'email' }
  | { readonly kind: 'person'; readonly channels: 'call' | 'email' };

/**
 * What a record closes: do-not-call, or a refusal of calls, closes each number of their own and the
 * person to calls; an opt-out closes each e-mail, or the person to e-mail where the row has none. A
 * firm's own line stays open: it is not theirs to close.
 */
export function closingsOf(
  record: Pick<ImportRecord, 'doNotCall' | 'consent' | 'phones' | 'emails'>,
): StatedClosing[] {
  const closings: StatedClosing[] = [];
  if (record.doNotCall || record.consent.phone === 'opted_out') {
    for (const { type, e164 } of record.phones) {
      if (e164 !== null && type !== 'company')
        closings.push({ kind: 'number', value: e164, channels: 'call' });
    }
    closings.push({ kind: 'person', channels: 'call' });
  }
  if (record.consent.email === 'opted_out') {
    for (const { value } of record.emails) closings.push({ kind: 'email', value, channels: 'email' });
    if (record.emails.length === 0) closings.push({ kind: 'person', channels: 'email' });
  }
  return closings;
}
