import { NativeSelect, TextInput } from '@mantine/core';
import { capital } from '#shared/domain/count-words.ts';
import { Segments } from '#renderer/ui/Segments.tsx';
import words from '#renderer/ui/words.module.css';
import { sourceKinds } from '#shared/domain/vocabulary.ts';
import { say } from '../flow.ts';
import type { Target } from '../flow-state.ts';
import classes from './TargetFields.module.css';

const classesOfAccounts = [
  { value: 'target', label: 'Targets' },
  { value: 'existing', label: 'Our customers' },
] as const;

const kinds = sourceKinds.map((value) => ({ value, label: capital(value) }));

/** Where the people of the list come from, and what their accounts are to the rep. */
export function TargetFields({ target }: { readonly target: Target }) {
  const change = (part: Partial<Target>) => say({ target: { ...target, ...part } });
  return (
    <section aria-label="Where they come from" className={classes.fields}>
      <h2 className={words.section}>Where they come from</h2>
      <NativeSelect
        label="Source"
        data={kinds}
        value={target.sourceKind}
        onChange={(event) => {
          const kind = sourceKinds.find((each) => each === event.currentTarget.value);
          if (kind !== undefined) change({ sourceKind: kind });
        }}
      />
      <TextInput
        label="Name"
        value={target.sourceName}
        error={target.sourceName.trim() === '' ? 'Say where the list comes from.' : null}
        onChange={(event) => change({ sourceName: event.currentTarget.value })}
      />
      <TextInput
        label="Event"
        placeholder="None"
        value={target.event ?? ''}
        onChange={(event) => change({ event: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label="Received"
        value={target.receivedOn}
        onChange={(event) => {
          if (event.currentTarget.value !== '') change({ receivedOn: event.currentTarget.value });
        }}
      />
      <div className={classes.class}>
        <span id="accounts-are" className={classes.label}>
          They are
        </span>
        <Segments
          labelledBy="accounts-are"
          fullWidth
          choices={classesOfAccounts}
          value={target.accountClass === 'existing' ? 'existing' : 'target'}
          onChange={(accountClass) => change({ accountClass })}
        />
      </div>
    </section>
  );
}
