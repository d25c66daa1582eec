const times = /* sql */ `
  occurred_at INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  on_date TEXT NOT NULL,
  command_seq INTEGER REFERENCES command (seq)`;

/** What the rules of calling said when a call was handed over, and what a company has made of the rules. */
export const calling = /* sql */ `
-- The newest live row of a jurisdiction is what holds; one without a body puts the rule back as it came.
CREATE TABLE calling_rule (
  seq INTEGER PRIMARY KEY,
  jurisdiction TEXT NOT NULL,
  body TEXT CHECK (body IS NULL OR json_valid(body)),${times}
) STRICT;
CREATE INDEX calling_rule_jurisdiction ON calling_rule (jurisdiction, seq);
CREATE INDEX calling_rule_command ON calling_rule (command_seq);
CREATE TRIGGER calling_rule_is_append_only BEFORE UPDATE ON calling_rule BEGIN
  SELECT RAISE(ABORT, 'a fact is never changed');
END;

CREATE VIEW live_calling_rule AS
  SELECT r.* FROM calling_rule r
  WHERE NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = r.command_seq);

-- Whether a call could be placed, why, by which version of the rules, and for what reason it was all the same.
CREATE TABLE launch_decision (
  seq INTEGER PRIMARY KEY,
  launch_seq INTEGER NOT NULL UNIQUE REFERENCES launch (seq),
  level TEXT NOT NULL CHECK (level IN ('reason', 'warn', 'info')),
  reasons TEXT NOT NULL CHECK (json_valid(reasons)),
  rule_version TEXT NOT NULL,
  override TEXT CHECK (override IN ('asked-for-this-time', 'returning-their-call', 'existing-customer', 'written-consent', 'approved-by-company', 'zone-corrected')),${times},
  CHECK ((level = 'reason') = (override IS NOT NULL))
) STRICT;
CREATE TRIGGER launch_decision_is_append_only BEFORE UPDATE ON launch_decision BEGIN
  SELECT RAISE(ABORT, 'a fact is never changed');
END;
`;
