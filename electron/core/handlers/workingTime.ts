import { Problem } from '#shared/contract/problems.ts';
import { addDays, daysBetween } from '#shared/domain/time/calendar.ts';
import { shortDate } from '#shared/domain/time/said.ts';
import { workingTimeOf } from '../calling/our-days.ts';
import { standAnew } from '../queue/stand-anew.ts';
import { insertTimeOff, timesOff } from '../store/time-off.ts';
import type { AreaDefinitions } from '../operation/definition.ts';

const aheadDays = 366;
const longestDays = 366;

const spanOf = (fromOn: string, toOn: string, today: string) =>
  fromOn === toOn ? shortDate(fromOn, today) : `${shortDate(fromOn, today)} to ${shortDate(toOn, today)}`;

/** Whoever waits for a step then or later; one that was due before the first day that changed stays where it is. */
const stepsFrom = (from: string) => ({ kind: 'steps', from }) as const;

interface Changed {
  readonly fromOn: string;
}

export const workingTimeDefinitions: AreaDefinitions<'workingTime'> = {
  read: {
    kind: 'query',
    run({ reader, onDate }) {
      const time = workingTimeOf(reader);
      const off = (on: string) => time.timeOff.find(({ fromOn, toOn }) => fromOn <= on && on <= toOn);
      const rests = Array.from({ length: aheadDays }, (_, n) => addDays(onDate, n)).flatMap((on) => {
        const away = off(on);
        const what = away?.what ?? time.holidayOn(on);
        return what === null ? [] : [{ on, what, kind: away ? ('time off' as const) : ('holiday' as const) }];
      });
      return {
        weekdays: [...time.weekdays],
        timeOff: timesOff(reader)
          .filter(({ toOn }) => toOn >= onDate)
          .map(({ timeOffId, fromOn, toOn, what }) => ({ timeOffId, fromOn, toOn, what })),
        rests,
      };
    },
  },
  addTimeOff: {
    kind: 'command',
    undoable: true,
    recorded: true,
    run({ writer, world, now, onDate, commandSeq }, { fromOn, toOn, what }) {
      if (toOn < fromOn) {
        throw new Problem('INVALID', 'It ends before it begins.', { field: 'toOn' });
      }
      if (daysBetween(fromOn, toOn) >= longestDays) {
        throw new Problem('INVALID', 'That is more than a year.', { field: 'toOn' });
      }
      const named = what === '' ? 'Time off' : what;
      insertTimeOff(writer, {
        id: world.newId(),
        fromOn,
        toOn,
        what: named,
        removesSeq: null,
        now,
        onDate,
        commandSeq,
      });
      standAnew(writer, stepsFrom(fromOn));
      const receipt: Changed = { fromOn };
      return { receipt, said: `${named}, ${spanOf(fromOn, toOn, onDate)}: no step is due then.` };
    },
    answer: (_scope, _receipt: Changed, _input, said) => ({ said }),
    undo: ({ writer }, { fromOn }: Changed) => standAnew(writer, stepsFrom(fromOn)),
  },
  removeTimeOff: {
    kind: 'command',
    undoable: true,
    recorded: true,
    run({ writer, world, now, onDate, commandSeq }, { timeOffId }) {
      const off = timesOff(writer).find((each) => each.timeOffId === timeOffId);
      if (!off) throw new Problem('NOT_FOUND', 'This time off is not there any more.', { what: 'time off' });
      const { seq, fromOn, toOn, what } = off;
      insertTimeOff(writer, {
        id: world.newId(),
        fromOn,
        toOn,
        what,
        removesSeq: seq,
        now,
        onDate,
        commandSeq,
      });
      standAnew(writer, stepsFrom(fromOn));
      const receipt: Changed = { fromOn };
      return { receipt, said: `${what}, ${spanOf(fromOn, toOn, onDate)}, removed.` };
    },
    answer: (_scope, _receipt: Changed, _input, said) => ({ said }),
    undo: ({ writer }, { fromOn }: Changed) => standAnew(writer, stepsFrom(fromOn)),
  },
};
