import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { cadenceQueries } from '#renderer/api/cadences.ts';
import { failureOf, sentenceOf } from '#renderer/api/failure.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { useKeys } from '#renderer/ui/keys/keys.ts';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import words from '#renderer/ui/words.module.css';
import { Cadence } from './Cadence.tsx';
import { newDraft } from './cadence-draft.ts';
import classes from './Cadences.module.css';
import { keepDraft, making, useDrafts } from './drafts.ts';

interface Props {
  /** Whom to put on one, where the screen was opened for that. */
  readonly listId: string | null;
}

/** The cadences of the book, one of them open. */
export function CadencesScreen({ listId }: Props) {
  const { data, error, refetch } = useQuery(cadenceQueries.list());
  const drafts = useDrafts();
  const [asked, setAsked] = useState<string | null>(null);
  const cadences = data?.cadences;
  const shown = asked ?? cadences?.[0]?.cadenceId ?? null;
  const open = shown === making ? null : (cadences?.find(({ cadenceId }) => cadenceId === shown) ?? null);
  const commands = useMemo(
    () => [
      ...(cadences ?? []).slice(0, 9).map(({ cadenceId, name }, n) => ({
        id: `cadence ${cadenceId}`,
        label: `Cadence: ${name}`,
        stroke: String(n + 1),
        run: () => setAsked(cadenceId),
      })),
      { id: 'make-cadence', label: 'New cadence', stroke: 'M', run: () => setAsked(making) },
    ],
    [cadences],
  );
  useKeys('Cadences', commands);

  if (cadences === undefined)
    return (
      <div className={classes.alone}>
        {error === null ? (
          <LoadingShape rows={9} label="Reading the cadences" />
        ) : (
          <FailedState
            whole
            title="The cadences could not be read"
            line={sentenceOf(error)}
            reference={failureOf(error).reference ?? undefined}
          >
            <Button onClick={() => void refetch()}>Try again</Button>
          </FailedState>
        )}
      </div>
    );
  const key = open?.cadenceId ?? making;
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1 className={words.heading}>Cadences</h1>
        <nav className={classes.tabs} aria-label="Cadences">
          {cadences.map((cadence) => (
            <button
              key={cadence.cadenceId}
              type="button"
              className={classes.tab}
              aria-current={cadence.cadenceId === key ? 'page' : undefined}
              data-away={cadence.archived || undefined}
              onClick={() => setAsked(cadence.cadenceId)}
            >
              {cadence.name}
              {drafts[cadence.cadenceId] === undefined ? null : (
                <span className={classes.unsaved}>
                  <span className={classes.spoken}>not saved</span>
                </span>
              )}
            </button>
          ))}
          <Button
            variant="subtle"
            className={classes.make ?? ''}
            aria-current={key === making ? 'page' : undefined}
            leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
            rightSection={<KeyHint keys="M" />}
            onClick={() => setAsked(making)}
          >
            New
          </Button>
        </nav>
      </header>
      {open === null && shown !== making ? (
        <div className={classes.alone}>
          <EmptyState
            title="No cadence yet"
            line="A cadence is a row of calls and written touches over days."
          >
            <Button variant="subtle" size="compact-sm" onClick={() => setAsked(making)}>
              Make one
            </Button>
          </EmptyState>
        </div>
      ) : (
        <Cadence
          key={`${key} ${open?.version ?? 0}`}
          cadence={open}
          others={cadences.filter(({ archived, cadenceId }) => !archived && cadenceId !== open?.cadenceId)}
          draft={drafts[key] ?? (open === null ? newDraft : null)}
          listId={listId}
          onDraft={(draft) => keepDraft(key, draft)}
          onOpen={setAsked}
        />
      )}
    </div>
  );
}
