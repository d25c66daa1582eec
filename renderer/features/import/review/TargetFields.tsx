import { capital } from '#shared/domain/count-words.ts';
import { type AccountClass, accountClasses, sourceKinds } from '#shared/domain/vocabulary.ts';
import { PickChip } from '#renderer/ui/PickChip.tsx';
import { countries } from '#renderer/ui/places.ts';
import { QuietDate, QuietRow, QuietText } from '#renderer/ui/QuietField.tsx';
import words from '#renderer/ui/words.module.css';
import { check, say } from '../flow.ts';
import type { Opened, Target } from '../flow-state.ts';
import { classWords } from '../list-words.ts';
import classes from './Review.module.css';

const kindChoices = [{ group: '', items: sourceKinds.map((value) => ({ value, label: capital(value) })) }];
const classChoices = [
  { group: '', items: accountClasses.map((value) => ({ value, label: classWords[value] })) },
];
const countryChoices = [{ group: '', items: countries }];

/** What is wrong with an amount as it was typed; null when nothing is. */
function costProblem(cost: string): string | null {
  return cost.trim() === '' || /^\D{0,4}\d[\d.,' ]*\D{0,4}$/.test(cost.trim())
    ? null
    : 'Write the amount in digits, for example 12000.';
}

/** Whether everything said of the list can be taken as it stands. */
export const targetStands = (target: Target): boolean =>
  target.sourceName.trim() !== '' && costProblem(target.cost ?? '') === null;

/** Where the people of the list come from, and what their accounts are to the rep. */
export function TargetFields({ opened }: { readonly opened: Opened }) {
  const { target, country } = opened;
  const change = (part: Partial<Target>) => say({ target: { ...target, ...part } });
  return (
    <section aria-label="Where they come from" className={classes.fields}>
      <h2 className={words.section}>Where they come from</h2>
      <div>
        <QuietRow label="Source">
          <PickChip
            tone="line"
            label="Source"
            value={target.sourceKind}
            groups={kindChoices}
            missing="No such source."
            onPick={(value) => {
              const sourceKind = sourceKinds.find((each) => each === value);
              if (sourceKind !== undefined) change({ sourceKind });
            }}
          />
        </QuietRow>
        <QuietText
          label="Name"
          value={target.sourceName}
          problem={target.sourceName.trim() === '' ? 'Say where the list comes from.' : null}
          onChange={(sourceName) => change({ sourceName })}
        />
        <QuietText
          label="Event"
          placeholder="None"
          value={target.event ?? ''}
          onChange={(event) => change({ event })}
        />
        <QuietDate
          label="Received"
          value={target.receivedOn}
          onChange={(receivedOn) => change({ receivedOn })}
        />
        <QuietText
          label="Cost"
          placeholder="None"
          value={target.cost ?? ''}
          problem={costProblem(target.cost ?? '')}
          onChange={(cost) => change({ cost })}
        />
        <QuietText
          label="Owner"
          placeholder="Nobody named"
          value={target.owner ?? ''}
          onChange={(owner) => change({ owner })}
        />
        <QuietRow label="They are">
          <PickChip
            tone="line"
            label="They are"
            value={target.accountClass ?? 'target'}
            groups={classChoices}
            missing="No such class."
            onPick={(value) => {
              const accountClass: AccountClass | undefined = accountClasses.find((each) => each === value);
              if (accountClass !== undefined) change({ accountClass });
            }}
          />
        </QuietRow>
        <QuietRow label="Country">
          <PickChip
            tone="line"
            label="The country of numbers that name none"
            value={country}
            groups={countryChoices}
            missing="No such country."
            onPick={(to) => {
              // Every number is read anew in the other country.
              say({ country: to });
              void check();
            }}
          />
        </QuietRow>
      </div>
    </section>
  );
}
