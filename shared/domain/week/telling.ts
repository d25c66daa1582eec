import { addDays, weekNamed } from '../time/calendar.ts';
import { longDate, longInstant, rangeOfDates, shortDate } from '../time/said.ts';
import { dateIn, offsetMinutes, timeOfDay } from '../time/zones.ts';
import { type Channel, isSpokenChannel } from '../vocabulary.ts';
import { weeksOfYear } from './closing.ts';
import { type FigureName, figureDefinitions, figureNames } from './figures.ts';
import { oneIn } from './one-in.ts';
import type { AppointmentOnPage, WeekPage } from './page.ts';
import type { Ratio, RatioName } from './ratios.ts';
import { surenessSaid } from './sureness.ts';

/**
 * What the page of a week says, in words, before any format: nothing in it is escaped yet.
 * The Markdown and the HTML page print exactly this.
 */
export interface Telling {
  readonly title: string;
  readonly by: string;
  readonly week: string;
  readonly stamp: string;
  readonly balance: string;
  readonly ratios: readonly ToldRatio[];
  readonly appointments: readonly ToldAppointment[];
  readonly promises: readonly string[];
  readonly plainly: readonly string[];
  readonly definitions: readonly { readonly term: string; readonly text: string }[];
}

export interface ToldRatio {
  readonly ratio: Ratio;
  readonly name: string;
  readonly under: string;
  readonly value: string;
  /** The same as the rep says it: '1 in 10.6', 'none in 9'; empty where the counts do not allow it. */
  readonly said: string;
  /** The same in a sentence without its end: '1 in 10.6, until one was spoken to'; `under` where nothing is said. */
  readonly inWords: string;
  readonly beside: string;
  /** How sure it is, and how it stands against the weeks before, in sentences. */
  readonly sureness: string;
}

export interface ToldAppointment {
  readonly who: string;
  readonly account: string;
  readonly producedBy: string;
  readonly when: string;
  readonly source: string;
}

const ratioWords: Readonly<Record<RatioName, readonly [name: string, under: string]>> = {
  rejections: ['Rejections', 'for an appointment, with standing'],
  'target-to-existing': ['Target to existing', 'dials, by class of account'],
  'dials-per-decision-maker': ['Dials per decision maker', 'until one was spoken to'],
  'decision-makers-per-appointment': ['Decision makers per appointment', 'spoken to, for one that was set'],
  'meetings-per-sale': ['Meetings per sale', 'held, by cohort, twelve months'],
};

const channelWords: Readonly<Record<Channel, string>> = {
  call: 'Call',
  email: 'E-mail',
  linkedin: 'LinkedIn',
  x: 'X',
  text: 'Text',
  letter: 'Letter',
  visit: 'Visit',
};

const stateWords = {
  set: '',
  moved: '. Moved',
  held: '. Held',
  'no-show': '. No-show',
  cancelled: '. Cancelled',
};

const plural = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;
const sentences = (...parts: readonly string[]) => parts.filter((part) => part !== '').join(' ');

function beside(page: WeekPage, ratio: Ratio): string {
  const of = page.figures;
  const began = ratio.n !== null && ratio.k > ratio.n ? 'Some began in an earlier week.' : '';
  switch (ratio.name) {
    case 'rejections':
      return `Bought ${plural(of.appointments, 'appointment')}. ${of['rejections-spoken']} spoken, ${of['rejections-written']} written.`;
    case 'target-to-existing':
      return `${of['dials-existing']} to existing, ${of['dials-other']} to others. Spoken: ${of['conversations-target']} of ${of.conversations}.`;
    case 'dials-per-decision-maker':
      return of['decision-makers-otherwise'] > 0
        ? `And ${of['decision-makers-otherwise']} on a visit, or when they called.`
        : '';
    case 'decision-makers-per-appointment':
      return sentences(
        of['appointments-otherwise'] > 0 ? `And ${of['appointments-otherwise']} set otherwise.` : '',
        began,
      );
    case 'meetings-per-sale':
      return `${rangeOfDates(addDays(page.week.from, 7 - 7 * weeksOfYear), page.week.to)}.`;
  }
}

/** '17 of 181'; a plain count where there is nothing to divide by, and 'none yet' where nothing was done. */
function value({ k, n }: Ratio): string {
  if (n === null) return String(k);
  return k === 0 && n === 0 ? 'none yet' : `${k} of ${n}`;
}

/** k of n as the rep says it, once there is enough of it. Not of a share, and not where some of the k began before the week. */
function said({ name, k, n, enough }: Ratio): string {
  if (name === 'target-to-existing' || n === null || n === 0 || k > n) return '';
  if (k === 0) return `none in ${n}`;
  return enough ? (oneIn(k, n) ?? '') : '';
}

/** What follows 'none in 9' in a sentence. */
const afterNone: Readonly<Record<RatioName, string>> = {
  rejections: '',
  'target-to-existing': '',
  'dials-per-decision-maker': ' dials came to one',
  'decision-makers-per-appointment': ' spoken to set one',
  'meetings-per-sale': ' held came to one, by cohort, twelve months',
};

/** What follows '1 in 10.6' in a sentence. */
const afterSaid: Readonly<Record<RatioName, string>> = {
  rejections: '',
  'target-to-existing': '',
  'dials-per-decision-maker': ', until one was spoken to',
  'decision-makers-per-appointment': ' spoken to, until one was set',
  'meetings-per-sale': ' held, by cohort, twelve months',
};

/** ' reply' or ' in' where they came to the rep. */
function cameIn({ channel, direction }: NonNullable<AppointmentOnPage['producedBy']>): string {
  if (direction === 'out') return '';
  return isSpokenChannel(channel) ? ' in' : ' reply';
}

function appointment(told: AppointmentOnPage, { zone, week, asOf }: WeekPage): ToldAppointment {
  const away = offsetMinutes(told.startsAt, told.zone) !== offsetMinutes(told.startsAt, zone);
  const theirs = away ? ` (${timeOfDay(told.startsAt, told.zone)} theirs)` : '';
  const silent = (told.state === 'set' || told.state === 'moved') && told.startsAt < asOf;
  const state = silent ? '. No word yet' : stateWords[told.state];
  const produced = told.producedBy;
  return {
    who: told.name,
    account: told.account ?? '',
    producedBy: produced
      ? `${channelWords[produced.channel]}${cameIn(produced)}, ${shortDate(produced.onDate, week.to)}`
      : 'Nothing on record',
    when: `${shortDate(dateIn(told.startsAt, zone), week.to)}, ${timeOfDay(told.startsAt, zone)}${theirs}, ${told.kind}${state}`,
    source: told.source ?? '',
  };
}

/** 'Called, of planned: Mon 16 Nov 24 of 30, Tue 17 Nov 28 of 30.'; nothing of a week without plans. */
function plannedDays({ plans, week }: WeekPage): string[] {
  const row = (head: string, part: 'calls' | 'written'): string[] => {
    const days = plans.filter(({ planned, done }) => planned[part] + done[part] > 0);
    if (days.every(({ planned }) => planned[part] === 0)) return [];
    const each = days.map(
      ({ onDate, planned, done }) => `${shortDate(onDate, week.to)} ${done[part]} of ${planned[part]}`,
    );
    return [`${head}, of planned: ${each.join(', ')}.`];
  };
  return [...row('Called', 'calls'), ...row('Written to', 'written')];
}

function plainly(page: WeekPage): string[] {
  const { leads, oldestDays } = page.untouched;
  const waiting =
    leads === 0
      ? 'No lead has waited untouched for more than five working days.'
      : `${plural(leads, 'lead')} nobody has touched in five working days. The oldest has waited ${oldestDays ?? 0}.`;
  const backdated =
    page.backdated === 0
      ? 'Every touch was written down on the day it happened.'
      : `${plural(page.backdated, 'touch was', 'touches were')} written down on another day than ${page.backdated === 1 ? 'it' : 'they'} happened.`;
  const { 'loops-broken': broken, 'loops-repeated': repeated } = page.figures;
  const loops = broken + repeated === 0 ? [] : [`${plural(broken, 'loop')} broken, ${repeated} repeated.`];
  const closing = longInstant(page.closesAt, page.zone);
  const rest = [...loops, ...plannedDays(page)];
  if (!page.closed) return [waiting, backdated, `The week is open until ${closing}.`, ...rest];
  const changed =
    page.changedSince === 0
      ? `Nothing has changed since the week closed on ${closing}.`
      : `${plural(page.changedSince, 'entry has', 'entries have')} changed since the week closed on ${closing}, and are not in these figures.`;
  return [waiting, backdated, changed, ...rest];
}

const terms: Readonly<Partial<Record<FigureName, string>>> = {
  conversations: 'Conversations',
  rejections: 'Rejections',
  dials: 'Dials',
  'decision-makers': 'Decision makers',
  'decision-makers-otherwise': 'Decision makers, otherwise',
  attempted: 'Attempted',
  written: 'Written',
  'loops-broken': 'Loops broken',
  'loops-repeated': 'Loops repeated',
  appointments: 'Appointments',
  'appointments-from-decision-makers': 'Decision makers per appointment',
  'meetings-held': 'Meetings held',
  sales: 'Sales',
};

/** The zone as people name it: 'New York' for America/New_York. */
export function placeOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

export function tellWeek(page: WeekPage): Telling {
  const { figures: of, week, zone } = page;
  const number = weekNamed(week.name)?.number ?? 0;
  return {
    title: `${plural(of.conversations, 'conversation')}, ${plural(of.appointments, 'appointment')}.`,
    by: [page.rep, page.company].filter((name) => name !== '').join(', '),
    week: `Week ${number}, ${rangeOfDates(week.from, week.to)}`,
    stamp: sentences(
      `${longDate(week.from)} 0:00 to ${longDate(week.to)} 24:00, ${placeOf(zone) === zone ? zone : `${placeOf(zone)} (${zone})`}.`,
      `As of ${longInstant(page.asOf, zone)}.`,
    ),
    balance: `${of.conversations} spoken, ${of.attempted} attempted, ${of.written} written.`,
    ratios: page.ratios.map((ratio) => {
      const [name, under] = ratioWords[ratio.name];
      const short = said(ratio);
      const inWords = short === '' ? under : `${short}${(ratio.k === 0 ? afterNone : afterSaid)[ratio.name]}`;
      return {
        ratio,
        name,
        under,
        value: value(ratio),
        said: short,
        inWords,
        beside: beside(page, ratio),
        sureness: surenessSaid(ratio),
      };
    }),
    appointments: page.appointments.map((each) => appointment(each, page)),
    promises: page.promisesMissed.map(({ name, dueOn }) => `Promised for ${longDate(dueOn)}: ${name}.`),
    plainly: plainly(page),
    definitions: figureNames.flatMap((name) => {
      const term = terms[name];
      return term === undefined ? [] : [{ term, text: figureDefinitions[name] }];
    }),
  };
}
