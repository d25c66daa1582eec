import { Skeleton } from '@mantine/core';
import { useEffect, useState } from 'react';
import classes from './states.module.css';

interface Props {
  /** How many rows will come. */
  readonly rows?: number;
  /** What is being read, for those who listen. */
  readonly label: string;
}

const patience = 200;
const widths = ['38%', '28%', '44%'] as const;

/** Nothing for 200 ms, then the shape of what comes. */
export function LoadingShape({ rows = 3, label }: Props) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patience);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" aria-label={label} className={classes.loading}>
      {late
        ? Array.from({ length: rows }, (_, row) => (
            <div key={row} className={classes.loadingRow}>
              <Skeleton width={12} height={12} radius="xs" />
              <Skeleton width={widths[row % widths.length] ?? '38%'} height={12} radius="xs" />
              <Skeleton width={96} height={12} radius="xs" ml="auto" />
            </div>
          ))
        : null}
    </div>
  );
}
