import { type Invariant, noRow } from './invariant.ts';

export const commands: readonly Invariant[] = [
  noRow<{ seq: number; operation: string }>(
    'every command says what it did',
    `SELECT seq, operation FROM command WHERE said = ''`,
    ({ seq, operation }) => `Command ${seq} (${operation}) does not say what it did.`,
  ),
  noRow<{ seq: number }>(
    'only what can be undone is undone, and after it was done',
    `SELECT v.seq FROM void v
     JOIN command undone ON undone.seq = v.voids_command_seq
     WHERE undone.undoable = 0 OR v.command_seq <= v.voids_command_seq`,
    ({ seq }) => `Undo ${seq} takes back a command that it cannot take back.`,
  ),
  noRow<{ key: string }>(
    'every setting is what the last change made it',
    `SELECT s.key FROM setting s
     JOIN change c ON c.seq = (
       SELECT max(l.seq) FROM change l
       WHERE l.entity = 'setting' AND l.entity_seq = s.seq
         AND NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = l.command_seq))
     WHERE c.after IS NOT s.value`,
    ({ key }) => `The setting ${key} is not what it was last set to.`,
  ),
];
