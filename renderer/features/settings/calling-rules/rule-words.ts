import type { RuleView } from '#shared/contract/calling.ts';
import { dayGroups } from '#shared/domain/calling/typed-hours.ts';
import { hoursText } from '#shared/domain/sentences/may-call.ts';

const noCalls = hoursText([]);

/** 'Saturday, Sunday or public holidays'. */
const either = (days: readonly string[]): string =>
  [days.slice(0, -1).join(', '), days.at(-1)].filter(Boolean).join(' or ');

/** 'Monday to Friday 8 to 20, not on Sunday': days that keep other hours than the working days are named. */
export function windowWords({ window }: Pick<RuleView, 'window'>): string {
  const [first, ...rest] = dayGroups(window).map(({ label, days: [day = 'mon'] }) => ({
    label,
    hours: hoursText(window[day]),
  }));
  const own = rest.filter(({ hours }) => hours !== first?.hours);
  if (own.length === 0) return `Every day ${first?.hours}`;
  const called = [first, ...own].filter((each) => each !== undefined && each.hours !== noCalls);
  const not = own.flatMap(({ label, hours }) =>
    hours === noCalls ? [label === 'Public holidays' ? 'public holidays' : label] : [],
  );
  return [
    ...called.map((each) => `${each?.label} ${each?.hours}`),
    ...(not.length === 0 ? [] : [`not on ${either(not)}`]),
  ].join(', ');
}

/** 'At most 3 in 24 hours', 'At most 4 in 30 days, 60 days of rest after a no'; null where nothing is capped. */
export function capWords({ caps, restDays }: Pick<RuleView, 'caps' | 'restDays'>): string | null {
  const most = [
    caps.in24Hours === null ? null : `${caps.in24Hours} in 24 hours`,
    caps.in7Days === null ? null : `${caps.in7Days} in 7 days`,
    caps.in30Days === null ? null : `${caps.in30Days} in 30 days`,
  ].filter((each) => each !== null);
  const parts = [
    most.length === 0 ? null : `At most ${most.join(', ')}`,
    restDays === null ? null : `${restDays} days of rest after a no`,
  ].filter((each) => each !== null);
  return parts.length === 0 ? null : parts.join(', ');
}
