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
}

const attempt = (channel: 'call' | 'email', band: Band, onDate: string): GuardTouch => ({
  channel,
  direction: 'out',
  reached: 'nobody',
  outcome: channel === 'call' ? 'no-answer' : 'sent',
  band,
  onDate,
});

interface Slot {
  readonly band: Band;
  readonly onDate: string;
}

/**
 * Takes whoever has waited longest out of the line. With the guard, who was missed in this hour twice running waits
 * for another one, and who was missed three times is written to instead and goes to the end.
 */
function takeNext(line: Person[], { band, onDate }: Slot, guarded: boolean): Person | undefined {
  for (let at = 0; at < line.length; ) {
    const person = line[at];
    if (!person || person.touches.at(-1)?.onDate === onDate) {
      at += 1;
      continue;
    }
    const held = guarded ? heldBy(person.touches, { channel: 'call', band, onDate }) : null;
    if (held?.kind === 'same-hour') {
      at += 1;
      continue;
    }
    line.splice(at, 1);
    if (held === null) return person;
    person.touches.push(attempt('email', band, onDate));
    line.push(person);
  }
  return undefined;
}

function peopleReached(guarded: boolean, seed: number): { readonly dials: number; readonly reached: number } {
  const chance = chanceFrom(seed);
  const line: Person[] = Array.from({ length: people }, () => ({
    rates: new Map(bands.map((band) => [band, moved(baseRate, normal(chance, ownHours))])),
    touches: [],
  }));
  let dials = 0;
  for (const onDate of days) {
    for (let n = 0; n < dialsADay; n += 1) {
      const band = worked[Math.floor((n * worked.length) / dialsADay)] ?? 9;
      const luck = chance();
      const person = takeNext(line, { band, onDate }, guarded);
      if (person === undefined) continue;
      dials += 1;
      if (luck < (person.rates.get(band) ?? 0)) continue;
      person.touches.push(attempt('call', band, onDate));
      line.push(person);
    }
  }
  return { dials, reached: people - line.length };
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
