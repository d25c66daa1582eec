import type { TouchView } from '#shared/contract/cards.ts';
import { factsOf, type Outcome } from '#shared/domain/outcomes.ts';
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

/** 'spoke 3 min, follow up': how long it was stands with what it was, where somebody was spoken with for a minute. */
function withLength(outcome: Outcome, durationMs: number | null): string {
  const said = outcomeWords[outcome];
  const minutes = Math.round((durationMs ?? 0) / 60_000);
  if (minutes < 1 || !spokenWith.includes(outcome)) return said;
  const length = minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
  return said.startsWith('Spoke') ? said.replace('Spoke', `Spoke ${length}`) : `${said}, ${length}`;
}

const spokenWith: readonly Outcome[] = ['appointment', 'follow-up', 'declined', 'referred'];

/** How it went, where that is not what its outcome says by itself: 'positive' of a no that was friendly. */
export function toneWords(touch: Pick<TouchView, 'channel' | 'outcome' | 'tone'>): string | null {
  return touch.tone === factsOf(touch.channel, touch.outcome)?.tone ? null : touch.tone;
}

/** A touch in a few words: "Call, voicemail left". */
export function touchWords(
  touch: Pick<TouchView, 'channel' | 'outcome' | 'direction'> & Partial<Pick<TouchView, 'durationMs'>>,
): string {
  const outcome = withLength(touch.outcome, touch.durationMs ?? null);
  const channel = channelWords[touch.channel];
  const named = touch.direction === 'in' && touch.channel === 'call' ? 'They called' : channel;
  return `${named}, ${outcome.charAt(0).toLowerCase()}${outcome.slice(1)}`;
}
