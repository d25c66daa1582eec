import type { Card } from '#shared/contract/cards.ts';
import { touchInWords } from '#shared/domain/last-touch.ts';
import { dayWords } from '#renderer/ui/day-words.ts';
import { balanceWords } from '#renderer/ui/TouchRow.tsx';
import { InlineMarkdown } from '#renderer/ui/Markdown.tsx';
import { TouchMark } from '#renderer/ui/TouchMark.tsx';
import { markOf } from '#renderer/ui/touch-words.ts';
import words from '#renderer/ui/words.module.css';
import { lastTime } from './last-time.ts';
import classes from './LastLine.module.css';

interface Props {
  readonly card: Pick<Card, 'history' | 'balance'>;
  readonly today: string;
}

/** What is read first of all that was, with the eye on the phone: the last result, the last note, and how often. */
export function LastLine({ card, today }: Props) {
  const last = lastTime(card.history);
  if (last === null) return null;
  const { touch, noted } = last;
  const onDate = touch?.onDate ?? noted?.onDate;
  return (
    <section className={classes.last} aria-label="Last time">
      <p className={classes.result}>
        <TouchMark mark={touch === null ? 'untried' : markOf(touch)} silent />
        <span>{touch === null ? 'Noted' : touchInWords(touch.channel, touch.outcome)}</span>
        <span className={words.quiet}>{onDate === undefined ? '' : dayWords(onDate, today)}</span>
      </p>
      {noted === null ? null : (
        <p className={`${words.table} ${words.second} ${classes.note}`}>
          <InlineMarkdown text={noted.body} />
        </p>
      )}
      {touch === null ? null : (
        <p className={`${words.label} ${words.counts}`}>{balanceWords(card.balance)}</p>
      )}
    </section>
  );
}
