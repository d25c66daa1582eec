import type { CadenceView } from '#shared/contract/cadences.ts';
import { dayNumbers, type Next, type Reaction } from '#shared/domain/cadence/cadence.ts';
import { capital, countOf } from '#shared/domain/count-words.ts';
import { PickChip } from '#renderer/ui/PickChip.tsx';
import type { CadenceDraft } from './cadence-draft.ts';
import classes from './Cadences.module.css';

interface Props {
  readonly draft: CadenceDraft;
  readonly others: readonly CadenceView[];
  readonly onChange: (draft: CadenceDraft) => void;
}

const off = 'off';

/** How long it is and where its ends lead, as a sentence whose filled words can be changed. */
export function EndsSentence({ draft, others, onChange }: Props) {
  const { steps, after, bounced } = draft;
  const days = dayNumbers(steps).at(-1) ?? 1;
  const groups = [
    { group: '', items: [{ value: off, label: 'Off it' }] },
    { group: 'On to', items: others.map(({ cadenceId, name }) => ({ value: cadenceId, label: name })) },
  ].filter(({ items }) => items.length > 0);
  const end = (reaction: Reaction, label: string) => {
    const next = after[reaction];
    const value = next.kind === 'leave' ? off : next.cadenceId;
    return (
      <PickChip
        label={label}
        value={value}
        shown={value === off ? 'off it' : (others.find((each) => each.cadenceId === value)?.name ?? 'off it')}
        groups={groups}
        missing="There is no such cadence."
        onPick={(picked) => {
          const to: Next = picked === off ? { kind: 'leave' } : { kind: 'move', cadenceId: picked };
          onChange({ ...draft, after: { ...after, [reaction]: to } });
        }}
      />
    );
  };
  return (
    <div className={classes.sentence}>
      <b>{capital(countOf(steps.length, 'step'))}</b> over <b>{countOf(days, 'working day')}</b>, and off it
      at any answer. A kind one leads {end('positive', 'A kind answer leads')}, a plain one{' '}
      {end('neutral', 'A plain answer leads')}, a no {end('negative', 'A no leads')}, none at all{' '}
      {end('none', 'No answer leads')}. An address that bounces{' '}
      <PickChip
        label="An address that bounces"
        value={bounced}
        shown={bounced === 'stay' ? 'leaves the other ways' : 'ends it'}
        groups={[
          {
            group: '',
            items: [
              { value: 'stay', label: 'Leaves the other ways' },
              { value: 'leave', label: 'Ends it' },
            ],
          },
        ]}
        missing="There is no such choice."
        onPick={(picked) => onChange({ ...draft, bounced: picked === 'leave' ? 'leave' : 'stay' })}
      />
      .
    </div>
  );
}
