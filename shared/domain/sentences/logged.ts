import type { Outcome } from '../outcomes.ts';
import type { Channel } from '../vocabulary.ts';

/** How a written touch of the channel is called. */
const written: Record<Channel, string> = {
  call: 'Call',
  email: 'E-mail',
  linkedin: 'LinkedIn message',
  x: 'X message',
  text: 'Text message',
  letter: 'Letter',
  visit: 'Visit',
};

/**
 * What a toast says of a touch just logged: 'Voicemail logged for Victor Amsel.'
 *
 * @param when the appointment, as it is said: 'Tuesday at 14:00'
 */
export function loggedSentence(
  channel: Channel,
  outcome: Outcome,
  name: string,
  when: string | null = null,
): string {
  switch (outcome) {
    case 'appointment':
      return `Appointment with ${name} set for ${when ?? 'later'}.`;
    case 'follow-up':
      return `Conversation logged for ${name}.`;
    case 'declined':
      return `A no logged for ${name}.`;
    case 'gatekeeper':
      return `Word left for ${name}.`;
    case 'voicemail':
      return `Voicemail logged for ${name}.`;
    case 'no-answer':
      return `No answer logged for ${name}.`;
    case 'wrong-number':
      return `Number marked as wrong for ${name}.`;
    case 'do-not-contact':
      return `Nobody from this book will contact ${name}.`;
    case 'referred':
      return `Referral logged for ${name}.`;
    case 'sent':
      return `${written[channel]} logged for ${name}.`;
    case 'bounced':
      return `${written[channel]} to ${name} bounced.`;
    case 'reply-positive':
    case 'reply-neutral':
    case 'reply-negative':
      return `Reply logged for ${name}.`;
  }
}

/** What a toast says of a touch that was corrected: 'Corrected for Victor Amsel: “no-answer”, a call.' */
export function correctedSentence(channel: Channel, outcome: Outcome, name: string): string {
  const said = loggedSentence(channel, outcome, name, 'its time');
  return `Corrected. ${said}`;
}

/** Why an outcome cannot be logged: the channel has no such outcome. */
export function notPossible(channel: Channel, outcome: Outcome): string {
  const article = channel === 'email' || channel === 'x' ? 'an' : 'a';
  return `“${outcome}” is not an outcome of ${article} ${channel === 'x' ? 'X message' : written[channel].toLowerCase().replace('linkedin', 'LinkedIn')}.`;
}
