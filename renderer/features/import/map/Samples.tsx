import classes from './Map.module.css';

/** What stands in a column, on two lines; all of it when pointed at. */
export function Samples({ of }: { readonly of: readonly string[] }) {
  return (
    <td className={classes.samples} title={of.join('\n')}>
      <span>{of.slice(0, 4).join(', ')}</span>
    </td>
  );
}
