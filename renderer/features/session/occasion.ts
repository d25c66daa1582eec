import type { Inputs } from '#shared/contract/contract.ts';
import { type Outcome, spokenOutcomes, usualDirection, writtenKeys } from '#shared/domain/outcomes.ts';
import { dayAndTime } from '#shared/domain/time/said.ts';
import { typedLength, typedPast } from '#shared/domain/time/typed-past.ts';
import { type Channel, type Direction, isSpokenChannel } from '#shared/domain/vocabulary.ts';

type LogInput = Inputs['touches']['log'];

/** Something else than what the card is about to be: a touch that happened elsewhere, or came from them. */
export interface Occasion {
  readonly channel: Channel;
  readonly direction: Direction;
  /** Null for just now. */
  readonly occurredAt: number | null;
  /** As typed; an empty text for the number on screen. */
  readonly number: string;
  readonly durationMs: number | null;
}

/** The letter of each channel while its line is open. */
export const channelKeys: Readonly<Record<Channel, string>> = {
  call: 'C',
  email: 'E',
  linkedin: 'L',
  x: 'X',
  text: 'T',
  letter: 'R',
  visit: 'V',
};

export const directionKeys: Readonly<Record<Direction, string>> = { out: 'O', in: 'I' };

const happened: Readonly<Record<Channel, Readonly<Record<Direction, string>>>> = {
  call: { out: 'A call made elsewhere', in: 'They called' },
  email: { out: 'An e-mail', in: 'They e-mailed' },
  linkedin: { out: 'A LinkedIn message', in: 'They wrote on LinkedIn' },
  x: { out: 'A message on X', in: 'They wrote on X' },
  text: { out: 'A text message', in: 'They sent a text' },
  letter: { out: 'A letter', in: 'They sent a letter' },
  visit: { out: 'A visit to them', in: 'They came by' },
};

/** 'They e-mailed, yesterday at 14:00', as it is about to be logged. */
export function occasionWords(
  { channel, direction, occurredAt }: Occasion,
  zone: string,
  today: string,
): string {
  const what = happened[channel][direction];
  return occurredAt === null ? `${what}, just now` : `${what}, ${dayAndTime(occurredAt, zone, today)}`;
}

/** What the line of something else holds while it is filled in. */
export interface OccasionFields {
  readonly channel: Channel;
  readonly direction: Direction;
  readonly when: string;
  readonly number: string;
  readonly length: string;
}

/** What the fields come to; or the one that is not understood, and what is to be written there, in a sentence. */
export type OccasionSaid =
  | { readonly kind: 'ready'; readonly occasion: Occasion }
  | { readonly kind: 'refused'; readonly field: 'when' | 'length'; readonly sentence: string };

export function occasionOf(
  { channel, direction, when, number, length }: OccasionFields,
  now: number,
  zone: string,
): OccasionSaid {
  // The hour of a letter teaches nothing, that of a call does.
  const past = typedPast(when, now, zone, isSpokenChannel(channel) ? null : '12:00');
  if (past.kind === 'refused') return { ...past, field: 'when' };
  const durationMs = channel === 'call' ? typedLength(length) : null;
  if (channel === 'call' && length.trim() !== '' && durationMs === null)
    return { kind: 'refused', field: 'length', sentence: 'Write how long it was like 3 min or 3:20.' };
  const occurredAt = past.at === now ? null : past.at;
  return {
    kind: 'ready',
    occasion: { channel, direction, occurredAt, durationMs, number: channel === 'call' ? number.trim() : '' },
  };
}

/** The outcomes that the keys of the dock hold for an occasion: what came from them was not sent. */
export function occasionKeys({ channel, direction }: Occasion): readonly (Outcome | null)[] {
  if (isSpokenChannel(channel)) return spokenOutcomes;
  return direction === 'out'
    ? writtenKeys
    : writtenKeys.map((outcome) => (outcome === 'sent' || outcome === 'bounced' ? null : outcome));
}

/** What an occasion says of the touch that is logged. */
export function ofOccasion(
  { channel, direction, occurredAt, number, durationMs }: Occasion,
  outcome: Outcome,
  inUse: string | undefined,
): Pick<LogInput, 'channel' | 'direction' | 'occurredAt' | 'phoneId' | 'number' | 'durationMs'> {
  const spoken = isSpokenChannel(channel);
  return {
    channel,
    direction: spoken || direction === 'in' ? direction : usualDirection(outcome),
    ...(occurredAt === null ? {} : { occurredAt }),
    ...(durationMs === null ? {} : { durationMs }),
    ...(channel !== 'call' ? {} : number !== '' ? { number } : inUse === undefined ? {} : { phoneId: inUse }),
  };
}
