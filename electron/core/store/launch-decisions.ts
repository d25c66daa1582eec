import type { Decision } from '#shared/domain/calling/decide.ts';
import type { Override } from '#shared/domain/calling/overrides.ts';
import type { Writer } from '../db/connection.ts';

/** Keeps what the rules said of a call as it was handed over, and the coded reason for which it was all the same. */
export function insertLaunchDecision(
  writer: Writer,
  launchSeq: number,
  { level, reasons, ruleVersion }: Decision,
  override: Override | null,
  { at, onDate, commandSeq }: { readonly at: number; readonly onDate: string; readonly commandSeq: number },
): void {
  writer.run(
    `INSERT INTO launch_decision (launch_seq, level, reasons, rule_version, override, occurred_at, recorded_at,
       on_date, command_seq) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [launchSeq, level, JSON.stringify(reasons), ruleVersion, override, at, at, onDate, commandSeq],
  );
}
