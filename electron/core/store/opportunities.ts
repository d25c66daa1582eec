import type { Reader } from '../db/connection.ts';
import { blobToId, idToBlob } from '../db/ids.ts';
import type { CommandScope } from '../operation/definition.ts';

/** The deal that an appointment led to, with what it came to so far. */
export interface Opportunity {
  readonly seq: number;
  readonly opportunityId: string;
  readonly result: 'won' | 'lost' | null;
}

export function opportunityOf(reader: Reader, appointmentSeq: number): Opportunity | undefined {
  const row = reader.get<{ seq: number; id: Uint8Array; result: Opportunity['result'] }>(
    `SELECT o.seq, o.id, (SELECT e.kind FROM live_opportunity_event e WHERE e.opportunity_seq = o.seq
       ORDER BY e.seq DESC LIMIT 1) AS result
     FROM opportunity o
     WHERE o.appointment_seq = ?
       AND NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = o.command_seq)
     ORDER BY o.seq LIMIT 1`,
    [appointmentSeq],
  );
  return row && { seq: row.seq, opportunityId: blobToId(row.id), result: row.result };
}

/** Opens the deal of an appointment. */
export function insertOpportunity(
  { writer, world, commandSeq, now, onDate }: CommandScope,
  from: { readonly prospectSeq: number; readonly appointmentSeq: number; readonly leadSeq: number | null },
): Pick<Opportunity, 'seq' | 'opportunityId'> {
  const opportunityId = world.newId();
  const { seq } = writer.run(
    `INSERT INTO opportunity (id, prospect_seq, appointment_seq, lead_seq, occurred_at, recorded_at, on_date, command_seq)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      idToBlob(opportunityId),
      from.prospectSeq,
      from.appointmentSeq,
      from.leadSeq,
      now,
      now,
      onDate,
      commandSeq,
    ],
  );
  return { seq, opportunityId };
}

export function appendOpportunityEvent(
  { writer, commandSeq, now, onDate }: CommandScope,
  opportunitySeq: number,
  event: { readonly kind: 'won' | 'lost'; readonly reason?: string | undefined },
): void {
  writer.run(
    `INSERT INTO opportunity_event (opportunity_seq, kind, reason, occurred_at, recorded_at, on_date, command_seq)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    [opportunitySeq, event.kind, event.reason || null, now, now, onDate, commandSeq],
  );
}
