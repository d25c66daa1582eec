import type { Reader } from '#core/db/connection.ts';
import { peopleAtChangedAccounts } from '../commands.ts';
import { linesSince, peopleConcernedBy, peopleOf } from '../suppression.ts';

/** Whatever may write, lift or take back a line of the ledger: it is long, and looked through for nothing else. */
const closing = /^(suppressions|history)\./;

/**
 * Everyone whose place may have changed by what was done since a command, while a list was loading:
 * who was closed or opened again through a number, an address or a domain, and who is at an account with another
 * class. Asked once the list is sealed, it answers for the people of the list too, whom nobody could
 * see at the time.
 */
export function concernedSince(reader: Reader, command: number): number[] {
  const commands = reader.all<{
    readonly seq: number;
    readonly operation: string;
    readonly prospectSeq: number | null;
  }>('SELECT seq, operation, prospect_seq AS prospectSeq FROM command WHERE seq > ?', [command]);
  const people = new Set(commands.flatMap(({ prospectSeq }) => prospectSeq ?? []));
  return [
    ...new Set([
      ...[...people].flatMap((seq) => peopleConcernedBy(reader, seq)),
      ...commands.flatMap(({ seq }) => peopleAtChangedAccounts(reader, seq)),
      ...(commands.some(({ operation }) => closing.test(operation))
        ? peopleOf(reader, linesSince(reader, command))
        : []),
    ]),
  ];
}

/** The numbers (E.164) on which something was told, corrected or taken back since a command. */
export const numbersSince = (reader: Reader, command: number): string[] =>
  reader
    .all<{ number: string }>(
      `SELECT DISTINCT number FROM touch WHERE number IS NOT NULL AND (command_seq > :command
         OR command_seq IN (SELECT voids_command_seq FROM void WHERE command_seq > :command))`,
      { command },
    )
    .map(({ number }) => number);
