import type { TouchView } from '#shared/contract/cards.ts';
import type { Inputs } from '#shared/contract/contract.ts';
import { factsOf, type Outcome, outcomesOf, spokenOutcomes, writtenKeys } from '#shared/domain/outcomes.ts';
import { type Ask, type Channel, isSpokenChannel, type Tone } from '#shared/domain/vocabulary.ts';
import type { Asked } from '#renderer/api/command.ts';
import type { Appointment } from './lines.ts';

/** What an earlier touch should have said, while it is being corrected. */
export interface Fix {
  readonly touch: TouchView;
  readonly channel: Channel;
  readonly outcome: Outcome;
  /** Null for what its result says by itself. */
  readonly tone: Tone | null;
  readonly asked: Ask;
  readonly decides: boolean;
  readonly note: string;
}

export const fixOf = (touch: TouchView): Fix => ({
  touch,
  channel: touch.channel,
  outcome: touch.outcome,
  tone: ownTone(touch),
  asked: touch.ask,
  decides: touch.decisionMaker,
  note: touch.note ?? '',
});

/** The outcomes of the nine keys for the channel that the touch is to have been on. */
export const fixKeys = ({ channel }: Fix): readonly (Outcome | null)[] =>
  isSpokenChannel(channel) ? spokenOutcomes : writtenKeys;

/** How it went where that is not what its result says by itself; null where it is. */
const ownTone = ({ channel, outcome, tone }: TouchView): Tone | null =>
  tone === factsOf(channel, outcome)?.tone ? null : tone;

/** How it went and what was asked, where nobody says otherwise: as it was while the result is, else what that says. */
function unsaid(touch: TouchView, channel: Channel, outcome: Outcome): Pick<TouchView, 'tone' | 'ask'> {
  if (channel === touch.channel && outcome === touch.outcome) return { tone: ownTone(touch), ask: touch.ask };
  return { tone: null, ask: factsOf(channel, outcome)?.ask ?? touch.ask };
}

/** The touch with another result, which brings its own ask unless another was picked. */
function onResult(fix: Fix, channel: Channel, outcome: Outcome): Fix {
  const before = unsaid(fix.touch, fix.channel, fix.outcome);
  const after = unsaid(fix.touch, channel, outcome);
  return { ...fix, channel, outcome, asked: fix.asked === before.ask ? after.ask : fix.asked };
}

export const onOutcome = (fix: Fix, outcome: Outcome): Fix => onResult(fix, fix.channel, outcome);

/** The touch on another channel: its result stays where that channel has it. */
export function onChannel(fix: Fix, channel: Channel): Fix {
  const plainest = isSpokenChannel(channel) ? 'no-answer' : 'sent';
  return onResult(fix, channel, outcomesOf(channel).includes(fix.outcome) ? fix.outcome : plainest);
}

/** Whether the correction sets an appointment that was not there, and so needs its day and time. */
export const needsAppointment = ({ touch, outcome }: Fix): boolean =>
  outcome === 'appointment' && touch.outcome !== 'appointment';

/** What is said anew: nothing that stays as it was. */
export function correctionOf(fix: Fix, appointment: Appointment | null): Asked<Inputs['touches']['correct']> {
  const { touch, channel, outcome, tone, asked, decides, note } = fix;
  const stays = unsaid(touch, channel, outcome);
  return {
    touchId: touch.touchId,
    ...(channel === touch.channel ? {} : { channel }),
    ...(outcome === touch.outcome ? {} : { outcome }),
    ...(tone === stays.tone ? {} : { tone }),
    ...(asked === stays.ask ? {} : { ask: asked }),
    ...(decides === touch.decisionMaker ? {} : { decisionMaker: decides }),
    ...(note === (touch.note ?? '') ? {} : { note }),
    ...(appointment === null ? {} : { appointment }),
  };
}
