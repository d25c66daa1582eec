import { type Standing, standingOf } from '#shared/domain/queue/standing.ts';
import type { AccountClass } from '#shared/domain/vocabulary.ts';
import type { InventedPerson } from './people.ts';
import type { Story } from './write-person.ts';
import type { Year } from './year.ts';

/** Where somebody stands after their story, from the story itself: the facts need not be read again. */
export function standingAfter(
  year: Year,
  { touches, followUps, appointments }: Story,
  person: InventedPerson,
  accountClass: AccountClass,
  receivedOn: string,
): Standing {
  const dead = new Set(
    touches.flatMap(({ outcome, phone }) => (outcome === 'wrong-number' && phone !== null ? [phone] : [])),
  );
  const open = followUps.at(-1);
  return standingOf({
    suppressed: touches.at(-1)?.outcome === 'do-not-contact',
    reachable: person.email !== null || person.phones.some((_, n) => !dead.has(n)),
    accountClass,
    receivedOn,
    skippedOn: null,
    touches: touches.map((touch) => ({
      channel: touch.channel,
      direction: touch.direction,
      facts: touch.facts,
      occurredAt: touch.occurredAt,
      onDate: year.dateOf(touch.day),
    })),
    followUp:
      open && open.kind !== 'none' && open.dueOn !== null
        ? { kind: open.kind, dueOn: open.dueOn, dueAt: open.dueAt }
        : null,
    appointments: appointments.map(({ events }) => events.at(-1)?.kind ?? 'set'),
  });
}
