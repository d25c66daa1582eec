import { ChoiceRow } from '#renderer/ui/ChoiceRow.tsx';
import words from '#renderer/ui/words.module.css';
import { choiceKeys, Way } from '../ScriptColumn.tsx';
import classes from '../ScriptColumn.module.css';
import type { ScriptPath } from '../use-script.ts';

interface Props {
  readonly path: ScriptPath;
  readonly onObjection: () => void;
}

/** They called: nothing is opened with, and whatever the rep wants to read from is a key away. */
export function TheyCallColumn({ path, onObjection }: Props) {
  return (
    <div className={classes.script}>
      <div className={classes.head}>
        <h2 className={classes.name}>They are calling</h2>
      </div>
      <div className={classes.body}>
        <p className={words.heading} role="status">
          They called, just now
        </p>
        <p className={`${words.table} ${words.second}`}>Say below what it came to.</p>
        {path.offered.length === 0 ? null : (
          <div className={classes.choices}>
            <p className={words.label}>Read from</p>
            {path.offered.map(({ label }, at) => {
              const key = path.keyed.indexOf(at);
              return (
                <ChoiceRow
                  key={label}
                  stroke={key < 0 ? null : (choiceKeys[key] ?? 'J')}
                  label={label}
                  onPick={() => path.choose(at)}
                />
              );
            })}
            {path.more === null ? null : (
              <Way
                stroke={choiceKeys[choiceKeys.length - 1] ?? 'M'}
                label="The keys for the others"
                onPick={path.more}
              />
            )}
          </div>
        )}
        <div className={`${classes.ways} ${classes.foot}`}>
          <Way stroke="O" label="Objection" onPick={onObjection} />
        </div>
      </div>
    </div>
  );
}
