import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ObjectionView } from '#shared/contract/objections.ts';
import { sentenceOf } from '#renderer/api/failure.ts';
import { useKeepObjection, usePutAwayObjection } from '#renderer/api/scripts.ts';
import { useUndoLast } from '#renderer/app/undo.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { useKeys } from '#renderer/ui/keys/keys.ts';
import { sayDone, sayUndoable } from '#renderer/ui/toast.tsx';
import words from '#renderer/ui/words.module.css';
import { asTyped, CardDrafts, missingOf, type Typed } from './card-draft.ts';
import classes from './CardForm.module.css';
import editor from './ScriptEditor.module.css';
import field from './VariableField.module.css';
import { VariableField } from './VariableField.tsx';

interface Props {
  /** Null for one that is new. */
  readonly card: ObjectionView | null;
  readonly heard: string;
  readonly onOpen: (objectionId: string) => void;
  /** Whether what comes next is to be done here, to this card. */
  readonly onNext: (isHere: boolean) => void;
}

const drafts = new CardDrafts();

/** One card: what they say, what it often means, the answers, and what to ask next. */
export function CardForm({ card, heard, onOpen, onNext }: Props) {
  const [typed, setTyped] = useState(() => drafts.of(card, heard));
  const [keep, putAway] = [useKeepObjection(), usePutAwayObjection()];
  const undo = useUndoLast();
  const change = (part: Partial<Typed>) => {
    const next = { ...typed, ...part };
    drafts.keep(card, heard, next);
    setTyped(next);
  };
  const then = {
    onError: (error: Error) => sayDone(sentenceOf(error)),
    onSuccess: ({ said, objectionId }: { readonly said: string; readonly objectionId: string }) => {
      drafts.drop(card, heard);
      sayUndoable(said, undo);
      onOpen(objectionId);
    },
  };
  const missing = missingOf(typed);
  const began = asTyped(card, heard);
  const touched = JSON.stringify(typed) !== JSON.stringify(began);
  const dirty = touched || card === null;
  useEffect(() => onNext(dirty), [onNext, dirty]);
  const startOver = () => {
    drafts.drop(card, heard);
    setTyped(began);
  };
  const canSave = missing === null && dirty && !keep.isPending;
  const save = () => {
    if (!canSave) return;
    const answers = typed.answers.map((answer) => answer.trim()).filter((answer) => answer !== '');
    keep.mutate(
      { ...(card === null ? {} : { objectionId: card.objectionId }), objection: { ...typed, answers } },
      then,
    );
  };
  useKeys('Card', [
    { id: 'save card', label: 'Save the card', stroke: 'mod+Enter', run: save, enabled: canSave },
  ]);
  return (
    <section className={classes.form} aria-label="Card">
      <div className={classes.head}>
        <label className={classes.name}>
          <input
            className={classes.quiet}
            aria-label="Name of the card"
            ref={card === null ? takeFocus : undefined}
            value={typed.name}
            maxLength={40}
            placeholder="Its name: a word or two, as in reports"
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
        </label>
        <span className={words.label}>
          {dirty ? (card === null ? 'A new card' : 'Not saved yet') : 'Saved'}
        </span>
      </div>
      <div className={classes.card}>
        <Part label="They say">
          <textarea
            className={`${classes.quiet} ${classes.said}`}
            aria-label="They say"
            rows={1}
            value={typed.heard}
            maxLength={500}
            placeholder="In their words"
            onKeyDown={onOneLine}
            onChange={(event) => change({ heard: oneLine(event.currentTarget.value) })}
          />
        </Part>
        <Part label="It often means">
          <textarea
            className={classes.quiet}
            aria-label="It often means"
            rows={1}
            value={typed.means}
            maxLength={1_000}
            placeholder="What lies behind it"
            onKeyDown={onOneLine}
            onChange={(event) => change({ means: oneLine(event.currentTarget.value) })}
          />
        </Part>
        {typed.answers.slice(0, 6).map((answer, at) => (
          <Part key={at} label={at === 0 ? 'You say' : 'Or'}>
            <VariableField
              id={`answer-${at}`}
              label={`Answer ${at + 1}`}
              className={field.say}
              placeholder={at === 0 ? 'What you say' : 'Another answer'}
              value={answer}
              onChange={(value) => {
                const answers = typed.answers.with(at, value);
                change({
                  answers: answers.at(-1) === '' || answers.length >= 6 ? answers : [...answers, ''],
                });
              }}
            />
          </Part>
        ))}
        <Part label="And ask">
          <textarea
            className={`${classes.quiet} ${classes.said}`}
            aria-label="And ask"
            rows={1}
            value={typed.ask}
            maxLength={500}
            placeholder="The question that goes on"
            onKeyDown={onOneLine}
            onChange={(event) => change({ ask: oneLine(event.currentTarget.value) })}
          />
        </Part>
      </div>
      <footer className={editor.foot}>
        <p className={`${words.table} ${words.second}`}>
          {dirty ? (missing ?? 'Nothing is missing.') : 'Raised on calls as it stands.'}
        </p>
        <span className={editor.footWays}>
          {card === null ? null : (
            <Button
              variant="subtle"
              onClick={() =>
                putAway.mutate({ objectionId: card.objectionId, archived: !card.archived }, then)
              }
            >
              {card.archived ? 'Take out again' : 'Put away'}
            </Button>
          )}
          {touched ? (
            <Button variant="subtle" onClick={startOver}>
              Start over
            </Button>
          ) : null}
          {dirty ? (
            <Button
              variant="filled"
              disabled={!canSave}
              onClick={save}
              rightSection={<KeyHint keys="mod+Enter" />}
            >
              Save the card
            </Button>
          ) : null}
        </span>
      </footer>
    </section>
  );
}

/** Once, as a new card begins. */
const takeFocus = (input: HTMLInputElement | null): void => input?.focus();

/** Words that grow over several lines without a break of their own. */
const oneLine = (text: string): string => text.replaceAll(/\s*\n\s*/gu, ' ');
const onOneLine = (event: React.KeyboardEvent) => {
  if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault();
};

/** A part of a card, as a line stands in the outline of a script. */
function Part({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <div className={classes.part}>
      <span>{label}</span>
      <div>{children}</div>
    </div>
  );
}
