import type { WeekView } from '#shared/contract/days.ts';
import { Problem } from '#shared/contract/problems.ts';
import { addDays, type Week, weekNamed, weekOf } from '#shared/domain/time/calendar.ts';
import { dateIn, isZone } from '#shared/domain/time/zones.ts';
import {
  closesAt,
  earliestClosing,
  spanOf,
  twelveMonthsTo,
  waitedLongerThan,
  workingDaysSince,
} from '#shared/domain/week/closing.ts';
import type { WeekPage } from '#shared/domain/week/page.ts';
import { ratiosOf } from '#shared/domain/week/ratios.ts';
import { weekAsCsv } from '#shared/domain/week/report-csv.ts';
import { weekAsHtml } from '#shared/domain/week/report-html.ts';
import { weekAsJson } from '#shared/domain/week/report-json.ts';
import { weekAsMarkdown } from '#shared/domain/week/report-markdown.ts';
import { daysAgainstPlans } from '../day-plan/week.ts';
import type { AreaDefinitions, ReadScope } from '../operation/definition.ts';
import { readSetting } from '../store/settings.ts';
import { readAppointmentsBehind, readBehind } from '../store/weeks-behind.ts';
import { readPromisesMissed, readUntouched } from '../store/weeks-plainly.ts';
import {
  countBackdated,
  countChangedSince,
  readAsked,
  readFigures,
  readFiguresOf,
  readFirstDay,
  readZoneAt,
  type WeekRange,
} from '../store/weeks.ts';

/** How many working days a lead may lie before it is said. */
const drawerDays = 5;

interface AskedWeek {
  readonly week: Week;
  readonly zone: string;
  readonly closesAt: number;
  readonly closed: boolean;
  readonly range: WeekRange;
}

/** The week asked for, this one unless named, and the instant that its figures stand for. */
function weekAsked(scope: ReadScope, name: string | undefined): AskedWeek {
  const week = name === undefined ? weekOf(scope.onDate) : weekNamed(name);
  if (!week) throw new Problem('INVALID', `There is no week ${name}.`, { field: 'week' });
  const named = readZoneAt(scope.reader, Math.min(scope.now, earliestClosing(week)));
  const zone = named !== undefined && isZone(named) ? named : scope.zone;
  const closing = closesAt(week, zone);
  const closed = closing <= scope.now;
  const { fromAt, beforeAt } = twelveMonthsTo(week, zone);
  const asOf = closed ? closing : scope.now;
  return {
    week,
    zone,
    closesAt: closing,
    closed,
    range: { from: week.from, to: week.to, asOf, fromAt, beforeAt },
  };
}

function untouchedBy({ reader }: ReadScope, { range, zone }: AskedWeek): WeekView['untouched'] {
  const today = dateIn(range.asOf, zone);
  const { leads, oldestOn } = readUntouched(reader, waitedLongerThan(drawerDays, today), range.asOf);
  return { leads, oldestDays: oldestOn === null ? null : workingDaysSince(oldestOn, today) };
}

function promisesMissed({ reader }: ReadScope, { range, zone }: AskedWeek): WeekView['promisesMissed'] {
  const { from, to, asOf } = range;
  return readPromisesMissed(reader, { from, to, asOf, endedBefore: dateIn(asOf, zone) }).map((promise) => ({
    ...promise,
    kind: 'promise',
  }));
}

function readWeek(scope: ReadScope, asked: AskedWeek): WeekView {
  const { reader, now } = scope;
  const { week, zone, closed, range } = asked;
  const figures = readFigures(reader, range);
  const before = (weeks: number, to: string) => ({
    ...figures,
    ...readFiguresOf(reader, { from: addDays(to, 1 - 7 * weeks), to, asOf: range.asOf }),
  });
  const dayBefore = addDays(week.from, -1);
  // The days before the first of the four weeks, and before the first touch of the book.
  const monthBefore = addDays(week.from, -29);
  const first = readFirstDay(reader);
  const began = first === null ? dayBefore : addDays(first, -1);
  const today = dateIn(range.asOf, zone);
  return {
    week: { name: week.name, from: week.from, to: week.to },
    zone,
    asOf: range.asOf,
    closed,
    figures,
    ratios: ratiosOf({
      week: figures,
      four: before(4, dayBefore),
      twelve: before(12, week.to),
      daysBegun: workingDaysSince(dayBefore, today < week.to ? today : week.to),
      daysOver:
        closed || today > week.to
          ? workingDaysSince(dayBefore, week.to)
          : workingDaysSince(dayBefore, addDays(today, -1)),
      daysBefore: workingDaysSince(began < monthBefore ? monthBefore : began, dayBefore),
    }),
    asked: readAsked(reader, range),
    appointments: readAppointmentsBehind(reader, 'appointments', range),
    promisesMissed: promisesMissed(scope, asked),
    plans: daysAgainstPlans(reader, range),
    backdated: countBackdated(reader, range, (on, zoneThen) => spanOf(on, on, zoneThen)),
    untouched: untouchedBy(scope, asked),
    changedSince: closed ? countChangedSince(reader, range, now) : 0,
  };
}

const formats = {
  md: { write: weekAsMarkdown, mediaType: 'text/markdown; charset=utf-8' },
  json: { write: weekAsJson, mediaType: 'application/json' },
  html: { write: weekAsHtml, mediaType: 'text/html; charset=utf-8' },
  csv: { write: weekAsCsv, mediaType: 'text/csv; charset=utf-8' },
} as const;

export const weeksDefinitions: AreaDefinitions<'weeks'> = {
  read: { kind: 'query', run: (scope, input) => readWeek(scope, weekAsked(scope, input.week)) },
  behind: {
    kind: 'query',
    run: (scope, { week, figure }) => readBehind(scope.reader, figure, weekAsked(scope, week).range),
  },
  report: {
    kind: 'query',
    run(scope, input) {
      const asked = weekAsked(scope, input.week);
      const page: WeekPage = {
        ...readWeek(scope, asked),
        rep: readSetting(scope.reader, 'repName') ?? '',
        company: readSetting(scope.reader, 'company') ?? '',
        closesAt: asked.closesAt,
      };
      const { write, mediaType } = formats[input.format];
      return { fileName: `week-${asked.week.name}.${input.format}`, mediaType, text: write(page) };
    },
  },
};
