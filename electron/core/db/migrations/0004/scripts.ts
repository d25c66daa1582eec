const appendOnly = (table: string) => /* sql */ `
CREATE TRIGGER ${table}_is_append_only BEFORE UPDATE ON ${table} BEGIN
  SELECT RAISE(ABORT, 'a fact is never changed');
END;`;

/** Many scripts, each in versions and with a draft, and what people say back with the answers to it. */
export const scripts = /* sql */ `
CREATE TABLE script (
  seq INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  -- Which of those that come with Handset it is, so that none is put into a book twice.
  ready_made TEXT UNIQUE,
  recorded_at INTEGER NOT NULL,
  command_seq INTEGER REFERENCES command (seq)
) STRICT;

-- Until now the versions of one name were one script, and the one a new book begins with was no command's.
INSERT INTO script (id, ready_made, recorded_at, command_seq)
  SELECT id, CASE WHEN seq = (SELECT min(seq) FROM script_version WHERE command_seq IS NULL) THEN 'first-call' END,
    recorded_at, command_seq
  FROM script_version WHERE seq IN (SELECT min(seq) FROM script_version GROUP BY name) ORDER BY seq;

-- How an opener did is asked by version, and answered from these alone: the touches themselves lie scattered among
-- millions that were read from nothing. Without the first a version could not be made anew below either.
CREATE INDEX touch_script_version
  ON touch (script_version_seq, direction, reached, outcome, prospect_seq, occurred_at, command_seq)
  WHERE script_version_seq IS NOT NULL;
CREATE INDEX touch_put_through ON touch (script_version_seq) WHERE instr(script_path, '"of"') > 0;
CREATE INDEX touch_reached ON touch (prospect_seq, occurred_at, command_seq) WHERE reached = 'person';

-- A version belongs to its script from here on, whatever it is called. SQLite takes no constraint off a table, so
-- it is made anew; the rows keep their seqs, and touches point to them throughout.
PRAGMA defer_foreign_keys = ON;
CREATE TABLE script_version_before AS SELECT * FROM script_version;
DROP TABLE script_version;
CREATE TABLE script_version (
  seq INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  script_seq INTEGER NOT NULL REFERENCES script (seq),
  version INTEGER NOT NULL,
  -- What it was called then; a state says what it is called since.
  name TEXT NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)),
  recorded_at INTEGER NOT NULL,
  command_seq INTEGER REFERENCES command (seq),
  UNIQUE (script_seq, version)
) STRICT;
INSERT INTO script_version (seq, id, script_seq, version, name, body, recorded_at, command_seq)
  SELECT b.seq, b.id,
    (SELECT s.seq FROM script s JOIN script_version_before f ON f.id = s.id WHERE f.name = b.name),
    b.version, b.name, b.body, b.recorded_at, b.command_seq
  FROM script_version_before b ORDER BY b.seq;
DROP TABLE script_version_before;
${appendOnly('script_version')}

-- What a script is called from a moment on, and whether it was put away: the newest live row counts. It makes no
-- version, so that what was measured of one is not parted by another name.
CREATE TABLE script_state (
  seq INTEGER PRIMARY KEY,
  script_seq INTEGER NOT NULL REFERENCES script (seq),
  name TEXT NOT NULL CHECK (name <> ''),
  archived INTEGER NOT NULL CHECK (archived IN (0, 1)),
  recorded_at INTEGER NOT NULL,
  command_seq INTEGER REFERENCES command (seq)
) STRICT;
CREATE INDEX script_state_script ON script_state (script_seq, seq);
${appendOnly('script_state')}

-- Which one of a kind is read from: the newest live row of the kind counts.
CREATE TABLE script_standing (
  seq INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  script_seq INTEGER NOT NULL REFERENCES script (seq),
  recorded_at INTEGER NOT NULL,
  command_seq INTEGER REFERENCES command (seq)
) STRICT;
CREATE INDEX script_standing_kind ON script_standing (kind, seq);
${appendOnly('script_standing')}

-- What is being written of a script: overwritten as the rep types, until it becomes a version.
CREATE TABLE script_draft (
  script_seq INTEGER PRIMARY KEY REFERENCES script (seq),
  body TEXT NOT NULL CHECK (json_valid(body)),
  saved_at INTEGER NOT NULL
) STRICT;

CREATE TABLE objection (
  seq INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  ready_made TEXT UNIQUE,
  recorded_at INTEGER NOT NULL,
  command_seq INTEGER REFERENCES command (seq)
) STRICT;

CREATE TABLE objection_version (
  seq INTEGER PRIMARY KEY,
  objection_seq INTEGER NOT NULL REFERENCES objection (seq),
  version INTEGER NOT NULL,
  -- One or two words by which reports know it.
  name TEXT NOT NULL CHECK (name <> ''),
  -- How it sounds in their words, what it means, the answers, and what to ask next.
  body TEXT NOT NULL CHECK (json_valid(body)),
  archived INTEGER NOT NULL CHECK (archived IN (0, 1)),
  recorded_at INTEGER NOT NULL,
  command_seq INTEGER REFERENCES command (seq),
  UNIQUE (objection_seq, version)
) STRICT;
${appendOnly('objection_version')}

CREATE VIEW live_script AS
  SELECT s.* FROM script s
  WHERE NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = s.command_seq);

CREATE VIEW live_script_state AS
  SELECT s.* FROM script_state s
  WHERE NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = s.command_seq);

CREATE VIEW live_script_standing AS
  SELECT s.* FROM script_standing s
  WHERE NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = s.command_seq);

CREATE VIEW live_script_version AS
  SELECT s.* FROM script_version s
  WHERE NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = s.command_seq);

CREATE VIEW live_objection_version AS
  SELECT o.* FROM objection_version o
  WHERE NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = o.command_seq);
`;
