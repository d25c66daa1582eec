import type { OpenWritten } from '#shared/contract/written.ts';
import { capital } from '#shared/domain/count-words.ts';
import { messageWords } from '#shared/domain/sentences/written.ts';
import { dayAndTime } from '#shared/domain/time/said.ts';
import words from '#renderer/ui/words.module.css';
import classes from './CallButton.module.css';
import { Way } from './OpenLaunchLine.tsx';

interface Props {
  readonly asked: OpenWritten;
  readonly zone: string;
  readonly today: string;
  readonly onAsked: () => void;
}

/** While somebody is called: a message to them was opened, and nobody said whether it was sent. */
export function OpenWrittenLine({ asked, zone, today, onAsked }: Props) {
  return (
    <div className={classes.earlier} role="group" aria-label="A message that was opened">
      <p className={`${words.table} ${words.second}`}>
        {capital(messageWords[asked.channel])} of {dayAndTime(asked.occurredAt, zone, today)}: sent or not?
      </p>
      <div className={classes.ways}>
        <Way label="Say so" stroke="U" onPick={onAsked} />
      </div>
    </div>
  );
}
