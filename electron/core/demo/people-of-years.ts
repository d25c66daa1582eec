import { accountKey } from '#shared/domain/match/company-key.ts';
import { keepStanding } from '../store/standing.ts';
import {
  appointmentFrom,
  type Cast,
  followUpsOf,
  type InventedAppointment,
  towardsMeetings,
} from './aftermath.ts';
import type { Begun } from './begin.ts';
import { InventedCadences } from './cadences.ts';
import { Chance } from './chance.ts';
import { keptUpDays, seriesDays, touchCount } from './pacing.ts';
import { inventAccount, type InventedAccount, inventPerson, peoplePerCompany } from './people.ts';
import { Numbers } from './places.ts';
import { type InventedSource, inventedSources } from './sources.ts';
import { standingAfter } from './stand.ts';
import { tell } from './story.ts';
import { boothNote, whyThem } from './words.ts';
import {
  type Arrival,
  type Desk,
  type Story,
  writeAccount,
  writePerson,
  writeStory,
} from './write-person.ts';

export interface Wanted {
  readonly prospects: number;
  readonly touchesPer: number;
  readonly seed: number;
  readonly years: number;
}

/** The rows of `source` and `list` that people are entered under. */
export type Entries = ReadonlyMap<
  InventedSource,
  { readonly sourceSeq: number; readonly listSeq: number | null }
>;

/** Working days of each year. */
const longestWait = 95;
/**
 * Over several years the work grows, so that of three a fifth lies in the last quarter: people arrive
 * as the working days do to the power of 1 through this.
 */
const growth = 0.65;

interface Company {
  readonly account: InventedAccount;
  readonly seq: number;
  readonly taken: Set<string>;
  /** The working day on which its people arrived. */
  readonly day: number;
  left: number;
  /** A touch on which somebody here named a colleague who has not arrived yet. */
  referral: { readonly touchSeq: number; readonly day: number } | null;
}

const oneByOne = inventedSources.filter(({ list, kind }) => list === null && kind !== 'referral');
const referrals = inventedSources.find(({ kind }) => kind === 'referral');

/** Invents people one after another, each with a company, an arrival and what was done since. */
export class PeopleOfYears {
  touches = 0;
  private readonly desk: Desk;
  private readonly wanted: Wanted;
  private readonly entries: Entries;
  private readonly cadences: InventedCadences;
  private readonly numbers = new Numbers();
  private readonly cast: Cast = { promisesToday: 0, waiting: 0, ahead: 0 };
  private readonly average: number;
  private readonly meanTouches: number;
  private readonly lines = new Map<number, number>();
  private company: Company | null = null;
  private companies = 0;
  private people = 0;

  constructor(desk: Desk, wanted: Wanted, { commandSeq, entries }: Begun) {
    this.desk = desk;
    this.wanted = wanted;
    this.entries = entries;
    this.cadences = new InventedCadences(desk, commandSeq, wanted.prospects);
    this.average = peoplePerCompany(wanted.prospects);
    const weight = inventedSources.reduce((sum, source) => sum + source.weight, 0);
    const untouched =
      inventedSources.reduce((sum, source) => sum + source.weight * source.untouched, 0) / weight;
    // Of several years' half are too old to have been left lying.
    const lying = desk.years.count === 1 ? untouched : untouched / 2;
    this.meanTouches = wanted.touchesPer / (1 - lying);
  }

  /** How many people each list has brought so far. */
  get peopleOfList(): ReadonlyMap<number, number> {
    return this.lines;
  }

  /** The next person, with all their facts, within the transaction that is open. */
  add(): void {
    const chance = new Chance(this.wanted.seed, this.people);
    // Cadences draw on their own, so that whoever is on none has the story they would have without them.
    const apart = new Chance(this.wanted.seed, -2 - this.people);
    this.people += 1;
    const company = this.companyOf(chance);
    const { account, referral } = company;
    const { desk } = this;
    const { years } = desk;
    const person = inventPerson(chance, this.numbers, account, company.taken);
    const came = this.arrival(chance, company);
    const days = this.daysOf(chance, came);
    const who = {
      decides: person.role === 'decision maker',
      existing: account.class === 'existing',
      zone: account.place.zone,
      hasEmail: person.email !== null,
      phones: person.phones,
    };
    const steady = this.wanted.touchesPer > 0 ? this.cadences.putOn(apart, person, account, came) : null;
    const told = steady ? this.cadences.follow(apart, who, steady) : tell(chance, who, years, days);
    const touches = towardsMeetings(chance, years, this.cast, person.role === 'decision maker', told);
    const appointments = touches.flatMap((touch, n): InventedAppointment[] => {
      if (touch.outcome !== 'appointment') return [];
      const made = appointmentFrom(chance, years, this.cast, touches, n, account.place.zone);
      return made ? [made] : [];
    });
    const step = steady && this.cadences.stepAfter(steady, touches);
    // Whoever waits for a step waits for nothing else.
    const followUps = step ? [] : followUpsOf(chance, years, this.cast, touches);
    const story: Story = { touches, appointments, followUps };
    const reached = touches.some(({ facts }) => facts.reached === 'person');
    const written = writePerson(desk, person, account, company.seq, came.arrival, {
      role: reached ? person.role : 'unknown',
      whyThem: whyThem(chance),
      note: came.source.kind === 'trade show' ? boothNote(chance) : null,
      noted: touches.flatMap(({ note }) => note ?? []),
    });
    const at = { accountSeq: company.seq, class: account.class, zone: account.place.zone };
    if (steady) this.cadences.write(steady, written.seq);
    const touchSeqs = writeStory(desk, story, written, person, at);
    keepStanding(desk.writer, {
      prospectSeq: written.seq,
      listSeq: came.arrival.listSeq,
      sourceSeq: came.arrival.sourceSeq,
      ...standingAfter(years, story, person, account, {
        ...came.arrival,
        step,
        inboundAt: came.source.kind === 'inbound' && came.arrival.exact ? came.arrival.at : null,
      }),
    });
    if (referral) company.referral = null;
    const referring = touches.findIndex(({ outcome }) => outcome === 'referred');
    const named = touches[referring];
    const touchSeq = touchSeqs[referring];
    if (named && touchSeq !== undefined && named.day < years.last)
      company.referral = { touchSeq, day: named.day };
    this.touches += touches.length;
  }

  private companyOf(chance: Chance): Company {
    if (this.company && this.company.left > 0) {
      this.company.left -= 1;
      return this.company;
    }
    const { desk } = this;
    const account = inventAccount(chance, this.numbers, this.companies, this.average);
    this.companies += 1;
    const listSeq = this.entries.get(account.source)?.listSeq ?? null;
    const day = this.arrivalDay(chance, account.source);
    const at = desk.years.at(day, 8 * 60 + 4);
    const seq = writeAccount(desk, account, accountKey(account.name), listSeq, at, desk.years.dateOf(day));
    this.company = { account, seq, taken: new Set(), day, left: account.people - 1, referral: null };
    return this.company;
  }

  /** The working day on which people of a source arrived; those who come one at a time came more of late. */
  private arrivalDay(chance: Chance, source: InventedSource): number {
    const { years } = this.desk;
    // One year has each list once; over several of them such lists come again and again.
    if (source.list && years.count === 1) return years.dayAgo(source.list.daysAgo);
    const lately = years.count === 1 ? 0.5 : growth;
    return Math.floor(Math.max(0, years.last - 1) * chance.next() ** lately);
  }

  private arrival(chance: Chance, company: Company) {
    const { years } = this.desk;
    const { referral } = company;
    let { source } = company.account;
    if (source.list && chance.happens(0.1))
      source = chance.weighted(oneByOne.map((each) => [each, each.weight]));
    if (referral && referrals) source = referrals;
    const together = source.list ? company.day : null;
    const day = referral ? referral.day : (together ?? this.arrivalDay(chance, source));
    const { sourceSeq = 0, listSeq = null } = this.entries.get(source) ?? {};
    const line = listSeq === null ? null : (this.lines.get(listSeq) ?? 1) + 1;
    if (listSeq !== null && line !== null) this.lines.set(listSeq, line);
    const minute = source.list ? 8 * 60 + 4 : chance.between(17 * 60 + 28, 21 * 60);
    const arrival: Arrival = {
      sourceSeq,
      listSeq,
      listLine: line,
      at: years.at(day, minute),
      onDate: years.dateOf(day),
      exact: !source.list,
      referredBy: referral?.touchSeq ?? null,
    };
    return { source, day, arrival };
  }

  /** The working days on which somebody was touched since they arrived. */
  private daysOf(chance: Chance, came: { readonly source: InventedSource; readonly day: number }): number[] {
    const { source, day } = came;
    const { years } = this.desk;
    const waits = chance.happens(source.untouched);
    // Nobody's lead lies for ever: what nobody touched came within the last months.
    if (waits && day > years.last - longestWait * years.count) return [];
    const count = touchCount(chance, this.meanTouches);
    const from = source.list ? day : day + 1;
    const { last } = years;
    const days =
      source.accountClass === 'existing'
        ? keptUpDays(chance, from, last, count)
        : seriesDays(chance, from, last, count);
    // Of today only what has passed of it.
    return days.at(-1) === last && !chance.happens(years.shareOfToday) ? days.slice(0, -1) : days;
  }
}
