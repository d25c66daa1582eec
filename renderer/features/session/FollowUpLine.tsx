import { useMemo } from 'react';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import type { Promised, When } from './draft.ts';
import { FollowUpChips } from './FollowUpChips.tsx';
import { ChoiceForm } from './ChoiceForm.tsx';
import classes from './LineForm.module.css';
import { clockOf, clocks } from './lines.ts';
import { PickChip } from '#renderer/ui/PickChip.tsx';
import { TimeField } from './TypedFields.tsx';

interface Props {
  readonly when: When;
  readonly today: string;
  readonly promised: Promised;
  /** Whether their clock is known, so that a time may be on it. */
  readonly theirsKnown: boolean;
  readonly busy: boolean;
  /** The keys of the outcomes that change the line. */
  readonly leaves: readonly string[];
  readonly onWhen: (when: When) => void;
  readonly onPromised: (promised: Promised) => void;
  readonly onLog: () => void;
  readonly onClose: () => void;
}

/** 2: which day, the time if they named one, and what the rep owes them by then. */
export function FollowUpLine(props: Props) {
  const { when, today, promised, theirsKnown, busy, onWhen, onPromised, onLog } = props;
  const leaves = useMemo(() => [...props.leaves, 'F', 'P'], [props.leaves]);
  return (
    <ChoiceForm
      label="Spoke, follow up"
      submit="Log it"
      busy={busy}
      leaves={leaves}
      onSubmit={onLog}
      onClose={props.onClose}
    >
      <FollowUpChips keep="follow-up.when" when={when} today={today} told={false} onChange={onWhen} />
      <span className={classes.promised}>
        <KeyHint keys="P" /> promised at
      </span>
      <TimeField
        keep="follow-up.time"
        label="Promised at"
        id="promised-time"
        value={promised.time}
        onChange={(time) => onPromised({ ...promised, time })}
      />
      {theirsKnown ? (
        <PickChip
          label="On whose clock"
          value={promised.clock}
          groups={clocks}
          missing="There is no such clock."
          onPick={(picked) => onPromised({ ...promised, clock: clockOf(picked) })}
        />
      ) : null}
      <input
        type="text"
        className={classes.task}
        aria-label="What you owe them by then"
        placeholder="What you owe them"
        value={promised.task}
        onChange={(event) => onPromised({ ...promised, task: event.currentTarget.value })}
      />
    </ChoiceForm>
  );
}
