import type { Card } from '#shared/contract/cards.ts';
import type { Channel } from '#shared/domain/vocabulary.ts';
import { type UnderWay, useKept } from './under-way.ts';

export interface WayInUse {
  /** Null where no way to them is open. */
  readonly way: Channel | null;
  /** What the next way is, in words: 'Write an e-mail instead'; null where there is one alone. */
  readonly other: string | null;
  readonly change: () => void;
  readonly to: (way: Channel) => void;
}

const instead: Record<Channel, string> = {
  call: 'Call instead',
  email: 'E-mail instead',
  linkedin: 'LinkedIn instead',
  x: 'X instead',
  text: 'Text instead',
  letter: 'Letter instead',
  visit: 'Visit instead',
};

type Planned = Pick<Card, 'ways' | 'cadence' | 'suppressed'>;

/** The channel of a step that is due. */
const channelDue = ({ cadence }: Planned, today: string): Channel | null =>
  cadence === null || cadence.dueOn > today ? null : cadence.channel;

/**
 * By which channels somebody is contacted on their card, the one that it begins with first: that of a step that is due,
 * since it is what the rep has planned; else talking. A text, a letter or a visit is offered where it is planned.
 *
 * @param asked that of a message which was opened and of which nobody has said whether it was sent: it is among them,
 *   whatever is open to them by now
 */
export function channelsOf(card: Planned, today: string, asked: Channel | null = null): readonly Channel[] {
  const planned = plannedChannels(card, today);
  return asked === null || planned.includes(asked) ? planned : [asked, ...planned];
}

function plannedChannels(card: Planned, today: string): readonly Channel[] {
  const due = channelDue(card, today);
  const isPlannedOnly = due === 'text' || due === 'letter' || due === 'visit';
  const first = due !== null && (isPlannedOnly ? !card.suppressed : card.ways.some((way) => way === due));
  return first ? [due, ...card.ways.filter((way) => way !== due)] : card.ways;
}

/** The way in which somebody is contacted, and another one key away. What was opened and not told of comes first. */
export function useWay(card: Planned, today: string, of: UnderWay, asked: Channel | null): WayInUse {
  const channels = channelsOf(card, today, asked);
  const [picked, setPicked] = useKept<Channel | null>(of, 'way', null);
  const begins = picked !== null && channels.includes(picked) ? picked : asked;
  const at = Math.max(
    0,
    channels.findIndex((channel) => channel === begins),
  );
  const next = channels[(at + 1) % Math.max(1, channels.length)];
  return {
    way: channels[at] ?? null,
    other: channels.length < 2 || next === undefined ? null : instead[next],
    change: () => setPicked(next ?? null),
    to: setPicked,
  };
}
