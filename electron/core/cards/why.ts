import type { AppointmentView, Card, FollowUpView } from '#shared/contract/cards.ts';
import { heldBy, isDue, offeredAs } from '#shared/domain/queue/order.ts';
import type { Outlook } from '#shared/domain/queue/outlook.ts';
import { standingOf } from '#shared/domain/queue/standing.ts';
import { type Why, whyNow } from '#shared/domain/queue/why.ts';
import type { QueueClass } from '#shared/domain/vocabulary.ts';
import type { ReadScope } from '../operation/definition.ts';
import { hourSentence } from '../queue/outlook.ts';
import { appointmentsOf } from '../store/appointments.ts';
import { newestArrival } from '../store/cards.ts';
import { openFollowUp } from '../store/follow-ups.ts';
import type { FoundFacts } from '../queue/standing-facts.ts';
import type { StandingRow } from '../store/standing.ts';

export interface Reason extends Why {
  readonly class: QueueClass | null;
  readonly standing: StandingRow;
  readonly followUp: FollowUpView | null;
  readonly appointment: AppointmentView | null;
  /** The newest. */
  readonly arrival: Card['source'];
}

/** Where a person stands at the moment of the scope, and the line that says why. */
export function reasonFor(
  scope: ReadScope,
  outlook: Outlook,
  facts: FoundFacts,
  zones: readonly string[],
): Reason {
  const { reader, now, zone, onDate } = scope;
  const { prospectSeq, listSeq, sourceSeq } = facts;
  const standing: StandingRow = { prospectSeq, listSeq, sourceSeq, ...standingOf(facts) };
  const offered = offeredAs(standing, outlook);
  const followUp = facts.followUp && openFollowUp(reader, prospectSeq);
  const appointment =
    facts.appointments.length === 0 ? null : (appointmentsOf(reader, prospectSeq).at(-1) ?? null);
  const arrival = newestArrival(reader, prospectSeq);
  const why = whyNow({
    now,
    zone,
    today: onDate,
    zones,
    offeredAs: offered,
    lane: standing.lane,
    heldBy: isDue(standing, outlook) ? heldBy(standing, outlook) : null,
    inboundAt: facts.inboundAt,
    step: facts.step,
    hour: hourSentence(scope, facts.place),
    restsUntil: standing.dueOn,
    suppressed: facts.suppressed,
    mayBeWrittenTo: facts.ways.length > 0,
    skippedToday: facts.skippedOn === onDate,
    followUp,
    touches: facts.touches,
    arrival: arrival && { source: arrival.name, on: arrival.receivedOn },
    appointment,
  });
  return { ...why, class: offered, standing, followUp, appointment, arrival };
}
