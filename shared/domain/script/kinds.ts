import type { Channel } from '../vocabulary.ts';

/** What a script is for. One of each kind stands: it is what the session reads from. */
export const scriptKinds = [
  'opener',
  'follow-up',
  'trade show',
  'referral',
  'gatekeeper',
  'voicemail',
  'email',
  'linkedin',
  'x',
  'text',
  'letter',
] as const;
export type ScriptKind = (typeof scriptKinds)[number];

/** Kinds that begin a call: with somebody new, somebody who knows the rep, from a show, or sent by another. */
export const openingKinds = ['opener', 'follow-up', 'trade show', 'referral'] as const;

/** Kinds that are written. Each is named as its channel is. */
export const writtenKinds = ['email', 'linkedin', 'x', 'text', 'letter'] as const;
export type WrittenChannel = (typeof writtenKinds)[number];

export const isOpeningKind = (kind: ScriptKind): boolean => openingKinds.some((each) => each === kind);

export const isWrittenKind = (kind: ScriptKind): boolean => writtenKinds.some((each) => each === kind);

/** The kind that a channel is written by; null for one that is spoken. */
export const writtenKindOf = (channel: Channel): WrittenChannel | null =>
  writtenKinds.find((each) => each === channel) ?? null;

/** As it stands in lists: 'Trade show'. */
export const scriptKindWords: Record<ScriptKind, string> = {
  opener: 'Opener',
  'follow-up': 'Follow-up call',
  'trade show': 'Trade show',
  referral: 'Referral',
  gatekeeper: 'Gatekeeper',
  voicemail: 'Voicemail',
  email: 'E-mail',
  linkedin: 'LinkedIn',
  x: 'X',
  text: 'Text',
  letter: 'Letter',
};

interface Occasion {
  /** They were spoken with, or promised a call. */
  readonly met: boolean;
  readonly sourceKind: string | null;
}

/** The kinds a call may open with, the one that fits best first; an opener always comes last. */
export function kindsFor({ met, sourceKind }: Occasion): readonly ScriptKind[] {
  if (met) return ['follow-up', 'opener'];
  if (sourceKind === 'trade show') return ['trade show', 'opener'];
  if (sourceKind === 'referral') return ['referral', 'opener'];
  return ['opener'];
}
