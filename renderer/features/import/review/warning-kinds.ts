import type { ImportReview } from '#shared/contract/imports.ts';

export interface WarningKind {
  readonly field: string;
  /** What is wrong, without the value that it is wrong with. */
  readonly text: string;
  /** How often, over all rows. */
  readonly count: number;
  /** Those of the first hundred warnings that are of this kind. */
  readonly lines: readonly { readonly line: number; readonly text: string }[];
}

/** Whether a warning says what the kind says, with a value at each '…' or before it all. */
function isOfKind(warning: string, kind: string): boolean {
  let from = 0;
  for (const part of kind.split('…')) {
    const at = warning.indexOf(part.trim(), from);
    if (at < 0) return false;
    from = at + part.trim().length;
  }
  return true;
}

/** Every kind of warning, the most frequent first, each with the lines that are known. */
export const kindsOf = ({
  warningKinds,
  warnings,
}: Pick<ImportReview, 'warningKinds' | 'warnings'>): readonly WarningKind[] =>
  warningKinds.map((kind) => ({
    ...kind,
    lines: warnings.filter(({ field, text }) => field === kind.field && isOfKind(text, kind.text)),
  }));
