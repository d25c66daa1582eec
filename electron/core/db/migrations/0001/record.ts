/** What was done to the book: commands, what they changed, what was taken back, and settings. */
export const record = /* sql */ `
CREATE TABLE command (
  seq INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  operation TEXT NOT NULL,
  recorded_at INTEGER NOT NULL,
  on_date TEXT NOT NULL,
  prospect_seq INTEGER,
  said TEXT NOT NULL,
  receipt TEXT NOT NULL CHECK (json_valid(receipt)),
  undoable INTEGER NOT NULL CHECK (undoable IN (0, 1))
) STRICT;
CREATE INDEX command_undoable ON command (seq) WHERE undoable = 1;

-- An undo is a fact as well: it voids a command, and with it every fact the command recorded.
CREATE TABLE void (
  seq INTEGER PRIMARY KEY,
  voids_command_seq INTEGER NOT NULL UNIQUE REFERENCES command (seq),
  command_seq INTEGER NOT NULL REFERENCES command (seq),
  recorded_at INTEGER NOT NULL
) STRICT;

CREATE TABLE change (
  seq INTEGER PRIMARY KEY,
  command_seq INTEGER NOT NULL REFERENCES command (seq),
  entity TEXT NOT NULL CHECK (entity IN ('prospect', 'account', 'source', 'list', 'setting')),
  entity_seq INTEGER NOT NULL,
  field TEXT NOT NULL,
  before TEXT,
  after TEXT,
  recorded_at INTEGER NOT NULL
) STRICT;
CREATE INDEX change_command ON change (command_seq);
CREATE INDEX change_entity ON change (entity, entity_seq, field);

CREATE TABLE setting (
  seq INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;
`;
