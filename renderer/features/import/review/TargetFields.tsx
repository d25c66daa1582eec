import { capital } from '#shared/domain/count-words.ts';
import { type AccountClass, accountClasses, sourceKinds } from '#shared/domain/vocabulary.ts';
import { PickChip } from '#renderer/ui/PickChip.tsx';
import { countries } from '#renderer/ui/places.ts';
import { QuietDate, QuietRow, QuietText } from '#renderer/ui/QuietField.tsx';
import words from '#renderer/ui/words.module.css';
import { check, say } from '../flow.ts';
import type { Opened, Target } from '../flow-state.ts';
import { classWords, receivedByWords } from '../list-words.ts';
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
        <Received opened={opened} onDay={(receivedOn) => change({ receivedOn })} />
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

/** Columns of dates that say, or were said not to say, when each row was received. */
function dateColumns({ preview, mapping }: Opened): readonly string[] {
  if (!preview.datesArrival) return [];
  return preview.columns
    .filter(({ header, field }) => field === 'listDate' || mapping[header] === 'listDate')
    .map(({ header }) => header);
}

interface ReceivedProps {
  readonly opened: Opened;
  readonly onDay: (receivedOn: string) => void;
}

/**
 * When the people arrived: each on the date of their row where a column has one, as a CRM's create date, or
 * all of them on one day. The choice is one about the column, and remembered with the others.
 */
function Received({ opened, onDay }: ReceivedProps) {
  const headers = dateColumns(opened);
  const { target, mapping } = opened;
  const byRow = headers.filter((header) => mapping[header] === 'listDate');
  const choices = [
    { value: 'row', label: receivedByWords(byRow.length > 0 ? byRow : headers) },
    { value: 'day', label: 'All on one day' },
  ];
  const pick = (value: string) => {
    const field = value === 'row' ? 'listDate' : null;
    say({ mapping: { ...mapping, ...Object.fromEntries(headers.map((header) => [header, field])) } });
    void check();
  };
  if (headers.length === 0) return <QuietDate label="Received" value={target.receivedOn} onChange={onDay} />;
  return (
    <>
      <QuietRow label="Received">
        <PickChip
          tone="line"
          label="Received"
          value={byRow.length > 0 ? 'row' : 'day'}
          groups={[{ group: '', items: choices }]}
          missing="No such choice."
          onPick={pick}
        />
      </QuietRow>
      <QuietDate label={byRow.length > 0 ? 'If none' : 'On'} value={target.receivedOn} onChange={onDay} />
    </>
  );
}
