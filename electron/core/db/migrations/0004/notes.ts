/**
 * What is always to be seen of a person, what a rep says of a session at its end, and what a session was begun with.
 */
export const notes = /* sql */ `
-- A row that removes another says that it is pinned no more.
CREATE TABLE pin (
  seq INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  prospect_seq INTEGER NOT NULL REFERENCES prospect (seq),
  -- How to say their name, what they care about, what never to say, or anything else.
  kind TEXT NOT NULL CHECK (kind IN ('name', 'cares', 'never', 'fact')),
  body TEXT NOT NULL CHECK (body <> ''),
  removes_seq INTEGER REFERENCES pin (seq),
  occurred_at INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  on_date TEXT NOT NULL,
  command_seq INTEGER REFERENCES command (seq)
) STRICT;
CREATE INDEX pin_prospect ON pin (prospect_seq, seq);
CREATE INDEX pin_removes ON pin (removes_seq) WHERE removes_seq IS NOT NULL;
CREATE TRIGGER pin_is_append_only BEFORE UPDATE ON pin BEGIN
  SELECT RAISE(ABORT, 'a fact is never changed');
END;

CREATE VIEW live_pin AS
  SELECT p.* FROM pin p
  WHERE p.removes_seq IS NULL
    AND NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = p.command_seq)
    AND NOT EXISTS (
      SELECT 1 FROM pin r WHERE r.removes_seq = p.seq
        AND NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = r.command_seq));

-- Three lines at the end of a session: what opened a door, what there was no answer to, what to do differently.
-- Like a draft they are overwritten as the rep types; they are their own words, and no figure rests on them.
CREATE TABLE reflection (
  session_seq INTEGER PRIMARY KEY REFERENCES session (seq),
  opened TEXT NOT NULL,
  unanswered TEXT NOT NULL,
  differently TEXT NOT NULL,
  saved_at INTEGER NOT NULL
) STRICT;

-- How long the rep means to work; null has no end but the list's.
ALTER TABLE session ADD COLUMN planned_ms INTEGER CHECK (planned_ms > 0);
-- The script to read from; null takes the one of the step, else the standing one.
ALTER TABLE session ADD COLUMN script_seq INTEGER REFERENCES script (seq);
`;
