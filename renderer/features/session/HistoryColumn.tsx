import type { Card, TouchView } from '#shared/contract/cards.ts';
import { History, storyLine } from '#renderer/ui/History.tsx';
import { markOf, touchWords } from '#renderer/ui/touch-words.ts';
import { balanceWords, TouchRow } from '#renderer/ui/TouchRow.tsx';
import { dayWords } from '#renderer/ui/day-words.ts';
import words from '#renderer/ui/words.module.css';
import classes from './HistoryColumn.module.css';

interface Props {
  readonly card: Card;
  readonly today: string;
  readonly zone: string;
  /** Opens a touch that stands, to correct it. */
  readonly onTouch: (touch: TouchView) => void;
}

/** As many as fit on a line; how many there are in all stands beside them. */
const marksShown = 12;

/** What happened so far, with this person and with the others there. */
export function HistoryColumn({ card, today, zone, onTouch }: Props) {
  const marks = card.history.flatMap((entry) =>
    entry.kind === 'touch' && !entry.touch.voided ? [markOf(entry.touch)] : [],
  );
  const sum = balanceWords(card.balance);
  const others = card.othersThere.flatMap(({ prospectId, name, title, lastTouch }) => ({
    key: prospectId,
    mark: lastTouch === null ? ('untried' as const) : markOf(lastTouch),
    title: lastTouch === null ? name : `${name}, ${touchWords(lastTouch).toLowerCase()}`,
    day: lastTouch === null ? '' : dayWords(lastTouch.onDate, today),
    note: lastTouch?.note ?? title,
    voided: false,
  }));
  return (
    <section className={classes.column} aria-labelledby="history-head">
      <h2 id="history-head" className={words.label}>
        History
      </h2>
      {marks.length === 0 ? null : (
        <div className={classes.sum}>
          <TouchRow marks={marks.slice(0, marksShown)} label={sum} />
          <span className={`${words.label} ${words.second}`} aria-hidden>
            {sum}
          </span>
        </div>
      )}
      {card.history.length === 0 ? (
        <p className={`${words.table} ${words.second}`}>Nothing yet. What you log stands here.</p>
      ) : (
        <History
          lines={card.history.map((entry) => ({
            ...storyLine(entry, today, zone),
            ...(entry.kind === 'touch' && !entry.touch.voided ? { onOpen: () => onTouch(entry.touch) } : {}),
          }))}
        />
      )}
      {others.length === 0 ? null : (
        <>
          <h3 className={words.label}>Others at {card.account?.name ?? 'the same place'}</h3>
          <History lines={others} />
        </>
      )}
    </section>
  );
}
