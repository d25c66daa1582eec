import type { DayPart } from '#shared/domain/cadence/cadence.ts';
import { type Channel, isSpokenChannel } from '#shared/domain/vocabulary.ts';
import type { Mark } from '#renderer/ui/TouchMark.tsx';

export const partWords: Record<DayPart, string> = {
  morning: 'morning',
  afternoon: 'afternoon',
  any: 'any hour',
};

/** Round is voice, square is writing. */
export const stepMark = (channel: Channel): Mark => (isSpokenChannel(channel) ? 'attempted' : 'written');
