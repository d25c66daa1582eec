import { UnstyledButton } from '@mantine/core';
import { dayAndTime } from '#shared/domain/time/said.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import words from '#renderer/ui/words.module.css';
import classes from './CallButton.module.css';
import type { Call } from './use-call.ts';

interface Props {
  readonly call: Call;
  readonly zone: string;
  readonly today: string;
}

/** A call of earlier that was handed over and got no result: the rep says it was one, or that it never rang. */
export function OpenLaunchLine({ call, zone, today }: Props) {
  const asked = call.earlier ?? (call.live?.longAgo === true ? call.live : null);
  if (asked === null) return null;
  const when = dayAndTime(asked.startedAt, zone, today);
  return (
    <div className={classes.earlier} role="group" aria-label="A call without a result">
      <p className={`${words.table} ${words.second}`}>
        {call.earlier === null
          ? `The call of ${when}. How did it go?`
          : `Called ${when}, and nobody said how it went.`}
      </p>
      <div className={classes.ways}>
        {call.earlier === null ? null : (
          <Way label="Say how it went" stroke="Enter" onPick={call.takeEarlier} />
        )}
        <Way label="Never rang" stroke="0" onPick={call.neverRang} />
      </div>
    </div>
  );
}

export function Way(props: { readonly label: string; readonly stroke: string; readonly onPick: () => void }) {
  return (
    <UnstyledButton
      className={classes.others}
      aria-keyshortcuts={props.stroke}
      onMouseDown={(event) => event.preventDefault()}
      onClick={props.onPick}
    >
      {props.label}
      <KeyHint keys={props.stroke} />
    </UnstyledButton>
  );
}
