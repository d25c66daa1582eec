import { courseOf } from '#shared/domain/cadence/course.ts';
import type { Track } from '#shared/domain/cadence/enrolled.ts';
import { coldList, inbound, type ReadyMade, tradeShow } from '#shared/domain/cadence/ready-made.ts';
import type { Calendar } from '#shared/domain/time/working-days.ts';
import { isSpokenChannel } from '#shared/domain/vocabulary.ts';
import { type Way, waysTo } from '#shared/domain/ways.ts';
import { allCadences } from '../store/cadences.ts';
import { repCalendar } from '../calling/our-days.ts';
import { insertEnrollment } from '../store/enrollments.ts';
import { follow } from './cadence-story.ts';
import type { Chance } from './chance.ts';
import type { InventedAccount, InventedPerson } from './people.ts';
import type { InventedSource } from './sources.ts';
import type { Character, InventedTouch } from './story.ts';
import type { Desk } from './write-person.ts';

/** Whoever arrived so many working days ago may be on a cadence, or have come to its end. */
const sinceDays = 45;
/** How many of them are, and how many people a rep can follow at once, however big the book. */
const share = 0.4;
const atMost = 4000;

/** Somebody put on a cadence. */
export interface PutOn {
  readonly track: Track;
  readonly ways: readonly Way[];
  /** The working day, counted as the years have them. */
  readonly day: number;
}

const readyMadeFor = ({ kind }: InventedSource): ReadyMade =>
  kind === 'trade show' ? tradeShow : kind === 'inbound' ? inbound : coldList;

/** Whom the rep has put on one of the ready-made cadences, and how far each has come. */
export class InventedCadences {
  private readonly desk: Desk;
  private readonly commandSeq: number;
  private readonly share: number;
  private readonly calendar: Calendar;
  private readonly tracks: ReadonlyMap<string, Track>;

  constructor(desk: Desk, commandSeq: number, prospects: number) {
    this.desk = desk;
    this.commandSeq = commandSeq;
    this.share = Math.min(share, atMost / prospects);
    this.calendar = repCalendar(desk.writer);
    this.tracks = new Map(
      allCadences(desk.writer).flatMap((each) => (each.archived ? [] : [[each.name, each]])),
    );
  }

  /** Decides whether somebody who arrived is put on a cadence, and when; null where they are not. */
  putOn(
    chance: Chance,
    person: InventedPerson,
    account: InventedAccount,
    came: { readonly source: InventedSource; readonly day: number },
  ): PutOn | null {
    const { years } = this.desk;
    const track = this.tracks.get(readyMadeFor(came.source).name);
    const drawn = chance.happens(this.share);
    if (!drawn || !track || account.class === 'existing' || came.day < years.last - sinceDays) return null;
    // Whose hours never meet the rep's cannot be called step by step.
    if (years.callMinutes(years.last - 1, account.place.zone) === null) return null;
    const waits = came.source.list ? chance.between(0, 14) : 1;
    const day = came.day + Math.min(waits, Math.max(1, years.last - came.day));
    if (day > years.last) return null;
    const phones = person.phones.map(({ e164, type }) => ({ e164, type, dead: false }));
    const emails = person.email === null ? [] : [person.email];
    const ways = waysTo({ phones, emails, linkedin: false, x: false }, []);
    return ways.includes('call') ? { track, ways, day } : null;
  }

  /** What happened with them since. */
  follow(chance: Chance, who: Character, { track, ways, day }: PutOn): InventedTouch[] {
    const { years } = this.desk;
    return follow(chance, who, years, this.calendar, track.steps, ways, years.dateOf(day));
  }

  /** The step that somebody put on it waits for, as their standing has it; null once they are off. */
  stepAfter(
    { track, ways, day }: PutOn,
    touches: readonly InventedTouch[],
  ): { readonly dueOn: string; readonly isWritten: boolean } | null {
    const onDate = this.desk.years.dateOf(day);
    const course = courseOf(
      { enrollmentSeq: 0, track, at: this.at(day), onDate, ways, openNow: null, skips: [], left: null },
      touches.map((touch) => ({ ...touch, onDate: this.desk.years.dateOf(touch.day) })),
      this.calendar,
      () => undefined,
    );
    if (course.kind === 'off') return null;
    return { dueOn: course.dueOn, isWritten: !isSpokenChannel(course.step.channel) };
  }

  /** Writes down that somebody was put on it. */
  write({ track, ways, day }: PutOn, prospectSeq: number): void {
    const { years, writer } = this.desk;
    insertEnrollment(writer, {
      prospectSeq,
      versionSeq: track.versionSeq,
      ways,
      batchSeq: null,
      occurredAt: this.at(day),
      // The cadences of a new book are as old as the book, and nobody is put on one that did not stand.
      recordedAt: years.now,
      onDate: years.dateOf(day),
      commandSeq: this.commandSeq,
    });
  }

  /** Before the day's first touch, and after the file of that morning was brought in. */
  private at(day: number): number {
    return this.desk.years.at(day, 8 * 60 + 10);
  }
}
