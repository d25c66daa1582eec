import type { CommandScope } from '../operation/definition.ts';
import type { PersonRow } from '../store/cards.ts';
import { type ReachRow } from '../store/reach.ts';
import { insertSuppression, peopleWith } from '../store/suppression.ts';

interface Word {
  readonly person: PersonRow;
  readonly reach: ReachRow;
  /** The number on which they said so or that the rep had before them, E.164; null when it was in writing. */
  readonly number: string | null;
  readonly reason: string | null;
  /** Null for a word that came without a touch. */
  readonly touchSeq: number | null;
  readonly at: number;
  readonly onDate: string;
}

/**
 * Do not contact: closes the person, their e-mails and the number used, and through these everyone
 * who has them. Where no number was used, those of theirs are closed that nobody else has.
 *
 * @returns the id of the line that closes the person, and everyone whom it concerns
 */
export function suppress(
  { writer, world, commandSeq, now }: CommandScope,
  word: Word,
): { readonly suppressionId: string; readonly concerned: number[] } {
  const { person, reach, touchSeq, at, onDate } = word;
  const own = reach.phones.flatMap(({ e164 }) => (e164 === null ? [] : [e164]));
  const numbers =
    word.number === null
      ? own.filter((e164) => peopleWith(writer, [e164], []).every((seq) => seq === person.seq))
      : [word.number];
  const suppressionId = world.newId();
  const values = [
    { id: suppressionId, kind: 'person', value: person.prospectId } as const,
    ...[...new Set(numbers)].map((value) => ({ id: world.newId(), kind: 'number', value }) as const),
    ...[...new Set(reach.emails)].map((value) => ({ id: world.newId(), kind: 'email', value }) as const),
  ];
  for (const { id, kind, value } of values) {
    insertSuppression(writer, {
      id,
      kind,
      value,
      channels: 'all',
      reason: word.reason ?? 'asked not to be contacted',
      prospectSeq: person.seq,
      touchSeq,
      occurredAt: at,
      recordedAt: now,
      onDate,
      commandSeq,
    });
  }
  return {
    suppressionId,
    concerned: [...new Set([person.seq, ...peopleWith(writer, numbers, reach.emails)])],
  };
}
