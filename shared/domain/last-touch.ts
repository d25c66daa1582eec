import type { Outcome } from './outcomes.ts';
import { shortDate } from './time/said.ts';
import type { Channel } from './vocabulary.ts';

const written: Record<Channel, string> = {
  call: 'Call',
  visit: 'Visit',
  email: 'E-mail',
  linkedin: 'LinkedIn message',
  x: 'X message',
  text: 'Text',
  letter: 'Letter',
};

/** A touch in one or two words, as the last column of a table has it: 'Voicemail', 'Wrote back'. */
export function touchInWords(channel: Channel, outcome: Outcome): string {
  switch (outcome) {
    case 'appointment':
      return 'Appointment';
    case 'follow-up':
      return 'Spoke';
    case 'declined':
      return 'Declined';
    case 'gatekeeper':
      return 'Gatekeeper';
    case 'voicemail':
      return 'Voicemail';
    case 'no-answer':
      return channel === 'visit' ? 'Nobody in' : 'No answer';
    case 'wrong-number':
      return 'Wrong number';
    case 'do-not-contact':
      return 'Do not contact';
    case 'referred':
      return 'Referred on';
    case 'sent':
      return written[channel];
    case 'bounced':
      return `${written[channel]} bounced`;
    case 'reply-positive':
    case 'reply-neutral':
      return 'Wrote back';
    case 'reply-negative':
      return 'Declined in writing';
  }
}

/** 'Voicemail, Tue 17 Nov', or 'Never touched'. */
export function lastTouchInWords(
  last: { readonly channel: Channel; readonly outcome: Outcome; readonly onDate: string } | undefined,
  today: string,
): string {
  return last
    ? `${touchInWords(last.channel, last.outcome)}, ${shortDate(last.onDate, today)}`
    : 'Never touched';
}
