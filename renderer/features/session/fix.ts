import type { TouchView } from '#shared/contract/cards.ts';
import type { Inputs } from '#shared/contract/contract.ts';
import { type Outcome, outcomesOf, spokenOutcomes, writtenKeys } from '#shared/domain/outcomes.ts';
import { type Ask, type Channel, isSpokenChannel, type Tone } from '#shared/domain/vocabulary.ts';
import type { Asked } from '#renderer/api/command.ts';
import type { Appointment } from './lines.ts';

/** What an earlier touch should have said, while it is being corrected. */
export interface Fix {
  readonly touch: TouchView;
  readonly channel: Channel;
  readonly outcome: Outcome;
  readonly tone: Tone | null;
  readonly asked: Ask;
  readonly decides: boolean;
  readonly note: string;
}

export const fixOf = (touch: TouchView): Fix => ({
  touch,
  channel: touch.channel,
  outcome: touch.outcome,
  tone: touch.tone,
  asked: touch.ask,
  decides: touch.decisionMaker,
  note: touch.note ?? '',
});

/** The outcomes of the nine keys for the channel that the touch is to have been on. */
export const fixKeys = ({ channel }: Fix): readonly (Outcome | null)[] =>
  isSpokenChannel(channel) ? spokenOutcomes : writtenKeys;

/** The touch on another channel: its result stays where that channel has it. */
export function onChannel(fix: Fix, channel: Channel): Fix {
  const [first = fix.outcome] = isSpokenChannel(channel) ? (['no-answer'] as const) : (['sent'] as const);
  return { ...fix, channel, outcome: outcomesOf(channel).includes(fix.outcome) ? fix.outcome : first };
}

/** Whether the correction sets an appointment that was not there, and so needs its day and time. */
export const needsAppointment = ({ touch, outcome }: Fix): boolean =>
  outcome === 'appointment' && touch.outcome !== 'appointment';

/** What is said anew: nothing that stays as it was. */
export function correctionOf(fix: Fix, appointment: Appointment | null): Asked<Inputs['touches']['correct']> {
  const { touch, channel, outcome, tone, asked, decides, note } = fix;
  return {
    touchId: touch.touchId,
    ...(channel === touch.channel ? {} : { channel }),
    ...(outcome === touch.outcome ? {} : { outcome }),
    ...(tone === touch.tone || tone === null ? {} : { tone }),
    ...(asked === touch.ask ? {} : { ask: asked }),
    ...(decides === touch.decisionMaker ? {} : { decisionMaker: decides }),
    ...(note === (touch.note ?? '') ? {} : { note }),
    ...(appointment === null ? {} : { appointment }),
  };
}
