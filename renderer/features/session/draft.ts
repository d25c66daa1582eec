import type { Inputs } from '#shared/contract/contract.ts';
import type { Outcome } from '#shared/domain/outcomes.ts';
import { addDays, toWorkingDay } from '#shared/domain/time/calendar.ts';
import { datedDay } from '#shared/domain/time/said.ts';
import { type Ask, asks, type Tone, tones } from '#shared/domain/vocabulary.ts';

type FollowUpInput = NonNullable<Inputs['touches']['log']['followUp']>;

/** When to come back, as the chips offer it. */
export type When =
  | { readonly kind: 'none' }
  | { readonly kind: 'in'; readonly days: number }
  | { readonly kind: 'on'; readonly date: string };

/** Outcomes that ask for more before they are logged, each with a line of its own. */
export type Line =
  | 'appointment'
  | 'follow-up'
  | 'declined'
  | 'referred'
  | 'skip'
  | 'go-on'
  | 'cadence'
  | 'override'
  | 'clock'
  | 'elsewhere'
  | 'owe'
  | 'number'
  | 'correct'
  | 'pin';

/** What the rep has said about the call so far; it stays with the call until that is logged. */
export interface Told {
  /** Whether they decide; null while only the record says so. */
  readonly decides: boolean | null;
  /** Null while nothing but the key itself says what was asked for. */
  readonly asked: Ask | null;
  /** How it went, apart from what it came to; null while the key alone says so. */
  readonly tone: Tone | null;
  readonly when: When;
}

/** What is open on the card just now. */
export interface Opened {
  readonly line: Line | null;
  /** 8 was pressed once and waits for the second press; or Esc was, on a call of theirs that is not logged yet. */
  readonly armed: 'do not contact' | 'leave' | null;
}

export interface Draft extends Omit<Told, 'decides'>, Opened {
  /** Whether the person decides as far as the card knew, and as the rep says. */
  readonly decidesOnRecord: boolean;
  readonly decisionMaker: boolean;
}

export const chips = [1, 3, 7] as const;

export const nothingTold: Told = { decides: null, asked: null, tone: null, when: { kind: 'none' } };
export const nothingOpen: Opened = { line: null, armed: null };

/** What stands on a card: what was told, and the role on record where nothing was said of who decides. */
export const draftOf = ({ decides, ...told }: Told, opened: Opened, onRecord: boolean): Draft => ({
  ...told,
  ...opened,
  decidesOnRecord: onRecord,
  decisionMaker: decides ?? onRecord,
});

/** What of a draft is told of the call. */
export const toldIn = ({ decidesOnRecord, decisionMaker, asked, tone, when }: Draft): Told => ({
  decides: decisionMaker === decidesOnRecord ? null : decisionMaker,
  asked,
  tone,
  when,
});

/** What a card begins with: the role on record says whether the person decides. */
export const freshDraft = (decides: boolean): Draft => draftOf(nothingTold, nothingOpen, decides);

/** What a touch says of who decides: nothing where the rep said nothing and nobody did before. */
export const saidOfDecider = ({ decidesOnRecord, decisionMaker }: Draft): { decisionMaker?: boolean } =>
  decidesOnRecord || decisionMaker ? { decisionMaker } : {};

/** The date of a choice on the rep's calendar, moved off the weekend; null for none. */
export function dateOf(when: When, today: string): string | null {
  switch (when.kind) {
    case 'none':
      return null;
    case 'in':
      return toWorkingDay(addDays(today, when.days));
    case 'on':
      return when.date === '' ? null : when.date;
  }
}

/** The chips of a day with their dates: before a weekend two of them come to the same one, which is offered once. */
export function chipsOn(today: string): readonly { readonly days: number; readonly date: string }[] {
  const dated = chips.map((days) => ({ days, date: dateOf({ kind: 'in', days }, today) ?? today }));
  return dated.filter(({ date }, at) => dated.findIndex((other) => other.date === date) === at);
}

/** A day of one's own, to be typed over. */
export const pickedDay = (today: string): When => ({
  kind: 'on',
  date: dateOf({ kind: 'in', days: 7 }, today) ?? today,
});

/** The next choice around the chips, for the key that cycles them; a day of one's own comes last, and takes the focus. */
export function nextWhen(when: When, today: string): When {
  if (when.kind === 'on') return { kind: 'none' };
  const offered = chipsOn(today);
  const chosen = dateOf(when, today);
  const next = offered[offered.findIndex(({ date }) => date === chosen) + 1];
  return next === undefined ? pickedDay(today) : { kind: 'in', days: next.days };
}

/** 'Follow up tomorrow, Fri 20 Nov': what is chosen, as it will be logged. */
export function whenWords(when: When, today: string): string {
  const date = dateOf(when, today);
  return date === null ? 'Follow up' : `Follow up ${datedDay(date, today)}`;
}

/** The next thing that may have been asked for. */
export function nextAsk(asked: Ask | null): Ask {
  return asks[(asks.indexOf(asked ?? 'appointment') + 1) % asks.length] ?? 'appointment';
}

/** The next of the tones, and after the last none: what the outcome says by itself. */
export function nextTone(tone: Tone | null): Tone | null {
  return tones[tone === null ? 0 : tones.indexOf(tone) + 1] ?? null;
}

/** What pressing an outcome's key comes to. */
export type Press =
  | { readonly kind: 'log'; readonly outcome: Outcome }
  | { readonly kind: 'change'; readonly draft: Draft };

/** What a key of the dock does to a draft: it logs, opens a line, or waits for a second press. */
export function press(draft: Draft, outcome: Outcome): Press {
  switch (outcome) {
    case 'gatekeeper':
    case 'voicemail':
    case 'no-answer':
    case 'wrong-number':
    case 'sent':
    case 'bounced':
    case 'reply-positive':
    case 'reply-neutral':
    case 'reply-negative':
      return { kind: 'log', outcome };
    case 'do-not-contact':
      return draft.armed === 'do not contact'
        ? { kind: 'log', outcome }
        : { kind: 'change', draft: { ...draft, line: null, armed: 'do not contact' } };
    case 'follow-up':
    case 'appointment':
    case 'declined':
    case 'referred':
      return { kind: 'change', draft: { ...draft, line: outcome, armed: null } };
  }
}

/** The outcome whose key stands out: the one whose line is open, or that waits for its second press. */
export function chosenOf({ armed, line }: Draft): Outcome | null {
  if (armed === 'do not contact') return 'do-not-contact';
  switch (line) {
    case 'skip':
    case 'go-on':
    case 'cadence':
    case 'override':
    case 'clock':
    case 'elsewhere':
    case 'owe':
    case 'number':
    case 'correct':
    case 'pin':
      return null;
    default:
      return line;
  }
}

/** Whether the line that is open is no outcome's: until it is closed the keys of the outcomes rest. */
export const keepsDockStill = (draft: Draft): boolean => draft.line !== null && chosenOf(draft) === null;

/**
 * The keys that change an open line for another one. What would log at once is left out: under an open line nothing is
 * logged but by its own Enter.
 */
export const changingKeys = (outcomes: readonly (Outcome | null)[]): readonly string[] =>
  outcomes.flatMap((outcome, at) =>
    outcome !== null && press(freshDraft(false), outcome).kind === 'change' ? [String(at + 1)] : [],
  );

/** Backing out of what is open. */
export const backOut = (draft: Draft): Draft => ({ ...draft, ...nothingOpen });

/** What the line of a follow-up holds: they were spoken with, and a time that they named makes it a promise. */
export interface Promised {
  /** Null while no day was chosen in the line. */
  readonly when: When | null;
  readonly time: string;
  readonly clock: 'ours' | 'theirs';
  readonly task: string;
}

/** The day in the line of a follow-up: the one chosen for any result, or else one that is offered. */
export const promisedWhen = ({ when }: Promised, draft: Pick<Draft, 'when'>): When =>
  when ?? (draft.when.kind === 'none' ? { kind: 'in', days: 3 } : draft.when);

/**
 * The follow-up of a result as the contract takes it. What stands in the line of a follow-up belongs to that outcome
 * alone: begun and left, it goes along with no other.
 */
export function followUpOf(
  outcome: Outcome,
  draft: Pick<Draft, 'when'>,
  today: string,
  promised: Promised,
): FollowUpInput | undefined {
  if (outcome !== 'follow-up') {
    const dueOn = dateOf(draft.when, today);
    return dueOn === null ? undefined : { dueOn, kind: 'follow-up' };
  }
  const dueOn = dateOf(promisedWhen(promised, draft), today);
  if (dueOn === null) return undefined;
  const { time, clock } = promised;
  const task = promised.task.trim();
  return {
    dueOn,
    kind: time === '' ? 'follow-up' : 'promise',
    ...(time === '' ? {} : { time, clock }),
    ...(task === '' ? {} : { task }),
  };
}
