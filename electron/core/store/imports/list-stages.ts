import { type LeadStage, leadStages } from '#shared/domain/lead-stages.ts';
import type { Reader } from '#core/db/connection.ts';

/**
 * The furthest stage of a lead `l` whose prospect stands as `s`, by live facts on or after the day it
 * arrived. Who was never touched and has no appointment is told by two look-ups, since they are most.
 */
const stageInSql = /* sql */ `CASE
  WHEN EXISTS (SELECT 1 FROM live_appointment a
    WHERE a.prospect_seq = l.prospect_seq AND a.on_date >= l.received_on) THEN CASE
    WHEN EXISTS (SELECT 1 FROM live_appointment a JOIN opportunity o ON o.appointment_seq = a.seq
      WHERE a.prospect_seq = l.prospect_seq AND a.on_date >= l.received_on
        AND NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = o.command_seq)
        AND 'won' = (SELECT e.kind FROM live_opportunity_event e WHERE e.opportunity_seq = o.seq
          ORDER BY e.seq DESC LIMIT 1)) THEN 'won'
    WHEN EXISTS (SELECT 1 FROM live_appointment a
      WHERE a.prospect_seq = l.prospect_seq AND a.on_date >= l.received_on
        AND 'held' = (SELECT e.kind FROM live_appointment_event e WHERE e.appointment_seq = a.seq
          ORDER BY e.seq DESC LIMIT 1)) THEN 'held'
    ELSE 'set' END
  WHEN coalesce(s.last_touch_at, 0) > 0 AND EXISTS (SELECT 1 FROM live_touch t
    WHERE t.prospect_seq = l.prospect_seq AND t.on_date >= l.received_on AND t.reached = 'person') THEN 'reached'
  WHEN coalesce(s.last_touch_at, 0) > 0 AND EXISTS (SELECT 1 FROM live_touch t
    WHERE t.prospect_seq = l.prospect_seq AND t.on_date >= l.received_on) THEN 'touched'
  WHEN s.lane = 'closed' THEN 'closed'
  ELSE 'untouched' END`;

/**
 * Whether nothing was done about a lead `l` since the day it arrived, told as `stageInSql` tells it. Who was touched
 * once that day had begun in every zone is told without a look at their touches: it is nearly everybody.
 */
const isUntouched = /* sql */ `CASE
  WHEN s.lane = 'closed' OR s.last_touch_at >= (unixepoch(l.received_on) + 43200) * 1000 THEN 0
  ELSE ${stageInSql} = 'untouched' END`;

/** Whether the prospect of a lead `l` was spoken with since it arrived. */
const spokenInSql = /* sql */ `(coalesce(s.spoken, 0) > 0 AND EXISTS (SELECT 1 FROM live_touch t
  WHERE t.prospect_seq = l.prospect_seq AND t.on_date >= l.received_on AND t.reached = 'person'
    AND t.channel IN ('call', 'visit')))`;

type StageCount = { readonly stage: LeadStage; readonly leads: number; readonly spoken: number };

/** How many leads of a list are at each furthest stage, and how many of those were spoken with. */
export const stagesOfList = (reader: Reader, listSeq: number): StageCount[] =>
  reader
    .all<StageCount>(
      `SELECT ${stageInSql} AS stage, count(*) AS leads, sum(${spokenInSql}) AS spoken
       FROM lead l LEFT JOIN standing s ON s.prospect_seq = l.prospect_seq
       WHERE l.list_seq = ? GROUP BY 1`,
      [listSeq],
    )
    .filter(({ stage }) => leadStages.includes(stage));

/** How many people each list has brought, and how many of them nobody has touched since, by its seq. */
export const peopleOfLists = (
  reader: Reader,
): ReadonlyMap<number, { readonly people: number; readonly untouched: number }> =>
  new Map(
    reader
      .all<{ listSeq: number; people: number; untouched: number }>(
        `SELECT l.list_seq AS listSeq, count(*) AS people, sum(${isUntouched}) AS untouched
         FROM lead l LEFT JOIN standing s ON s.prospect_seq = l.prospect_seq
         WHERE l.list_seq IS NOT NULL GROUP BY 1`,
      )
      .map(({ listSeq, ...counts }) => [listSeq, counts]),
  );

/**
 * How often people are counted once too often where the untouched of all lists in the book are added up: of
 * more than one list are only those whom several have brought.
 */
export const untouchedTwice = (reader: Reader): number =>
  reader.value<number>(
    `SELECT coalesce(sum(n - 1), 0) FROM (
       SELECT count(*) AS n FROM lead l LEFT JOIN standing s ON s.prospect_seq = l.prospect_seq
       WHERE l.prospect_seq IN (SELECT prospect_seq FROM standing_also)
         AND l.list_seq IN (SELECT seq FROM list WHERE state IN ('sealed', 'applied'))
         AND ${isUntouched}
       GROUP BY l.prospect_seq)`,
  );

export type LeadRow = {
  readonly seq: number;
  readonly prospectSeq: number;
  readonly stage: LeadStage;
  readonly spoken: 0 | 1;
};

/**
 * The next leads of a list, in the order in which it brought them.
 *
 * @param asked.stages only leads whose furthest stage is one of these; null for all
 * @param asked.match a question to the search index; null for everybody
 */
export const nextLeads = (
  reader: Reader,
  listSeq: number,
  asked: {
    readonly afterSeq: number;
    readonly limit: number;
    readonly stages: readonly LeadStage[] | null;
    readonly onlySpoken: boolean;
    readonly match: string | null;
  },
): LeadRow[] =>
  reader.all<LeadRow>(
    `SELECT * FROM (
       SELECT l.seq, l.prospect_seq AS prospectSeq, ${stageInSql} AS stage, ${spokenInSql} AS spoken
       FROM lead l LEFT JOIN standing s ON s.prospect_seq = l.prospect_seq
       WHERE l.list_seq = :list AND l.seq > :after
         ${
           asked.match === null
             ? 'AND :match IS NULL'
             : `AND l.prospect_seq IN (
             SELECT rowid FROM prospect_search WHERE prospect_search MATCH :match
             UNION SELECT rowid FROM note_search WHERE note_search MATCH :match)`
         }
       ORDER BY l.seq)
     WHERE (:stages IS NULL OR stage IN (SELECT value FROM json_each(:stages))) AND (:spoken = 0 OR spoken = 1)
     LIMIT :limit`,
    {
      list: listSeq,
      after: asked.afterSeq,
      limit: asked.limit,
      match: asked.match,
      stages: asked.stages === null ? null : JSON.stringify(asked.stages),
      spoken: asked.onlySpoken ? 1 : 0,
    },
  );
