import { Button, Textarea } from '@mantine/core';
import { useRef } from 'react';
import type { SessionSummary } from '#shared/contract/sessions.ts';
import { go } from '#renderer/app/router.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { useKeys } from '#renderer/ui/keys/keys.ts';
import words from '#renderer/ui/words.module.css';
import classes from './ReflectionLines.module.css';
import { useReflection } from './use-reflection.ts';

interface Props {
  readonly summary: SessionSummary;
  /** When work goes on, as '13:00'; null where nothing more is planned. */
  readonly nextAt: string | null;
  /** After the last line. */
  readonly onThrough: () => void;
}

/** Once, as the session ends: whoever has gone on to another line is left there. */
const takeFocus = (field: HTMLTextAreaElement | null) => field?.focus();

/** What a session leaves behind besides its numbers, while it is fresh: three lines, saved as they are typed. */
export function ReflectionLines({ summary, nextAt, onThrough }: Props) {
  const { lines, saved, type, flush } = useReflection(summary.session.sessionId, summary.reflection);
  const form = useRef<HTMLDivElement>(null);
  const questions = [
    { key: 'opened', asks: 'What opened a door?' },
    { key: 'unanswered', asks: 'What did you have no answer to?' },
    {
      key: 'differently',
      asks: `What will you do differently ${nextAt === null ? 'next time' : `at ${nextAt}`}?`,
    },
  ] as const;
  const heard = lines.unanswered.trim();
  const writeCard = () => {
    flush();
    go({ kind: 'scripts', heard });
  };
  useKeys('Three lines', [
    {
      id: 'card',
      label: 'Write an objection card for it',
      stroke: 'mod+J',
      run: writeCard,
      enabled: heard !== '',
    },
  ]);
  const onward = (at: number) => {
    const next = form.current?.querySelectorAll('textarea')[at + 1];
    if (next === undefined) onThrough();
    else next.focus();
  };
  return (
    <section className={classes.lines} aria-labelledby="three-lines" ref={form}>
      <div>
        <h2 id="three-lines" className={words.heading}>
          Three lines, twenty seconds
        </h2>
        <p className={`${words.table} ${words.second}`} role="status">
          {saved === 'failed'
            ? 'Not saved yet. It is tried again.'
            : saved === 'saved'
              ? 'Saved.'
              : 'For you.'}
        </p>
      </div>
      {questions.map(({ key, asks }, at) => (
        <Textarea
          key={key}
          label={asks}
          placeholder="One thing"
          autosize
          minRows={1}
          maxRows={4}
          maxLength={2000}
          variant="unstyled"
          classNames={{ label: classes.asks ?? '', input: classes.line ?? '' }}
          ref={at === 0 && summary.reflection === null ? takeFocus : undefined}
          value={lines[key]}
          onChange={(event) => type({ [key]: event.currentTarget.value })}
          onBlur={flush}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.ctrlKey || event.metaKey) return;
            // An input method takes Enter for a word of its own.
            if (event.nativeEvent.isComposing) return;
            event.preventDefault();
            onward(at);
          }}
        />
      ))}
      {heard === '' ? null : (
        <Button
          variant="default"
          className={classes.card ?? ''}
          onClick={writeCard}
          rightSection={<KeyHint keys="mod+J" />}
        >
          Write a card for “{heard.length > 32 ? `${heard.slice(0, 31)}…` : heard}”
        </Button>
      )}
      <p className={`${words.table} ${words.second} ${classes.keys}`}>
        <KeyHint keys="Enter" /> next line <KeyHint keys="Escape" /> leave them empty
      </p>
    </section>
  );
}
