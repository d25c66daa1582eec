import type { Card } from '#shared/contract/cards.ts';
import type { Outputs } from '#shared/contract/contract.ts';
import { isToldLate } from '#shared/domain/told-late.ts';
import type { LiveCall } from './use-call.ts';

type OpenLaunches = Outputs['calls']['open'] | undefined;

/** A call to the person of a card that was handed over and never got its outcome. */
export interface OpenLaunch {
  readonly call: LiveCall;
  /** It is no longer under way, whatever came of it: it is asked about, and another may be placed meanwhile. */
  readonly longAgo: boolean;
}

/** The newest such call, as after a restart, a pause of the machine, or another card in between. */
export function openLaunchOf(
  card: Pick<Card, 'prospectId' | 'phones'>,
  open: OpenLaunches,
  at: number,
): OpenLaunch | null {
  const launch = open?.launches.findLast(({ prospectId }) => prospectId === card.prospectId);
  const phone = card.phones.find((each) => each.e164 === launch?.number);
  if (launch === undefined || phone === undefined) return null;
  const { launchId, occurredAt } = launch;
  const longAgo = isToldLate(occurredAt, at);
  return {
    longAgo,
    call: {
      launchId,
      phoneId: phone.phoneId,
      startedAt: occurredAt,
      timed: false,
      longAgo,
      handedOver: null,
      uri: null,
      extByHand: null,
      back: true,
    },
  };
}
