import { Button, CopyButton } from '@mantine/core';
import type { Card } from '#shared/contract/cards.ts';
import { openOutside } from '#renderer/api/hand-over.ts';
import words from '#renderer/ui/words.module.css';
import { Way } from './ScriptColumn.tsx';
import classes from './ScriptColumn.module.css';
import { addressFor, type Elsewhere } from './write-to.ts';

interface Props {
  readonly card: Card;
  readonly way: Elsewhere;
  /** What another way would be: 'Call instead'; null where there is none. */
  readonly otherWay: string | null;
  readonly onOther: () => void;
}

const heads: Record<Elsewhere, string> = {
  email: 'E-mail',
  linkedin: 'LinkedIn',
  x: 'X',
  text: 'Number',
  letter: 'Where they are',
  visit: 'Where they are',
};
const opens: Record<Elsewhere, string | null> = {
  email: 'Write in your mail program',
  linkedin: 'Open the profile',
  x: 'Open the profile',
  text: null,
  letter: null,
  visit: null,
};
const titles: Partial<Record<Elsewhere, string>> = { text: 'Text', letter: 'A letter to', visit: 'Visit' };

/** In place of the script, for somebody who is written to or met: where, and how to get there. */
export function WriteColumn({ card, way, otherWay, onOther }: Props) {
  const { shown, uri } = addressFor(way, card);
  const opening = opens[way];
  return (
    <div className={classes.script}>
      <div className={classes.head}>
        <h2 className={classes.name}>
          {titles[way] ?? 'Write to'} {card.firstName ?? card.name}
        </h2>
      </div>
      <div className={classes.body}>
        <div>
          <p className={words.label}>{heads[way]}</p>
          <p className={`${words.heading} ${classes.address}`}>
            {shown === '' ? 'Nothing is known of it.' : shown}
          </p>
        </div>
        <div className={classes.openers}>
          {uri === null || opening === null ? null : (
            <Button onClick={() => void openOutside(uri)}>{opening}</Button>
          )}
          {shown === '' ? null : (
            <CopyButton value={shown}>
              {({ copied, copy }) => (
                <Button variant="subtle" onClick={copy}>
                  {copied ? 'Copied' : 'Copy'}
                </Button>
              )}
            </CopyButton>
          )}
        </div>
        <p className={`${words.table} ${words.second}`}>
          {way === 'visit'
            ? 'Say below how it went, once you were there.'
            : 'Nothing is sent from here. Say below what you sent, or what came back.'}
        </p>
        {otherWay === null ? null : <Way stroke="W" label={otherWay} onPick={onOther} />}
      </div>
    </div>
  );
}

/** Nothing can be said or written: somebody whom nobody may contact, or of whom nothing is known. */
export function NoWayColumn({ card }: { readonly card: Card }) {
  return (
    <div className={classes.script}>
      <div className={classes.head} />
      <div className={classes.body}>
        <p className={words.heading}>
          {card.closings.length > 0 ? 'Nothing goes out to them.' : 'Nothing to reach them by.'}
        </p>
        <p className={`${words.body} ${words.second}`}>
          {card.closings.length > 0
            ? 'Who said so, and when, stands at the left. A note can be kept all the same.'
            : 'A note can be kept all the same. S leaves them for today.'}
        </p>
      </div>
    </div>
  );
}
