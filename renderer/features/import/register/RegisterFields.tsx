import { QuietDate, QuietText } from '#renderer/ui/QuietField.tsx';
import words from '#renderer/ui/words.module.css';
import { say } from '../flow.ts';
import type { Opened } from '../flow-state.ts';
import classes from './Register.module.css';

/** Whose register it is, and as of which day it holds. */
export function RegisterFields({ opened }: { readonly opened: Opened }) {
  const { target } = opened;
  return (
    <section aria-label="Whose register it is" className={classes.fields}>
      <h2 className={words.section}>Whose register</h2>
      <div>
        <QuietText
          label="Register"
          value={target.sourceName}
          problem={target.sourceName.trim() === '' ? 'Say whose register it is.' : null}
          onChange={(sourceName) => say({ target: { ...target, sourceName } })}
        />
        <QuietDate
          label="As of"
          value={target.receivedOn}
          onChange={(receivedOn) => say({ target: { ...target, receivedOn } })}
        />
      </div>
      <p className={words.label}>
        A newer file of the same register takes the place of an older one for the area codes that it holds:
        numbers that are no longer in it may be called again. The day decides which is newer.
      </p>
    </section>
  );
}
