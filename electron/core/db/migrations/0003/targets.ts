/**
 * What is to be found out about an account: its newest live row says whether research is still to be done. The
 * index holds the target accounts alone, so that the list of them is read without looking at any other.
 */
export const targets = /* sql */ `
CREATE INDEX account_target ON account (seq) WHERE class = 'target';

CREATE TABLE account_task (
  seq INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  account_seq INTEGER NOT NULL REFERENCES account (seq) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('research', 'done')),
  task TEXT NOT NULL,
  occurred_at INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  on_date TEXT NOT NULL,
  command_seq INTEGER REFERENCES command (seq)
) STRICT;
CREATE INDEX account_task_account ON account_task (account_seq, seq);
CREATE TRIGGER account_task_is_append_only BEFORE UPDATE ON account_task BEGIN
  SELECT RAISE(ABORT, 'a fact is never changed');
END;

CREATE VIEW open_account_task AS
  SELECT t.* FROM account_task t
  WHERE t.kind = 'research' AND t.seq = (
    SELECT max(n.seq) FROM account_task n WHERE n.account_seq = t.account_seq
      AND NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = n.command_seq));
`;
