import type { WeekView } from '#shared/contract/days.ts';
import { TouchRow } from '#renderer/ui/TouchRow.tsx';
import words from '#renderer/ui/words.module.css';
import { countOf } from '#shared/domain/count-words.ts';

const room = 60;

/** The asks for an appointment in the order they came, a ring where one was accepted. */
export function AskedInOrder({ asked }: { readonly asked: WeekView['asked'] }) {
  if (asked.length === 0) return <p className={`${words.table} ${words.second}`}>Nobody was asked.</p>;
  const accepted = asked.filter((ask) => ask.answer === 'accepted').length;
  const shown = asked.slice(-room);
  return (
    <>
      <TouchRow
        size={11}
        marks={shown.map((ask) => (ask.answer === 'accepted' ? 'appointment' : 'attempted'))}
        label={`Asked ${asked.length} times, ${accepted} accepted`}
      />
      <p className={`${words.table} ${words.second}`}>
        Asked {countOf(asked.length, 'time')}, in the order they came
        {asked.length > room ? `, the last ${room} drawn` : ''}.
      </p>
    </>
  );
}
