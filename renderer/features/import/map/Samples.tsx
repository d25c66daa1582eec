import { Fragment } from 'react';
import classes from './Map.module.css';

/** Samples up to this long stay on one line. */
const short = 24;

/** What stands in a column, on two lines; all of it when pointed at. */
export function Samples({ of }: { readonly of: readonly string[] }) {
  const [first = '', ...others] = of.slice(0, 4);
  const told = (sample: string) => <span data-short={sample.length <= short || undefined}>{sample}</span>;
  return (
    <td className={classes.samples} title={of.join('\n')}>
      <span>
        {told(first)}
        {others.map((sample, at) => (
          <Fragment key={`${at} ${sample}`}>, {told(sample)}</Fragment>
        ))}
      </span>
    </td>
  );
}
