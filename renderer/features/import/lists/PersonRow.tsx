import { go } from '#renderer/app/router.ts';
import type { ListPerson } from '#shared/contract/lists.ts';
import { markOf } from '#renderer/ui/touch-words.ts';
import { type Mark, TouchMark } from '#renderer/ui/TouchMark.tsx';
import words from '#renderer/ui/words.module.css';
import classes from './People.module.css';

/** The mark of their last touch; what the lead came to is told by the figures above. */
function markOfPerson({ suppressed, lastTouch }: ListPerson): Mark {
  if (suppressed) return 'barred';
  return lastTouch === null ? 'untried' : markOf(lastTouch);
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
      <span role="cell">
        {person.number ?? <span className={words.quiet}>{person.email === null ? '' : 'e-mail only'}</span>}
      </span>
      <span role="cell" className={classes.last}>
        <TouchMark mark={markOfPerson(person)} silent />
        <span>
          {person.lastTouch === null ? <span className={words.quiet}>Never touched</span> : person.last}
        </span>
      </span>
      {columns.map((key) => (
        <span role="cell" key={key} title={person.custom[key]}>
          {person.custom[key]}
        </span>
      ))}
    </div>
  );
}
