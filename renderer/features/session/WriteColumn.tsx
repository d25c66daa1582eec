import { Button, CopyButton } from '@mantine/core';
import type { Card } from '#shared/contract/cards.ts';
import { dayAndTime } from '#shared/domain/time/said.ts';
import type { Channel } from '#shared/domain/vocabulary.ts';
import { addressFor } from '#shared/domain/writing/address.ts';
import type { Text } from '#renderer/api/written-drafts.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { useCapOf } from '#renderer/ui/keys/keys.ts';
import words from '#renderer/ui/words.module.css';
import { Way } from './ScriptColumn.tsx';
import classes from './ScriptColumn.module.css';
import type { Opened, Writing } from './use-writing.ts';

/** Every channel but that of calls: what happens on it happens elsewhere, and is said afterwards. */
type Elsewhere = Exclude<Channel, 'call'>;

interface Props {
  readonly card: Card;
  readonly way: Elsewhere;
  readonly zone: string;
  readonly today: string;
  /** The text to them; null for a visit. */
  readonly writing: Writing | null;
  /** What was opened was sent. */
  readonly onSent: () => void;
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
const opens: Record<Elsewhere, string> = {
  email: 'Write in your mail program',
  linkedin: 'Open the profile, text copied',
  x: 'Open the profile, text copied',
  text: 'Copy the text',
  letter: 'Copy the text',
  visit: '',
};
const titles: Partial<Record<Elsewhere, string>> = { text: 'Text', letter: 'A letter to', visit: 'Visit' };

/** What became of the text: where it went, and that it is on the clipboard. */
function openedWords(way: Elsewhere, { copied, outside }: Opened): string {
  const there = way === 'email' ? 'Handed to your mail program.' : 'The profile was opened.';
  const clipboard = copied ? 'The text is on the clipboard.' : 'The text could not be copied.';
  return outside ? `${there} ${clipboard}` : clipboard;
}

/** The text as it will be opened, to be changed before. */
function TextFields({
  way,
  text,
  writing: { change, saved },
}: {
  readonly way: Elsewhere;
  readonly text: Text;
  readonly writing: Writing;
}) {
  return (
    <div className={classes.text}>
      {way === 'email' ? (
        <input
          aria-label="Subject"
          placeholder="Subject"
          value={text.subject}
          onChange={(event) => change({ ...text, subject: event.target.value })}
        />
      ) : null}
      <textarea
        aria-label="Text"
        rows={8}
        value={text.body}
        onChange={(event) => change({ ...text, body: event.target.value })}
      />
      {saved === 'failed' ? (
        <p role="status" className={`${words.label} ${classes.unsaved}`}>
          Not saved yet. Trying again.
        </p>
      ) : null}
    </div>
  );
}

/** In place of the script, for somebody who is written to or met: where, and how to get there. */
export function WriteColumn({ card, way, zone, today, writing, otherWay, onSent, onOther }: Props) {
  const shown = addressFor(way, card);
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
            {shown === '' ? (writing?.asked?.address ?? 'Nothing is known of it.') : shown}
          </p>
        </div>
        {writing === null || writing.text === null ? null : (
          <TextFields way={way} text={writing.text} writing={writing} />
        )}
        <div className={classes.openers}>
          {writing?.open == null ? null : (
            <Button onClick={writing.open} rightSection={<KeyHint keys="U" />}>
              {opens[way]}
            </Button>
          )}
          {shown === '' || card.suppressed ? null : (
            <CopyButton value={shown}>
              {({ copied, copy }) => (
                <Button variant="subtle" onClick={copy}>
                  {copied ? 'Copied' : 'Copy the address'}
                </Button>
              )}
            </CopyButton>
          )}
        </div>
        {writing?.asked == null ? (
          <p className={`${words.table} ${words.second}`}>
            {way === 'visit'
              ? 'Say below how it went, once you were there.'
              : 'Nothing is sent from here. Say below what you sent, or what came back.'}
          </p>
        ) : (
          <div role="status">
            <p className={words.section}>What happened?</p>
            <p className={`${words.table} ${words.second}`}>
              {writing.opened === null
                ? `Opened ${dayAndTime(writing.asked.occurredAt, zone, today)}, and nobody said whether it was sent.`
                : openedWords(way, writing.opened)}
            </p>
            <div className={classes.ways}>
              <Way stroke="J" label="Sent" onPick={onSent} />
              <Way stroke="K" label="Not sent" onPick={writing.notSent} />
            </div>
          </div>
        )}
        {otherWay === null ? null : (
          <div className={classes.foot}>
            <Way stroke="W" label={otherWay} onPick={onOther} />
          </div>
        )}
      </div>
    </div>
  );
}

/** Nothing can be said or written: somebody whom nobody may contact, or of whom nothing is known. */
export function NoWayColumn({ card }: { readonly card: Card }) {
  const skip = useCapOf('S');
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
            : `A note can be kept all the same.${skip === null ? '' : ` ${skip} leaves them for today.`}`}
        </p>
      </div>
    </div>
  );
}
