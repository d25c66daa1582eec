import { Problem } from '#shared/contract/problems.ts';
import { loggedSentence } from '#shared/domain/sentences/logged.ts';
import type { CommandScope, Done } from '../operation/definition.ts';
import { knownPerson } from '../operation/known.ts';
import { sessionOf } from '../sessions/over.ts';
import { keepNote } from './note.ts';
import { reachOfOne } from '../store/reach.ts';
import { refreshStandings } from '../queue/standings.ts';
import { noteDraft } from '../store/cards.ts';
import { noteById, saveDraft } from '../store/notes.ts';
import { anyLine, peopleConcernedBy } from '../store/suppression.ts';
import { suppress } from './suppress.ts';

export interface TakenDown {
  readonly suppressionId: string;
  readonly noteId: string | null;
  /** The session it was taken down in; the session finds its words by this. */
  readonly sessionId: string | null;
}

interface Word {
  readonly prospectId: string;
  readonly phoneId?: string | undefined;
  readonly note?: string | undefined;
  readonly sessionId?: string | undefined;
}

/**
 * Takes down a word not to be contacted that came without a call. It closes what the word closes on a call and is no
 * touch: nobody was dialed or spoken with.
 *
 * @throws NOT_FOUND
 */
export function takeDown(scope: CommandScope, input: Word): Done<TakenDown> {
  const { writer, now, onDate } = scope;
  const person = knownPerson(writer, input.prospectId);
  const reach = reachOfOne(writer, person.seq);
  const session = sessionOf(scope, input.sessionId);
  const phone = reach.phones.find(({ phoneId }) => phoneId === input.phoneId?.toLowerCase());
  if (input.phoneId !== undefined && !phone)
    throw new Problem('NOT_FOUND', 'This number is not one of theirs.', { what: 'number' });
  const place = { prospectSeq: person.seq, touchSeq: null, at: now, onDate };
  const noteId = keepNote(scope, place, input.note);
  const { suppressionId, concerned } = suppress(scope, {
    person,
    reach,
    number: phone?.e164 ?? null,
    reason: null,
    touchSeq: null,
    at: now,
    onDate,
  });
  refreshStandings(writer, concerned);
  return {
    receipt: { suppressionId, noteId, sessionId: session?.sessionId ?? null },
    said: loggedSentence('call', 'do-not-contact', person.full_name),
    prospectSeq: person.seq,
  };
}

/** What was noted becomes a draft again, and whoever shared a number or address may be offered again. */
export function undoTakingDown(
  { writer, now }: CommandScope,
  { suppressionId, noteId }: Pick<TakenDown, 'suppressionId' | 'noteId'>,
): void {
  const seq = anyLine(writer, suppressionId)?.prospect_seq ?? null;
  if (seq === null) return;
  const noted = noteId === null ? undefined : noteById(writer, noteId);
  if (noted !== undefined && noteDraft(writer, seq) === '') saveDraft(writer, seq, noted, now);
  refreshStandings(writer, peopleConcernedBy(writer, seq));
}
