import { type GuardTouch, heldBy } from '#shared/domain/guard/loop.ts';
import { type Band, bands } from '#shared/domain/hour-bands/bands.ts';
import { addDays, isWorkingDay } from '#shared/domain/time/calendar.ts';
import { chanceFrom, moved, normal } from './chance.ts';

/** Twelve weeks of calling four hundred people in turn, in the same four hours a day; each has hours of their own. */
const days = Array.from({ length: 84 }, (_, n) => addDays('2026-01-05', n)).filter(isWorkingDay);
const people = 400;
const worked: readonly Band[] = [9, 10, 14, 15];
const dialsADay = 40;
const baseRate = 0.07;
/** How far apart the hours of one person are, on the logit: who sits in meetings at ten always does. */
const ownHours = 1.2;

interface Person {
  readonly rates: ReadonlyMap<Band, number>;
  readonly touches: GuardTouch[];
  reached: boolean;
}

const miss = (band: Band, onDate: string): GuardTouch => ({
  channel: 'call',
  direction: 'out',
  reached: 'nobody',
  outcome: 'no-answer',
  band,
  onDate,
});

function peopleReached(guarded: boolean, seed: number): { readonly dials: number; readonly reached: number } {
  const chance = chanceFrom(seed);
  const all: Person[] = Array.from({ length: people }, () => ({
    rates: new Map(bands.map((band) => [band, moved(baseRate, normal(chance, ownHours))])),
    touches: [],
    reached: false,
  }));
  let dials = 0;
  let next = 0;
  for (const on of days) {
    for (let n = 0; n < dialsADay; n += 1) {
      const band = worked[Math.floor((n * worked.length) / dialsADay)] ?? 9;
      const luck = chance();
      const person = nextToCall(all, next, { band, onDate: on }, guarded);
      if (person === null) continue;
      next = (all.indexOf(person) + 1) % all.length;
      dials += 1;
      if (luck < (person.rates.get(band) ?? 0)) person.reached = true;
      else person.touches.push(miss(band, on));
    }
  }
  return { dials, reached: all.filter(({ reached }) => reached).length };
}

/** The next in turn who was not reached yet; with the guard, whose next call is not held. */
function nextToCall(
  all: readonly Person[],
  from: number,
  at: { readonly band: Band; readonly onDate: string },
  guarded: boolean,
): Person | null {
  for (let step = 0; step < all.length; step += 1) {
    const person = all[(from + step) % all.length];
    if (!person || person.reached || person.touches.at(-1)?.onDate === at.onDate) continue;
    const held = heldBy(person.touches, { channel: 'call', ...at });
    if (!guarded || held === null || held.kind === 'misses') return person;
  }
  return null;
}

/** People reached for each hundred dials, with the guard and without: the same people, hours and luck. */
export function reachedPerHundred(runs: number): { readonly on: number; readonly off: number } {
  const sum = (guarded: boolean) => {
    const all = Array.from({ length: runs }, (_, run) => peopleReached(guarded, run * 31 + 7));
    const dials = all.reduce((total, each) => total + each.dials, 0);
    return (100 * all.reduce((total, { reached }) => total + reached, 0)) / dials;
  };
  return { on: sum(true), off: sum(false) };
}
