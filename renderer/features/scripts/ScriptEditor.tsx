import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { ScriptView } from '#shared/contract/scripts.ts';
import { problemInWords } from '#shared/domain/script/graph.ts';
import { isWrittenKind } from '#shared/domain/script/kinds.ts';
import {
  addChoice,
  addLine,
  deeper,
  depths,
  lessDeep,
  moveLine,
  removeChoice,
  removeLine,
  setChoice,
  setLine,
} from '#shared/domain/script/outline.ts';
import { figureOf } from '#shared/domain/count-words.ts';
import { scriptQueries, useScriptSaved } from '#renderer/api/scripts.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { useKeys } from '#renderer/ui/keys/keys.ts';
import words from '#renderer/ui/words.module.css';
import { LineRow } from './LineRow.tsx';
import { Preview } from './Preview.tsx';
import classes from './Scripts.module.css';
import type { ScriptDoings } from './use-doings.ts';
import { useWriting } from './use-writing.ts';

const focusLater = (id: string) => requestAnimationFrame(() => document.getElementById(id)?.focus());
const savedWords = { untouched: '', typing: 'Saving', saved: 'Saved', failed: 'Not saved yet' } as const;

interface Props {
  readonly view: ScriptView;
  readonly doings: ScriptDoings;
}

/** The outline of a script, with what is to be mended beside each line, and how somebody would hear it. */
export function ScriptEditor({ view, doings }: Props) {
  const writing = useWriting(view);
  const saved = useScriptSaved(view.scriptId);
  const { script, problems, changed, write, edit } = writing;
  const [at, setAt] = useState(script.opening);
  const measured = useQuery(scriptQueries.measured()).data;
  const depth = useMemo(() => depths(script), [script]);
  const plain = isWrittenKind(script.kind);
  const next = (view.version ?? 0) + 1;
  const cameOf = (lineId: string) =>
    new Map(
      (measured?.choices ?? [])
        .filter(
          (each) =>
            each.scriptId === view.scriptId && each.version === view.version && each.lineId === lineId,
        )
        .map(({ choice, came }) => [choice, came]),
    );
  const addReply = (lineId: string) => {
    const line = script.lines.find((each) => each.lineId === lineId);
    if (line === undefined || plain) return;
    edit(addChoice(script, lineId));
    requestAnimationFrame(() => {
      const row = document.querySelector(`[data-line="${CSS.escape(lineId)}"]`);
      const replies = row?.querySelectorAll<HTMLInputElement>('input[aria-label^="Reply"]');
      replies?.[replies.length - 1]?.focus();
    });
  };
  const takeOut = (lineId: string): boolean => {
    const left = removeLine(script, lineId);
    if (left === null) return false;
    edit(left.script);
    focusLater(`say-${left.lineId}`);
    return true;
  };
  const toMend = () => {
    const order = problems.flatMap(({ lineId }) => lineId ?? []);
    const following = order.slice(order.lastIndexOf(at) + 1);
    const [to] = following.length > 0 && order.includes(at) ? following : order;
    if (to !== undefined) focusLater(`say-${to}`);
  };
  const use = () => doings.keep(view, script);
  const canUse = changed && problems.length === 0 && !doings.busy;
  useKeys('Script', [
    {
      id: 'mend',
      label: 'To what is to be mended',
      stroke: 'F8',
      run: toMend,
      enabled: problems.length > 0,
      whileTyping: true,
    },
    { id: 'use version', label: `Use version ${next}`, stroke: 'mod+Enter', run: use, enabled: canUse },
    {
      id: 'add reply',
      label: 'Add a reply to the line',
      stroke: 'mod+J',
      run: () => addReply(at),
      enabled: !plain,
    },
    {
      id: 'undo outline',
      label: 'Undo the change of the outline',
      stroke: 'mod+Z',
      run: () => writing.undo?.(),
      enabled: writing.undo !== null,
      inPalette: false,
    },
  ]);

  /** Keys of a line while its words are typed; true for one that was taken. */
  const keyOf =
    (lineId: string) =>
    (event: React.KeyboardEvent<HTMLTextAreaElement>): boolean => {
      const mod = event.ctrlKey || event.metaKey;
      if (event.key === 'Enter' && !event.shiftKey && !mod && !plain) {
        const added = addLine(script, lineId);
        edit(added.script);
        focusLater(`say-${added.lineId}`);
      } else if (event.key === 'Tab' && !mod && !plain) {
        const moved = event.shiftKey ? lessDeep(script, lineId) : deeper(script, lineId);
        // Where it can go no deeper Tab goes on, so that nobody is caught in the outline.
        if (moved === script) return false;
        edit(moved);
      } else if (mod && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
        edit(moveLine(script, lineId, event.key === 'ArrowUp' ? -1 : 1));
        focusLater(`say-${lineId}`);
      } else if (mod && event.key === 'Backspace') {
        if (!takeOut(lineId)) return false;
      } else if (mod && event.key.toLowerCase() === 'z' && !event.shiftKey && writing.undo !== null) {
        writing.undo();
      } else if (event.key === 'Escape') {
        event.currentTarget.blur();
      } else return false;
      return true;
    };

  return (
    <div className={classes.editing}>
      <section className={classes.outline} aria-label="Outline">
        <div className={classes.outlineHead}>
          <h2 className={words.section}>
            {view.name}{' '}
            <span className={classes.draftOf}>
              {changed ? `version ${next}, a draft` : `version ${view.version}, in use`}
            </span>
          </h2>
          <span className={`${words.label} ${classes.hints}`}>
            {plain ? null : (
              <>
                <span>
                  <KeyHint keys="Enter" /> line
                </span>
                <span>
                  <KeyHint keys="Tab" /> deeper
                </span>
              </>
            )}
            <output>{savedWords[saved]}</output>
          </span>
        </div>
        <ol className={classes.lines}>
          {script.lines.map((line) => (
            <LineRow
              key={line.lineId}
              script={script}
              line={line}
              depth={plain ? 0 : (depth.get(line.lineId) ?? 0)}
              isAt={line.lineId === at}
              plain={plain || script.kind === 'voicemail'}
              problems={problems.filter(({ lineId }) => lineId === line.lineId)}
              came={changed ? new Map() : cameOf(line.lineId)}
              onSay={(say) => write(setLine(script, line.lineId, { say }))}
              onName={(name) => write(setLine(script, line.lineId, { name }))}
              onEnds={(ends) => edit(setLine(script, line.lineId, { ends }))}
              onChoice={(n, change) =>
                (change.label === undefined ? edit : write)(setChoice(script, line.lineId, n, change))
              }
              onAddChoice={() => addReply(line.lineId)}
              onRemove={() => takeOut(line.lineId)}
              onRemoveChoice={(n) => {
                edit(removeChoice(script, line.lineId, n));
                focusLater(`say-${line.lineId}`);
              }}
              onKey={keyOf(line.lineId)}
              onFocus={() => setAt(line.lineId)}
            />
          ))}
        </ol>
        <footer className={classes.foot}>
          {problems.length > 0 ? (
            <>
              <p className={words.table}>
                <b>{figureOf(problems.length, 'thing')} to mend</b> before version {next} can be used.{' '}
                {problems
                  .filter(({ lineId }) => lineId === null)
                  .map(problemInWords)
                  .join(' ')}
              </p>
              <Button variant="default" onClick={toMend} rightSection={<KeyHint keys="F8" />}>
                Go to the first
              </Button>
            </>
          ) : (
            <>
              <p className={`${words.table} ${words.second}`}>
                {changed
                  ? view.version === null
                    ? 'Nothing to mend. It is read from once you use it.'
                    : `Nothing to mend. Version ${view.version} is in use meanwhile.`
                  : 'In use as it stands.'}
              </p>
              {changed ? (
                <span className={classes.footWays}>
                  {view.version === null ? null : (
                    <Button variant="subtle" onClick={writing.discard}>
                      Back to version {view.version}
                    </Button>
                  )}
                  <Button disabled={!canUse} onClick={use} rightSection={<KeyHint keys="mod+Enter" />}>
                    Use version {next}
                  </Button>
                </span>
              ) : null}
            </>
          )}
        </footer>
      </section>
      <Preview
        view={view}
        script={script}
        at={at}
        figures={measured}
        onAt={(lineId) => focusLater(`say-${lineId}`)}
      />
    </div>
  );
}
