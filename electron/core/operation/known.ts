import { Problem } from '#shared/contract/problems.ts';
import type { Reader } from '../db/connection.ts';
import { type PersonRow, personRow, prospectSeqOf } from '../store/cards.ts';
import { sessionBy, type SessionRow } from '../store/sessions.ts';

/** Whoever is seen under a seq. @throws NOT_FOUND */
export function personAt(reader: Reader, prospectSeq: number | undefined): PersonRow {
  const person = prospectSeq === undefined ? undefined : personRow(reader, prospectSeq);
  if (!person) throw new Problem('NOT_FOUND', 'This person is not in the book.', { what: 'prospect' });
  return person;
}

/** Whoever is named by an id. @throws NOT_FOUND */
export const knownPerson = (reader: Reader, prospectId: string): PersonRow =>
  personAt(reader, prospectSeqOf(reader, prospectId));

/** The session that is named by an id, open or not. @throws NOT_FOUND */
export function knownSession(reader: Reader, sessionId: string): SessionRow {
  const session = sessionBy(reader, sessionId);
  if (!session) throw new Problem('NOT_FOUND', 'There is no such session in the book.', { what: 'session' });
  return session;
}
