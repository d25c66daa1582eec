import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { ScriptView } from '#shared/contract/scripts.ts';
import { problemInWords } from '#shared/domain/script/graph.ts';
import { isWrittenKind } from '#shared/domain/script/kinds.ts';
import {
  addChoice,
  addLine,
  depths,
  removeChoice,
  removeLine,
  setChoice,
  setLine,
} from '#shared/domain/script/outline.ts';
import { figureOf } from '#shared/domain/count-words.ts';
import { scriptQueries, useScriptSaved } from '#renderer/api/scripts.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { onMac } from '#renderer/ui/keys/keys.ts';
import { capOf } from '#renderer/ui/keys/stroke.ts';
import words from '#renderer/ui/words.module.css';
import { LineRow } from './LineRow.tsx';
import { Preview } from './Preview.tsx';
import { lineName } from './script-words.ts';
import classes from './ScriptEditor.module.css';
import type { ScriptDoings } from './use-doings.ts';
import { outlineId, useOutlineKeys } from './use-outline-keys.ts';
import { useWriting } from './use-writing.ts';

/** Goes to the words of a line, unless one is in a field of it by now. */
const focusLine = (lineId: string) =>
  requestAnimationFrame(() => {
    const row = document.querySelector(`[data-line="${CSS.escape(lineId)}"]`);
    if (row?.contains(document.activeElement) !== true) document.getElementById(`say-${lineId}`)?.focus();
  });
const savedWords = { untouched: '', typing: 'Saving', saved: 'Saved', failed: 'Not saved yet' } as const;

interface Props {
  readonly view: ScriptView;
  readonly doings: ScriptDoings;
  /** Whether what comes next is to be done here, to this script. */
  readonly onNext: (isHere: boolean) => void;
  /** What comes next is elsewhere meanwhile, as while another script is named: one filled button on a screen. */
  readonly isAside: boolean;
}

/** The outline of a script, with what is to be mended beside each line, and how somebody would hear it. */
export function ScriptEditor({ view, doings, onNext, isAside }: Props) {
  const variant = isAside ? 'default' : 'filled';
  const writing = useWriting(view);
  const saved = useScriptSaved(view.scriptId);
  const { script, problems, changed, write, edit } = writing;
  const [atLine, setAt] = useState(script.opening);
  // The one that it was on may have been taken out, or come back under Undo.
  const at = script.lines.some(({ lineId }) => lineId === atLine) ? atLine : script.opening;
  const [said, setSaid] = useState('');
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
  const takeOut = (lineId: string) => {
    const left = removeLine(script, lineId);
    const gone = script.lines.find((line) => line.lineId === lineId);
    if (left === null || gone === undefined) {
      setSaid('A script has one line at least.');
      return;
    }
    setSaid(`${lineName(gone)} taken out. ${capOf('mod+Z', onMac)} brings it back.`);
    edit(left.script);
    focusLine(left.lineId);
  };
  const toMend = () => {
    const order = problems.flatMap(({ lineId }) => lineId ?? []);
    const following = order.slice(order.lastIndexOf(at) + 1);
    const [to] = following.length > 0 && order.includes(at) ? following : order;
    if (to !== undefined) focusLine(to);
  };
  const canRead = !changed && !view.standing && !view.archived;
  const isNext = changed || canRead;
  useEffect(() => onNext(isNext), [onNext, isNext]);
  const use = () => doings.keep(view, script);
  const canUse = changed && problems.length === 0 && !doings.busy;
  useOutlineKeys({ at, writing, plain, addReply, takeOut, focusLine, say: setSaid }, [
    {
      id: 'mend',
      label: 'To what is to be mended',
      stroke: 'F8',
      run: toMend,
      enabled: problems.length > 0,
      whileTyping: true,
    },
    { id: 'use version', label: `Use version ${next}`, stroke: 'mod+Enter', run: use, enabled: canUse },
  ]);
  /** Enter while the words of a line are typed makes another one; true where it was taken. */
  const keyOf =
    (lineId: string) =>
    (event: React.KeyboardEvent<HTMLTextAreaElement>): boolean => {
      const held = event.shiftKey || event.ctrlKey || event.metaKey || event.altKey;
      if (event.key !== 'Enter' || held || plain) return false;
      const added = addLine(script, lineId);
      edit(added.script);
      focusLine(added.lineId);
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
                  <KeyHint keys="mod+." /> deeper
                </span>
                <span>
                  <KeyHint keys="mod+," /> back
                </span>
              </>
            )}
            <output>{savedWords[saved]}</output>
          </span>
        </div>
        <ol id={outlineId} className={classes.lines}>
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
              onSay={(say) =>
                write(setLine(script, line.lineId, { say }), {
                  field: `say ${line.lineId}`,
                  before: line.say,
                  text: say,
                })
              }
              onName={(name) =>
                write(setLine(script, line.lineId, { name }), {
                  field: `name ${line.lineId}`,
                  before: line.name,
                  text: name,
                })
              }
              onEnds={(ends) => edit(setLine(script, line.lineId, { ends }))}
              onReply={(n, label) =>
                write(setChoice(script, line.lineId, n, { label }), {
                  field: `reply ${n} ${line.lineId}`,
                  before: line.choices[n]?.label ?? '',
                  text: label,
                })
              }
              onLead={(n, lead) => edit(setChoice(script, line.lineId, n, lead))}
              onAddChoice={() => addReply(line.lineId)}
              onRemove={() => takeOut(line.lineId)}
              onRemoveChoice={(n) => {
                edit(removeChoice(script, line.lineId, n));
                focusLine(line.lineId);
              }}
              onKey={keyOf(line.lineId)}
              onFocus={() => setAt(line.lineId)}
            />
          ))}
        </ol>
        <output className={classes.why}>{said}</output>
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
                  : view.archived
                    ? 'Put away.'
                    : view.standing
                      ? 'In use as it stands.'
                      : 'Another one of its kind is read from.'}
              </p>
              {changed ? (
                <span className={classes.footWays}>
                  {view.version === null ? null : (
                    <Button variant="subtle" onClick={writing.discard}>
                      Back to version {view.version}
                    </Button>
                  )}
                  <Button
                    variant={variant}
                    disabled={!canUse}
                    onClick={use}
                    rightSection={<KeyHint keys="mod+Enter" />}
                  >
                    Use version {next}
                  </Button>
                </span>
              ) : canRead ? (
                <Button variant={variant} onClick={() => doings.use(view.scriptId)}>
                  Read from this one
                </Button>
              ) : null}
            </>
          )}
        </footer>
      </section>
      <Preview view={view} script={script} at={at} figures={measured} onAt={focusLine} />
    </div>
  );
}
