import { type Invariant, noRow } from './invariant.ts';

export const appointments: readonly Invariant[] = [
  noRow<{ seq: number }>(
    'every appointment was set once, before anything else became of it',
    `SELECT a.seq FROM appointment a
     LEFT JOIN appointment_event e ON e.appointment_seq = a.seq
     GROUP BY a.seq
     HAVING total(e.kind = 'set') <> 1 OR min(e.seq) <> min(CASE WHEN e.kind = 'set' THEN e.seq END)`,
    ({ seq }) => `Appointment ${seq} was not set exactly once.`,
  ),
  noRow<{ seq: number }>(
    'the touch that produced an appointment was with the same person',
    `SELECT DISTINCT a.seq FROM appointment a
     JOIN touch t ON t.seq IN (a.touch_seq, a.producing_touch_seq)
     WHERE t.prospect_seq <> a.prospect_seq`,
    ({ seq }) => `Appointment ${seq} is credited to a touch with somebody else.`,
  ),
];
