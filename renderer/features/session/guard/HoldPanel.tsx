import { IconHandStop } from '@tabler/icons-react';
import type { GuardView } from '#shared/contract/cards.ts';
import classes from './HoldPanel.module.css';

/** Where the call button was: what is held. The ways out stand in the middle. */
export function HoldPanel({ held, number }: { readonly held: GuardView; readonly number: string | null }) {
  return (
    <section className={classes.hold} aria-label={held.held}>
      <IconHandStop size={18} stroke={1.5} aria-hidden />
      <div>
        <p className={classes.head}>{held.held}</p>
        <p className={classes.line}>
          {held.way === 'call' && number !== null
            ? `${number} would ring once more into the same silence.`
            : 'It would be one more of the same.'}
        </p>
      </div>
    </section>
  );
}
