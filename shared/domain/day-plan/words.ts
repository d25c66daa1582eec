import { countOf } from '../count-words.ts';
import { placeOfKey } from '../calling/place.ts';
import type { Left, Span } from './block.ts';

/** The clocks of North America go by their own names. */
const clocks: Readonly<Record<string, string>> = {
  'America/New_York': 'Eastern',
  'America/Toronto': 'Eastern',
  'America/Detroit': 'Eastern',
  'America/Chicago': 'Central',
  'America/Winnipeg': 'Central',
  'America/Denver': 'Mountain',
  'America/Edmonton': 'Mountain',
  'America/Phoenix': 'Arizona',
  'America/Los_Angeles': 'Pacific',
  'America/Vancouver': 'Pacific',
  'America/Anchorage': 'Alaska',
  'Pacific/Honolulu': 'Hawaii',
  'America/Halifax': 'Atlantic',
};

/** What a zone's clock is called: 'Eastern', 'Paris'. */
export const clockName = (zone: string): string =>
  clocks[zone] ?? (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

/** The group of those who wait in a lane and a place; how a share names it. */
export const groupId = (lane: string, place: string): string => `${lane} ${place}`;
export const placeOfGroup = (group: string): string => group.slice(group.indexOf(' ') + 1);

/**
 * Where the people of a block are, by their clocks, most of them first: at most three, and one whose zone
 * nobody knows is nowhere.
 */
export function whereWords(shares: readonly { readonly group: string; readonly people: number }[]): string[] {
  const counts = new Map<string, number>();
  for (const { group, people } of shares) {
    const [zone] = placeOfKey(placeOfGroup(group)).zones;
    if (zone === undefined) continue;
    const name = clockName(zone);
    counts.set(name, (counts.get(name) ?? 0) + people);
  }
  return [...counts]
    .toSorted(([a, x], [b, y]) => y - x || a.localeCompare(b, 'en'))
    .slice(0, 3)
    .map(([name]) => name);
}

/** 'two hours', '40 minutes', 'an hour and 15 minutes'. */
export function lengthWords({ from, until }: Span): string {
  const minutes = Math.round((until - from) / 60_000);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const long = hours === 0 ? '' : hours === 1 ? 'an hour' : countOf(hours, 'hour');
  const short = rest === 0 ? '' : countOf(rest, 'minute');
  return [long, short].filter((part) => part !== '').join(' and ');
}

const doing = { calls: 'to be called', written: 'to be written to', research: 'to be looked up' } as const;

/** '14 of 60 do not fit today.': what is left out of a plan, in a sentence. Dated things are told by name elsewhere. */
export function leftWords(left: Extract<Left, { kind: 'work' }>): string {
  const { people, of, due, why, work } = left;
  const some =
    people === of
      ? people.toLocaleString('en')
      : `${people.toLocaleString('en')} of ${of.toLocaleString('en')}`;
  const one = people === 1;
  const who = `${some} ${doing[work]}`;
  switch (why) {
    case 'full':
      return due
        ? `${who} ${one ? 'does' : 'do'} not fit today.`
        : `${who} ${one ? 'waits' : 'wait'} beyond today.`;
    case 'closed':
      return `${who} may not be called in what is left of the day.`;
    case 'off':
      return `${who} ${one ? 'waits' : 'wait'}.`;
    case 'removed':
      return `${who} ${one ? 'was' : 'were'} taken out of the plan.`;
  }
}
