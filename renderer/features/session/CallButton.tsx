import { UnstyledButton } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import type { PhoneView } from '#shared/contract/cards.ts';
import { useNow } from '#renderer/api/use-now.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { stopwatch } from '#renderer/ui/day-words.ts';
import { TouchMark } from '#renderer/ui/TouchMark.tsx';
import words from '#renderer/ui/words.module.css';
import classes from './CallButton.module.css';
import type { Numbers } from './numbers.ts';
import type { Call, LiveCall } from './use-call.ts';

interface Props {
  readonly numbers: Numbers;
  readonly call: Call;
  /** What stands against contacting them, in sentences. */
  readonly closings: readonly string[];
  /** Whether a call is among the ways that are open. */
  readonly callable: boolean;
  readonly onCall: (phoneId: string) => void;
}

const states: Record<PhoneView['state'], string> = {
  answered: 'answered before',
  rang: 'rang before',
  dead: 'dead',
  untried: 'never tried',
  suppressed: 'do not contact',
};

/** What is known of a call that was handed over, or was to be. */
export function callWords({ handedOver, back }: Pick<LiveCall, 'handedOver' | 'back'>): string {
  const clipboard = handedOver?.copied === true ? ' The number is on the clipboard.' : '';
  if (handedOver?.handed === false) return `No program here takes calls.${clipboard || ' Dial it by hand.'}`;
  if (back) return 'How did it go?';
  return handedOver?.copied === true ? `Handed over.${clipboard}` : 'Handed over to your calling program.';
}

/** The shortest path on the screen: one number, one key. While it rings, the time instead. */
export function CallButton({ numbers, call, closings, callable, onCall }: Props) {
  const phone = numbers.inUse;
  if (phone === null || !callable) {
    return closings.length === 0 ? (
      <div className={classes.none}>No number that can be called.</div>
    ) : (
      <Closings sentences={closings} />
    );
  }
  return (
    <div className={classes.call}>
      {call.live?.phoneId === phone.phoneId ? (
        <Live live={call.live} number={phone.display} />
      ) : (
        <UnstyledButton
          className={classes.button}
          aria-keyshortcuts="C"
          disabled={call.starting}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onCall(phone.phoneId)}
        >
          <IconPhone size={18} stroke={1.5} aria-hidden />
          <span className={classes.number}>
            <span className={classes.verb}>Call </span>
            {phone.display}
          </span>
          <KeyHint keys="C" />
        </UnstyledButton>
      )}
      <div className={classes.under}>
        <span className={`${words.label} ${words.second}`}>
          {call.live === null
            ? `${phone.type.charAt(0).toUpperCase()}${phone.type.slice(1)}, ${states[phone.state]}`
            : callWords(call.live)}
          {call.live?.handedOver?.handed === false && call.live.uri !== null ? (
            <>
              {' '}
              <a className={classes.browser} href={call.live.uri} target="_blank" rel="noreferrer">
                Try the browser
              </a>
            </>
          ) : null}
        </span>
        <OtherNumbers numbers={numbers} />
      </div>
    </div>
  );
}

/** Why nobody calls, or writes: what is closed, who says so and since when. */
export function Closings({ sentences }: { readonly sentences: readonly string[] }) {
  return (
    <ul className={classes.closings} aria-label="Not to be contacted">
      {sentences.map((sentence) => (
        <li key={sentence}>
          <TouchMark mark="barred" silent />
          <span>{sentence}</span>
        </li>
      ))}
    </ul>
  );
}

function Live({ live, number }: { readonly live: LiveCall; readonly number: string }) {
  const at = useNow(1_000);
  return (
    <div className={classes.live} role="timer" aria-label={`Call to ${number}`}>
      <span className={classes.dot} aria-hidden />
      <span className={classes.number}>{number}</span>
      <span className={words.counts}>{stopwatch(at - live.startedAt)}</span>
    </div>
  );
}

/** Steps through the numbers of a person. */
function OtherNumbers({ numbers }: { readonly numbers: Numbers }) {
  if (numbers.others === 0) return null;
  return (
    <UnstyledButton
      className={classes.others}
      onMouseDown={(event) => event.preventDefault()}
      onClick={numbers.next}
    >
      {numbers.others === 1 ? '1 more number' : `${numbers.others} more numbers`}
      <KeyHint keys="X" />
    </UnstyledButton>
  );
}
