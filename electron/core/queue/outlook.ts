import { placeOfKey } from '#shared/domain/calling/place.ts';
import { type Band, bandWords, bands } from '#shared/domain/hour-bands/bands.ts';
import { type Chance, hopeOf, isLittleKnown, priorChance } from '#shared/domain/hour-bands/belief.ts';
import { anyHour, type Factor, type Outlook, usualWeights } from '#shared/domain/queue/outlook.ts';
import { isExploring, sourceFactor, usualRate } from '#shared/domain/queue/chances.ts';
import { logUnits } from '#shared/domain/queue/score.ts';
import { remembered } from '#shared/domain/remembered.ts';
import type { ReadScope } from '../operation/definition.ts';
import { lawOf } from '../calling/law.ts';
import { callsOn, sourceCounts } from '../store/call-counts.ts';
import { readSetting } from '../store/settings.ts';
import { beliefsOf } from './beliefs.ts';
import { placeHours } from './place-hours.ts';

const minuteMs = 60_000;
/** How long an inbound lead goes before others, unless its source says otherwise. */
const usualResponseMinutes = 60;
/** Lawful, but an evening, a weekend or a holiday: worth a quarter of a decent hour. */
const badHour: Factor = { factor: 0.25, because: 'Outside decent hours where they are.' };
const nowhere: Factor = { factor: 1, because: 'Nothing tells what hour it is for them.' };

/**
 * All that the order of the queue rests on at the moment of the scope.
 *
 * @param moreCalls as it will be once so many more calls were made
 */
export function outlookOf({ reader, now, onDate: today }: ReadScope, moreCalls = 0): Outlook {
  const law = lawOf(reader);
  const { chances, draws, attempts, key } = beliefsOf(reader, today);
  const counts = sourceCounts(reader);
  const sources = new Map(counts.map((each) => [each.sourceSeq, each]));
  const usual = usualRate(counts);
  const exploring = isExploring(today, callsOn(reader, today) + moreCalls);
  const factors = new Map<Band, Factor>(
    chances.map((chance) => [
      chance.band,
      bandFactor(chance, exploring ? hopeOf(chance) : (draws.get(chance.band) ?? chance.mean)),
    ]),
  );
  const hours = remembered((place: string) => (place === '' ? anyHour : placeHours(law, place, now)));
  const connected = (place: string, attempt: number): Factor => {
    const { level, bands: mask } = hours(place);
    const tried = attempts[attempt - 1];
    const ofAttempt = tried?.factor ?? 1;
    if (level === 'discouraged') return { ...badHour, factor: badHour.factor * ofAttempt };
    const likely = bands.flatMap((band) =>
      (mask & (1 << (band - bands[0]))) === 0 ? [] : (factors.get(band) ?? []),
    );
    if (likely.length === 0) return { ...nowhere, factor: ofAttempt };
    const mean = likely.reduce((sum, { factor }) => sum + factor, 0) / likely.length;
    return {
      factor: mean * ofAttempt,
      little: likely.some(({ little }) => little),
      // Put into words where somebody reads it: the order asks for hundreds of factors.
      get because() {
        return [...likely.map(({ because }) => because), attemptWords(attempt, tried)].join(' ').trim();
      },
    };
  };
  const byAttempt = remembered(() => new Map<number, Factor>());
  const bySource = new Map(counts.map((each) => [each.sourceSeq, sourceFactor(each, usual)]));
  const weights = { ...usualWeights, ...readSetting(reader, 'queueWeights') };
  const ofSources = [...bySource].map(([seq, { factor }]) => [seq, logUnits(factor)]);
  return {
    now,
    today,
    exploring,
    weights,
    basis: JSON.stringify([key, exploring, weights, ofSources]),
    hours,
    connect(place, attempt) {
      const factorsThere = byAttempt(place);
      const known = factorsThere.get(attempt) ?? connected(place, attempt);
      factorsThere.set(attempt, known);
      return known;
    },
    source: (seq) => bySource.get(seq) ?? sourceFactor(undefined, usual),
    responseMs: (seq) => (sources.get(seq)?.responseMinutes ?? usualResponseMinutes) * minuteMs,
  };
}

const percent = (share: number) => `${Math.round(share * 100)}%`;

/** 'Your 9 to 10: 9 of 96 answered (6% to 13%).' */
export function bandSentence({ band, dials, answered, lower, upper }: Chance): string {
  if (dials === 0) return `Your ${bandWords(band)}: not called yet.`;
  return `Your ${bandWords(band)}: ${answered} of ${dials} answered (${percent(lower)} to ${percent(upper)}).`;
}

/** The queue goes by the draw of the day, or by hope while it explores; what is shown is what was counted. */
const bandFactor = (chance: Chance, taken: number): Factor => ({
  factor: taken / priorChance,
  little: isLittleKnown(chance),
  get because() {
    return bandSentence(chance);
  },
});

const attemptNames = ['First', 'Second', 'Third', 'Later'];

function attemptWords(
  attempt: number,
  tried: { readonly dials: number; readonly answered: number } | undefined,
) {
  if (!tried || tried.dials === 0) return '';
  return `${attemptNames[attempt - 1] ?? 'Later'} calls in a row: ${tried.answered} of ${tried.dials}.`;
}

/** What the rep's own calls say of the hour that it is for people of a place; null where they say nothing. */
export function hourSentence({ reader, now, onDate }: ReadScope, place: string): string | null {
  if (place === '') return null;
  const { zones } = placeOfKey(place);
  if (zones.length === 0) return null;
  const mask = placeHours(lawOf(reader), place, now).bands;
  const known = beliefsOf(reader, onDate).chances.filter(
    ({ band, dials }) => dials > 0 && (mask & (1 << (band - bands[0]))) !== 0,
  );
  return known.length === 1 ? known.map(bandSentence).join(' ') : null;
}
