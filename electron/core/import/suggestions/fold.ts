import { phoneZones } from 'virtual:phone-zones';
import { Problem } from '#shared/contract/problems.ts';
import { candidateOf } from '#shared/domain/import/candidate.ts';
import type { CommandScope } from '#core/operation/definition.ts';
import { Accounts } from '#core/store/imports/accounts.ts';
import { keepTwo, moveInto, partAgain, removeFolded } from '#core/store/imports/folding.ts';
import { addChange } from '#core/store/imports/pending.ts';
import { recordOfPerson } from '#core/store/imports/person-record.ts';
import { commandedOfList, newestCommand, workedOn } from '#core/store/imports/removing.ts';
import type { StoredSuggestion } from '#core/store/imports/suggestions.ts';
import { updateProspect } from '#core/store/imports/updating.ts';
import { reindexProspect } from '#core/store/search.ts';
import { refreshStandings } from '#core/queue/standings.ts';
import { loadingOf } from '../apply.ts';

/**
 * Makes one person of two: whom the list brought, if nobody has worked on them, else the other, if the list
 * brought them too. What the one says becomes an update of the other, as if the list had known; their arrival
 * and ids go over to them, and taking the list back takes this back with it.
 *
 * @throws INVALID where both were worked on
 */
export function fold(
  { writer, world }: CommandScope,
  { listSeq, prospectSeq, otherSeq }: StoredSuggestion,
): { readonly foldedSeq: number; readonly staySeq: number; readonly said: string } {
  const [goneSeq, staySeq] = whoGoes(writer, listSeq, prospectSeq, otherSeq);
  const foldedSeq = keepTwo(writer, { listSeq, goneSeq, staySeq });
  const loading = loadingOf(world, writer, listSeq);
  // The ids go over by themselves.
  const record = candidateOf(recordOfPerson(writer, goneSeq), [], null, phoneZones);
  moveInto(writer, goneSeq, staySeq, (table, seq) => addChange(writer, listSeq, staySeq, table, null, seq));
  removeFolded(writer, goneSeq);
  updateProspect(writer, staySeq, record, new Accounts(writer, [record]), loading);
  reindexProspect(writer, staySeq);
  refreshStandings(writer, [staySeq]);
  const name = writer.value<string>('SELECT full_name FROM prospect WHERE seq = ?', [staySeq]);
  return { foldedSeq, staySeq, said: `${name} is one person now.` };
}

function whoGoes(
  writer: CommandScope['writer'],
  listSeq: number,
  prospectSeq: number,
  otherSeq: number,
): readonly [gone: number, stay: number] {
  const worked = workedOn(writer, listSeq, [prospectSeq, otherSeq], newestCommand(writer));
  for (const seq of commandedOfList(writer, listSeq)) worked.add(seq);
  if (!worked.has(prospectSeq)) return [prospectSeq, otherSeq];
  const fromList =
    writer.value<number>('SELECT list_seq IS ? FROM prospect WHERE seq = ?', [listSeq, otherSeq]) === 1;
  if (fromList && !worked.has(otherSeq)) return [otherSeq, prospectSeq];
  throw new Problem('INVALID', 'You have worked on both of them, so they stay two people.', {
    field: 'suggestionId',
    forward: 'Keep them separate.',
  });
}

/**
 * Parts two again that became one.
 *
 * @throws NOTHING_TO_UNDO where their list was taken back, BUILT_ON where something was done with the one
 */
export function unfold({ writer }: CommandScope, foldedSeq: number): void {
  const parting = partAgain(writer, foldedSeq);
  switch (parting.kind) {
    case 'forgotten':
      throw new Problem('NOTHING_TO_UNDO', 'The list that brought them was taken back since.', {});
    case 'built on':
      throw new Problem('BUILT_ON', parting.said, { inTheWay: [...parting.inTheWay] });
    case 'parted':
      for (const seq of parting.people) reindexProspect(writer, seq);
      refreshStandings(writer, parting.people);
  }
}
