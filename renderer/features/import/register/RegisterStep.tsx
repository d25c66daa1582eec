import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { failureOf } from '#renderer/api/failure.ts';
import { displayNumber } from '#shared/domain/phones.ts';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { useKeys } from '#renderer/ui/keys/keys.ts';
import { Section } from '#renderer/ui/Section.tsx';
import words from '#renderer/ui/words.module.css';
import { check, leave, readAgain } from '../flow.ts';
import type { Opened } from '../flow-state.ts';
import { NextButton, Page } from '../Page.tsx';
import classes from './Register.module.css';
import { RegisterFields } from './RegisterFields.tsx';

interface Props {
  readonly opened: Opened;
  readonly error: unknown;
  /** The file is being read in another way. */
  readonly again: boolean;
}

const few = 12;

/** A file of numbers that nobody may call: it closes calls and makes nobody. */
export function RegisterStep({ opened, error, again }: Props) {
  const { preview, country } = opened;
  const commands = useMemo(
    () => [
      {
        id: 'check',
        label: 'Check every number',
        stroke: 'mod+Enter',
        enabled: !again,
        run: (): void => void check(),
      },
      {
        id: 'people',
        label: 'It is a list of people',
        stroke: 'P',
        enabled: !again,
        run: (): void => void readAgain({ kind: 'people' }),
      },
      { id: 'leave', label: 'Leave this file', stroke: 'Escape', run: leave },
    ],
    [again],
  );
  useKeys('Register', commands);
  const failure = error === null ? null : failureOf(error);
  const shown = preview.rows.slice(0, few);
  return (
    <Page
      at={1}
      title="A do-not-call register"
      aside={<RegisterFields opened={opened} />}
      foot={
        <>
          <NextButton stroke="mod+Enter" disabled={again} onClick={() => void check()}>
            Check every number
          </NextButton>
          <p className={words.label}>Reads only. Nothing is in your book yet.</p>
        </>
      }
    >
      <p className={`${words.body} ${words.second} ${classes.line}`}>
        {preview.fileName} holds numbers and nothing else. Nobody will be added; whoever has one of these
        numbers is not called on it.
      </p>
      {failure === null ? null : (
        <FailedState
          title="The numbers could not be read"
          line={[failure.sentence, failure.forward ?? 'Nothing was changed.'].join(' ')}
          reference={failure.reference ?? undefined}
        />
      )}
      <div className={classes.ways}>
        <Button
          disabled={again}
          rightSection={<KeyHint keys="P" />}
          onClick={() => void readAgain({ kind: 'people' })}
        >
          It is a list of people
        </Button>
        <Button variant="subtle" rightSection={<KeyHint keys="Escape" />} onClick={leave}>
          Leave this file
        </Button>
      </div>
      <Section
        title={preview.register?.kind === 'changes' ? 'The first changes' : 'The first numbers'}
        note={preview.register?.kind === 'changes' ? 'adds to what is registered, and takes away' : undefined}
      >
        <ol className={classes.numbers}>
          {shown.map(({ line, cells }) => (
            <li key={line}>
              <span className={words.label}>Line {line}</span>{' '}
              {cells
                .map((cell) => (cell.startsWith('+') ? displayNumber({ e164: cell }, country) : cell))
                .join(' ')}
            </li>
          ))}
        </ol>
      </Section>
    </Page>
  );
}
