import type { Answer, Ask, Channel, Direction, Reach, Tone } from './vocabulary.ts';
import { isSpokenChannel } from './vocabulary.ts';

/** Outcomes of a call or a visit, in the order of the number row. */
export const spokenOutcomes = [
  'appointment',
  'follow-up',
  'declined',
  'gatekeeper',
  'voicemail',
  'no-answer',
  'wrong-number',
  'do-not-contact',
  'referred',
] as const;
export type SpokenOutcome = (typeof spokenOutcomes)[number];

/** Outcomes of a written touch. */
export const writtenOutcomes = [
  'sent',
  'bounced',
  'reply-positive',
  'reply-neutral',
  'reply-negative',
  'appointment',
  'referred',
  'do-not-contact',
] as const;
export type WrittenOutcome = (typeof writtenOutcomes)[number];

export const outcomes = [...new Set<SpokenOutcome | WrittenOutcome>([...spokenOutcomes, ...writtenOutcomes])];
export type Outcome = SpokenOutcome | WrittenOutcome;

/** Outcomes of a written touch on the keys of the number row: each where its spoken like is, and one key empty. */
export const writtenKeys: readonly (WrittenOutcome | null)[] = [
  'appointment',
  'reply-positive',
  'reply-negative',
  'reply-neutral',
  'sent',
  null,
  'bounced',
  'do-not-contact',
  'referred',
];

/** What a touch states. The keys of the dock are presets over these; figures read only these. */
export interface TouchFacts {
  readonly reached: Reach;
  readonly ask: Ask;
  readonly answer: Answer;
  readonly decisionMaker: boolean;
  readonly tone: Tone | null;
}

interface Preset {
  readonly reached: Reach;
  readonly answer: Answer;
  readonly tone: Tone | null;
  /** What was asked for unless the rep says otherwise. */
  readonly ask: Ask;
}

const spoken: Record<SpokenOutcome, Preset> = {
  appointment: { reached: 'person', answer: 'accepted', ask: 'appointment', tone: 'positive' },
  'follow-up': { reached: 'person', answer: 'open', ask: 'appointment', tone: 'neutral' },
  declined: { reached: 'person', answer: 'declined', ask: 'appointment', tone: 'negative' },
  gatekeeper: { reached: 'house', answer: 'none', ask: 'nothing', tone: null },
  voicemail: { reached: 'nobody', answer: 'none', ask: 'nothing', tone: null },
  'no-answer': { reached: 'nobody', answer: 'none', ask: 'nothing', tone: null },
  'wrong-number': { reached: 'nobody', answer: 'none', ask: 'nothing', tone: null },
  'do-not-contact': { reached: 'person', answer: 'none', ask: 'nothing', tone: 'negative' },
  referred: { reached: 'person', answer: 'open', ask: 'referral', tone: 'positive' },
};

const written: Record<WrittenOutcome, Preset> = {
  sent: { reached: 'nobody', answer: 'none', ask: 'nothing', tone: null },
  bounced: { reached: 'nobody', answer: 'none', ask: 'nothing', tone: null },
  'reply-positive': { reached: 'person', answer: 'open', ask: 'information', tone: 'positive' },
  'reply-neutral': { reached: 'person', answer: 'open', ask: 'information', tone: 'neutral' },
  'reply-negative': { reached: 'person', answer: 'declined', ask: 'information', tone: 'negative' },
  appointment: { reached: 'person', answer: 'accepted', ask: 'appointment', tone: 'positive' },
  referred: { reached: 'person', answer: 'open', ask: 'referral', tone: 'positive' },
  'do-not-contact': { reached: 'person', answer: 'none', ask: 'nothing', tone: 'negative' },
};

function isKey<K extends string>(table: Record<K, unknown>, key: string): key is K {
  return Object.hasOwn(table, key);
}

/** Which way a touch of the outcome goes unless something else is said: what they wrote came from them. */
export const usualDirection = (outcome: Outcome): Direction =>
  outcome === 'reply-positive' || outcome === 'reply-neutral' || outcome === 'reply-negative' ? 'in' : 'out';

/** The outcomes that a channel can have, in the order of the keys. */
export function outcomesOf(channel: Channel): readonly Outcome[] {
  return isSpokenChannel(channel) ? spokenOutcomes : writtenOutcomes;
}

/**
 * The facts that an outcome stands for on a channel.
 *
 * @param said what the rep stated beyond the key: the ask, whether the person decides, the tone.
 *   An ask on "do not contact" makes it a declined ask, and so a rejection.
 * @returns null when the channel has no such outcome
 */
export function factsOf(
  channel: Channel,
  outcome: Outcome,
  said: {
    readonly ask?: Ask | undefined;
    readonly decisionMaker?: boolean | undefined;
    readonly tone?: Tone | undefined;
  } = {},
): TouchFacts | null {
  const preset = isSpokenChannel(channel)
    ? isKey(spoken, outcome) && spoken[outcome]
    : isKey(written, outcome) && written[outcome];
  if (!preset) return null;
  const ask = said.ask ?? preset.ask;
  const declinedOnLeaving = outcome === 'do-not-contact' && ask !== 'nothing';
  return {
    reached: preset.reached,
    ask,
    answer: declinedOnLeaving ? 'declined' : preset.answer,
    decisionMaker: preset.reached === 'person' && (said.decisionMaker ?? false),
    // How it went is said of somebody: a voicemail has no tone.
    tone: preset.reached === 'nobody' ? null : (said.tone ?? preset.tone),
  };
}
