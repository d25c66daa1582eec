import type { MayCall } from '#shared/contract/calling.ts';
import type { Card } from '#shared/contract/cards.ts';
import type { Override } from '#shared/domain/calling/overrides.ts';
import type { Outcome } from '#shared/domain/outcomes.ts';
import type { Channel, SkipReason } from '#shared/domain/vocabulary.ts';
import { AppointmentLine } from './AppointmentLine.tsx';
import { CorrectHint } from './CorrectHint.tsx';
import { CadenceLine } from './CadenceLine.tsx';
import { ClockLine } from './calling/ClockLine.tsx';
import { OverrideLine } from './calling/OverrideLine.tsx';
import { ElsewhereLine } from './ElsewhereLine.tsx';
import { NumberLine } from './NumberLine.tsx';
import { OweLine } from './OweLine.tsx';
import type { Occasion } from './occasion.ts';
import { DeclinedLine } from './DeclinedLine.tsx';
import type { Draft, Promised, When } from './draft.ts';
import { GoOnLine } from './guard/GoOnLine.tsx';
import { FollowUpLine } from './FollowUpLine.tsx';
import type { Appointment } from './lines.ts';
import { OptionsRow } from './OptionsRow.tsx';
import { PinLine } from './PinLine.tsx';
import { producersOf } from './producers.ts';
import { ReferredLine } from './ReferredLine.tsx';
import { SkipLine } from './SkipLine.tsx';
import type { Objections } from './use-objections.ts';

interface Props {
  readonly draft: Draft;
  readonly card: Card;
  readonly today: string;
  readonly ours: string;
  readonly typing: boolean;
  readonly held: boolean;
  readonly busy: boolean;
  /** The keys of the outcomes that change an open line for theirs. */
  readonly leaves: readonly string[];
  /** The next step that the chips show: of any result, or in the line of a follow-up that one's own. */
  readonly when: When;
  readonly onWhen: (when: When) => void;
  readonly promised: Promised;
  readonly objections: Objections;
  readonly onChange: (draft: Draft) => void;
  readonly onPromised: (promised: Promised) => void;
  readonly onLog: (outcome: Outcome, more?: { appointment?: Appointment; referredTo?: string }) => void;
  readonly onSkip: (reason: SkipReason) => void;
  readonly onGoOn: (reason: string) => void;
  /** Whether the number in use may be called. */
  readonly may: MayCall | null;
  readonly onOverride: (override: Override) => void;
  /** The number on screen, as it is read. */
  readonly number: string;
  /** Something else is being logged. */
  readonly elsewhere: boolean;
  readonly onOccasion: (occasion: Occasion) => void;
  /** What is logged by the way to them, or what else happened. */
  readonly channel: Channel;
  /** When that happened, where it is told late; null for just now. */
  readonly toldAt: number | null;
  readonly onClose: () => void;
  /** What the line was for is done: what was typed in it is done with. */
  readonly onDone: () => void;
}

/** The row under the keys: the line of the outcome that was chosen, or what may be said of any call. */
export function DeskLine(props: Props) {
  const { draft, card, today, busy, leaves, onLog, onClose, onDone } = props;
  switch (draft.line) {
    case null:
      return (
        <OptionsRow
          draft={draft}
          today={today}
          name={card.name}
          resting={props.typing}
          held={props.held}
          elsewhere={props.elsewhere}
          onChange={props.onChange}
        />
      );
    case 'appointment':
      return (
        <AppointmentLine
          name={card.name}
          zones={card.zones}
          ours={props.ours}
          today={today}
          producers={producersOf(card.history, props.channel, today, {
            touchId: null,
            occurredAt: props.toldAt,
          })}
          busy={busy}
          leaves={leaves}
          onClose={onClose}
          onLog={(appointment) => onLog('appointment', { appointment })}
        />
      );
    case 'follow-up':
      return (
        <FollowUpLine
          when={props.when}
          today={today}
          promised={props.promised}
          theirsKnown={card.zones.length === 1}
          busy={busy}
          leaves={leaves}
          onClose={onClose}
          onWhen={props.onWhen}
          onPromised={props.onPromised}
          onLog={() => onLog('follow-up')}
        />
      );
    case 'declined':
      return (
        <DeclinedLine
          objections={props.objections}
          busy={busy}
          leaves={leaves}
          onLog={() => onLog('declined')}
          onClose={onClose}
        />
      );
    case 'referred':
      return (
        <ReferredLine
          busy={busy}
          leaves={leaves}
          onClose={onClose}
          onLog={(referredTo) => onLog('referred', { referredTo })}
        />
      );
    case 'elsewhere':
      return (
        <ElsewhereLine zone={props.ours} number={props.number} onSaid={props.onOccasion} onClose={onClose} />
      );
    case 'correct':
      // What it should have said stands in the middle, and what it came to on the keys above.
      return <CorrectHint typing={props.typing} />;
    case 'number':
      return <NumberLine card={card} onClose={onClose} onDone={onDone} />;
    case 'owe':
      return <OweLine card={card} today={today} onClose={onClose} onDone={onDone} />;
    case 'cadence':
      return <CadenceLine card={card} onClose={onClose} onDone={onDone} />;
    case 'override':
      return <OverrideLine lifts={props.may?.lifts ?? []} onCall={props.onOverride} onClose={onClose} />;
    case 'clock':
      return <ClockLine card={card} may={props.may} onClose={onClose} onDone={onDone} />;
    case 'pin':
      return (
        <PinLine
          prospectId={card.prospectId}
          name={card.firstName ?? card.name}
          onClose={onClose}
          onDone={onDone}
        />
      );
    case 'go-on':
      return <GoOnLine onGoOn={props.onGoOn} onClose={onClose} />;
    case 'skip':
      return (
        <SkipLine name={card.firstName ?? card.name} busy={busy} onSkip={props.onSkip} onClose={onClose} />
      );
  }
}
