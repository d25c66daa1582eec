import { bands } from '../hour-bands/bands.ts';
import { instantIn } from '../time/zones.ts';
import type { Span } from './block.ts';
import type { CallGroup, DayInput } from './input.ts';

/** The days of the tests: Thursday 19 November 2026 in New York, 8:30 to 17:30, with lunch at noon. */
export const zone = 'America/New_York';
export const on = '2026-11-19';

/** '9:15' on that day, in the zone of the rep or another. */
export function at(time: string, where = zone): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return instantIn(on, hour, minute, where);
}

/** '9:15 to 10:00'. */
export function span(words: string, where = zone): Span {
  const [from = '', until = ''] = words.split(' to ');
  return { from: at(from, where), until: at(until, where) };
}

export const minutes = { call: 4, written: 3, research: 10, promise: 15, appointment: 30, margin: 10 };

export function group(id: string, people: number, more: Partial<CallGroup> = {}): CallGroup {
  const where = more.zones?.[0] ?? zone;
  return {
    id,
    place: 'US-NY',
    zones: [zone],
    people,
    rank: 3,
    due: true,
    open: [span('8:00 to 20:00', where)],
    ...more,
  };
}

export function day(more: Partial<DayInput> = {}): DayInput {
  return {
    on,
    hours: span('8:30 to 17:30'),
    now: at('8:00'),
    capacity: 360,
    breaks: [span('12:00 to 12:30')],
    appointments: [],
    promises: [],
    groups: [],
    written: 0,
    writtenBesides: 0,
    research: 0,
    minutes,
    worth: new Map(bands.map((band) => [band, 0.07])),
    ...more,
  };
}
