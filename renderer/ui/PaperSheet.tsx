import classes from './PaperSheet.module.css';

interface Props {
  /** What the sheet is, for those who listen. */
  readonly label: string;
  readonly children: React.ReactNode;
}

/** A page to be handed in: white in both schemes, at its true proportions. */
export function PaperSheet({ label, children }: Props) {
  return (
    <article className={classes.sheet} aria-label={label}>
      {children}
    </article>
  );
}
