import type { MayCall } from '#shared/contract/calling.ts';
import type { Card } from '#shared/contract/cards.ts';
import type { Override } from '#shared/domain/calling/overrides.ts';
import type { Outcome } from '#shared/domain/outcomes.ts';
import type { Objection, SkipReason } from '#shared/domain/vocabulary.ts';
import { AppointmentLine } from './AppointmentLine.tsx';
import { CadenceLine } from './CadenceLine.tsx';
import { ClockLine } from './calling/ClockLine.tsx';
import { OverrideLine } from './calling/OverrideLine.tsx';
import { DeclinedLine } from './DeclinedLine.tsx';
import type { Draft } from './draft.ts';
import { GoOnLine } from './guard/GoOnLine.tsx';
import { FollowUpLine, type Promised } from './FollowUpLine.tsx';
import type { Appointment } from './lines.ts';
import { OptionsRow } from './OptionsRow.tsx';
import { ReferredLine } from './ReferredLine.tsx';
import { SkipLine } from './SkipLine.tsx';

interface Props {
  readonly draft: Draft;
  readonly card: Card;
  readonly today: string;
  readonly ours: string;
  readonly typing: boolean;
  readonly held: boolean;
  readonly busy: boolean;
  readonly promised: Promised;
  readonly objection: Objection | null;
  readonly onChange: (draft: Draft) => void;
  readonly onPromised: (promised: Promised) => void;
  readonly onObjection: (objection: Objection) => void;
  readonly onLog: (outcome: Outcome, more?: { appointment?: Appointment; referredTo?: string }) => void;
  readonly onSkip: (reason: SkipReason) => void;
  readonly onGoOn: (reason: string) => void;
  /** Whether the number in use may be called. */
  readonly may: MayCall | null;
  readonly onOverride: (override: Override) => void;
  readonly onClose: () => void;
}

/** The row under the keys: the line of the outcome that was chosen, or what may be said of any call. */
export function DeskLine(props: Props) {
  const { draft, card, today, busy, onLog } = props;
  switch (draft.line) {
    case null:
      return (
        <OptionsRow
          draft={draft}
          today={today}
          name={card.name}
          resting={props.typing}
          held={props.held}
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
          busy={busy}
          onLog={(appointment) => onLog('appointment', { appointment })}
        />
      );
    case 'follow-up':
      return (
        <FollowUpLine
          when={draft.when}
          today={today}
          promised={props.promised}
          theirsKnown={card.zones.length === 1}
          busy={busy}
          onWhen={(when) => props.onChange({ ...draft, when })}
          onPromised={props.onPromised}
          onLog={() => onLog('follow-up')}
        />
      );
    case 'declined':
      return (
        <DeclinedLine
          objection={props.objection}
          busy={busy}
          onChange={props.onObjection}
          onLog={() => onLog('declined')}
          onClose={props.onClose}
        />
      );
    case 'referred':
      return <ReferredLine busy={busy} onLog={(referredTo) => onLog('referred', { referredTo })} />;
    case 'cadence':
      return <CadenceLine card={card} onDone={props.onClose} />;
    case 'override':
      return (
        <OverrideLine lifts={props.may?.lifts ?? []} onCall={props.onOverride} onClose={props.onClose} />
      );
    case 'clock':
      return <ClockLine card={card} may={props.may} onDone={props.onClose} />;
    case 'go-on':
      return <GoOnLine onGoOn={props.onGoOn} onClose={props.onClose} />;
    case 'skip':
      return (
        <SkipLine
          name={card.firstName ?? card.name}
          busy={busy}
          onSkip={props.onSkip}
          onClose={props.onClose}
        />
      );
  }
}
