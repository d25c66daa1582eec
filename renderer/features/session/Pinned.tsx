import { UnstyledButton } from '@mantine/core';
import { IconHandStop, IconPin, IconTarget, IconVolume, IconX } from '@tabler/icons-react';
import type { Card } from '#shared/contract/cards.ts';
import type { PinKind } from '#shared/domain/pins.ts';
import { pinWords } from '#shared/domain/pins.ts';
import { sentenceOf } from '#renderer/api/failure.ts';
import { useRemovePin } from '#renderer/api/pins.ts';
import { useUndoLast } from '#renderer/app/undo.ts';
import { useStroke } from '#renderer/ui/keys/keys.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { InlineMarkdown } from '#renderer/ui/Markdown.tsx';
import { sayDone, sayUndoable } from '#renderer/ui/toast.tsx';
import words from '#renderer/ui/words.module.css';
import classes from './Pinned.module.css';

const icons: Readonly<Record<PinKind, typeof IconPin>> = {
  never: IconHandStop,
  name: IconVolume,
  cares: IconTarget,
  fact: IconPin,
};

interface Props {
  readonly card: Card;
  readonly onPin: () => void;
}

/** What is always to be seen of them: how to say the name, what they care about, what never to say. */
export function Pinned({ card, onPin }: Props) {
  const { busy, remove } = useRemovePin(card.prospectId);
  const undo = useUndoLast();
  const stroke = useStroke('I');
  return (
    <section className={classes.pinned} aria-label="Pinned">
      <div className={classes.head}>
        {card.pinned.length === 0 ? null : <h2 className={words.label}>Pinned</h2>}
        <UnstyledButton
          className={`${words.label} ${classes.pin}`}
          aria-keyshortcuts={stroke}
          // A pointer must not take the cursor out of the line that is to be pinned.
          onMouseDown={(event) => event.preventDefault()}
          onClick={onPin}
        >
          {card.pinned.length === 0 ? 'Pin a fact' : 'Pin another'} <KeyHint keys="I" />
        </UnstyledButton>
      </div>
      {card.pinned.length === 0 ? null : (
        <ul className={classes.list}>
          {card.pinned.map(({ pinId, kind, body }) => {
            const Icon = icons[kind];
            return (
              <li key={pinId} className={`${words.table} ${classes.fact}`} data-kind={kind}>
                <Icon size={16} stroke={1.5} role="img" aria-label={pinWords[kind]} />
                <span>
                  {kind === 'never' ? <strong className={classes.never}>Never say: </strong> : null}
                  <InlineMarkdown text={body} />
                </span>
                <UnstyledButton
                  className={classes.remove}
                  aria-label={`Unpin: ${body}`}
                  disabled={busy}
                  onClick={() =>
                    remove(pinId, {
                      done: (said) => sayUndoable(said, undo),
                      failed: (error) => sayDone(sentenceOf(error)),
                    })
                  }
                >
                  <IconX size={14} stroke={1.5} aria-hidden />
                </UnstyledButton>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
