import type { ImportRecord } from '../record/record.ts';

/**
 * Why a row makes nobody, as a sentence, or null if it may come in. A row is accepted if it has any
 * of name, e-mail, phone, profile or company; a broken cell never rejects it.
 */
export function rejectionOf(record: ImportRecord): string | null {
  const somebody =
    record.fullName !== null ||
    record.firstName !== null ||
    record.lastName !== null ||
    record.company !== null ||
    record.linkedinUrl !== null ||
    record.emails.length > 0 ||
    record.phones.some((phone) => phone.e164 !== null || phone.raw.replace(/\D/g, '').length >= 5);
  return somebody ? null : 'No name, e-mail, phone, profile or company.';
}
