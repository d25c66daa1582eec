import { addDays, toWorkingDay } from '../time/calendar.ts';
import { type Channel, isSpokenChannel } from '../vocabulary.ts';
import { type GuardTouch, type Hold, isAnswer, type NextAttempt, restDays, runOf } from './loop.ts';

/** What else there is than the attempt that is held. */
export interface Around<Person> {
  /** The channels that are open to the person. */
  readonly channels: readonly Channel[];
  /** The hour bands in which they may be called, the likeliest first. */
  readonly bands: readonly number[];
  /** Others at the account who can be reached, the best to ask first. */
  readonly people: readonly Person[];
}

/** Something else to do. */
export type Offer<Person> =
  | { readonly kind: 'channel'; readonly channel: Channel; readonly tried: boolean }
  | { readonly kind: 'band'; readonly band: number; readonly now: boolean }
  | { readonly kind: 'person'; readonly person: Person }
  | { readonly kind: 'rest'; readonly until: string };

/** The channels on which the person was tried since they last answered, the latest first. */
function triedSinceAnswer(touches: readonly GuardTouch[]): Channel[] {
  const silence = touches.slice(touches.findLastIndex(isAnswer) + 1).toReversed();
  return [...new Set(silence.map(({ channel }) => channel))];
}

/** The hour bands of the run, which another try should not fall into. */
export function bandsTried(touches: readonly GuardTouch[], onDate: string): ReadonlySet<number> {
  const bands = runOf(touches, onDate)?.attempts.map(({ band }) => band) ?? [];
  return new Set(bands.filter((band) => band !== null));
}

/**
 * What to do instead of a held attempt, best first: a channel not yet tried, another hour band, another
 * person at the account, a channel that was left longest ago, a rest of sixty days. At most one of each.
 *
 * @param hold what `heldBy` said of the next attempt
 */
export function offersFor<Person>(
  touches: readonly GuardTouch[],
  next: NextAttempt,
  hold: Hold,
  around: Around<Person>,
): Offer<Person>[] {
  const tried = triedSinceAnswer(touches);
  const others = around.channels.filter((channel) => channel !== hold.channel);
  const fresh = others.find((channel) => !tried.includes(channel));
  const left = tried.findLast((channel) => others.includes(channel));
  const before = bandsTried(touches, next.onDate);
  const band = around.bands.find((each) => !before.has(each));
  const person = around.people[0];
  const offers: Offer<Person>[] = [];
  if (fresh !== undefined) offers.push({ kind: 'channel', channel: fresh, tried: false });
  if (band !== undefined && isSpokenChannel(hold.channel))
    offers.push({ kind: 'band', band, now: band === next.band });
  if (person !== undefined) offers.push({ kind: 'person', person });
  if (fresh === undefined && left !== undefined) offers.push({ kind: 'channel', channel: left, tried: true });
  offers.push({ kind: 'rest', until: toWorkingDay(addDays(next.onDate, restDays)) });
  return offers;
}
