import { useId } from 'react';
import words from '#renderer/ui/words.module.css';
import classes from './Settings.module.css';

interface Props {
  readonly label: string;
  /** What it changes, where that is not plain. */
  readonly line?: string;
  /** Draws the control, named by the label. */
  readonly children: (labelledBy: string) => React.ReactNode;
}

/** One setting: what it is on the left, how it stands on the right. */
export function SettingRow({ label, line, children }: Props) {
  const id = useId();
  return (
    <div className={classes.row}>
      <div>
        <p id={id} className={classes.label}>
          {label}
        </p>
        {line === undefined ? null : <p className={`${words.table} ${words.second}`}>{line}</p>}
      </div>
      <div className={classes.control}>{children(id)}</div>
    </div>
  );
}
