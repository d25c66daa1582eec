import type { BlockView, DayPlanView } from '#shared/contract/day-plan.ts';
import { capital, countOf, figureOf } from '#shared/domain/count-words.ts';
import { leftWords } from '#shared/domain/day-plan/words.ts';
import { timeOfDay } from '#shared/domain/time/zones.ts';
import type { BlockState } from './layout.ts';

type Left = DayPlanView['left'][number];

/** 'Dana Whitlock at 11:45 and Imre Halloway at 12:10'. */
function namesAndTimes(block: Pick<BlockView, 'dated'>, zone: string): string {
  const each = block.dated.map(({ name, at }) => `${name} at ${timeOfDay(at, zone)}`);
  return each.length < 2 ? each.join('') : `${each.slice(0, -1).join(', ')} and ${each.at(-1) ?? ''}`;
}

const list = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

/** What a block is called: 'Calls, Eastern and Pacific', 'Written touches'. */
export function titleOf(block: Pick<BlockView, 'kind' | 'where' | 'dated'>): string {
  switch (block.kind) {
    case 'calls':
      return block.where.length === 0 ? 'Calls' : `Calls, ${list(block.where)}`;
    case 'written':
      return 'Written touches';
    case 'research':
      return 'Research';
    case 'promises':
      return block.dated.length === 1 ? 'Promise' : 'Promises';
    case 'appointment':
      return block.dated.length === 1 ? 'Appointment' : 'Appointments';
    case 'break':
      return 'Break';
  }
}

/** What is in it, in one line; nothing where the title says it all. */
export function lineOf(block: BlockView, state: BlockState, zone: string): string {
  switch (block.kind) {
    case 'promises':
    case 'appointment':
      return namesAndTimes(block, zone);
    case 'break':
      return '';
    case 'calls':
    case 'written':
    case 'research':
      if (state === 'past' && block.done === 0) return 'Nothing done';
      if (state === 'past') return `${block.done} of ${block.people} worked`;
      return [figureOf(block.people, 'person', 'people'), block.hour]
        .filter((part) => part !== null)
        .join('. ');
  }
}

/** '9:00 to 10:30'. */
export const timesOf = ({ from, until }: Pick<BlockView, 'from' | 'until'>, zone: string): string =>
  `${timeOfDay(from, zone)} to ${timeOfDay(until, zone)}`;

/** The block as it is read aloud: all of it, with its time. */
export function blockLabel(block: BlockView, state: BlockState, zone: string): string {
  const time = timesOf(block, zone);
  const done = state === 'now' && block.done > 0 ? `${block.done} of ${block.people} so far` : '';
  return [time, titleOf(block), lineOf(block, state, zone), done].filter((part) => part !== '').join(', ');
}

const because: Record<Extract<Left, { kind: 'dated' }>['why'], string> = {
  clash: 'something else is then',
  outside: 'outside your hours',
  past: 'already past',
  closed: 'they may not be called any more today',
};

/** What does not fit into the day, in a sentence. */
export function leftSentence(left: Left, zone: string): string {
  switch (left.kind) {
    case 'work':
      return leftWords(left);
    case 'dated': {
      const { kind, name, at } = left.dated;
      const what = kind === 'promise' ? `Promised to ${name} for` : `The appointment with ${name} at`;
      return `${what} ${timeOfDay(at, zone)}: ${because[left.why]}.`;
    }
    case 'break':
      return `There is no room for the break at ${timeOfDay(left.from, zone)}.`;
  }
}

/** '11 of 30 called, eight of eight written to.': the day so far against its first plan. */
export function plannedAndDone({
  planned,
  ofPlanned: done,
}: Pick<DayPlanView, 'planned' | 'ofPlanned'>): string | null {
  if (planned === null) return null;
  const parts = [
    planned.calls + done.calls > 0 ? `${done.calls} of ${planned.calls} called` : null,
    planned.written + done.written > 0 ? `${done.written} of ${planned.written} written to` : null,
    planned.research + done.research > 0 ? `${done.research} of ${planned.research} looked up` : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : `${parts.join(', ')}.`;
}

/** From so many minutes on a slip is said, with the way to lay the rest anew. */
export const worthSaying = 15;

/** 'The day has slipped by 40 minutes.'; null while it has not, or not by enough to say. */
export function slipSentence(minutes: number): string | null {
  if (minutes < worthSaying) return null;
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const long = hours === 0 ? [] : [hours === 1 ? 'an hour' : countOf(hours, 'hour')];
  return `The day has slipped by ${[...long, ...(rest === 0 ? [] : [countOf(rest, 'minute')])].join(' and ')}.`;
}

/** Why there is no plan to draw, and what may be done; null where there is one. */
export function emptyPlan(
  plan: Pick<DayPlanView, 'kept' | 'hours' | 'resting' | 'blocks'>,
  at: number,
): { readonly title: string; readonly line: string; readonly anyway: boolean } | null {
  if (plan.kept !== null) return null;
  if (plan.resting !== null)
    return { title: 'A day off', line: `${capital(plan.resting)}. Nothing is planned.`, anyway: true };
  if (plan.hours === null)
    return {
      title: 'No hours',
      line: 'Your day ends before it begins. Set your hours in Settings.',
      anyway: false,
    };
  if (at >= plan.hours.until && plan.blocks.length === 0)
    return { title: 'Your hours are over', line: 'No plan was made for today.', anyway: false };
  return null;
}
