import { type Invariant, noRow } from './invariant.ts';

interface Miscounted {
  readonly lane: string;
  readonly listSeq: number;
  readonly dueOn: string;
  readonly kept: number;
  readonly counted: number;
}

/** What is kept for quick reading, against what it is kept of. */
export const reading: readonly Invariant[] = [
  noRow<{ seq: number }>(
    'everybody can be searched for',
    `SELECT seq FROM prospect p WHERE seq NOT IN (SELECT rowid FROM prospect_search)
       AND NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = p.command_seq)`,
    ({ seq }) => `Prospect ${seq} is not in the search index.`,
  ),
  noRow<{ seq: number }>(
    'search finds only who is there',
    `SELECT rowid AS seq FROM prospect_search WHERE rowid NOT IN (SELECT seq FROM prospect)
     UNION SELECT rowid FROM note_search WHERE rowid NOT IN (SELECT seq FROM prospect)`,
    ({ seq }) => `The search index holds a prospect ${seq} who is not there.`,
  ),
  noRow<{ seq: number }>(
    'an account has the class that was last given to it',
    `SELECT a.seq FROM account a
     JOIN account_class c ON c.seq = (
       SELECT max(l.seq) FROM account_class l
       WHERE l.account_seq = a.seq
         AND NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = l.command_seq))
     WHERE c.class <> a.class`,
    ({ seq }) => `Account ${seq} is not of the class that was last given to it.`,
  ),
  noRow<{ seq: number }>(
    'e-mail addresses are compared as they are written',
    `SELECT seq FROM email WHERE value_key <> lower(trim(value)) AND value NOT GLOB '*[^ -~]*'`,
    ({ seq }) => `E-mail address ${seq} is compared as another one.`,
  ),
  noRow<Miscounted>(
    'those who wait are counted right',
    `WITH stand AS (
       SELECT lane, coalesce(list_seq, 0) AS list_seq, due_on FROM standing WHERE lane <> 'closed'),
     counted AS (
       SELECT lane, list_seq, '' AS due_on, count(*) AS n FROM stand GROUP BY 1, 2
       UNION ALL
       SELECT lane, list_seq, due_on, count(*) FROM stand WHERE due_on IS NOT NULL GROUP BY 1, 2, 3
       UNION ALL
       SELECT lane, -1, '', count(*) FROM stand WHERE due_on IS NOT NULL GROUP BY 1
       UNION ALL
       SELECT lane, -1, due_on, count(*) FROM stand WHERE due_on IS NOT NULL GROUP BY 1, 3)
     SELECT lane, list_seq AS listSeq, due_on AS dueOn, coalesce(w.n, 0) AS kept, coalesce(c.n, 0) AS counted
     FROM waiting w FULL JOIN counted c USING (lane, list_seq, due_on)
     WHERE coalesce(w.n, 0) <> coalesce(c.n, 0)
       -- The fresh of a list that is still loading are counted when they come to stand.
       AND list_seq <> coalesce((SELECT seq FROM list WHERE state = 'loading'), -9)`,
    ({ lane, listSeq, dueOn, kept, counted }) =>
      `In lane ${lane} of list ${listSeq}${dueOn && `, due ${dueOn},`} wait ${counted}, counted as ${kept}.`,
  ),
  noRow<{ lane: string; bucketSeq: number; kept: number; counted: number }>(
    'those of a bucket are counted right',
    `WITH counted AS (
       SELECT lane, bucket_seq, count(*) AS n FROM standing WHERE bucket_seq IS NOT NULL GROUP BY 1, 2)
     SELECT lane, bucket_seq AS bucketSeq, coalesce(b.n, 0) AS kept, coalesce(c.n, 0) AS counted
     FROM bucket_count b FULL JOIN counted c USING (lane, bucket_seq)
     WHERE coalesce(b.n, 0) <> coalesce(c.n, 0)
       AND bucket_seq NOT IN (
         SELECT seq FROM bucket WHERE list_seq = coalesce((SELECT seq FROM list WHERE state = 'loading'), -9))`,
    ({ lane, bucketSeq, kept, counted }) =>
      `In lane ${lane} of bucket ${bucketSeq} wait ${counted}, counted as ${kept}.`,
  ),
  noRow<{ sourceSeq: number }>(
    'what came of the people of each source is counted right',
    `WITH counted AS (
       SELECT source_seq, count(*) AS worked, sum(appointed) AS appointed FROM standing
       WHERE source_seq IS NOT NULL AND last_touch_at IS NOT NULL GROUP BY 1)
     SELECT source_seq AS sourceSeq FROM source_count k FULL JOIN counted c USING (source_seq)
     WHERE coalesce(k.worked, 0) <> coalesce(c.worked, 0) OR coalesce(k.appointed, 0) <> coalesce(c.appointed, 0)`,
    ({ sourceSeq }) => `What came of the people of source ${sourceSeq} is miscounted.`,
  ),
  noRow<{ onDate: string; hour: number }>(
    'calls are counted right, by day and hour',
    `WITH counted AS (
       SELECT on_date, coalesce(their_hour, -1) AS their_hour, coalesce(attempt, 0) AS attempt, count(*) AS dials,
         sum(reached = 'person') AS answered
       FROM live_touch WHERE channel = 'call' AND direction = 'out' GROUP BY 1, 2, 3)
     SELECT on_date AS onDate, their_hour AS hour FROM call_count k FULL JOIN counted c USING (on_date, their_hour, attempt)
     WHERE coalesce(k.dials, 0) <> coalesce(c.dials, 0) OR coalesce(k.answered, 0) <> coalesce(c.answered, 0)`,
    ({ onDate, hour }) => `The calls of ${onDate} in hour ${hour} are miscounted.`,
  ),
  noRow<{ listSeq: number; lane: string; kept: number; counted: number }>(
    'those of a list whom another has brought since are counted right',
    `WITH counted AS (
       SELECT list_seq, lane, '' AS due_on, count(*) AS n FROM standing_also GROUP BY 1, 2
       UNION ALL
       SELECT list_seq, lane, due_on, count(*) FROM standing_also WHERE due_on IS NOT NULL GROUP BY 1, 2, 3)
     SELECT list_seq AS listSeq, lane, coalesce(w.n, 0) AS kept, coalesce(c.n, 0) AS counted
     FROM waiting_also w FULL JOIN counted c USING (list_seq, lane, due_on)
     WHERE coalesce(w.n, 0) <> coalesce(c.n, 0)`,
    ({ listSeq, lane, kept, counted }) =>
      `In lane ${lane} of list ${listSeq} wait ${counted} whom another brought too, counted as ${kept}.`,
  ),
];
