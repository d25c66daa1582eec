import { ChoiceForm } from './ChoiceForm.tsx';
import classes from './LineForm.module.css';
import { RadioChips } from './RadioChips.tsx';
import type { Objections } from './use-objections.ts';

interface Props {
  readonly objections: Objections;
  readonly busy: boolean;
  /** The keys of the outcomes that change the line. */
  readonly leaves: readonly string[];
  readonly onLog: () => void;
  readonly onClose: () => void;
}

/** 3: what they said against it, if anything: the cards by their names, with the last one raised picked. */
export function DeclinedLine({ objections, busy, leaves, onLog, onClose }: Props) {
  return (
    <ChoiceForm
      label="Spoke, declined"
      submit="Log it"
      busy={busy}
      leaves={leaves}
      onSubmit={onLog}
      onClose={onClose}
    >
      <span>They said</span>
      <RadioChips
        label="Objection"
        name="objection"
        values={objections.cards.map(({ name }) => name)}
        value={objections.last?.name ?? null}
        takesFocus
        onChange={objections.decline}
      />
      {/* Its place stays, so that no chip moves with the first that is picked. */}
      <span className={objections.last === null ? undefined : classes.unseen}>None picked</span>
    </ChoiceForm>
  );
}
