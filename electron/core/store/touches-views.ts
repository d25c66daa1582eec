import type { TouchView } from '#shared/contract/cards.ts';
import { remembered } from '#shared/domain/remembered.ts';
import type { Reader, SqlValue } from '../db/connection.ts';
import { blobToId } from '../db/ids.ts';

/** A touch as it is read for people, joined with who it was and what was noted. */
export interface TouchViewRow
  extends Omit<TouchView, 'touchId' | 'prospectId' | 'decisionMaker' | 'voided' | 'corrected'> {
  readonly seq: number;
  readonly id: Uint8Array;
  readonly prospect_id: Uint8Array;
  readonly decisionMaker: 0 | 1;
  readonly takenBack: 0 | 1;
  readonly corrected: 0 | 1;
}

/**
 * What a statement selects for `toTouchView`. The touch is `t`, the prospect `p`, their account `a`:
 * `SELECT ${touchColumns} FROM touch t ${touchJoins} WHERE ...`
 */
export const touchColumns = /* sql */ `
  t.seq, t.id, p.id AS prospect_id, p.full_name AS name, a.name AS account, t.channel, t.direction, t.outcome,
  t.reached, t.ask, t.answer, t.decision_maker AS decisionMaker, t.tone, t.objection,
  t.reason, (SELECT l.came_to FROM loop_end l WHERE l.touch_seq = t.seq) AS loopEnd,
  t.account_class AS accountClass, t.number, t.duration_ms AS durationMs, t.occurred_at AS occurredAt,
  t.on_date AS onDate,
  (SELECT n.body FROM note n WHERE n.touch_seq = t.seq ORDER BY n.seq DESC LIMIT 1) AS note,
  EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = t.command_seq) AS takenBack,
  EXISTS (
    SELECT 1 FROM touch r WHERE r.replaces_seq = t.seq
      AND NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = r.command_seq)) AS corrected`;

export const touchJoins = /* sql */ `
  JOIN prospect p ON p.seq = t.prospect_seq LEFT JOIN account a ON a.seq = p.account_seq`;

export function toTouchView(row: TouchViewRow): TouchView {
  const { seq: _, id, prospect_id, decisionMaker, takenBack, corrected, ...view } = row;
  return {
    ...view,
    touchId: blobToId(id),
    prospectId: blobToId(prospect_id),
    decisionMaker: decisionMaker === 1,
    voided: takenBack === 1 || corrected === 1,
    corrected: corrected === 1 && takenBack === 0,
  };
}

const selecting = remembered((rest) => `SELECT ${touchColumns} FROM touch t ${touchJoins} ${rest}`);

/**
 * Touches for reading.
 *
 * @param rest what follows the FROM clause: WHERE, ORDER BY, LIMIT. It may name t, p and a.
 */
export function touchViews(reader: Reader, rest: string, values: readonly SqlValue[]): TouchView[] {
  return reader.all<TouchViewRow>(selecting(rest), values).map(toTouchView);
}
