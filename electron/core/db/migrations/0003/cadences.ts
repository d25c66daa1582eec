const times = /* sql */ `
  occurred_at INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  on_date TEXT NOT NULL,
  command_seq INTEGER REFERENCES command (seq)`;

const appendOnly = (table: string) => /* sql */ `
CREATE TRIGGER ${table}_is_append_only BEFORE UPDATE ON ${table} BEGIN
  SELECT RAISE(ABORT, 'a fact is never changed');
END;`;

/**
 * Cadences in versions, who was put on which, and the days on which the rep is away. How far somebody has
 * come is in no table: it follows from their touches.
 */
export const cadences = /* sql */ `
CREATE TABLE cadence (
  seq INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  recorded_at INTEGER NOT NULL,
  command_seq INTEGER REFERENCES command (seq)
) STRICT;

-- What a cadence is from a moment on. A change makes another; whoever is on an older one stays on it.
CREATE TABLE cadence_version (
  seq INTEGER PRIMARY KEY,
  cadence_seq INTEGER NOT NULL REFERENCES cadence (seq),
  version INTEGER NOT NULL,
  name TEXT NOT NULL,
  -- Nobody is put on it any more.
  archived INTEGER NOT NULL CHECK (archived IN (0, 1)),
  -- Its steps, and where its ends lead.
  body TEXT NOT NULL CHECK (json_valid(body)),
  recorded_at INTEGER NOT NULL,
  command_seq INTEGER REFERENCES command (seq),
  UNIQUE (cadence_seq, version)
) STRICT;
${appendOnly('cadence_version')}

-- Many put on a cadence in one go. It is bookkeeping of long work, and changes as that goes on.
CREATE TABLE enrollment_batch (
  seq INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  version_seq INTEGER NOT NULL REFERENCES cadence_version (seq),
  -- Who was asked for: a list, a source, a class, the untouched.
  asked TEXT NOT NULL CHECK (json_valid(asked)),
  state TEXT NOT NULL CHECK (state IN ('putting on', 'on', 'taking off', 'off')),
  -- How many of each kind: put on, on a cadence before, closed, about to be met.
  counts TEXT NOT NULL CHECK (json_valid(counts)),
  -- Its enrollments up to this seq were taken back.
  off_to INTEGER NOT NULL DEFAULT 0,
  recorded_at INTEGER NOT NULL,
  on_date TEXT NOT NULL,
  command_seq INTEGER NOT NULL REFERENCES command (seq)
) STRICT;
CREATE INDEX enrollment_batch_version ON enrollment_batch (version_seq);
CREATE INDEX enrollment_batch_unfinished ON enrollment_batch (state) WHERE state IN ('putting on', 'taking off');

-- The newest live row of a prospect is the one that counts.
CREATE TABLE enrollment (
  seq INTEGER PRIMARY KEY,
  prospect_seq INTEGER NOT NULL REFERENCES prospect (seq),
  version_seq INTEGER NOT NULL REFERENCES cadence_version (seq),
  -- The ways to them that were open then, with a space between: their steps are made from these.
  ways TEXT NOT NULL,
  batch_seq INTEGER REFERENCES enrollment_batch (seq),${times}
) STRICT;
CREATE INDEX enrollment_prospect ON enrollment (prospect_seq, seq);
CREATE INDEX enrollment_version ON enrollment (version_seq, prospect_seq);
${appendOnly('enrollment')}

-- What the rep did about the enrollment that stood then. A touch needs no row here.
CREATE TABLE enrollment_event (
  seq INTEGER PRIMARY KEY,
  prospect_seq INTEGER NOT NULL REFERENCES prospect (seq),
  kind TEXT NOT NULL CHECK (kind IN ('skipped', 'left')),
  -- The step that was skipped: its version, and its place from 0.
  version_seq INTEGER REFERENCES cadence_version (seq),
  step INTEGER,
  reason TEXT,${times},
  CHECK ((kind = 'skipped') = (version_seq IS NOT NULL AND step IS NOT NULL))
) STRICT;
CREATE INDEX enrollment_event_prospect ON enrollment_event (prospect_seq, seq);
${appendOnly('enrollment_event')}

-- Days on which the rep is away, first and last included. A row that removes another says that it is not so.
CREATE TABLE time_off (
  seq INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  from_on TEXT NOT NULL,
  to_on TEXT NOT NULL CHECK (to_on >= from_on),
  what TEXT NOT NULL,
  removes_seq INTEGER REFERENCES time_off (seq),${times}
) STRICT;
${appendOnly('time_off')}

CREATE VIEW live_cadence_version AS
  SELECT c.* FROM cadence_version c
  WHERE NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = c.command_seq);

CREATE VIEW live_enrollment AS
  SELECT e.* FROM enrollment e
  WHERE NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = e.command_seq)
    AND NOT EXISTS (SELECT 1 FROM enrollment_batch b WHERE b.seq = e.batch_seq AND e.seq <= b.off_to);

CREATE VIEW live_enrollment_event AS
  SELECT e.* FROM enrollment_event e
  WHERE NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = e.command_seq);

CREATE VIEW live_time_off AS
  SELECT t.* FROM time_off t
  WHERE t.removes_seq IS NULL
    AND NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = t.command_seq)
    AND NOT EXISTS (
      SELECT 1 FROM time_off r WHERE r.removes_seq = t.seq
        AND NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = r.command_seq));
`;
