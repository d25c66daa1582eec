import { UnstyledButton } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import type { PhoneView } from '#shared/contract/cards.ts';
import { deadWords } from '#shared/domain/sentences/dead-number.ts';
import { useNow } from '#renderer/api/use-now.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { useStroke } from '#renderer/ui/keys/keys.ts';
import { stopwatch } from '#renderer/ui/day-words.ts';
import { TouchMark } from '#renderer/ui/TouchMark.tsx';
import words from '#renderer/ui/words.module.css';
import classes from './CallButton.module.css';
import type { Numbers } from './numbers.ts';
import type { Call, LiveCall } from './use-call.ts';
import { useProgramName } from './use-program-name.ts';

interface Props {
  readonly numbers: Numbers;
  readonly call: Call;
  /** What stands against contacting them, in sentences. */
  readonly closings: readonly string[];
  /** Whether a call is among the ways that are open. */
  readonly callable: boolean;
  readonly today: string;
  readonly onCall: (phoneId: string) => void;
}

const states: Record<PhoneView['state'], string> = {
  answered: 'answered before',
  rang: 'rang before',
  dead: 'dead',
  untried: 'never tried',
  suppressed: 'do not contact',
};

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** 'Zoom Phone, mobile, answered before'; of a dead number since when, and on whose card that was said. */
function whatIsKnown({ type, state, deadSince }: PhoneView, today: string, program: string | null): string {
  if (deadSince !== null) return `${deadWords(deadSince, today)}.`;
  return [program, program === null ? capital(type) : type, states[state]]
    .filter((word) => word !== null)
    .join(', ');
}

/** What is known of a call that was handed over, or was to be. */
export function callWords(
  { handedOver, back }: Pick<LiveCall, 'handedOver' | 'back'>,
  program: string | null,
): string {
  const clipboard = handedOver?.copied === true ? ' The number is on the clipboard.' : '';
  if (handedOver?.handed === false) {
    const none = program === null ? 'No program here takes calls.' : `${program} does not answer here.`;
    return `${none}${clipboard || ' Dial it by hand.'}`;
  }
  if (back) return 'How did it go?';
  return `Handed to ${program ?? 'your calling program'}.${clipboard}`;
}

/** The shortest path on the screen: one number, one key. While it rings, the time instead. */
export function CallButton({ numbers, call, closings, callable, today, onCall }: Props) {
  const program = useProgramName();
  const phone = numbers.inUse;
  const shortcut = useStroke('C');
  if (phone === null || !callable) {
    if (closings.length > 0) return <Closings sentences={closings} />;
    return (
      <div className={classes.call}>
        <div className={classes.none}>No number that can be called.</div>
        <div className={classes.under}>
          <span />
          <OtherNumbers numbers={numbers} />
        </div>
      </div>
    );
  }
  return (
    <div className={classes.call}>
      {call.live?.phoneId === phone.phoneId && !call.live.longAgo ? (
        <Live live={call.live} number={phone.display} />
      ) : (
        <UnstyledButton
          className={classes.button}
          data-anyway={numbers.anyway || undefined}
          aria-keyshortcuts={shortcut}
          disabled={call.starting}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onCall(phone.phoneId)}
        >
          {numbers.anyway ? (
            <>
              <TouchMark mark="dead" silent />
              <span className={classes.number}>
                Dial{' '}
                <s>
                  <Digits text={phone.display} />
                </s>{' '}
                anyway
              </span>
            </>
          ) : (
            <>
              <IconPhone size={18} stroke={1.5} aria-hidden />
              <span className={classes.number}>
                <span className={classes.verb}>Call </span>
                <Digits text={phone.display} />
              </span>
            </>
          )}
          <KeyHint keys="C" />
        </UnstyledButton>
      )}
      <div className={classes.under}>
        <span className={`${words.label} ${words.second}`}>
          {call.live === null || call.live.longAgo
            ? whatIsKnown(phone, today, program)
            : callWords(call.live, program)}
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
  const { extByHand } = live;
  return (
    <>
      <div className={classes.live} role="timer" aria-label={`Call to ${number}`}>
        <span className={classes.dot} aria-hidden />
        <span className={classes.number}>
          <Digits text={number} />
        </span>
        <span className={words.counts}>{stopwatch(at - live.startedAt)}</span>
      </div>
      {extByHand === null ? null : (
        <p className={classes.ext}>
          <span className={`${words.heading} ${words.counts}`}>Ext. {extByHand}</span>
          <span className={`${words.table} ${words.second}`}>
            {/^\d{1,10}$/.test(extByHand) ? 'yours to key in' : 'not handed over: look whether it is one'}
          </span>
        </p>
      )}
    </>
  );
}

/** A number as it is read: where it is short of room, only its extension goes to a line of its own. */
function Digits({ text }: { readonly text: string }) {
  const at = text.indexOf(' ext. ');
  if (at === -1) return <span className={classes.whole}>{text}</span>;
  return (
    <>
      <span className={classes.whole}>{text.slice(0, at)}</span>{' '}
      <span className={classes.whole}>{text.slice(at + 1)}</span>
    </>
  );
}

function othersWords({ others, othersUnmeant }: Numbers): string {
  if (othersUnmeant) return others === 1 ? '1 dead or fax' : `${others} dead or fax`;
  return others === 1 ? '1 more number' : `${others} more numbers`;
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
      {othersWords(numbers)}
      <KeyHint keys="X" />
    </UnstyledButton>
  );
}
