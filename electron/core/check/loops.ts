import { cameTo } from '#shared/domain/guard/came-to.ts';
import type { Reader } from '../db/connection.ts';
import { guardColumns, type GuardedTouch, type GuardRow, toGuarded } from '../store/loops.ts';
import type { Invariant } from './invariant.ts';

const chunk = 500;

interface Row extends GuardRow {
  readonly prospect_seq: number;
  readonly replaces_seq: number | null;
  /** The first touch of the person that was told after this one was taken back; null while it stands. */
  readonly gone_by: number | null;
  readonly kept: string | null;
}

interface Told {
  readonly row: Row;
  readonly touch: GuardedTouch;
}

/** Whether a touch stood by the time another was logged: told before it, and not taken back by then. */
function stoodBefore({ row }: Told, later: Row, all: readonly Told[]): boolean {
  if (row.seq >= later.seq) return false;
  if (row.gone_by !== null && row.gone_by <= later.seq) return false;
  return !all.some(
    (other) =>
      other.row.replaces_seq === row.seq &&
      other.row.seq <= later.seq &&
      (other.row.gone_by === null || other.row.gone_by > later.seq),
  );
}

function wrongOf(rows: readonly Row[], since: number): number[] {
  const told = rows.map((row) => ({ row, touch: toGuarded(row) }));
  return told.flatMap(({ row, touch }, at) => {
    if (row.seq <= since) return [];
    const before = told.slice(0, at).filter((other) => stoodBefore(other, row, told));
    return cameTo(
      before.map((other) => other.touch),
      touch,
    ) === row.kept
      ? []
      : [row.seq];
  });
}

/** Every touch of some people in the order in which they happened. */
const touchesOf = (reader: Reader, from: number, to: number): Row[] =>
  reader.all<Row>(
    `SELECT t.prospect_seq, t.replaces_seq, ${guardColumns
      .split(', ')
      .map((column) => `t.${column}`)
      .join(', ')}, l.came_to AS kept,
       CASE WHEN EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = t.command_seq) THEN
         (SELECT coalesce(min(x.seq), 9007199254740991) FROM touch x
          WHERE x.prospect_seq = t.prospect_seq AND x.command_seq > (
            SELECT min(v.command_seq) FROM void v WHERE v.voids_command_seq = t.command_seq)) END AS gone_by
     FROM touch t LEFT JOIN loop_end l ON l.touch_seq = t.seq
     WHERE t.prospect_seq > ? AND t.prospect_seq <= ?
     ORDER BY t.prospect_seq, t.occurred_at, t.seq`,
    [from, to],
  );

export const loops: readonly Invariant[] = [
  {
    name: 'what a touch made of a loop is what the touches before it say',
    *look({ reader }) {
      const since = reader.value<number>('SELECT touch_seq FROM loop_since');
      const last = reader.value<number>('SELECT coalesce(max(seq), 0) FROM prospect');
      for (let from = 0; from < last; from += chunk) {
        const people = Map.groupBy(touchesOf(reader, from, from + chunk), (row) => row.prospect_seq);
        for (const rows of people.values())
          for (const seq of wrongOf(rows, since)) yield `Touch ${seq} made something else of its loop.`;
        yield null;
      }
    },
  },
];
