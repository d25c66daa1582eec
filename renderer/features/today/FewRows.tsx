import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import words from '#renderer/ui/words.module.css';
import { wayToRest } from './few-words.ts';
import classes from './Today.module.css';

interface Props<Row> {
  readonly rows: readonly Row[];
  /** How many there are, though not all of them may be listed. */
  readonly count?: number;
  /** As many as one looks at in passing; the others are a key away. */
  readonly few: number;
  /** What brings those that are not even listed: 'as you go on'. */
  readonly once?: string;
  readonly className?: string | undefined;
  readonly children: (row: Row, index: number) => React.ReactNode;
}

/** The first rows of many, and the way to all others: the arrows come to it as to a row. */
export function FewRows<Row>({ rows, count = rows.length, few, once, className, children }: Props<Row>) {
  const [all, setAll] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const more = rows.length > few;
  const unlisted = more && !all ? 0 : count - rows.length;
  const turn = () => {
    flushSync(() => setAll(!all));
    // On to the first of those that came.
    if (!all) list.current?.children[few]?.querySelector<HTMLElement>('[data-row]')?.focus();
  };
  return (
    <>
      <ul ref={list} className={className ?? classes.rows}>
        {rows.slice(0, all ? undefined : few).map(children)}
      </ul>
      {more ? (
        <button type="button" data-row className={`${words.table} ${classes.more}`} onClick={turn}>
          {wayToRest(all, rows.length, count)}
        </button>
      ) : null}
      {unlisted > 0 ? (
        <p className={`${words.table} ${words.quiet} ${classes.beyond}`}>
          {unlisted.toLocaleString('en')} more {unlisted === 1 ? 'comes' : 'come'} up {once}.
        </p>
      ) : null}
    </>
  );
}
