import { guardCell } from './csv-guard.ts';

/** What a line of the exported ledger is made of. */
export interface LedgerLine {
  readonly kind: string;
  readonly value: string;
  readonly channels: string;
  readonly reason: string;
  readonly person: { readonly name: string } | null;
  readonly by: { readonly kind: string; readonly name?: string };
  readonly onDate: string;
  readonly lifted: { readonly onDate: string; readonly reason: string } | null;
}

const heads = ['Kind', 'What', 'Closed to', 'Reason', 'Who', 'From', 'On', 'Lifted on', 'Lifted because'];

const cell = (text: string) => {
  const guarded = guardCell(text);
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
};

const lineOf = (cells: readonly string[]) => cells.map(cell).join(',');

/** The ledger as CSV, with lines that end as RFC 4180 has them. A person is named, not told by an id. */
export function ledgerAsCsv(lines: readonly LedgerLine[]): string {
  const rows = lines.map(({ kind, value, channels, reason, person, by, onDate, lifted }) =>
    lineOf([
      kind,
      kind === 'person' ? (person?.name ?? '') : value,
      channels,
      reason,
      person?.name ?? '',
      by.kind === 'list' ? `list ${by.name ?? ''}` : by.kind,
      onDate,
      lifted?.onDate ?? '',
      lifted?.reason ?? '',
    ]),
  );
  return `${[lineOf(heads), ...rows].join('\r\n')}\r\n`;
}
