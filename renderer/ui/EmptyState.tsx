import classes from './states.module.css';
import words from './words.module.css';

interface Props {
  readonly title: string;
  /** One line on what will be here. */
  readonly line: string;
  /** The one link that makes it so. */
  readonly children?: React.ReactNode;
}

export function EmptyState({ title, line, children }: Props) {
  return (
    <div className={classes.empty}>
      <p className={words.section}>{title}</p>
      <p className={`${words.body} ${words.second}`}>
        {line} {children}
      </p>
    </div>
  );
}
