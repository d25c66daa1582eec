import type { RuleEdit } from '#shared/domain/calling/edits.ts';
import type { Reader, Writer } from '../db/connection.ts';

export interface KeptEdit {
  /** The fact that holds: it rises with each change of the rules. */
  readonly seq: number;
  readonly jurisdiction: string;
  /** Null where the rule was put back as it came. */
  readonly edit: RuleEdit | null;
  readonly recordedAt: number;
}

interface Row {
  readonly seq: number;
  readonly jurisdiction: string;
  readonly body: string | null;
  readonly recordedAt: number;
}

/** What holds of each rule that somebody has changed, in the order in which they did. */
export const keptEdits = (reader: Reader): readonly Row[] =>
  reader.all<Row>(
    `SELECT seq, jurisdiction, body, recorded_at AS recordedAt FROM live_calling_rule r
     WHERE seq = (SELECT max(seq) FROM live_calling_rule l WHERE l.jurisdiction = r.jurisdiction) ORDER BY seq`,
  );

export const toEdit = ({ seq, jurisdiction, body, recordedAt }: Row): KeptEdit => ({
  seq,
  jurisdiction,
  edit: body === null ? null : { ...(JSON.parse(body) as Omit<RuleEdit, 'jurisdiction'>), jurisdiction },
  recordedAt,
});

/** Keeps what a company has made of a rule; null puts it back as it came. */
export function insertRuleEdit(
  writer: Writer,
  jurisdiction: string,
  edit: Omit<RuleEdit, 'jurisdiction'> | null,
  { at, onDate, commandSeq }: { readonly at: number; readonly onDate: string; readonly commandSeq: number },
): void {
  writer.run(
    `INSERT INTO calling_rule (jurisdiction, body, occurred_at, recorded_at, on_date, command_seq)
     VALUES (?, ?, ?, ?, ?, ?)`,
    [jurisdiction, edit === null ? null : JSON.stringify(edit), at, at, onDate, commandSeq],
  );
}
