import { Problem } from '#shared/contract/problems.ts';
import type { CommandScope } from '#core/operation/definition.ts';
import { scriptAt } from '#core/store/scripts.ts';
import { workOnScript } from '#core/store/script-work.ts';

/** A script that a command put into the book, and the draft it began as. */
export interface BegunScript {
  readonly scriptId: string;
  readonly draftMark: string;
}

/**
 * What was written into a script since it was made is in no command, and would go with it.
 *
 * @throws BUILT_ON where something was written or done since
 */
export function refuseWorkedOn({ writer }: CommandScope, begun: readonly BegunScript[]): void {
  const worked = begun.flatMap(({ scriptId, draftMark }) => {
    const script = scriptAt(writer, scriptId);
    const work = script === undefined ? [] : workOnScript(writer, script.seq, draftMark);
    return script === undefined || work.length === 0 ? [] : [{ name: script.name, work }];
  });
  const [first, ...others] = worked;
  if (first === undefined) return;
  const more =
    others.length === 0
      ? ''
      : ` So ${others.length === 1 ? 'was' : 'were'} ${others.map(({ name }) => name).join(', ')}.`;
  throw new Problem('BUILT_ON', `${first.name} was worked on since: ${first.work.join(', ')}.${more}`, {
    inTheWay: worked.map(({ name }) => name),
    forward: 'Put it away instead, under More beside its name.',
  });
}
