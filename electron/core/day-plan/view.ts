import type { BlockView, DayPlanView } from '#shared/contract/day-plan.ts';
import { placeOfKey } from '#shared/domain/calling/place.ts';
import { type Block, type Dated, isMovable, type Left, type Plan } from '#shared/domain/day-plan/block.ts';
import {
  doneByBlock,
  doneOfPlanned,
  type DonePart,
  partOf,
  plannedBy,
} from '#shared/domain/day-plan/done.ts';
import { bandAt, bandWords } from '#shared/domain/hour-bands/bands.ts';
import type { Chance } from '#shared/domain/hour-bands/belief.ts';
import { layDay } from '#shared/domain/day-plan/lay.ts';
import { placeOfGroup, whereWords } from '#shared/domain/day-plan/words.ts';
import type { ReadScope } from '../operation/definition.ts';
import { beliefsOf } from '../queue/beliefs.ts';
import { offeredHead } from '../queue/offered.ts';
import { outlookOf } from '../queue/outlook.ts';
import { type KeptPlan, versionsFor } from '../store/day-plans.ts';
import { touchViewsBySeq } from '../store/day-done.ts';
import { nameOf } from '../store/today.ts';
import { namesOfAppointments, namesOfProspects } from '../store/names.ts';
import { countsOf, type Done, doneOn, slippedOf } from './done.ts';
import { dayInput, hoursOf, minutesIn, restingOnDay } from './input.ts';

type Naming = (dated: Dated) => BlockView['dated'][number];

function namesIn({ reader }: ReadScope, { blocks, left }: Plan): Naming {
  const beside = left.flatMap((each) => (each.kind === 'dated' ? [each.dated] : []));
  const all = [...blocks.flatMap(({ dated }) => dated), ...beside];
  const ids = (kind: Dated['kind']) => all.flatMap((each) => (each.kind === kind ? [each.id] : []));
  const people = namesOfProspects(reader, ids('promise'));
  const meetings = namesOfAppointments(reader, ids('appointment'));
  return ({ kind, id, at }) => {
    const known = (kind === 'promise' ? people : meetings).get(id);
    return known === undefined
      ? { kind, at, prospectId: null, name: 'Somebody no longer in the book', account: null }
      : { kind, at, ...known };
  };
}

/** 'Their 13 to 14: 11 of 104 answered.', of the largest group that is called in the block. */
function hourWords({ shares, from }: Block, chances: readonly Chance[]): string | null {
  const [most] = shares.toSorted((a, b) => b.people - a.people);
  const band = most && bandAt(from, placeOfKey(placeOfGroup(most.group)).zones);
  const chance = chances.find((each) => each.band === band);
  return chance === undefined || chance.dials === 0
    ? null
    : `Their ${bandWords(chance.band)}: ${chance.answered} of ${chance.dials} answered.`;
}

/** Of a block so many of the newest touches are drawn, at most. */
const mostDrawn = 50;

/** The newest touches of each block, by its number. */
function drawnOf(
  { reader }: ReadScope,
  inBlock: ReadonlyMap<number, readonly Done[]>,
): (number: number) => BlockView['touches'] {
  const drawn = new Map(
    [...inBlock].map(([number, done]) => [
      number,
      done.flatMap(({ touchSeq }) => touchSeq ?? []).slice(-mostDrawn),
    ]),
  );
  const views = touchViewsBySeq(reader, [...drawn.values()].flat());
  return (number) => (drawn.get(number) ?? []).flatMap((seq) => views.get(seq) ?? []);
}

function blockView(
  block: Block,
  done: number,
  touches: BlockView['touches'],
  named: Naming,
  chances: readonly Chance[],
): BlockView {
  const { number, kind, from, until, people, shares, dated } = block;
  return {
    number,
    kind,
    from,
    until,
    people,
    where: whereWords(shares),
    hour: hourWords(block, chances),
    dated: dated.map(named),
    touches,
    done,
    movable: isMovable(block),
  };
}

function leftView(left: Left, named: Naming): DayPlanView['left'][number] {
  switch (left.kind) {
    case 'work':
      return left;
    case 'dated':
      return { ...left, dated: named(left.dated) };
    case 'break':
      return { kind: 'break', ...left.span };
  }
}

/** The plan of the day: the kept one, else of today the one that would be made now, and of a past day none. */
function planOf(scope: ReadScope, kept: KeptPlan | null, isPast: boolean): Plan {
  if (kept !== null) return kept;
  const hours = restingOnDay(scope) === null ? hoursOf(scope) : null;
  return isPast ? { on: scope.onDate, hours, blocks: [], left: [] } : layDay(dayInput(scope, hours));
}

const countsBy = ({ call, ...rest }: Readonly<Record<DonePart, number>>) => ({ calls: call, ...rest });

/** Who would be first in a session on the block, of its kind of work. */
function firstOf(scope: ReadScope, block: Block | undefined): DayPlanView['first'] {
  if (block === undefined) return null;
  const part = partOf(block);
  if (part !== 'call' && part !== 'written') return null;
  const work = part === 'call' ? 'calls' : 'written';
  const [head] = offeredHead(scope, { listSeq: null, limit: 1, work }, outlookOf(scope));
  return head ? nameOf(scope.reader, head.prospectSeq) : null;
}

/**
 * A day's plan beside what was done on it.
 *
 * @param scope of the day that is asked for, at the instant of the question
 */
export function planView(scope: ReadScope, isPast: boolean): DayPlanView {
  const { reader, now, onDate, zone } = scope;
  const versions = versionsFor(reader, onDate);
  const kept = versions.at(-1) ?? null;
  const plan = planOf(scope, kept, isPast);
  const done = doneOn(scope);
  const against = doneByBlock(versions, done);
  const { inBlock, beside } = against;
  const ofPlanned = doneOfPlanned(against);
  const drawn = drawnOf(scope, inBlock);
  const named = namesIn(scope, plan);
  const { chances } = beliefsOf(reader, onDate);
  const [first] = versions;
  const planned = first ? plannedBy(first.blocks) : null;
  const ahead = plan.blocks.find(({ until, kind }) => until > now && kind !== 'break');
  return {
    at: now,
    onDate,
    zone,
    resting: restingOnDay(scope),
    hours: plan.hours,
    kept: kept && { at: kept.at, why: kept.why, versions: versions.length },
    blocks: plan.blocks.map((block) =>
      blockView(block, inBlock.get(block.number)?.length ?? 0, drawn(block.number), named, chances),
    ),
    left: plan.left.map((left) => leftView(left, named)),
    slipped: kept === null || isPast ? 0 : slippedOf(plan, done, minutesIn(scope), now),
    next: isPast ? null : (ahead?.number ?? null),
    first: isPast ? null : firstOf(scope, ahead),
    planned: planned && countsBy(planned),
    done: countsOf(done),
    ofPlanned: countsBy(ofPlanned),
    beside: beside.filter(({ part }) => part !== 'research').length,
  };
}
