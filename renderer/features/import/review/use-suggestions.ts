import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import { sentenceOf } from '#renderer/api/failure.ts';
import { useUndo } from '#renderer/api/history.ts';
import { importQueries, useDecide } from '#renderer/api/imports.ts';
import type { Suggestion } from '#shared/contract/suggestions.ts';
import { sayDone, sayUndoable } from '#renderer/ui/toast.tsx';

/** What the rep said of two; null when nothing yet. */
type Decision = Suggestion['decided'];

/** Suggestions one at a time. What is not decided comes round again by going back. */
export interface Deciding {
  readonly total: number;
  readonly decided: number;
  /** Those decided so far to be one person with somebody else. */
  readonly same: number;
  /** The one that is shown, from 0; `total` beyond the last. */
  readonly at: number;
  readonly current: Suggestion | null;
  readonly loading: boolean;
  readonly error: unknown;
  readonly decide: (decision: Decision) => void;
  readonly go: (step: 1 | -1) => void;
  /** Takes back the last decision, and shows it again. Null when there is none. */
  readonly undo: (() => void) | null;
}

const nameOf = ({ row, other }: Suggestion): string => row.name ?? other.name ?? 'They';

const decidedWords = (suggestion: Suggestion, decision: Decision): string =>
  `${nameOf(suggestion)}: ${decision === 'same' ? 'one person.' : 'kept separate, for good.'}`;

interface Last {
  readonly at: number;
  /** As it was before. */
  readonly suggestion: Suggestion;
  readonly decision: Decision;
}

/**
 * @param importId of a file that was checked, or of a list that came in
 * @param cameIn it is a list: two who became one are parted by undoing that command, and by nothing else
 */
export function useSuggestions(importId: string, cameIn = false): Deciding {
  const queries = useQueryClient();
  const options = importQueries.suggestions(importId);
  const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useInfiniteQuery(options);
  const send = useDecide();
  const [at, setAt] = useState(0);
  const undoLast = useUndo();
  const sent = useRef<Promise<unknown>>(Promise.resolve());
  const [last, setLast] = useState<Last | null>(null);
  const loaded = useMemo(() => data?.pages.flatMap((page) => page.suggestions) ?? [], [data]);
  const first = data?.pages[0];
  const total = first?.total ?? 0;
  const decidedBefore = first?.decided ?? 0;
  const current = loaded[at] ?? null;

  const note = useCallback(
    (suggestionId: string, decision: Decision) => {
      queries.setQueryData(options.queryKey, (before) =>
        before === undefined
          ? before
          : {
              ...before,
              pages: before.pages.map((page) => {
                const was = page.suggestions.find((each) => each.suggestionId === suggestionId);
                if (was === undefined) return page;
                return {
                  ...page,
                  suggestions: page.suggestions.map((each) =>
                    each === was ? { ...each, decided: decision } : each,
                  ),
                };
              }),
            },
      );
    },
    [queries, options.queryKey],
  );

  const go = useCallback(
    (step: 1 | -1) => {
      const to = Math.max(0, Math.min(total, at + step));
      if (to >= loaded.length - 5 && hasNextPage && !isFetchingNextPage) void fetchNextPage();
      setAt(to);
    },
    [at, total, loaded.length, hasNextPage, isFetchingNextPage, fetchNextPage],
  );

  const put = useCallback(
    (suggestion: Suggestion, where: number, decision: Decision, before: Decision) => {
      const { suggestionId } = suggestion;
      note(suggestionId, decision);
      sent.current = send.mutateAsync({ importId, suggestionId, decision }).catch((problem: unknown) => {
        note(suggestionId, before);
        // What could not be done is shown again, as it was.
        setAt(where);
        setLast(null);
        sayDone(sentenceOf(problem));
      });
    },
    [importId, note, send],
  );

  const partAgain = async (suggestion: Suggestion): Promise<void> => {
    await sent.current;
    try {
      const { said } = await undoLast.mutateAsync({});
      note(suggestion.suggestionId, suggestion.decided);
      sayDone(said);
    } catch (problem) {
      sayDone(sentenceOf(problem));
    }
  };

  const takeBack = (was: Last): void => {
    const { suggestion, decision } = was;
    setAt(was.at);
    setLast(null);
    if (cameIn && decision === 'same') {
      void partAgain(suggestion);
      return;
    }
    put(suggestion, was.at, suggestion.decided, decision);
    sayDone(`${nameOf(suggestion)}: to be decided again.`);
  };

  const decide = (decision: Decision): void => {
    if (current === null || current.decided === decision) return;
    if (cameIn && current.decided === 'same') {
      if (last?.suggestion.suggestionId === current.suggestionId) takeBack(last);
      else sayDone('They became one before your last step. Undo comes to it step by step.');
      return;
    }
    const was = { at, suggestion: current, decision };
    put(current, at, decision, current.decided);
    setLast(decision === null ? null : was);
    if (decision === null) return;
    sayUndoable(decidedWords(current, decision), () => takeBack(was));
    go(1);
  };

  const now = loaded.filter((each) => each.decided !== null).length;
  const beyond = Math.max(0, decidedBefore - (first === undefined ? 0 : countDecided(first.suggestions)));
  return {
    total,
    decided: Math.min(total, Math.max(now, now + beyond * Number(hasNextPage))),
    same: loaded.filter((each) => each.decided === 'same').length,
    at,
    current,
    loading: isPending || (current === null && at < total && isFetchingNextPage),
    error,
    decide,
    go,
    undo: last === null ? null : () => takeBack(last),
  };
}

const countDecided = (suggestions: readonly Suggestion[]): number =>
  suggestions.filter((each) => each.decided !== null).length;
