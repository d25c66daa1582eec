import type { CommandScope } from '../operation/definition.ts';
import type { PersonRow } from '../store/cards.ts';
import { changeField } from '../store/changes.ts';

/** Who decides is said with a touch, and so is that somebody does not after all; undefined says nothing of it. */
export function keepRole(
  scope: CommandScope,
  decisionMaker: boolean | undefined,
  { seq, role }: PersonRow,
): void {
  if (decisionMaker === true) changeField(scope, 'prospect', seq, 'role', 'decision maker');
  if (decisionMaker === false && role === 'decision maker')
    changeField(scope, 'prospect', seq, 'role', 'unknown');
}
