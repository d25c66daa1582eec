import { Problem } from '#shared/contract/problems.ts';
import type { Block, Plan, Span } from '#shared/domain/day-plan/block.ts';
import { minutesOf } from '#shared/domain/day-plan/block.ts';
import { doneByBlock, type DoneThing } from '#shared/domain/day-plan/done.ts';
import { layDay } from '#shared/domain/day-plan/lay.ts';
import type { Change } from '#shared/domain/day-plan/kept.ts';
import { add, type Moved, type Refusal, remove, shift, swap } from '#shared/domain/day-plan/moves.ts';
import { replan } from '#shared/domain/day-plan/replan.ts';
import { timeOfDay } from '#shared/domain/time/zones.ts';
import { doneOn, slippedOf } from '../day-plan/done.ts';
import { dayInput, hoursOf, minutesIn, pacesIn, restingOnDay, settingsOfDays } from '../day-plan/input.ts';
import { planView } from '../day-plan/view.ts';
import type { AreaDefinitions, CommandScope, Done, ReadScope } from '../operation/definition.ts';
import { momentScope } from '../operation/moment.ts';
import { insertPlan, planFor, versionsFor } from '../store/day-plans.ts';

const names: Record<Block['kind'], string> = {
  calls: 'Calls',
  written: 'Written touches',
  research: 'Research',
  promises: 'Promises',
  appointment: 'The appointment',
  break: 'The break',
};

const refusals: Record<Refusal, string> = {
  unknown: 'There is no such block in the plan any more.',
  dated: 'That has a time of its own.',
  begun: 'That block has begun. Lay the rest of the day anew instead.',
  edge: 'There is no more room in your hours.',
  blocked: 'Something with a time of its own is in the way.',
  full: 'There is no quarter of an hour free.',
};

/** The plan of today as it was offered: by the clock of the offer, so that what was shown is what is kept. */
function offer(scope: CommandScope, hours: Span | null, offeredAt = scope.now): Plan {
  const then = momentScope(scope, Math.min(offeredAt, scope.now));
  return layDay(dayInput(then.onDate === scope.onDate ? then : scope, hours));
}

/** The plan that a change starts from: the kept one, else the one that is offered, from now on kept. */
function planToChange(scope: CommandScope, offeredAt: number | undefined): Plan {
  const kept = planFor(scope.writer, scope.onDate);
  if (kept) return kept;
  const hours = restingOnDay(scope) === null ? hoursOf(scope) : null;
  return offer(scope, hours, offeredAt);
}

/** How many were worked in each block of the kept plan so far. */
function workedIn(scope: CommandScope, things: readonly DoneThing[]): ReadonlyMap<number, number> {
  const { inBlock } = doneByBlock(versionsFor(scope.writer, scope.onDate), things);
  return new Map([...inBlock].map(([number, those]) => [number, those.length]));
}

function keep(scope: CommandScope, plan: Plan, why: Change, said: string): Done<object> {
  insertPlan(scope.writer, plan, why, scope);
  return { receipt: {}, said };
}

/** @throws INVALID when the block cannot be moved so */
function changed(scope: CommandScope, moved: Moved, why: Change, said: (plan: Plan) => string): Done<object> {
  if (moved.kind === 'refused') throw new Problem('INVALID', refusals[moved.why], { field: 'number' });
  return keep(scope, moved.plan, why, said(moved.plan));
}

const blockOf = ({ blocks }: Plan, number: number) => blocks.find((block) => block.number === number);

/** 'Calls, now 9:15 to 10:30.' */
const nowAt = (plan: Plan, number: number, zone: string): string => {
  const block = blockOf(plan, number);
  if (!block) return 'The plan was changed.';
  return `${names[block.kind]}, now ${timeOfDay(block.from, zone)} to ${timeOfDay(block.until, zone)}.`;
};

const answer = (_scope: ReadScope, _receipt: unknown, _input: unknown, said: string) => ({ said });

export const dayPlanDefinitions: AreaDefinitions<'dayPlan'> = {
  read: {
    kind: 'query',
    run(scope, { on, at }) {
      const then = momentScope(scope, at);
      const day = on ?? then.onDate;
      if (day > then.onDate)
        throw new Problem('INVALID', 'A day is planned on the day itself.', { field: 'on' });
      return planView({ ...then, onDate: day }, day < then.onDate);
    },
  },
  make: {
    kind: 'command',
    undoable: true,
    recorded: true,
    answer,
    run(scope, { anyway, offeredAt }) {
      const resting = restingOnDay(scope);
      const hours = resting === null || anyway ? hoursOf(scope) : null;
      if (hours === null)
        throw new Problem('INVALID', `${resting ?? 'Your day has no hours'}. Nothing is planned.`, {
          field: 'anyway',
        });
      const kept = planFor(scope.writer, scope.onDate);
      // What was worked of a plan that is kept stays in the one that takes its place.
      const plan = kept
        ? replan(kept, dayInput(scope, kept.hours ?? hours), workedIn(scope, doneOn(scope)))
        : offer(scope, hours, offeredAt);
      return keep(scope, plan, 'made', 'The day is planned.');
    },
  },
  move: {
    kind: 'command',
    undoable: true,
    recorded: true,
    answer,
    run(scope, { number, how, offeredAt }) {
      const plan = planToChange(scope, offeredAt);
      const said = (next: Plan) => nowAt(next, number, scope.zone);
      if (how === 'earlier' || how === 'later')
        return changed(scope, shift(plan, number, how, scope.now), 'moved', said);
      const direction = how === 'before' ? 'earlier' : 'later';
      return changed(scope, swap(plan, number, direction, scope.now), 'swapped', said);
    },
  },
  remove: {
    kind: 'command',
    undoable: true,
    recorded: true,
    answer,
    run(scope, { number, offeredAt }) {
      const plan = planToChange(scope, offeredAt);
      const block = blockOf(plan, number);
      const said = () => `${block ? names[block.kind] : 'That'} taken out of the plan.`;
      return changed(scope, remove(plan, number, scope.now), 'removed', said);
    },
  },
  add: {
    kind: 'command',
    undoable: true,
    recorded: true,
    answer,
    run(scope, { kind, minutes: length, offeredAt }) {
      const plan = planToChange(scope, offeredAt);
      const minutesEach = kind === 'break' ? 1 : minutesOf(minutesIn(scope), kind);
      const moved = add(plan, kind, { length, minutesEach }, scope.now);
      return changed(scope, moved, 'added', (next) =>
        nowAt(next, Math.max(...next.blocks.map(({ number }) => number)), scope.zone),
      );
    },
  },
  replan: {
    kind: 'command',
    undoable: true,
    recorded: true,
    answer,
    run(scope) {
      const plan = planFor(scope.writer, scope.onDate);
      if (!plan)
        throw new Problem('INVALID', 'There is no plan of today yet. Make one first.', { field: 'on' });
      const things = doneOn(scope);
      const input = dayInput(scope, plan.hours);
      const slipped = slippedOf(plan, things, input.minutes, scope.now);
      const said =
        slipped === 0
          ? 'The rest of the day is laid anew.'
          : `The day had slipped by ${slipped} minutes. The rest is laid anew.`;
      return keep(scope, replan(plan, input, workedIn(scope, things)), 'replanned', said);
    },
  },
  settings: {
    kind: 'query',
    run: (scope) => ({ settings: settingsOfDays(scope), ...pacesIn(scope) }),
  },
};
