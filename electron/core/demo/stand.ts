import { type Standing, type StandingFacts, standingOf } from '#shared/domain/queue/standing.ts';
import type { AccountClass } from '#shared/domain/vocabulary.ts';
import { placeKey } from '#shared/domain/calling/place.ts';
import { numberToCall } from '#shared/domain/numbers-in-order.ts';
import { calledAt } from '../calling/called-at.ts';
import type { InventedPerson } from './people.ts';
import type { Place } from './places.ts';
import type { Story } from './write-person.ts';
import type { Years } from './years.ts';

/** Where somebody stands after their story, from the story itself: the facts need not be read again. */
export function standingAfter(
  years: Years,
  { touches, followUps, appointments }: Story,
  person: InventedPerson,
  account: { readonly class: AccountClass; readonly place: Place },
  came: {
    readonly sourceSeq: number;
    readonly listSeq: number | null;
    readonly onDate: string;
    readonly inboundAt: number | null;
    readonly step: StandingFacts['step'];
  },
): Standing {
  const dead = new Set(
    touches.flatMap(({ outcome, phone }) => (outcome === 'wrong-number' && phone !== null ? [phone] : [])),
  );
  const numbers = person.phones.map(({ e164, type }, position) => {
    const heard = touches.filter(({ phone }) => phone === position);
    const answers = heard.filter(({ facts }) => facts.reached !== 'nobody');
    return {
      e164,
      type,
      position,
      dead: dead.has(position),
      answeredAt: answers.at(-1)?.occurredAt ?? null,
      lastTouchAt: heard.at(-1)?.occurredAt ?? null,
    };
  });
  const number = numberToCall(numbers, []);
  const { country, state, city, zones } = account.place;
  const { place } = calledAt({ country, state, city, time_zone: null, zones }, person.phones, number);
  const open = followUps.at(-1);
  return standingOf({
    suppressed: touches.at(-1)?.outcome === 'do-not-contact',
    reachable: person.email !== null || person.phones.some((_, n) => !dead.has(n)),
    accountClass: account.class,
    zones: place.zones,
    place: number === null ? '' : placeKey(place),
    callableAt: 0,
    receivedOn: came.onDate,
    sourceSeq: came.sourceSeq,
    listSeq: came.listSeq,
    inboundAt: came.inboundAt,
    step: came.step,
    skippedOn: null,
    touches: touches.map((touch) => ({
      channel: touch.channel,
      direction: touch.direction,
      facts: touch.facts,
      occurredAt: touch.occurredAt,
      onDate: years.dateOf(touch.day),
    })),
    followUp:
      open && open.kind !== 'none' && open.dueOn !== null
        ? { kind: open.kind, dueOn: open.dueOn, dueAt: open.dueAt }
        : null,
    appointments: appointments.map(({ events }) => events.at(-1)?.kind ?? 'set'),
  });
}
