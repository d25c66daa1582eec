import type { ScriptShare } from '#shared/contract/scripts.ts';
import { isOpeningKind, isWrittenKind, type ScriptKind } from '#shared/domain/script/kinds.ts';
import type { Line } from '#shared/domain/script/script.ts';

/** What counts for a kind, after k of n. */
export function countedAs(kind: ScriptKind): string {
  if (isOpeningKind(kind)) return 'set';
  if (kind === 'gatekeeper') return 'put through';
  return isWrittenKind(kind) ? 'answered' : 'reached after';
}

/** '31 of 218 set, not enough yet'; nothing where nothing was counted. */
export function shareWords({ hits, of, enough }: ScriptShare, kind: ScriptKind): string {
  if (of === 0) return '';
  return `${hits} of ${of} ${countedAs(kind)}${enough ? '' : ', not enough yet'}`;
}

/** A line as it is called where choices lead. */
export const lineName = ({ name, lineId }: Pick<Line, 'name' | 'lineId'>): string =>
  name.trim() === '' ? lineId : name;
