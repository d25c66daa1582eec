import type { Block, Dated, Left, Plan, Share } from '#shared/domain/day-plan/block.ts';
import type { Change } from '#shared/domain/day-plan/kept.ts';
import type { Reader, Writer } from '../db/connection.ts';

/** A version of a day's plan, with when and why it came to be. */
export interface KeptPlan extends Plan {
  readonly seq: number;
  readonly why: Change;
  readonly at: number;
}

interface PlanRow {
  readonly seq: number;
  readonly on: string;
  readonly why: Change;
  readonly hoursFrom: number | null;
  readonly hoursUntil: number | null;
  readonly leftOut: string;
  readonly at: number;
}

interface BlockRow extends Omit<Block, 'shares' | 'dated'> {
  readonly shares: string;
  readonly dated: string;
}

const toBlock = ({ shares, dated, ...rest }: BlockRow): Block => ({
  ...rest,
  shares: JSON.parse(shares) as Share[],
  dated: JSON.parse(dated) as Dated[],
});

/** The blocks of a version, in the order of the clock. */
export function blocksOf(reader: Reader, planSeq: number): Block[] {
  return reader
    .all<BlockRow>(
      `SELECT number, kind, from_at AS "from", until_at AS "until", people, shares, dated
       FROM day_plan_block WHERE plan_seq = ? ORDER BY from_at`,
      [planSeq],
    )
    .map(toBlock);
}

function planOf(reader: Reader, row: PlanRow | undefined): KeptPlan | null {
  if (row === undefined) return null;
  const { seq, on, why, at, hoursFrom, hoursUntil } = row;
  const hours = hoursFrom === null || hoursUntil === null ? null : { from: hoursFrom, until: hoursUntil };
  return { seq, on, why, at, hours, blocks: blocksOf(reader, seq), left: JSON.parse(row.leftOut) as Left[] };
}

const columns = `seq, for_date AS "on", why, hours_from AS hoursFrom, hours_until AS hoursUntil,
  left_out AS leftOut, recorded_at AS at`;

/** The plan of a date as it stands, or null when there is none. */
export function planFor(reader: Reader, on: string): KeptPlan | null {
  return planOf(
    reader,
    reader.get<PlanRow>(`SELECT ${columns} FROM live_day_plan WHERE for_date = ? ORDER BY seq DESC LIMIT 1`, [
      on,
    ]),
  );
}

/** Every version of a date's plan that stands, the oldest first: what the day is held against. */
export function versionsFor(reader: Reader, on: string): KeptPlan[] {
  return reader
    .all<PlanRow>(`SELECT ${columns} FROM live_day_plan WHERE for_date = ? ORDER BY seq`, [on])
    .flatMap((row) => planOf(reader, row) ?? []);
}

/** Keeps a version of a day's plan. */
export function insertPlan(
  writer: Writer,
  plan: Plan,
  why: Change,
  { now, onDate, commandSeq }: { readonly now: number; readonly onDate: string; readonly commandSeq: number },
): void {
  const { seq } = writer.run(
    `INSERT INTO day_plan (for_date, why, hours_from, hours_until, left_out, occurred_at, recorded_at, on_date, command_seq)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      plan.on,
      why,
      plan.hours?.from ?? null,
      plan.hours?.until ?? null,
      JSON.stringify(plan.left),
      now,
      now,
      onDate,
      commandSeq,
    ],
  );
  for (const { number, kind, from, until, people, shares, dated } of plan.blocks) {
    writer.run(
      `INSERT INTO day_plan_block (plan_seq, number, kind, from_at, until_at, people, shares, dated)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [seq, number, kind, from, until, people, JSON.stringify(shares), JSON.stringify(dated)],
    );
  }
}

/** Every version that was ever kept, also those that were taken back, one after the other. */
export function* everyPlan(reader: Reader): Generator<KeptPlan> {
  for (let after = 0; ; ) {
    const plan = planOf(
      reader,
      reader.get<PlanRow>(`SELECT ${columns} FROM day_plan WHERE seq > ? ORDER BY seq LIMIT 1`, [after]),
    );
    if (plan === null) return;
    yield plan;
    after = plan.seq;
  }
}
