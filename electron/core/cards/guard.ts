import type { GuardView } from '#shared/contract/cards.ts';
import { type Imbalance, imbalanceOf } from '#shared/domain/balance.ts';
import { hoursAt } from '#shared/domain/calling/hours.ts';
import type { Place } from '#shared/domain/calling/place.ts';
import { sameAgain } from '#shared/domain/guard/came-to.ts';
import { hoursToTry } from '#shared/domain/guard/hours-to-try.ts';
import { heldBy, runOf } from '#shared/domain/guard/loop.ts';
import { bandsTried, offersFor } from '#shared/domain/guard/offers.ts';
import { bandAt, bands } from '#shared/domain/hour-bands/bands.ts';
import type { Outlook } from '#shared/domain/queue/outlook.ts';
import { imbalanceSentence } from '#shared/domain/sentences/balance.ts';
import { heldWord, holdSentence } from '#shared/domain/sentences/guard.ts';
import { addWorkingDays, isWorkingDay } from '#shared/domain/time/calendar.ts';
import { instantIn, wallClock } from '#shared/domain/time/zones.ts';
import type { Channel } from '#shared/domain/vocabulary.ts';
import type { Way } from '#shared/domain/ways.ts';
import { calledAt } from '../calling/called-at.ts';
import { lawOf } from '../calling/law.ts';
import type { ReadScope } from '../operation/definition.ts';
import { beliefsOf } from '../queue/beliefs.ts';
import { bandSentence } from '../queue/outlook.ts';
import { peopleToTurnTo } from '../queue/people-to-turn-to.ts';
import type { PersonRow } from '../store/cards.ts';
import type { GuardedTouch } from '../store/loops.ts';
import type { ReachRow } from '../store/reach.ts';

const halfAnHourMs = 30 * 60_000;

/** The day on which an hour on their clock comes next, a working day of the rep's. */
function dayOfBand(scope: ReadScope, band: number, zones: readonly string[]): string {
  const [zone] = zones;
  const ahead = zone !== undefined && wallClock(scope.now, zone).hour <= band;
  return ahead && isWorkingDay(scope.onDate) ? scope.onDate : addWorkingDays(scope.onDate, 1);
}

/** The bands in which they may be called by the law and good manners of their place, the likeliest first. */
function bandsFor(scope: ReadScope, place: Place, tried: ReadonlySet<number>): number[] {
  const { zones } = place;
  const [zone] = zones;
  if (zone === undefined) return [];
  const { rules, holidays } = lawOf(scope.reader);
  const decent = bands.filter((band) => {
    const at = instantIn(dayOfBand(scope, band, zones), band, 0, zone) + halfAnHourMs;
    // The zones must agree on the hour, or it would be another one for them.
    return bandAt(at, zones) === band && hoursAt(place, rules, holidays, at).level === 'open';
  });
  const { chances } = beliefsOf(scope.reader, scope.onDate);
  return hoursToTry(
    chances.filter(({ band }) => decent.includes(band)),
    tried,
  );
}

/** What the rep's own calls say of an hour; null where there was none. */
function becauseOf({ reader, onDate }: ReadScope, hour: number): string | null {
  const chance = beliefsOf(reader, onDate).chances.find(({ band }) => band === hour);
  return chance === undefined || chance.dials === 0 ? null : bandSentence(chance);
}

/**
 * What the guard says on the card of a person at the moment of the scope: the loop that holds the next attempt,
 * and what else there is to do. Null while nothing is held on any way that the card offers.
 *
 * @param reach the numbers of the person
 * @param e164 the one that would be called
 */
export function guardOf(
  scope: ReadScope,
  person: PersonRow,
  ways: readonly Way[],
  { phones }: ReachRow,
  e164: string | null,
  touches: readonly GuardedTouch[],
  outlook: Outlook,
): GuardView | null {
  const { now, onDate } = scope;
  const run = runOf(touches, onDate);
  const way = ways.find((each) => each === run?.channel);
  if (run === null || way === undefined) return null;
  const { place } = calledAt(person, phones, e164);
  const { zones } = place;
  const next = { channel: way, band: bandAt(now, zones), onDate };
  const hold = heldBy(touches, next);
  if (hold === null) return null;
  const around = {
    channels: ways,
    bands: way === 'call' ? bandsFor(scope, place, bandsTried(touches, onDate)) : [],
    people:
      person.account_seq === null ? [] : peopleToTurnTo(scope, person.account_seq, person.seq, 1, outlook),
  };
  const offers = offersFor(touches, next, hold, around).map((offer): GuardView['offers'][number] =>
    offer.kind === 'band'
      ? { ...offer, dueOn: dayOfBand(scope, offer.band, zones), because: becauseOf(scope, offer.band) }
      : offer,
  );
  return {
    way,
    held: heldWord(way),
    sentence: holdSentence(hold),
    attempts: run.attempts.slice(-5).map(({ channel, outcome, onDate: on, band }) => ({
      channel,
      outcome,
      onDate: on,
      band,
    })),
    offers,
    needsReason: sameAgain(touches, next) !== null,
  };
}

/** The one channel of all that was written, or null where it was several. */
function onlyChannel(touches: readonly GuardedTouch[]): Channel | null {
  const written = touches.filter(
    ({ channel, direction }) => direction === 'out' && channel !== 'call' && channel !== 'visit',
  );
  const [first] = written;
  return first && written.every(({ channel }) => channel === first.channel) ? first.channel : null;
}

/** What the rep's own touches of a person are out of balance in, as a sentence; null while they are not. */
export function balanceWarning(touches: readonly GuardedTouch[], ways: readonly Way[]): string | null {
  const open = { call: ways.includes('call'), writing: ways.some((way) => way !== 'call') };
  const imbalance: Imbalance | null = imbalanceOf(touches, open);
  return imbalance && imbalanceSentence(imbalance, onlyChannel(touches));
}
