import type { AppointmentView } from '#shared/contract/cards.ts';
import { dateIn, timeOfDay } from '#shared/domain/time/zones.ts';
import { dayWords } from '#renderer/ui/day-words.ts';
import { channelWords } from '#renderer/ui/touch-words.ts';

/** When it is, on the rep's clock: 'Wed 18 Nov 15:00', 'today 9:30'. */
export function whenWords(startsAt: number, today: string, zone: string): string {
  const day = dayWords(dateIn(startsAt, zone), today);
  return `${day === 'Today' ? 'today' : day} ${timeOfDay(startsAt, zone)}`;
}

/** What set it and with whom: 'Set by call, Mon 9 Nov, with Ines Calder'. */
export function originWords(appointment: AppointmentView, today: string): string {
  const { producedBy, withName } = appointment;
  // Of a meeting with the person themselves the name has been said.
  const company = withName === appointment.name ? '' : `, with ${withName}`;
  if (producedBy === null) return company === '' ? appointment.kind : `With ${withName}`;
  const channel = channelWords[producedBy.channel];
  const named = channel === 'LinkedIn' || channel === 'X' ? channel : channel.toLowerCase();
  const day = dayWords(producedBy.onDate, today);
  return `Set by ${named}, ${day === 'Today' ? 'today' : day}${company}`;
}
