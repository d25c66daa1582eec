import type { Closing } from '#shared/domain/sentences/closing.ts';
import type { Reader } from '../db/connection.ts';
import { registeredOf } from './reach.ts';

interface ClosingRow {
  readonly kind: Closing['of'];
  readonly value: string;
  readonly channels: Closing['channels'];
  readonly on_date: string;
  readonly list: string | null;
  readonly received_on: string | null;
  /** One word closes somebody, their numbers and their addresses: what was said with it has the same origin. */
  readonly origin: string;
}

const broadest: readonly Closing['of'][] = ['person', 'domain', 'number', 'email'];

/** Everything that stands against contacting somebody, by whom and since when: the broadest first, each word once. */
export function closingsOf(reader: Reader, prospectSeq: number): Closing[] {
  const rows = reader.all<ClosingRow>(
    `SELECT s.kind, s.value, s.channels, s.on_date, l.name AS list, l.received_on,
       coalesce('list ' || s.list_seq, 'touch ' || s.touch_seq, 'command ' || s.command_seq,
         'word ' || s.seq) AS origin
     FROM live_suppression s LEFT JOIN list l ON l.seq = s.list_seq
     WHERE s.seq IN (
       SELECT seq FROM suppression WHERE prospect_seq = :seq AND kind = 'person'
       UNION SELECT n.seq FROM seen_phone p CROSS JOIN suppression n ON n.kind = 'number' AND n.value = p.e164
         WHERE p.prospect_seq = :seq
       UNION SELECT a.seq FROM seen_email e CROSS JOIN suppression a ON a.kind = 'email' AND a.value = e.value_key
         WHERE e.prospect_seq = :seq
       UNION SELECT d.seq FROM seen_email e
         CROSS JOIN suppression d ON d.kind = 'domain' AND d.value = substr(e.value_key, instr(e.value_key, '@') + 1)
         WHERE e.prospect_seq = :seq)
     ORDER BY s.occurred_at, s.seq`,
    { seq: prospectSeq },
  );
  const said = new Set<string>();
  const words = rows
    .toSorted((a, b) => broadest.indexOf(a.kind) - broadest.indexOf(b.kind))
    .filter(({ kind, channels, origin }) => {
      const whole = `${origin} ${channels}`;
      if (said.has(whole)) return false;
      if (kind === 'person') said.add(whole);
      return true;
    })
    .map(
      ({ kind, value, channels, list, received_on, on_date }): Closing => ({
        of: kind,
        value,
        channels,
        by: list === null ? { kind: 'word' } : { kind: 'list', name: list },
        on: received_on ?? on_date,
      }),
    );
  const registers = registeredOf(reader, [prospectSeq]).flatMap(({ value, register }): Closing[] =>
    register === undefined
      ? []
      : [
          {
            of: 'number',
            value,
            channels: 'call',
            by: { kind: 'register', name: register.name },
            on: register.asOf,
          },
        ],
  );
  return [...words, ...registers];
}
