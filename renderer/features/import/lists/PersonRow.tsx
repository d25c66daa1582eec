import { go } from '#renderer/app/router.ts';
import type { ListPerson } from '#shared/contract/lists.ts';
import type { LeadStage } from '#shared/domain/lead-stages.ts';
import { type Mark, TouchMark } from '#renderer/ui/TouchMark.tsx';
import words from '#renderer/ui/words.module.css';
import classes from './People.module.css';

const marks: Record<LeadStage, Mark> = {
  closed: 'barred',
  untouched: 'untried',
  touched: 'attempted',
  reached: 'wrote-back',
  set: 'appointment',
  held: 'appointment',
  won: 'appointment',
};

function markOfPerson({ suppressed, stage, spoken }: ListPerson): Mark {
  if (suppressed) return 'barred';
  return stage === 'reached' && spoken ? 'spoke' : marks[stage];
}

interface Props {
  readonly person: ListPerson;
  readonly at: number;
  /** Pixels from the first row. */
  readonly top: number;
  /** Keys of the custom fields that are shown. */
  readonly columns: readonly string[];
}

/** One person of a list. Enter opens their card. */
export function PersonRow({ person, at, top, columns }: Props) {
  return (
    <div
      role="row"
      aria-rowindex={at + 2}
      className={classes.row}
      style={{ transform: `translateY(${top}px)` }}
    >
      <span role="rowheader">
        <button
          type="button"
          data-row
          className={classes.open}
          onClick={() => go({ kind: 'session', prospectId: person.prospectId })}
        >
          <span className={classes.name}>{person.name}</span>{' '}
          <span className={words.quiet}>{person.title}</span>
        </button>
      </span>
      <span role="cell">{person.account}</span>
      <span role="cell" className={classes.number}>
        {person.number ?? <span className={words.quiet}>{person.email === null ? '' : 'e-mail only'}</span>}
      </span>
      <span role="cell" className={classes.last}>
        <TouchMark mark={markOfPerson(person)} silent />
        <span>{person.last === '' ? <span className={words.quiet}>Never touched</span> : person.last}</span>
      </span>
      {columns.map((key) => (
        <span role="cell" key={key} title={person.custom[key]}>
          {person.custom[key]}
        </span>
      ))}
    </div>
  );
}
