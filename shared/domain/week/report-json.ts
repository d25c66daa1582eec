import { figureDefinitions, figureNames } from './figures.ts';
import type { WeekPage } from './page.ts';
import type { Counted } from './ratios.ts';

/** To the sixth decimal, as far as the intervals are held to another computation. */
const exactly = (value: number): number => Number(value.toFixed(6));

const countedFields = ({ k, n, interval, enough }: Counted) => ({
  k,
  n,
  interval: interval && { lower: exactly(interval.lower), upper: exactly(interval.upper) },
  enough,
});

/** The week as one JSON object, its keys always in the same order, with what each figure means. */
export function weekAsJson(page: WeekPage): string {
  const { rep, company, week, zone, asOf, closesAt, closed, figures } = page;
  const told = {
    rep,
    company,
    week: { name: week.name, from: week.from, to: week.to },
    zone,
    asOf: new Date(asOf).toISOString(),
    closesAt: new Date(closesAt).toISOString(),
    closed,
    conversations: figures.conversations,
    appointmentsSet: figures.appointments,
    ratios: page.ratios.map(({ name, above, below, more, before, ...counted }) => ({
      name,
      above,
      below,
      ...countedFields(counted),
      more,
      before: before && {
        four: countedFields(before.four),
        twelve: countedFields(before.twelve),
        arrow: before.arrow,
      },
    })),
    figures: Object.fromEntries(figureNames.map((name) => [name, figures[name]])),
    appointments: page.appointments.map((each) => ({
      name: each.name,
      account: each.account,
      producedBy: each.producedBy && {
        channel: each.producedBy.channel,
        direction: each.producedBy.direction,
        onDate: each.producedBy.onDate,
      },
      startsAt: new Date(each.startsAt).toISOString(),
      zone: each.zone,
      kind: each.kind,
      state: each.state,
      source: each.source,
    })),
    promisesMissed: page.promisesMissed.map(({ name, dueOn }) => ({ name, dueOn })),
    plans: page.plans.map(({ onDate, planned, done }) => ({ onDate, planned, done })),
    untouched: { leads: page.untouched.leads, oldestWorkingDays: page.untouched.oldestDays },
    backdated: page.backdated,
    changedSince: page.changedSince,
    definitions: figureDefinitions,
  };
  return `${JSON.stringify(told, null, 2)}\n`;
}
