import { dateIn } from '#shared/domain/time/zones.ts';
import type { ReadScope } from './definition.ts';

/** The same question asked of another instant; the scope itself when none is named. */
export function momentScope(scope: ReadScope, at: number | undefined): ReadScope {
  return at === undefined ? scope : { ...scope, now: at, onDate: dateIn(at, scope.zone) };
}
