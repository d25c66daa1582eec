/** Where leads come from: sources, imported lists, and the raw rows they brought. */
export const lists = /* sql */ `
CREATE TABLE source (
  seq INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  kind TEXT NOT NULL CHECK (kind IN ('trade show', 'inbound', 'referral', 'bought list', 'social', 'event', 'own research', 'other')),
  name TEXT NOT NULL,
  event TEXT,
  cost TEXT,
  owner TEXT,
  response_minutes INTEGER NOT NULL DEFAULT 60,
  UNIQUE (kind, name, event)
) STRICT;

CREATE TABLE list (
  seq INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  name TEXT NOT NULL,
  file_name TEXT NOT NULL,
  sha256 BLOB NOT NULL,
  bytes INTEGER NOT NULL,
  format TEXT NOT NULL,
  encoding TEXT NOT NULL,
  delimiter TEXT NOT NULL,
  header_line INTEGER NOT NULL,
  mapping TEXT NOT NULL CHECK (json_valid(mapping)),
  source_seq INTEGER NOT NULL REFERENCES source (seq),
  received_on TEXT NOT NULL,
  account_class TEXT NOT NULL CHECK (account_class IN ('target', 'existing', 'former', 'partner', 'unclassified')),
  cost TEXT,
  owner TEXT,
  counts TEXT NOT NULL CHECK (json_valid(counts)),
  -- loading: unseen by every read; sealed: in the book, changes to standing values still to be applied
  state TEXT NOT NULL CHECK (state IN ('loading', 'sealed', 'applied', 'undoing', 'undone')),
  recorded_at INTEGER NOT NULL,
  on_date TEXT NOT NULL,
  command_seq INTEGER REFERENCES command (seq)
) STRICT;
CREATE INDEX list_sha256 ON list (sha256);
-- One import at a time, and the reads leave out exactly that one.
CREATE UNIQUE INDEX list_loading ON list (state) WHERE state = 'loading';

-- The raw rows, kept compressed in blocks: they are the record of what an import created.
CREATE TABLE list_block (
  seq INTEGER PRIMARY KEY,
  list_seq INTEGER NOT NULL REFERENCES list (seq),
  first_line INTEGER NOT NULL,
  rows INTEGER NOT NULL,
  data BLOB NOT NULL
) STRICT;
CREATE INDEX list_block_list ON list_block (list_seq);

-- What an import would change of people who stand in the book, waiting to be applied after the seal.
CREATE TABLE list_pending (
  seq INTEGER PRIMARY KEY,
  list_seq INTEGER NOT NULL REFERENCES list (seq),
  prospect_seq INTEGER NOT NULL,
  line INTEGER NOT NULL,
  record TEXT NOT NULL CHECK (json_valid(record))
) STRICT;
CREATE INDEX list_pending_list ON list_pending (list_seq);

-- What an import did change of people who stood in the book, so that it can be put back.
CREATE TABLE list_change (
  seq INTEGER PRIMARY KEY,
  list_seq INTEGER NOT NULL REFERENCES list (seq),
  prospect_seq INTEGER NOT NULL,
  field TEXT NOT NULL,
  before TEXT,
  after TEXT
) STRICT;
CREATE INDEX list_change_list ON list_change (list_seq);
CREATE INDEX list_change_prospect ON list_change (prospect_seq);

-- How columns of a file of this shape were mapped the last time.
CREATE TABLE mapping (
  seq INTEGER PRIMARY KEY,
  shape BLOB NOT NULL UNIQUE,
  mapping TEXT NOT NULL CHECK (json_valid(mapping)),
  used_at INTEGER NOT NULL
) STRICT;
`;
