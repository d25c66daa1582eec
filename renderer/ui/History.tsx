import type { AppointmentView, HistoryEntry, Wrote } from '#shared/contract/cards.ts';
import { pinWords } from '#shared/domain/pins.ts';
import { dateIn, timeOfDay } from '#shared/domain/time/zones.ts';
import { dayWords } from './day-words.ts';
import classes from './History.module.css';
import { Markdown } from './Markdown.tsx';
import { type Mark, TouchMark } from './TouchMark.tsx';
import { channelInline, channelWords, markOf, toneWords, touchWords } from './touch-words.ts';
import words from './words.module.css';

/** What a line of a history says. */
export interface StoryLine {
  readonly key: string;
  readonly mark: Mark;
  readonly title: string;
  /** Beside the title, quietly: how it went. */
  readonly aside?: string | null;
  readonly day: string;
  /** What a message was about, above what was noted of it. */
  readonly about?: string | null;
  readonly note: string | null;
  /** The note is the rep's own, and may hold lists and emphasis. */
  readonly written?: boolean;
  /** Taken back: it stays in the story, struck through. */
  readonly voided: boolean;
  /** Another touch stands in its place. */
  readonly corrected?: boolean;
  /** Opens it, to correct it. */
  readonly onOpen?: () => void;
}

const closedWords = { all: 'Do not contact', call: 'Do not call', email: 'Do not e-mail' } as const;

/** What produced an appointment: 'Set by e-mail, Tue 17 Nov'. */
function setBy({ producedBy }: Pick<AppointmentView, 'producedBy'>, today: string): string | null {
  if (producedBy === null) return null;
  const day = dayWords(producedBy.onDate, today);
  return `Set by ${channelInline[producedBy.channel]}, ${day === 'Today' ? 'today' : day}`;
}

/** So much of a message without a subject says what it was about. */
const firstWords = 64;

/** What a message was about: its subject, else how it begins, else the script that it is word for word of. */
function aboutOf({ subject, body, script }: Wrote, isBodyShown: boolean): string | null {
  if (subject !== null) return subject;
  if (script !== null) return `As in “${script}”`;
  if (body === null || isBodyShown) return null;
  const line = body.replace(/\s+/gu, ' ').trim();
  if (line.length <= firstWords) return line;
  return `${line.slice(0, firstWords).replace(/\s+\S*$/u, '')}…`;
}

/** One entry of a history in words, on the rep's calendar and clock. */
export function storyLine(entry: HistoryEntry, today: string, zone: string): StoryLine {
  switch (entry.kind) {
    case 'touch': {
      const { touch, wrote } = entry;
      return {
        key: touch.touchId,
        mark: markOf(touch),
        title: touchWords(touch),
        aside: toneWords(touch),
        day: dayWords(touch.onDate, today),
        written: touch.note !== null,
        about: wrote && aboutOf(wrote, touch.note === null),
        note:
          touch.note ?? wrote?.body ?? (touch.objection === null ? null : `Objection: ${touch.objection}`),
        voided: touch.voided,
        corrected: touch.corrected,
      };
    }
    case 'follow-up': {
      const { followUp } = entry;
      const time = followUp.dueAt === null ? '' : ` ${timeOfDay(followUp.dueAt, zone)}`;
      return {
        key: followUp.followUpId,
        mark: followUp.kind === 'promise' ? 'promise' : 'untried',
        title: `${followUp.kind === 'promise' ? 'Promise' : 'Follow-up'}: call${time}`,
        day: dayWords(followUp.dueOn, today),
        note: followUp.task,
        voided: false,
      };
    }
    case 'appointment': {
      const { appointment } = entry;
      return {
        key: appointment.appointmentId,
        // The ring is for a meeting that stands or took place; a missed one was an attempt.
        mark:
          appointment.state === 'no-show' || appointment.state === 'cancelled' ? 'attempted' : 'appointment',
        title: `Appointment ${appointment.state}: ${timeOfDay(appointment.startsAt, zone)}, with ${appointment.withName}`,
        day: dayWords(dateIn(appointment.startsAt, zone), today),
        note: setBy(appointment, today),
        voided: false,
      };
    }
    case 'arrived':
      return {
        key: entry.leadId,
        mark: 'arrived',
        title: `Arrived: ${entry.source}`,
        day: dayWords(entry.receivedOn, today),
        note: entry.note,
        voided: entry.takenBack,
      };
    case 'note':
      return {
        key: entry.noteId,
        mark: 'untried',
        title: 'Note',
        day: dayWords(entry.onDate, today),
        note: entry.body,
        written: true,
        voided: false,
      };
    case 'pin':
      return {
        key: entry.pinId,
        mark: 'untried',
        title: entry.pinned === 'fact' ? 'Pinned' : `Pinned: ${pinWords[entry.pinned].toLowerCase()}`,
        day: dayWords(entry.onDate, today),
        note: entry.body,
        written: true,
        voided: entry.removed,
      };
    case 'word':
      return {
        key: entry.suppressionId,
        mark: 'barred',
        title: closedWords[entry.channels],
        day: dayWords(entry.onDate, today),
        note: `Without a call: ${entry.reason}`,
        voided: false,
      };
    case 'owed': {
      const { owed, closed } = entry;
      const by = owed.dueOn === null ? '' : ` by ${dayWords(owed.dueOn, today)}`;
      const how = { done: 'Done', dropped: 'No longer owed' } as const;
      return {
        key: owed.owedId,
        mark: 'untried',
        title: closed === null ? `You owe them${by}` : `${how[closed.as]}, ${dayWords(closed.onDate, today)}`,
        day: dayWords(owed.onDate, today),
        note: owed.what,
        voided: false,
      };
    }
    case 'launch':
      return {
        key: `launch ${entry.occurredAt}`,
        mark: 'untried',
        title: `Call handed over, ${timeOfDay(entry.occurredAt, zone)}`,
        day: dayWords(entry.onDate, today),
        note: 'Outcome open',
        voided: false,
      };
    case 'written launch':
      return {
        key: entry.writtenLaunchId,
        mark: 'untried',
        title: `${channelWords[entry.channel]} opened, ${timeOfDay(entry.occurredAt, zone)}`,
        aside: 'sent or not?',
        day: dayWords(entry.onDate, today),
        about: aboutOf(entry.wrote, true),
        note: entry.wrote.body,
        voided: false,
      };
  }
}

const quoted = /^[“"].*[”"]$/s;

function Note({ line, note }: { readonly line: StoryLine; readonly note: string }) {
  if (quoted.test(note)) return <p className={words.quoted}>{note}</p>;
  return line.written ? (
    <Markdown text={note} className={classes.note} />
  ) : (
    <p className={classes.note}>{note}</p>
  );
}

/** A story, newest first: mark, what it was, when, and what was said. */
export function History({ lines }: { readonly lines: readonly StoryLine[] }) {
  return (
    <ol className={classes.story}>
      {lines.map((line) => (
        <li key={line.key} className={classes.line} data-voided={line.voided || undefined}>
          <span className={classes.mark}>
            <TouchMark mark={line.mark} silent />
          </span>
          <span className={classes.title}>
            {line.onOpen !== undefined ? (
              <button
                type="button"
                data-row
                className={classes.open}
                title="Correct it"
                onMouseDown={(event) => event.preventDefault()}
                onClick={line.onOpen}
              >
                {line.title}
              </button>
            ) : line.voided ? (
              <s>{line.title}</s>
            ) : (
              line.title
            )}
            {line.aside == null ? null : <span className={words.quiet}>, {line.aside}</span>}
            {line.voided ? (
              <span className={words.quiet}>, {line.corrected ? 'corrected' : 'taken back'}</span>
            ) : null}
          </span>
          <span className={`${words.label} ${classes.day}`}>{line.day}</span>
          {line.about == null ? null : <p className={classes.about}>{line.about}</p>}
          {line.note === null || line.note === '' ? null : <Note line={line} note={line.note} />}
        </li>
      ))}
    </ol>
  );
}
