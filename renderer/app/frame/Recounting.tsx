import { Progress, Tooltip } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { areas } from '#renderer/api/areas.ts';
import { queueQueries } from '#renderer/api/queue.ts';
import { makeStale } from '#renderer/api/stale.ts';
import { timeLeft } from '#renderer/ui/LongWork.tsx';
import words from '#renderer/ui/words.module.css';
import classes from './Side.module.css';

/** How far it has come that many people are worked out anew after a change; nothing while nobody is. */
export function Recounting({ rail }: { readonly rail: boolean }) {
  const work = useQuery(queueQueries.recounting()).data?.work ?? null;
  const queries = useQueryClient();
  const was = useRef(false);
  const isAtIt = work !== null;
  useEffect(() => {
    if (was.current && !isAtIt) {
      const stale = [[...areas.queue, 'head'], areas.today, areas.dayPlan, areas.cadences];
      void makeStale(queries, stale);
    }
    was.current = isAtIt;
  }, [isAtIt, queries]);
  if (work === null) return null;
  const share = work.of === null || work.of === 0 ? 0 : Math.min(99, Math.floor((work.done / work.of) * 100));
  const bar = <Progress value={share} aria-label={work.doing} />;
  if (rail) {
    return (
      <Tooltip label={work.doing} position="right">
        <section aria-label={work.doing} className={classes.narrowWork}>
          <span className={`${words.label} ${words.counts}`}>{share}%</span>
          {bar}
        </section>
      </Tooltip>
    );
  }
  return (
    <section aria-label={work.doing} className={classes.balance}>
      <span className={words.label}>{work.doing}</span>
      {bar}
      <span className={`${words.label} ${words.counts}`}>
        {share}%{work.leftMs === null ? '' : `, ${timeLeft(work.leftMs)}`}. You can go on.
      </span>
    </section>
  );
}
