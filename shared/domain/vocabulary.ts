/**
 * The closed lists of the trade. Every CHECK in the schema, every enum in the contract and every
 * label on screen is made from these, so that one word means one thing everywhere.
 */

export const channels = ['call', 'email', 'linkedin', 'x', 'text', 'letter', 'visit'] as const;
export type Channel = (typeof channels)[number];

/** A visit is spoken, like a call; the other channels are written. */
export function isSpokenChannel(channel: Channel): boolean {
  return channel === 'call' || channel === 'visit';
}

export const directions = ['out', 'in'] as const;
export type Direction = (typeof directions)[number];

export const accountClasses = ['target', 'existing', 'former', 'partner', 'unclassified'] as const;
export type AccountClass = (typeof accountClasses)[number];

export const prospectRoles = ['decision maker', 'influencer', 'gatekeeper', 'unknown'] as const;
export type ProspectRole = (typeof prospectRoles)[number];

export const sourceKinds = [
  'trade show',
  'inbound',
  'referral',
  'bought list',
  'social',
  'event',
  'own research',
  'other',
] as const;
export type SourceKind = (typeof sourceKinds)[number];

export const phoneTypes = ['work', 'mobile', 'home', 'company', 'fax', 'other'] as const;
export type PhoneType = (typeof phoneTypes)[number];

/** Who was reached: nobody, somebody of the house (a gatekeeper), or the person on record. */
export const reaches = ['nobody', 'house', 'person'] as const;
export type Reach = (typeof reaches)[number];

export const asks = ['appointment', 'referral', 'information', 'nothing'] as const;
export type Ask = (typeof asks)[number];

export const answers = ['accepted', 'declined', 'open', 'none'] as const;
export type Answer = (typeof answers)[number];

export const tones = ['positive', 'neutral', 'negative'] as const;
export type Tone = (typeof tones)[number];

export const appointmentKinds = ['visit', 'phone', 'video'] as const;
export type AppointmentKind = (typeof appointmentKinds)[number];

export const appointmentEvents = ['set', 'moved', 'held', 'no-show', 'cancelled'] as const;
export type AppointmentEvent = (typeof appointmentEvents)[number];

export const followUpKinds = ['follow-up', 'promise'] as const;
export type FollowUpKind = (typeof followUpKinds)[number];

export const queueClasses = ['promise', 'inbound', 'follow-up', 'step', 'fresh', 'again'] as const;
export type QueueClass = (typeof queueClasses)[number];

export const skipReasons = ['not now', 'wrong person', 'need research', 'other'] as const;
export type SkipReason = (typeof skipReasons)[number];

export const objections = [
  'no time',
  'send something',
  'no budget',
  'no need',
  'has a supplier',
  'not the right person',
  'bad experience',
  'other',
] as const;
export type Objection = (typeof objections)[number];
