import { go } from '#renderer/app/router.ts';
import type { ListPerson } from '#shared/contract/lists.ts';
import { markOf } from '#renderer/ui/touch-words.ts';
import { type Mark, TouchMark } from '#renderer/ui/TouchMark.tsx';
import words from '#renderer/ui/words.module.css';
import classes from './People.module.css';

/** The mark of their last touch; what the lead came to is told by the figures above. */
function markOfPerson({ closed, lastTouch }: ListPerson): Mark {
  if (closed !== null && closed !== 'e-mails') return 'barred';
  return lastTouch === null ? 'untried' : markOf(lastTouch);
}

const closedWords: Record<NonNullable<ListPerson['closed']>, string> = {
  everything: 'Do not contact',
  calls: 'Do not call',
  registered: 'Number in a register',
  'e-mails': 'Do not e-mail',
};

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
  const uncallable = person.closed !== null && person.closed !== 'e-mails' && person.number !== null;
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
      <span role="cell" data-closed={uncallable || undefined} className={classes.phone}>
        {person.number ?? <span className={words.quiet}>{person.email === null ? '' : 'e-mail only'}</span>}
      </span>
      <span role="cell" className={classes.last}>
        <TouchMark mark={markOfPerson(person)} silent />
        <span>
          {person.closed === null ? null : (
            <span className={classes.closed}>
              {closedWords[person.closed]}
              {person.lastTouch === null ? '' : ', '}
            </span>
          )}
          {person.lastTouch === null ? (
            person.closed === null ? (
              <span className={words.quiet}>Never touched</span>
            ) : null
          ) : (
            person.last
          )}
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
