import { type Invariant, noRow } from './invariant.ts';

export const cadences: readonly Invariant[] = [
  noRow<{ seq: number }>(
    'a step that was skipped is one of its cadence',
    `SELECT e.seq FROM enrollment_event e JOIN cadence_version v ON v.seq = e.version_seq
     WHERE e.kind = 'skipped' AND e.step NOT BETWEEN 0 AND json_array_length(v.body, '$.steps') - 1`,
    ({ seq }) => `Enrollment event ${seq} skips a step that its cadence does not have.`,
  ),
  noRow<{ seq: number }>(
    'every end of a cadence leads to one that there is, or off it',
    `SELECT DISTINCT v.seq FROM cadence_version v JOIN json_each(v.body, '$.after') a
     WHERE a.value ->> 'kind' = 'move' AND NOT EXISTS (
       SELECT 1 FROM cadence c WHERE lower(hex(c.id)) = replace(a.value ->> 'cadenceId', '-', ''))`,
    ({ seq }) => `Version ${seq} of a cadence leads to one that is not there.`,
  ),
  noRow<{ seq: number }>(
    'nobody was put on a cadence in one go beyond those counted',
    `SELECT b.seq FROM enrollment_batch b
     WHERE (SELECT count(*) FROM enrollment e WHERE e.batch_seq = b.seq) > b.counts ->> 'enrolled'`,
    ({ seq }) => `Enrollment batch ${seq} has put on more people than it counts.`,
  ),
  noRow<{ seq: number }>(
    'who was put on a cadence was put on a version that stood then',
    `SELECT e.seq FROM live_enrollment e JOIN cadence_version v ON v.seq = e.version_seq
     WHERE v.recorded_at > e.recorded_at OR EXISTS (SELECT 1 FROM void d WHERE d.voids_command_seq = v.command_seq)`,
    ({ seq }) => `Enrollment ${seq} is on a version of a cadence that did not stand.`,
  ),
];
