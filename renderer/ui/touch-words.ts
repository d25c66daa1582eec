import type { TouchView } from '#shared/contract/cards.ts';
import type { Outcome } from '#shared/domain/outcomes.ts';
import { type Channel, isSpokenChannel } from '#shared/domain/vocabulary.ts';
import type { Mark } from './TouchMark.tsx';

/** The outcomes as the dock and the history call them. */
export const outcomeWords: Record<Outcome, string> = {
  appointment: 'Appointment set',
  'follow-up': 'Spoke, follow up',
  declined: 'Spoke, declined',
  gatekeeper: 'Gatekeeper',
  voicemail: 'Voicemail left',
  'no-answer': 'No answer, busy',
  'wrong-number': 'Wrong or dead',
  'do-not-contact': 'Do not contact',
  referred: 'Referred on',
  sent: 'Sent',
  bounced: 'Bounced',
  'reply-positive': 'Wrote back, yes',
  'reply-neutral': 'Wrote back',
  'reply-negative': 'Wrote back, no',
};

export const channelWords: Record<Channel, string> = {
  call: 'Call',
  email: 'E-mail',
  linkedin: 'LinkedIn',
  x: 'X',
  text: 'Text',
  letter: 'Letter',
  visit: 'Visit',
};

/** The same within a sentence: 'Step 3 of 9, e-mail'. */
export const channelInline: Record<Channel, string> = {
  call: 'call',
  email: 'e-mail',
  linkedin: 'LinkedIn',
  x: 'X',
  text: 'text',
  letter: 'letter',
  visit: 'visit',
};

const marks: Record<Outcome, Mark> = {
  appointment: 'appointment',
  'follow-up': 'spoke',
  declined: 'spoke',
  gatekeeper: 'gatekeeper',
  voicemail: 'attempted',
  'no-answer': 'attempted',
  'wrong-number': 'dead',
  'do-not-contact': 'barred',
  referred: 'spoke',
  sent: 'written',
  bounced: 'written',
  'reply-positive': 'wrote-back',
  'reply-neutral': 'wrote-back',
  'reply-negative': 'wrote-back',
};

/** The letter of the touch alphabet for an outcome on a channel. */
export function markOf(touch: { readonly channel: Channel; readonly outcome: Outcome }): Mark {
  const written = !isSpokenChannel(touch.channel);
  return written && touch.outcome === 'referred' ? 'wrote-back' : marks[touch.outcome];
}

/** A touch in a few words: "Call, voicemail left". */
export function touchWords(touch: Pick<TouchView, 'channel' | 'outcome' | 'direction'>): string {
  const outcome = outcomeWords[touch.outcome];
  const channel = channelWords[touch.channel];
  const named = touch.direction === 'in' && touch.channel === 'call' ? 'They called' : channel;
  return `${named}, ${outcome.charAt(0).toLowerCase()}${outcome.slice(1)}`;
}
