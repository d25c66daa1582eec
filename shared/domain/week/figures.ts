import type { LoopEnd } from '../guard/came-to.ts';
import type { TouchFacts } from '../outcomes.ts';
import { type AccountClass, type Channel, type Direction, isSpokenChannel } from '../vocabulary.ts';

/**
 * The figures of a week. Each has one definition, used for the count and for the list behind it:
 * a predicate here and the same condition in SQL, which a property test compares.
 */
export const touchFigures = [
  'conversations',
  'rejections',
  'rejections-spoken',
  'rejections-written',
  'dials',
  'dials-target',
  'dials-existing',
  'dials-other',
  'conversations-target',
  'conversations-existing',
  'conversations-other',
  'decision-makers',
  'decision-makers-otherwise',
  'decision-maker-conversations',
  'attempted',
  'written',
  'loops-broken',
  'loops-repeated',
] as const;
export type TouchFigure = (typeof touchFigures)[number];

export const appointmentFigures = [
  'appointments',
  'appointments-from-decision-makers',
  'appointments-otherwise',
  'meetings-held',
  'sales',
] as const;
export type AppointmentFigure = (typeof appointmentFigures)[number];

export const figureNames = [...touchFigures, ...appointmentFigures] as const;
export type FigureName = (typeof figureNames)[number];
export type Figures = Readonly<Record<FigureName, number>>;

export function isTouchFigure(name: FigureName): name is TouchFigure {
  return (touchFigures as readonly string[]).includes(name);
}

/** What a figure reads of a touch. The account's class is the one frozen on it. */
export interface TouchOfWeek extends Pick<TouchFacts, 'reached' | 'ask' | 'answer' | 'decisionMaker'> {
  readonly channel: Channel;
  readonly direction: Direction;
  readonly accountClass: AccountClass;
  /** What it made of the loop that stood before it, as judged when it was logged. */
  readonly loopEnd: LoopEnd | null;
}

type Counts = (touch: TouchOfWeek) => boolean;

const both =
  (one: Counts, other: Counts): Counts =>
  (touch) =>
    one(touch) && other(touch);
const not =
  (one: Counts): Counts =>
  (touch) =>
    !one(touch);

const spoken: Counts = (touch) => isSpokenChannel(touch.channel);
const person: Counts = (touch) => touch.reached === 'person';
const conversation = both(spoken, person);
const dial: Counts = (touch) => touch.channel === 'call' && touch.direction === 'out';
const decides = both(conversation, (touch) => touch.decisionMaker);
const rejection: Counts = (touch) =>
  touch.reached === 'person' && touch.ask === 'appointment' && touch.answer === 'declined';
const target: Counts = (touch) => touch.accountClass === 'target';
const existing: Counts = (touch) => touch.accountClass === 'existing';
const other: Counts = (touch) => touch.accountClass !== 'target' && touch.accountClass !== 'existing';

/** Whether a live touch of the week counts in the figure. */
export const counts: Readonly<Record<TouchFigure, Counts>> = {
  conversations: conversation,
  rejections: rejection,
  'rejections-spoken': both(rejection, spoken),
  'rejections-written': both(rejection, not(spoken)),
  dials: dial,
  'dials-target': both(dial, target),
  'dials-existing': both(dial, existing),
  'dials-other': both(dial, other),
  'conversations-target': both(conversation, target),
  'conversations-existing': both(conversation, existing),
  'conversations-other': both(conversation, other),
  'decision-makers': both(decides, dial),
  'decision-makers-otherwise': both(decides, not(dial)),
  'decision-maker-conversations': decides,
  // With the conversations, the three parts of the balance: every touch is in exactly one.
  attempted: both(spoken, not(person)),
  written: not(spoken),
  'loops-broken': (touch) => touch.loopEnd === 'broken',
  'loops-repeated': (touch) => touch.loopEnd === 'repeated',
};

/** An ask for an appointment that got an answer, either way. */
export function wasAsked(touch: TouchOfWeek): boolean {
  return (
    touch.reached === 'person' &&
    touch.ask === 'appointment' &&
    (touch.answer === 'accepted' || touch.answer === 'declined')
  );
}

/** What each figure counts, as it is printed under the page. */
export const figureDefinitions: Readonly<Record<FigureName, string>> = {
  conversations: 'Live exchanges by voice, on a call or a visit, with the person on record.',
  rejections: 'Asks for an appointment that a person with standing declined, by voice or in writing.',
  'rejections-spoken': 'Rejections on a call or a visit.',
  'rejections-written': 'Rejections in writing.',
  dials: 'Outgoing calls, whatever came of them.',
  'dials-target': 'Dials to target accounts, by the class the account had that day.',
  'dials-existing': 'Dials to existing accounts, by the class the account had that day.',
  'dials-other': 'Dials to every other account, and to people without one.',
  'conversations-target': 'Conversations with people at target accounts.',
  'conversations-existing': 'Conversations with people at existing accounts.',
  'conversations-other': 'Conversations with everybody else.',
  'decision-makers': 'Conversations with a person who decides, on an outgoing call.',
  'decision-makers-otherwise': 'Conversations with a person who decides, on a visit or when they called.',
  'decision-maker-conversations': 'Conversations with a person who decides, however they came about.',
  attempted: 'Calls and visits on which the person on record was not spoken with.',
  written: 'Messages and letters, both ways.',
  'loops-broken':
    'Touches that did something else where the same again was held: another channel, another hour.',
  'loops-repeated': 'Touches that did the same again where it was held, with a reason or without one.',
  appointments: 'Appointments set in the week. Moving one is not another.',
  'appointments-from-decision-makers':
    'Appointments set in the week whose producing touch was a conversation with a person who decides.',
  'appointments-otherwise': 'Appointments set in the week that anything else produced.',
  'meetings-held':
    'First meetings held with a prospect in the twelve months (52 weeks) that end with this week.',
  sales: 'Of those first meetings, the ones whose prospect bought after a held appointment.',
};
