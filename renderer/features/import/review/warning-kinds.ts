import type { ImportReview } from '#shared/contract/imports.ts';

export interface WarningKind {
  readonly field: string;
  /** What is wrong, without the value that it is wrong with. */
  readonly text: string;
  /** How often; exact where the check counted every row, else among the first that are kept. */
  readonly count: number;
  readonly lines: readonly { readonly line: number; readonly text: string }[];
}

/** 'is not an e-mail address': a sentence without the value that it quotes. */
const withoutValue = (text: string): string =>
  text
    .replace(/[“"‘'][^”"’']*[”"’']/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Warnings of one kind together, the most frequent first, each with the lines that are known. */
export function kindsOf(warnings: ImportReview['warnings']): readonly WarningKind[] {
  const kinds = new Map<string, WarningKind>();
  for (const { line, field, text } of warnings) {
    const about = withoutValue(text);
    const key = `${field} ${about}`;
    const known = kinds.get(key);
    kinds.set(key, {
      field,
      text: about,
      count: (known?.count ?? 0) + 1,
      lines: [...(known?.lines ?? []), { line, text }],
    });
  }
  return [...kinds.values()].toSorted((a, b) => b.count - a.count);
}
