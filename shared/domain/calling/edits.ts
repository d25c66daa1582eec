import type { CallingRule, Caps } from './rules.ts';
import type { CallingWindow } from './windows.ts';

/** What a company has made of one rule. */
export interface RuleEdit {
  readonly jurisdiction: string;
  /** The rule is left out altogether. */
  readonly off: boolean;
  readonly window: CallingWindow;
  readonly caps: Caps;
  readonly restDays: number | null;
}

/** The rules as the company has them: those that are off are left out. */
export function rulesInForce(
  given: readonly CallingRule[],
  edits: readonly RuleEdit[],
): readonly CallingRule[] {
  const edited = new Map(edits.map((edit) => [edit.jurisdiction, edit]));
  return given.flatMap((rule) => {
    const edit = edited.get(rule.jurisdiction);
    if (edit === undefined) return [rule];
    const { off, window, caps, restDays } = edit;
    return off ? [] : [{ ...rule, window, caps, restDays }];
  });
}
