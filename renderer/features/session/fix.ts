import type { AppointmentView, Card, TouchView } from '#shared/contract/cards.ts';
import type { Inputs } from '#shared/contract/contract.ts';
import { correctedDirection, possibleDirections } from '#shared/domain/corrected.ts';
import { factsOf, type Outcome, outcomesOf, spokenOutcomes, writtenKeys } from '#shared/domain/outcomes.ts';
import {
  type Ask,
  type Channel,
  channels,
  type Direction,
  isSpokenChannel,
  type Tone,
} from '#shared/domain/vocabulary.ts';
import type { Asked } from '#renderer/api/command.ts';
import { dateOf } from './draft.ts';
import { type AppointmentFields, appointmentOf, fieldsOf, newAppointment, zoneOf } from './lines.ts';

/** The next step as it should have been agreed on. */
export type FixedStep =
  | { readonly kind: 'as it was' }
  | { readonly kind: 'none' }
  | {
      readonly kind: 'on';
      readonly date: string;
      /** Makes it a promise; empty where they named none. */
      readonly time: string;
      readonly clock: 'theirs' | 'ours';
      readonly task: string;
    };

/** What an earlier touch should have said, while it is being corrected. */
export interface Fix {
  readonly touch: TouchView;
  readonly channel: Channel;
  readonly direction: Direction;
  readonly outcome: Outcome;
  /** Null for what its result says by itself. */
  readonly tone: Tone | null;
  readonly asked: Ask;
  readonly decides: boolean;
  /** As typed; empty for the number that it was. */
  readonly number: string;
  /** The cards of what they said against it; null for what it was. */
  readonly heard: readonly string[] | null;
  readonly step: FixedStep;
  /** Null for the appointment that it was. */
  readonly appointment: AppointmentFields | null;
  readonly note: string;
}

export const fixOf = (touch: TouchView): Fix => ({
  touch,
  channel: touch.channel,
  direction: touch.direction,
  outcome: touch.outcome,
  tone: ownTone(touch),
  asked: touch.ask,
  decides: touch.decisionMaker,
  number: '',
  heard: null,
  step: { kind: 'as it was' },
  appointment: null,
  note: touch.note ?? '',
});

/** The outcomes of the nine keys for the channel that the touch is to have been on. */
export const fixKeys = ({ channel }: Fix): readonly (Outcome | null)[] =>
  isSpokenChannel(channel) ? spokenOutcomes : writtenKeys;

/** How it went where that is not what its result says by itself; null where it is. */
const ownTone = ({ channel, outcome, tone }: TouchView): Tone | null =>
  tone === factsOf(channel, outcome)?.tone ? null : tone;

/** How it went, what was asked and which way it went, where nobody says otherwise: as it was while the result is, else what that says. */
function unsaid(
  touch: TouchView,
  channel: Channel,
  outcome: Outcome,
): Pick<TouchView, 'tone' | 'ask' | 'direction'> {
  const direction = correctedDirection(touch, channel, outcome);
  if (channel === touch.channel && outcome === touch.outcome)
    return { tone: ownTone(touch), ask: touch.ask, direction };
  return { tone: null, ask: factsOf(channel, outcome)?.ask ?? touch.ask, direction };
}

/** The touch with another result, which brings its own ask and direction unless others were picked. */
function onResult(fix: Fix, channel: Channel, outcome: Outcome): Fix {
  const before = unsaid(fix.touch, fix.channel, fix.outcome);
  const after = unsaid(fix.touch, channel, outcome);
  const kept = fix.direction === before.direction ? after.direction : fix.direction;
  return {
    ...fix,
    channel,
    outcome,
    asked: fix.asked === before.ask ? after.ask : fix.asked,
    direction: possibleDirections(channel, outcome).includes(kept) ? kept : after.direction,
  };
}

export const onOutcome = (fix: Fix, outcome: Outcome): Fix => onResult(fix, fix.channel, outcome);

/** The touch on another channel: its result stays where that channel has it. */
export function onChannel(fix: Fix, channel: Channel): Fix {
  const plainest = isSpokenChannel(channel) ? 'no-answer' : 'sent';
  return onResult(fix, channel, outcomesOf(channel).includes(fix.outcome) ? fix.outcome : plainest);
}

export const onNextChannel = (fix: Fix): Fix =>
  onChannel(fix, channels[(channels.indexOf(fix.channel) + 1) % channels.length] ?? fix.channel);

/** Whether it can have gone the other way as well. */
export const goesBothWays = ({ channel, outcome }: Fix): boolean =>
  possibleDirections(channel, outcome).length > 1;

export const onOtherWay = (fix: Fix): Fix =>
  goesBothWays(fix) ? { ...fix, direction: fix.direction === 'in' ? 'out' : 'in' } : fix;

/** Whether a number was used: of what went another way none is asked. */
export const hasNumber = ({ channel }: Fix): boolean => channel === 'call' || channel === 'text';

/** Whether the correction sets an appointment that was not there, and so needs its day and time. */
export const needsAppointment = ({ touch, outcome }: Fix): boolean =>
  outcome === 'appointment' && touch.outcome !== 'appointment';

const ownAppointment = (
  { touch }: Fix,
  card: Pick<Card, 'name' | 'zones'>,
  today: string,
): AppointmentFields => ({
  ...newAppointment(card, today),
  producedBy: touch.touchId,
});

/** The fields of the appointment that are to be filled in; null where there is none, or it stays as it was. */
export function appointmentFields(
  fix: Fix,
  card: Pick<Card, 'name' | 'zones'>,
  today: string,
): AppointmentFields | null {
  if (fix.outcome !== 'appointment') return null;
  return fix.appointment ?? (needsAppointment(fix) ? ownAppointment(fix, card, today) : null);
}

/** The appointment that was set on a touch, whichever produced it. */
function appointmentSetOn({ touchId }: TouchView, history: Card['history']): AppointmentView | null {
  const entry = history.find((each) => each.kind === 'appointment' && each.appointment.touchId === touchId);
  return entry?.kind === 'appointment' ? entry.appointment : null;
}

/** Says the appointment anew, from what it is; once more leaves it as it was. */
export function onAppointment(
  fix: Fix,
  card: Pick<Card, 'name' | 'zones' | 'history'>,
  today: string,
  ours: string,
): Fix {
  if (fix.outcome !== 'appointment' || needsAppointment(fix)) return fix;
  if (fix.appointment !== null) return { ...fix, appointment: null };
  const set = appointmentSetOn(fix.touch, card.history);
  if (set === null) return { ...fix, appointment: ownAppointment(fix, card, today) };
  const producedBy = set.producedBy?.touchId ?? fix.touch.touchId;
  return { ...fix, appointment: { ...fieldsOf(set, card.zones, ours), producedBy } };
}

/** The next of what may be said of the step: as it was, on a day, none. */
export function nextStep({ kind }: FixedStep, today: string): FixedStep {
  if (kind === 'on') return { kind: 'none' };
  if (kind === 'none') return { kind: 'as it was' };
  const date = dateOf({ kind: 'in', days: 3 }, today) ?? today;
  return { kind: 'on', date, time: '', clock: 'ours', task: '' };
}

/** A card of what they said, in or out; from what was heard until now. */
export const onHeard = (fix: Fix, was: readonly string[], objectionId: string): Fix => {
  const heard = fix.heard ?? was;
  return {
    ...fix,
    heard: heard.includes(objectionId)
      ? heard.filter((each) => each !== objectionId)
      : [...heard, objectionId],
  };
};

type Correction = Asked<Inputs['touches']['correct']>;

function stepOf(step: FixedStep): Pick<Correction, 'followUp'> {
  switch (step.kind) {
    case 'as it was':
      return {};
    case 'none':
      return { followUp: null };
    case 'on': {
      const { date: dueOn, time, clock } = step;
      const task = step.task.trim();
      return {
        followUp: {
          kind: time === '' ? 'follow-up' : 'promise',
          dueOn,
          ...(time === '' ? {} : { time, clock }),
          ...(task === '' ? {} : { task }),
        },
      };
    }
  }
}

/** What is said anew, or what is still missing, in words: nothing is said of what stays as it was. */
export function correctionOf(
  fix: Fix,
  fields: AppointmentFields | null,
  zones: readonly string[],
  ours: string,
):
  | { readonly kind: 'ready'; readonly input: Correction }
  | { readonly kind: 'missing'; readonly what: string } {
  const { touch, channel, outcome, tone, asked, decides, note, direction, heard, step } = fix;
  const set = fields && appointmentOf(fields, zoneOf(fields.clock, zones, ours));
  if (set?.kind === 'missing') return set;
  if (step.kind === 'on' && step.date === '') return { kind: 'missing', what: 'Say on which day.' };
  const stays = unsaid(touch, channel, outcome);
  const number = hasNumber(fix) ? fix.number.trim() : '';
  return {
    kind: 'ready',
    input: {
      touchId: touch.touchId,
      ...(channel === touch.channel ? {} : { channel }),
      ...(direction === stays.direction ? {} : { direction }),
      ...(outcome === touch.outcome ? {} : { outcome }),
      ...(tone === stays.tone ? {} : { tone }),
      ...(asked === stays.ask ? {} : { ask: asked }),
      ...(decides === touch.decisionMaker ? {} : { decisionMaker: decides }),
      ...(number === '' ? {} : { number }),
      ...(heard === null ? {} : { objections: [...heard] }),
      ...stepOf(step),
      ...(note === (touch.note ?? '') ? {} : { note }),
      ...(set === null ? {} : { appointment: set.appointment }),
    },
  };
}
