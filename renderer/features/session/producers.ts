import type { HistoryEntry } from '#shared/contract/cards.ts';
import { touchInWords } from '#shared/domain/last-touch.ts';
import type { Channel } from '#shared/domain/vocabulary.ts';
import { dayWords } from '#renderer/ui/day-words.ts';
import { touchWords } from '#renderer/ui/touch-words.ts';

/** A touch that may have produced an appointment; null is the one on which it is set, until that is logged. */
export interface Producer {
  readonly touchId: string | null;
  /** 'E-mail, sent, Tue 17 Nov' */
  readonly label: string;
  /** The same where room is short: 'E-mail, Tue 17 Nov'. */
  readonly shown: string;
}

const settingWords = (channel: Channel): string =>
  channel === 'call' || channel === 'visit' ? `this ${channel}` : 'this message';

/** The touch on which an appointment is set: without an id until it is logged, without an instant where that is now. */
export interface SetOn {
  readonly touchId: string | null;
  readonly occurredAt: number | null;
}

/**
 * What may have produced an appointment: the touch on which it is set, which stands for itself until the rep says
 * otherwise, and those before it, the newest first.
 */
export function producersOf(
  history: readonly HistoryEntry[],
  channel: Channel,
  today: string,
  { touchId: own, occurredAt }: SetOn,
): readonly Producer[] {
  const words = settingWords(channel);
  return [
    { touchId: own, label: words, shown: words },
    ...history.flatMap((entry) => {
      if (entry.kind !== 'touch' || entry.touch.voided) return [];
      const { touch } = entry;
      if (touch.touchId === own || (occurredAt !== null && touch.occurredAt > occurredAt)) return [];
      const day = dayWords(touch.onDate, today);
      const inline = day === 'Today' ? 'today' : day;
      return [
        {
          touchId: touch.touchId,
          label: `${touchWords(touch)}, ${inline}`,
          shown: `${touchInWords(touch.channel, touch.outcome)}, ${inline}`,
        },
      ];
    }),
  ];
}

/** The one that was picked, or the touch itself once that is not offered any more, as when it is told of another time. */
export const producerStill = (producers: readonly Producer[], touchId: string | null): string | null =>
  producers.find((each) => each.touchId === touchId)?.touchId ?? producers[0]?.touchId ?? null;

/** The one after, or before, around to the first again. */
export function producerBeside(
  producers: readonly Producer[],
  touchId: string | null,
  step: 1 | -1,
): string | null {
  const at = producers.findIndex((each) => each.touchId === touchId);
  return producers[(at + step + producers.length) % producers.length]?.touchId ?? null;
}
