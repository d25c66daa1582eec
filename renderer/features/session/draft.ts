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

/** What the rep has said about the call so far, before it is logged. */
export interface Draft {
  readonly line: Line | null;
  /** 8 was pressed once and waits for the second press. */
  readonly armed: boolean;
  /** Whether the person decides as far as the card knew, and as the rep says. */
  readonly decidesOnRecord: boolean;
  readonly decisionMaker: boolean;
  /** Null while nothing but the key itself says what was asked for. */
  readonly asked: Ask | null;
  /** How it went, apart from what it came to; null while the key alone says so. */
  readonly tone: Tone | null;
  readonly when: When;
}

export const chips = [1, 3, 7] as const;

/** What a card begins with: the role on record says whether the person decides. */
export function freshDraft(decides: boolean): Draft {
  return {
    line: null,
    armed: false,
    decidesOnRecord: decides,
    decisionMaker: decides,
    asked: null,
    tone: null,
    when: { kind: 'none' },
  };
}

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

/** The next choice around the chips, for the key that cycles them. */
export function nextWhen(when: When, today: string): When {
  if (when.kind === 'on') return { kind: 'none' };
  const offered = chipsOn(today);
  const chosen = dateOf(when, today);
  const next = offered[offered.findIndex(({ date }) => date === chosen) + 1];
  return next === undefined ? { kind: 'none' } : { kind: 'in', days: next.days };
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

/**
 * What a key of the dock does to a draft: it logs, opens a line, or waits for a second press.
 * A follow-up is offered in three days when somebody was spoken with and named no day.
 */
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
      return draft.armed
        ? { kind: 'log', outcome }
        : { kind: 'change', draft: { ...draft, line: null, armed: true } };
    case 'follow-up': {
      const when: When = draft.when.kind === 'none' ? { kind: 'in', days: 3 } : draft.when;
      return { kind: 'change', draft: { ...draft, line: outcome, armed: false, when } };
    }
    case 'appointment':
    case 'declined':
    case 'referred':
      return { kind: 'change', draft: { ...draft, line: outcome, armed: false } };
  }
}

/** The outcome whose key stands out: the one whose line is open, or that waits for its second press. */
export function chosenOf({ armed, line }: Draft): Outcome | null {
  if (armed) return 'do-not-contact';
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

/** Backing out of a line; the day that the follow-up line offered goes with it. */
export function backOut(draft: Draft): Draft {
  const when: When = draft.line === 'follow-up' ? { kind: 'none' } : draft.when;
  return { ...draft, line: null, armed: false, when };
}

/** The follow-up of a draft as the contract takes it; a time makes it a promise. */
export function followUpOf(
  draft: Draft,
  today: string,
  promise: { readonly time: string; readonly clock: 'ours' | 'theirs'; readonly task: string },
): FollowUpInput | undefined {
  const dueOn = dateOf(draft.when, today);
  if (dueOn === null) return undefined;
  const task = promise.task.trim();
  return {
    dueOn,
    kind: promise.time === '' ? 'follow-up' : 'promise',
    ...(promise.time === '' ? {} : { time: promise.time, clock: promise.clock }),
    ...(task === '' ? {} : { task }),
  };
}
