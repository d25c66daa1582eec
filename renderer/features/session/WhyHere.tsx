import type { Card } from '#shared/contract/cards.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { useStroke } from '#renderer/ui/keys/keys.ts';
import words from '#renderer/ui/words.module.css';
import { factorWords, partName, weightWords } from './score-words.ts';
import classes from './WhyHere.module.css';

interface Props extends Pick<Card, 'parts' | 'exploring'> {
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** Behind the line that says why now: every part of the score, what it multiplies by, and what it rests on. */
export function WhyHere({ parts, exploring, open, onToggle }: Props) {
  const shortcut = useStroke('Y');
  if (parts.length === 0) return null;
  return (
    <details className={classes.why} open={open}>
      <summary
        className={words.table}
        aria-keyshortcuts={shortcut}
        onMouseDown={(event) => event.preventDefault()}
        onClick={(event) => {
          event.preventDefault();
          onToggle();
        }}
      >
        What put them here
        <KeyHint keys="Y" />
        {exploring ? <span className={classes.exploring}>tries an hour you know little of</span> : null}
      </summary>
      <dl className={classes.parts}>
        {parts.map(({ name, value, weight, because }) => (
          <div key={name} className={classes.part}>
            <dt className={words.table}>{partName(name)}</dt>
            <dd className={`${words.table} ${words.counts} ${classes.factor}`}>× {factorWords(value)}</dd>
            <dd className={`${words.table} ${words.second} ${classes.because}`}>
              {[because, weightWords(weight)].filter(Boolean).join(' ')}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
