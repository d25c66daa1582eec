import { Problem } from '#shared/contract/problems.ts';
import type { CommandScope, Done } from '#core/operation/definition.ts';
import { keepApart } from '#core/store/imports/kept-apart.ts';
import { listSeqOf } from '#core/store/imports/lists.ts';
import { setDecided, type StoredSuggestion, suggestionOf } from '#core/store/imports/suggestions.ts';
import { isStaged } from '#core/staged/staging.ts';
import { fold, unfold } from './fold.ts';
import { decidedOf, type Decision, noteDecision } from '#core/store/imports/staged-decisions.ts';
import { isSuggested } from './kept.ts';
import { signsOfId } from './suggested.ts';

/** What a decision changed, enough to take it back. */
export type DecisionMade = {
  readonly importId: string;
  readonly suggestionId: string;
  readonly before: Decision | null;
  /** Where two of the book became one: what of them is kept to part them again. */
  readonly foldedSeq: number | null;
};

type Deciding = {
  readonly importId: string;
  readonly suggestionId: string;
  readonly decision: Decision | null;
};

/**
 * Decides whether two are one person. Of a checked file, the row then becomes an update of the other; of a
 * list in the book, whom it brought is folded into the other. 'separate' is remembered for ever.
 *
 * @throws NOT_FOUND, INVALID where both were worked on
 */
export function decideSuggestion(scope: CommandScope, asked: Deciding): Done<DecisionMade> {
  const listSeq = listSeqOf(scope.writer, asked.importId);
  return listSeq === undefined ? decideStaged(scope, asked) : decideStored(scope, listSeq, asked);
}

const noSuch = () =>
  new Problem('NOT_FOUND', 'These two are no longer there to decide.', { what: 'suggestion' });

const saidOf = (decision: Decision | null): string => {
  switch (decision) {
    case 'same':
      return 'They are one person.';
    case 'separate':
      return 'They stay two people.';
    case null:
      return 'To be decided again.';
  }
};

function decideStaged(
  scope: CommandScope,
  { importId, suggestionId, decision }: Deciding,
): Done<DecisionMade> {
  const { writer, world, now } = scope;
  const { folder } = world;
  if (!isSuggested(folder, importId, suggestionId)) throw noSuch();
  const before = decidedOf(writer, importId).get(suggestionId) ?? null;
  keepApart(writer, signsOfId(suggestionId), decision === 'separate', now);
  noteDecision(writer, importId, suggestionId, decision);
  return { receipt: { importId, suggestionId, before, foldedSeq: null }, said: saidOf(decision) };
}

function decideStored(
  scope: CommandScope,
  listSeq: number,
  { importId, suggestionId, decision }: Deciding,
): Done<DecisionMade> {
  const { writer } = scope;
  const suggestion = suggestionOf(writer, listSeq, suggestionId);
  if (suggestion === undefined) throw noSuch();
  const before = suggestion.decided;
  const receipt = { importId, suggestionId, before };
  if (decision === 'same') {
    const { foldedSeq, staySeq, said } = fold(scope, suggestion);
    return { receipt: { ...receipt, foldedSeq }, said, prospectSeq: staySeq };
  }
  decideApart(scope, suggestion, decision);
  return { receipt: { ...receipt, foldedSeq: null }, said: saidOf(decision) };
}

function decideApart(
  { writer, now }: CommandScope,
  suggestion: StoredSuggestion,
  decided: 'separate' | null,
): void {
  setDecided(writer, suggestion.seq, decided);
  for (const id of suggestion.signs) keepApart(writer, id, decided === 'separate', now);
}

/**
 * Takes a decision back.
 *
 * @throws NOTHING_TO_UNDO where the list of two who became one was taken back since
 */
export function undoDeciding(scope: CommandScope, receipt: unknown): void {
  const { importId, suggestionId, before, foldedSeq } = receipt as DecisionMade;
  const { writer, world, now } = scope;
  if (foldedSeq !== null) {
    unfold(scope, foldedSeq);
    return;
  }
  const listSeq = listSeqOf(writer, importId);
  if (listSeq === undefined) {
    keepApart(writer, signsOfId(suggestionId), before === 'separate', now);
    // A file that was discarded since has nothing more to be noted of it.
    if (isStaged(world.folder, importId)) noteDecision(writer, importId, suggestionId, before);
    return;
  }
  const suggestion = suggestionOf(writer, listSeq, suggestionId);
  if (suggestion !== undefined && before !== 'same') decideApart(scope, suggestion, before);
}
