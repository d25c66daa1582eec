import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { failureOf, sentenceOf } from '#renderer/api/failure.ts';
import { objectionQueries, scriptQueries } from '#renderer/api/scripts.ts';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { useKeys } from '#renderer/ui/keys/keys.ts';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { focusRow } from '#renderer/ui/row-focus.ts';
import words from '#renderer/ui/words.module.css';
import { NewScript } from './NewScript.tsx';
import { ObjectionCards } from './ObjectionCards.tsx';
import { ScriptEditor } from './ScriptEditor.tsx';
import { ScriptList } from './ScriptList.tsx';
import classes from './ScriptsScreen.module.css';
import { useDoings } from './use-doings.ts';

interface Props {
  /** Opened at the cards of what they say against it. */
  readonly objections: boolean;
  /** What was heard, for which there is no card yet. */
  readonly heard: string | null;
}

/** What is said on a call, what is written, and what they say back: the scripts and the objection cards. */
export function ScriptsScreen({ objections, heard }: Props) {
  const { data, error, refetch } = useQuery(scriptQueries.list());
  const cards = useQuery(objectionQueries.list()).data?.objections;
  const [atCards, setAtCards] = useState(objections || heard !== null);
  const [asked, setAsked] = useState<string | null>(null);
  const [making, setMaking] = useState(false);
  // One filled button on a screen: what comes next with what is open, else another one.
  const [isNextThere, setNextThere] = useState(false);
  const doings = useDoings((scriptId) => {
    setAtCards(false);
    setMaking(false);
    setAsked(scriptId);
  });
  const file = useRef<HTMLInputElement>(null);
  const rows = data?.scripts ?? [];
  const shown = rows.find(({ scriptId }) => scriptId === asked) ?? rows[0];
  const readFile = () => file.current?.click();
  useKeys('Scripts', [
    {
      id: 'scripts next',
      label: 'Next in the list',
      stroke: 'ArrowDown',
      repeats: true,
      inPalette: false,
      run: () => focusRow(1),
    },
    {
      id: 'scripts before',
      label: 'The one before',
      stroke: 'ArrowUp',
      repeats: true,
      inPalette: false,
      run: () => focusRow(-1),
    },
    {
      id: 'scripts tab',
      label: atCards ? 'Scripts' : 'Objection cards',
      stroke: 'O',
      run: () => setAtCards(!atCards),
    },
    { id: 'new script', label: 'New script', stroke: 'M', run: () => setMaking(true), enabled: !atCards },
    { id: 'export scripts', label: 'Save the scripts as a file', stroke: 'X', run: doings.saveAsFile },
    { id: 'import scripts', label: 'Read a file of scripts', stroke: 'R', run: readFile },
  ]);
  if (data === undefined)
    return (
      <div className={classes.alone}>
        {error === null ? (
          <LoadingShape rows={9} label="Reading the scripts" />
        ) : (
          <FailedState
            whole
            title="The scripts could not be read"
            line={sentenceOf(error)}
            reference={failureOf(error).reference ?? undefined}
          >
            <Button onClick={() => void refetch()}>Try again</Button>
          </FailedState>
        )}
      </div>
    );
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1 className={words.heading}>Scripts</h1>
        <nav className={classes.tabs} aria-label="What is said">
          <button
            type="button"
            className={classes.tab}
            aria-current={atCards ? undefined : 'page'}
            onClick={() => setAtCards(false)}
          >
            Scripts <span>{rows.filter(({ archived }) => !archived).length}</span>
          </button>
          <button
            type="button"
            className={classes.tab}
            aria-current={atCards ? 'page' : undefined}
            onClick={() => setAtCards(true)}
          >
            Objections <span>{cards?.filter(({ archived }) => !archived).length ?? ''}</span>
            <KeyHint keys="O" />
          </button>
        </nav>
        <span className={classes.files}>
          <Button variant="subtle" onClick={readFile} rightSection={<KeyHint keys="R" />}>
            Read a file
          </Button>
          <Button variant="subtle" onClick={doings.saveAsFile} rightSection={<KeyHint keys="X" />}>
            Save as a file
          </Button>
          <input
            ref={file}
            type="file"
            accept=".json,application/json"
            hidden
            aria-label="A file of scripts"
            onChange={(event) => {
              const [chosen] = event.currentTarget.files ?? [];
              if (chosen !== undefined) doings.readFile(chosen);
              // The same file again is a choice too.
              event.currentTarget.value = '';
            }}
          />
        </span>
      </header>
      {atCards ? (
        <ObjectionCards cards={cards ?? []} heard={heard} />
      ) : (
        <div className={classes.body}>
          <div className={classes.list}>
            {making ? (
              <NewScript
                rows={rows}
                busy={doings.busy}
                onMake={doings.make}
                onClose={() => setMaking(false)}
              />
            ) : (
              <Button
                variant={isNextThere ? 'subtle' : 'filled'}
                justify="start"
                leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
                onClick={() => setMaking(true)}
                rightSection={<KeyHint keys="M" />}
              >
                New script
              </Button>
            )}
            <ScriptList rows={rows} at={shown?.scriptId ?? null} doings={doings} onOpen={setAsked} />
          </div>
          {shown === undefined ? null : (
            <OpenScript
              key={shown.scriptId}
              scriptId={shown.scriptId}
              doings={doings}
              onNext={setNextThere}
              isAside={making}
            />
          )}
        </div>
      )}
    </div>
  );
}

function OpenScript({
  scriptId,
  doings,
  onNext,
  isAside,
}: {
  readonly scriptId: string;
  readonly doings: ReturnType<typeof useDoings>;
  readonly onNext: (isHere: boolean) => void;
  readonly isAside: boolean;
}) {
  const { data, error } = useQuery(scriptQueries.read(scriptId));
  if (data === undefined)
    return (
      <div className={classes.alone}>
        {error === null ? <LoadingShape rows={6} label="Reading the script" /> : <p>{sentenceOf(error)}</p>}
      </div>
    );
  // Another version is another text: what was being written of the one before is a draft of it, or gone with it.
  return (
    <ScriptEditor
      key={`${scriptId} ${data.version}`}
      view={data}
      doings={doings}
      onNext={onNext}
      isAside={isAside}
    />
  );
}
