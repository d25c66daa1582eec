import {
  IconAlertCircle,
  IconCopy,
  IconHelpCircle,
  IconPhone,
  IconRefresh,
  IconShield,
  IconUserPlus,
} from '@tabler/icons-react';
import type { ImportReview } from '#shared/contract/imports.ts';
import { figureOf } from '#shared/domain/count-words.ts';
import words from '#renderer/ui/words.module.css';
import classes from './Review.module.css';
import type { Deciding } from './use-suggestions.ts';

interface Props {
  readonly review: ImportReview;
  readonly deciding: Pick<Deciding, 'total' | 'decided' | 'same'>;
}

/** What the import will do to the book, line by line. */
export function WhatWillHappen({ review, deciding }: Props) {
  const { counts } = review;
  const known = counts.same - review.repeated;
  const { total, decided } = deciding;
  const left = total - decided;
  const joining = Math.max(0, counts.new + counts.maybe - deciding.same);
  const lines = [
    {
      icon: IconUserPlus,
      count: joining,
      line: `${figureOf(joining, 'person joins', 'people join')} your book`,
    },
    {
      icon: IconRefresh,
      count: known,
      line: `${figureOf(known, 'row is', 'rows are')} about people you have; what you typed stays`,
    },
    {
      icon: IconCopy,
      count: review.repeated,
      line: `${figureOf(review.repeated, 'row repeats', 'rows repeat')} somebody in the file`,
    },
    {
      icon: IconHelpCircle,
      count: total,
      line:
        left === 0
          ? `${figureOf(total, 'maybe', 'maybes')}, all decided`
          : `${figureOf(total, 'maybe', 'maybes')}: ${decided === 0 ? 'none' : decided.toLocaleString('en')} decided, ${left.toLocaleString('en')} ${left === 1 ? 'comes' : 'come'} in as new, marked`,
    },
    {
      icon: IconPhone,
      count: review.withNumber,
      line: `${figureOf(review.withNumber, 'new row has', 'new rows have')} a number you can dial`,
    },
    {
      icon: IconShield,
      count: review.optedOut,
      line: `${review.optedOut.toLocaleString('en')} asked not to be called, or not to be written to. They stay that way`,
    },
    {
      icon: IconAlertCircle,
      count: counts.warned,
      line: `${figureOf(counts.warned, 'row has', 'rows have')} a value kept as written`,
    },
  ];
  return <Happens lines={lines} />;
}

interface Line {
  readonly icon: typeof IconUserPlus;
  /** Nothing is said of what happens to nobody. */
  readonly count: number;
  readonly line: string;
}

/** Consequences, one a line. */
export function Happens({ lines }: { readonly lines: readonly Line[] }) {
  const said = lines.filter(({ count }) => count > 0);
  return (
    <section aria-label="What will happen" className={classes.happen}>
      <h2 className={words.section}>What will happen</h2>
      <ul>
        {said.map(({ icon: Icon, line }) => (
          <li key={line} className={`${words.table} ${words.second}`}>
            <Icon size={18} stroke={1.5} aria-hidden />
            {line}
          </li>
        ))}
      </ul>
    </section>
  );
}
