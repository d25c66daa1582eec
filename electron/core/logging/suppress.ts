import type { CommandScope } from '../operation/definition.ts';
import type { PersonRow } from '../store/cards.ts';
import { type ReachRow } from '../store/reach.ts';
import { insertSuppression, peopleWith } from '../store/suppression.ts';

interface Word {
  readonly person: PersonRow;
  readonly reach: ReachRow;
  /** The number on which they said so, E.164; null when it was in writing. */
  readonly number: string | null;
  readonly reason: string | null;
  readonly touchSeq: number;
  readonly at: number;
  readonly onDate: string;
}

/**
 * Do not contact: closes the person, their e-mails and the number used, and through these everyone
 * who has them. Where no number was used, those of theirs are closed that nobody else has.
 *
 * @returns everyone whom it concerns
 */
export function suppress({ writer, world, commandSeq, now }: CommandScope, word: Word): number[] {
  const { person, reach, touchSeq, at, onDate } = word;
  const own = reach.phones.flatMap(({ e164 }) => (e164 === null ? [] : [e164]));
  const numbers =
    word.number === null
      ? own.filter((e164) => peopleWith(writer, [e164], []).every((seq) => seq === person.seq))
      : [word.number];
  const values = [
    { kind: 'person', value: person.prospectId } as const,
    ...[...new Set(numbers)].map((value) => ({ kind: 'number', value }) as const),
    ...[...new Set(reach.emails)].map((value) => ({ kind: 'email', value }) as const),
  ];
  for (const { kind, value } of values) {
    insertSuppression(writer, {
      id: world.newId(),
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
  return [...new Set([person.seq, ...peopleWith(writer, numbers, reach.emails)])];
}
