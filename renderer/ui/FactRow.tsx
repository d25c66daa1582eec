import classes from './rows.module.css';

interface Props {
  readonly label: string;
  readonly children: React.ReactNode;
  /** Where the value comes from, and since when. */
  readonly provenance?: React.ReactNode;
  /** The label is long and stands above its value. */
  readonly stacked?: boolean;
}

/** One fact: its label, its value, and where it comes from. Belongs in a `dl`. */
export function FactRow({ label, children, provenance, stacked = false }: Props) {
  return (
    <div className={classes.fact} data-stacked={stacked || undefined}>
      <dt className={classes.factLabel}>{label}</dt>
      <dd className={classes.factValue}>
        {children}
        {provenance === undefined ? null : <span className={classes.provenance}>{provenance}</span>}
      </dd>
    </div>
  );
}
