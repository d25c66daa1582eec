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
 * What was handed to a mail program or opened as a page, and what came of it; what was heard on a touch; and what
 * the rep owes somebody. What a touch adds stands in tables beside it: a touch that adds nothing writes nothing more.
 */
export const call = /* sql */ `
-- As a launch is for a call: somebody's address or page was handed to another program. It does not say that
-- anything was sent. Where the text is word for word that of the script it came from, it is not written down again.
CREATE TABLE written_launch (
  seq INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  prospect_seq INTEGER NOT NULL REFERENCES prospect (seq),
  channel TEXT NOT NULL CHECK (channel IN ('email', 'linkedin', 'x', 'text', 'letter')),
  address TEXT NOT NULL CHECK (address <> ''),
  script_version_seq INTEGER REFERENCES script_version (seq),
  subject TEXT,
  body TEXT,
  -- Why it was opened although it was held.
  reason TEXT,
  session_seq INTEGER REFERENCES session (seq),${times},
  CHECK ((subject IS NULL) = (body IS NULL)),
  CHECK (body IS NOT NULL OR script_version_seq IS NOT NULL)
) STRICT;
CREATE INDEX written_launch_prospect ON written_launch (prospect_seq, seq);
${appendOnly('written_launch')}

CREATE TABLE written_launch_end (
  seq INTEGER PRIMARY KEY,
  written_launch_seq INTEGER NOT NULL REFERENCES written_launch (seq),
  kind TEXT NOT NULL CHECK (kind IN ('not sent', 'opened again')),${times}
) STRICT;
CREATE INDEX written_launch_end_of ON written_launch_end (written_launch_seq);
${appendOnly('written_launch_end')}

-- Which of them a touch tells of.
CREATE TABLE touch_written_launch (
  touch_seq INTEGER PRIMARY KEY REFERENCES touch (seq),
  written_launch_seq INTEGER NOT NULL REFERENCES written_launch (seq)
) STRICT;
CREATE INDEX touch_written_launch_of ON touch_written_launch (written_launch_seq);
${appendOnly('touch_written_launch')}

-- What is being written to somebody on a channel: overwritten as the rep types, and gone once it was sent.
CREATE TABLE written_draft (
  seq INTEGER PRIMARY KEY,
  prospect_seq INTEGER NOT NULL REFERENCES prospect (seq),
  channel TEXT NOT NULL CHECK (channel IN ('email', 'linkedin', 'x', 'text', 'letter')),
  subject TEXT NOT NULL,
  body TEXT NOT NULL,
  saved_at INTEGER NOT NULL,
  UNIQUE (prospect_seq, channel)
) STRICT;

-- What was heard on a touch, in its order, and the card as it stood then. It is live as long as its touch is.
CREATE TABLE touch_objection (
  seq INTEGER PRIMARY KEY,
  touch_seq INTEGER NOT NULL REFERENCES touch (seq),
  place INTEGER NOT NULL CHECK (place >= 0),
  objection_version_seq INTEGER NOT NULL REFERENCES objection_version (seq),
  UNIQUE (touch_seq, place)
) STRICT;
CREATE INDEX touch_objection_version ON touch_objection (objection_version_seq);
${appendOnly('touch_objection')}

-- What the rep owes somebody, as a case study to send. It is owed until an event says otherwise.
CREATE TABLE owed (
  seq INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  prospect_seq INTEGER NOT NULL REFERENCES prospect (seq),
  what TEXT NOT NULL CHECK (what <> ''),
  due_on TEXT,${times}
) STRICT;
CREATE INDEX owed_prospect ON owed (prospect_seq, seq);
${appendOnly('owed')}

CREATE TABLE owed_event (
  seq INTEGER PRIMARY KEY,
  owed_seq INTEGER NOT NULL REFERENCES owed (seq),
  kind TEXT NOT NULL CHECK (kind IN ('done', 'dropped')),${times}
) STRICT;
CREATE INDEX owed_event_of ON owed_event (owed_seq);
${appendOnly('owed_event')}

CREATE VIEW live_written_launch_end AS
  SELECT e.* FROM written_launch_end e
  WHERE NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = e.command_seq);

CREATE VIEW live_owed AS
  SELECT o.* FROM owed o
  WHERE NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = o.command_seq);

CREATE VIEW live_owed_event AS
  SELECT e.* FROM owed_event e
  WHERE NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = e.command_seq);
`;
