import { figureOf } from '../count-words.ts';
import { placeOfKey } from '../calling/place.ts';
import type { Left } from './block.ts';

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

const things = {
  calls: ['call', 'calls'],
  written: ['written touch', 'written touches'],
  research: ['person to look up', 'people to look up'],
} as const;

/** '14 of 60 calls do not fit today.': what is left out of a plan. Dated things are told by name elsewhere. */
export function leftWords({ people, of, due, why, work }: Extract<Left, { kind: 'work' }>): string {
  const [one, many] = things[work];
  const thing = of === 1 ? one : many;
  const some =
    people === of
      ? figureOf(people, one, many)
      : `${people.toLocaleString('en')} of ${of.toLocaleString('en')} ${thing}`;
  const single = people === 1;
  switch (why) {
    case 'full':
      return due
        ? `${some} ${single ? 'does' : 'do'} not fit today.`
        : `${some} ${single ? 'waits' : 'wait'} for another day.`;
    case 'closed':
      return `${some} may not be made in what is left of the day: their hours are over, or not yet.`;
    case 'off':
      return `${some} ${single ? 'waits' : 'wait'}.`;
    case 'removed':
      return `${some} ${single ? 'was' : 'were'} taken out of the plan.`;
  }
}
