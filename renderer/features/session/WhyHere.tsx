import type { Card } from '#shared/contract/cards.ts';
import words from '#renderer/ui/words.module.css';
import { factorWords, partName, weightWords } from './score-words.ts';
import classes from './WhyHere.module.css';

/** Behind the line that says why now: every part of the score, what it multiplies by, and what it rests on. */
export function WhyHere({ parts, exploring }: Pick<Card, 'parts' | 'exploring'>) {
  if (parts.length === 0) return null;
  return (
    <details className={classes.why}>
      <summary className={words.table}>
        What put them here
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
