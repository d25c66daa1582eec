import { factsOf, type Outcome } from '#shared/domain/outcomes.ts';
import { dateIn } from '#shared/domain/time/zones.ts';
import type { AccountClass, AppointmentEvent, Ask, Channel, Direction } from '#shared/domain/vocabulary.ts';
import type { Book } from './book.ts';
import { idToBlob } from './db/ids.ts';
import { keepLoopEnd } from './logging/loop-end.ts';

/** A touch as a test needs one. Recorded when it happened unless said otherwise. */
export interface SeededTouch {
  readonly prospectSeq: number;
  readonly occurredAt: number;
  readonly recordedAt?: number;
  readonly channel?: Channel;
  readonly direction?: Direction;
  readonly outcome?: Outcome;
  readonly ask?: Ask;
  readonly decisionMaker?: boolean;
  readonly accountClass?: AccountClass;
  readonly zone?: string;
  readonly replacesSeq?: number;
  readonly theirHour?: number;
}

interface SeededFact {
  readonly seq: number;
  readonly id: string;
  readonly commandSeq: number;
}

function command({ writer, world }: Book, recordedAt: number): number {
  return writer.run(
    `INSERT INTO command (id, operation, recorded_at, on_date, said, receipt, undoable) VALUES (?, 'test', ?, ?, '', '{}', 1)`,
    [idToBlob(world.newId()), recordedAt, dateIn(recordedAt, world.zone())],
  ).seq;
}

/** Puts a touch straight into the book, as a command of its own. */
export function seedTouch(book: Book, touch: SeededTouch): SeededFact {
  const { writer, world } = book;
  const {
    channel = 'call',
    direction = 'out',
    outcome = 'no-answer',
    occurredAt,
    ask,
    decisionMaker,
  } = touch;
  const { recordedAt = occurredAt, zone = world.zone() } = touch;
  const facts = factsOf(channel, outcome, { ask, decisionMaker });
  if (!facts) throw new Error(`${channel} has no outcome ${outcome}`);
  const commandSeq = command(book, recordedAt);
  const id = world.newId();
  const { seq } = writer.run(
    `INSERT INTO touch (id, prospect_seq, account_class, channel, direction, outcome, reached, ask, answer,
       decision_maker, tone, zone, their_hour, replaces_seq, occurred_at, recorded_at, on_date, command_seq)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      idToBlob(id),
      touch.prospectSeq,
      touch.accountClass ?? 'target',
      channel,
      direction,
      outcome,
      facts.reached,
      facts.ask,
      facts.answer,
      facts.decisionMaker ? 1 : 0,
      facts.tone,
      zone,
      touch.theirHour ?? null,
      touch.replacesSeq ?? null,
      occurredAt,
      recordedAt,
      dateIn(occurredAt, zone),
      commandSeq,
    ],
  );
  keepLoopEnd(writer, touch.prospectSeq, seq);
  return { seq, id, commandSeq };
}

/** Takes a command back, at an instant. */
export function seedVoid(book: Book, commandSeq: number, recordedAt: number): void {
  book.writer.run('INSERT INTO void (voids_command_seq, command_seq, recorded_at) VALUES (?, ?, ?)', [
    commandSeq,
    command(book, recordedAt),
    recordedAt,
  ]);
}

export interface SeededAppointment {
  readonly prospectSeq: number;
  readonly touchSeq?: number;
  readonly setAt: number;
  readonly startsAt: number;
  /** What became of it, and when that was recorded: at its start unless said otherwise. */
  readonly cameTo?: { readonly kind: AppointmentEvent; readonly at?: number };
  readonly deal?: 'won' | 'lost';
  readonly zone?: string;
}

/** Sets an appointment, and records what became of it and of the deal. */
export function seedAppointment(book: Book, appointment: SeededAppointment): SeededFact {
  const { writer, world } = book;
  const { prospectSeq, setAt, startsAt, touchSeq, deal } = appointment;
  const zone = appointment.zone ?? world.zone();
  const commandSeq = command(book, setAt);
  const times = (at: number) => [at, at, dateIn(at, world.zone()), commandSeq] as const;
  const id = world.newId();
  const { seq } = writer.run(
    `INSERT INTO appointment (id, prospect_seq, kind, with_name, account_class, touch_seq, producing_touch_seq,
       occurred_at, recorded_at, on_date, command_seq) VALUES (?, ?, 'phone', 'Ines Calder', 'target', ?, ?, ?, ?, ?, ?)`,
    [idToBlob(id), prospectSeq, touchSeq ?? null, touchSeq ?? null, ...times(setAt)],
  );
  const event = (kind: AppointmentEvent, at: number) =>
    writer.run(
      `INSERT INTO appointment_event (appointment_seq, kind, starts_at, zone, occurred_at, recorded_at, on_date, command_seq)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [seq, kind, startsAt, zone, ...times(at)],
    );
  event('set', setAt);
  if (appointment.cameTo) event(appointment.cameTo.kind, appointment.cameTo.at ?? startsAt);
  if (deal) {
    const { seq: opportunitySeq } = writer.run(
      `INSERT INTO opportunity (id, prospect_seq, appointment_seq, occurred_at, recorded_at, on_date, command_seq)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      [idToBlob(world.newId()), prospectSeq, seq, ...times(startsAt)],
    );
    writer.run(
      `INSERT INTO opportunity_event (opportunity_seq, kind, occurred_at, recorded_at, on_date, command_seq)
       VALUES (?, ?, ?, ?, ?, ?)`,
      [opportunitySeq, deal, ...times(startsAt)],
    );
  }
  return { seq, id, commandSeq };
}
