import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ObjectionView } from '#shared/contract/objections.ts';
import { sentenceOf } from '#renderer/api/failure.ts';
import { useKeepObjection, usePutAwayObjection } from '#renderer/api/scripts.ts';
import { useUndoLast } from '#renderer/app/undo.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { useKeys } from '#renderer/ui/keys/keys.ts';
import { sayDone, sayUndoable } from '#renderer/ui/toast.tsx';
import words from '#renderer/ui/words.module.css';
import { asTyped, CardDrafts, missingOf, type Typed } from './card-draft.ts';
import classes from './Scripts.module.css';
import { VariableField } from './VariableField.tsx';

interface Props {
  /** Null for one that is new. */
  readonly card: ObjectionView | null;
  readonly heard: string;
  readonly onOpen: (objectionId: string) => void;
}

const drafts = new CardDrafts();

/** One card: what they say, what it often means, the answers, and what to ask next. */
export function CardForm({ card, heard, onOpen }: Props) {
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
    <section className={`${classes.outline} ${classes.cardForm}`} aria-label="Card">
      <div className={classes.card}>
        <label>
          <span className={words.label}>Name</span>
          <input
            aria-label="Name of the card"
            value={typed.name}
            maxLength={40}
            placeholder="A word or two, as in reports"
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
        </label>
        <label>
          <span className={words.label}>They say</span>
          <input
            className={classes.said}
            aria-label="They say"
            value={typed.heard}
            maxLength={500}
            placeholder="In their words"
            onChange={(event) => change({ heard: event.currentTarget.value })}
          />
        </label>
        <label>
          <span className={words.label}>It often means</span>
          <input
            aria-label="It often means"
            value={typed.means}
            maxLength={1_000}
            onChange={(event) => change({ means: event.currentTarget.value })}
          />
        </label>
        {typed.answers.slice(0, 6).map((answer, at) => (
          <div key={at}>
            <span className={words.label}>{at === 0 ? 'You say' : 'Or'}</span>
            <VariableField
              id={`answer-${at}`}
              label={`Answer ${at + 1}`}
              className={classes.say}
              placeholder={at === 0 ? 'What you say' : 'Another answer'}
              value={answer}
              onChange={(value) => {
                const answers = typed.answers.with(at, value);
                change({
                  answers: answers.at(-1) === '' || answers.length >= 6 ? answers : [...answers, ''],
                });
              }}
            />
          </div>
        ))}
        <label>
          <span className={words.label}>And ask</span>
          <input
            className={classes.said}
            aria-label="And ask"
            value={typed.ask}
            maxLength={500}
            onChange={(event) => change({ ask: event.currentTarget.value })}
          />
        </label>
      </div>
      <footer className={classes.foot}>
        <p className={`${words.table} ${words.second}`}>{dirty ? (missing ?? 'Not saved yet.') : 'Saved.'}</p>
        <span className={classes.footWays}>
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
          <Button disabled={!canSave} onClick={save} rightSection={<KeyHint keys="mod+Enter" />}>
            Save the card
          </Button>
        </span>
      </footer>
    </section>
  );
}
