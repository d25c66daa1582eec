import classes from './Today.module.css';

interface Props extends React.ComponentProps<'li'> {
  readonly name: string;
  readonly line: string;
  /** The ways to say it, the likely one first. */
  readonly answers: React.ReactNode;
}

/** Something that awaits a word of the rep: whose it is, what it was, and the answers. */
export function AwaitingRow({ name, line, answers, children, ...item }: Props) {
  return (
    <li {...item} className={classes.item}>
      <div className={classes.awaiting}>
        <div className={classes.who}>
          <span className={classes.name}>{name}</span>
          <span className={classes.line}>{line}</span>
        </div>
        <div className={classes.buttons}>{answers}</div>
      </div>
      {children}
    </li>
  );
}
