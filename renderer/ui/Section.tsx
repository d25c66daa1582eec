import { useId } from 'react';
import classes from './Section.module.css';
import words from './words.module.css';

interface Props {
  readonly title: string;
  /** Right of the title: a count, or what the section is about. */
  readonly note?: React.ReactNode;
  readonly children: React.ReactNode;
}

/** A part of a screen: a head of 15 px, a hairline, and rows. */
export function Section({ title, note, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes.section}>
      <div className={classes.head}>
        <h2 id={id} className={words.section}>
          {title}
        </h2>
        {note === undefined ? null : <span className={`${words.table} ${words.quiet}`}>{note}</span>}
      </div>
      {children}
    </section>
  );
}
