import type { Card } from '#shared/contract/cards.ts';
import { touchInWords } from '#shared/domain/last-touch.ts';
import { dayWords } from '#renderer/ui/day-words.ts';
import { balanceWords } from '#renderer/ui/TouchRow.tsx';
import { InlineMarkdown } from '#renderer/ui/Markdown.tsx';
import { TouchMark } from '#renderer/ui/TouchMark.tsx';
import { markOf } from '#renderer/ui/touch-words.ts';
import words from '#renderer/ui/words.module.css';
import classes from './LastLine.module.css';

interface Props {
  readonly card: Pick<Card, 'history' | 'balance'>;
  readonly today: string;
}

/** What is read first of all that was, with the eye on the phone: the last result, the last note, and how often. */
export function LastLine({ card, today }: Props) {
  const touches = card.history.flatMap((entry) =>
    entry.kind === 'touch' && !entry.touch.voided ? [entry.touch] : [],
  );
  const [last] = touches;
  if (last === undefined) return null;
  const noted = card.history
    .flatMap((entry) => {
      if (entry.kind === 'note') return [entry.body];
      return entry.kind === 'touch' && !entry.touch.voided ? [entry.touch.note ?? ''] : [];
    })
    .find((body) => body.trim() !== '');
  return (
    <section className={classes.last} aria-label="Last time">
      <p className={classes.result}>
        <TouchMark mark={markOf(last)} silent />
        <span>{touchInWords(last.channel, last.outcome)}</span>
        <span className={words.quiet}>{dayWords(last.onDate, today)}</span>
      </p>
      {noted === undefined ? null : (
        <p className={`${words.table} ${words.second} ${classes.note}`}>
          <InlineMarkdown text={noted} />
        </p>
      )}
      <p className={`${words.label} ${words.counts}`}>{balanceWords(card.balance)}</p>
    </section>
  );
}
