import { capital } from '#shared/domain/count-words.ts';
import { Problem } from '#shared/contract/problems.ts';
import type { Contract } from '#shared/contract/contract.ts';
import { type Person, saysWho } from '#shared/domain/person.ts';
import type { CommandScope, Handled } from '#core/operation/definition.ts';
import { accountByKey, changeClass, insertAccount } from '#core/store/accounts.ts';
import { changedAccounts } from '#core/store/commands.ts';
import { builtOnProspect, removeProspect, removeSourceIfUnused } from '#core/store/prospect-removal.ts';
import { insertFirstNote, insertLead, insertProspect } from '#core/store/prospects.ts';
import { changeSetting } from '#core/store/settings.ts';
import { sourceNamed } from '#core/store/sources.ts';
import { standAnew } from '#core/queue/stand-anew.ts';
import { refreshStandings } from '#core/queue/standings.ts';
import { touchSeqOf } from '#core/store/touch-seq.ts';
import { peopleLike } from './likely.ts';
import { personOf } from './read.ts';
import { homeCountry } from './shown.ts';

type Adding = Handled<Contract['prospects']['add']>;

/** Row numbers only: what undoing has to find again. */
export interface Added {
  readonly prospectSeq: number;
  readonly prospectId: string;
  readonly sourceSeq: number;
}

/** @throws ALREADY_KNOWN naming who it is, when somebody in the book is certainly this person */
function refuseKnown(scope: CommandScope, person: Person): void {
  const known = peopleLike(scope, person).find(({ certain }) => certain);
  if (!known) return;
  const { name, account, prospectId } = known.row;
  const who = account ? `${name} at ${account}` : name;
  throw new Problem('ALREADY_KNOWN', `This is ${who}, already in your book: ${known.why}.`, {
    prospectId,
    name,
    why: known.why,
    forward: `Open ${name}, or add them anyway.`,
  });
}

/** The account of the company, found by its name or made. A class that was picked holds from now on. */
function accountFor(scope: CommandScope, { prospect }: Adding, { company }: Person): number | null {
  if (company === null) return null;
  const known = accountByKey(scope.reader, company.key, company.domain);
  const picked = prospect.accountClass;
  if (!known) return insertAccount(scope, { ...company, class: picked ?? 'target' });
  if (picked !== undefined && picked !== known.class) changeClass(scope, known, picked);
  return known.seq;
}

/** @throws NOT_FOUND for a touch that is not in the book */
function referringTouch(scope: CommandScope, id: string | undefined): number | null {
  if (id === undefined) return null;
  const seq = touchSeqOf(scope.reader, id);
  if (seq === undefined) {
    throw new Problem('NOT_FOUND', 'The call that named them is not in the book.', { what: 'touch' });
  }
  return seq;
}

export function addProspect(scope: CommandScope, input: Adding) {
  const { prospect } = input;
  const person = personOf(prospect, homeCountry(scope));
  if (!saysWho(person)) {
    throw new Problem(
      'INVALID',
      'Give at least a name, a company, a number, an e-mail or a LinkedIn address.',
      { field: 'fullName' },
    );
  }
  if (!input.evenIfKnown) refuseKnown(scope, person);
  const referredByTouchSeq = referringTouch(scope, prospect.referredByTouchId);
  const accountSeq = accountFor(scope, input, person);
  const { role, whyThem, note } = prospect;
  const { kind, name } = prospect.source;
  const source = { kind, name: name || capital(kind) };
  const { seq, id } = insertProspect(scope, { person, accountSeq, role, whyThem: whyThem || null });
  const { seq: sourceSeq } = sourceNamed(scope, source);
  insertLead(scope, { prospectSeq: seq, sourceSeq, referredByTouchSeq });
  if (note) insertFirstNote(scope, seq, note);
  changeSetting(scope, 'lastSource', source);
  refreshStandings(scope.writer, [seq]);
  for (const account of changedAccounts(scope.writer, scope.commandSeq))
    standAnew(scope.writer, { kind: 'account', accountSeq: account });
  const receipt: Added = { prospectSeq: seq, prospectId: id, sourceSeq };
  return { receipt, said: `${person.shownName} added.`, prospectSeq: seq };
}

/**
 * Takes a person who was added by hand out of the book again.
 *
 * @throws BUILT_ON while anything that was done with them stands
 */
export function undoAdding({ reader, writer }: CommandScope, { prospectSeq, sourceSeq }: Added): void {
  const inTheWay = builtOnProspect(reader, prospectSeq);
  if (inTheWay.length > 0) {
    throw new Problem('BUILT_ON', `You have worked on them since: ${inTheWay.join(', ')}.`, {
      inTheWay,
      forward: 'Take that back first.',
    });
  }
  removeProspect(writer, prospectSeq);
  removeSourceIfUnused(writer, sourceSeq);
}
