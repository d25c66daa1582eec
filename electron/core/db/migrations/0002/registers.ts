/** SQL of the area that a number, its E.164 digits, is of. */
export const areaOf = (number: string): string =>
  `CAST(substr(${number}, 1, iif(${number} / 10000000000 = 1, 4, 3)) AS INTEGER)`;

/**
 * Registers of numbers that nobody may call. They hold millions of numbers, so that each is one small
 * row of its own table and no suppression.
 */
export const registers = /* sql */ `
CREATE TABLE register (
  seq INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  name TEXT NOT NULL UNIQUE COLLATE NOCASE
) STRICT;

-- One file of a register. A full one replaces what is older of its areas; changes add and take away.
CREATE TABLE register_version (
  seq INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  register_seq INTEGER NOT NULL REFERENCES register (seq),
  kind TEXT NOT NULL CHECK (kind IN ('full', 'changes')),
  file_name TEXT NOT NULL,
  sha256 BLOB NOT NULL,
  bytes INTEGER NOT NULL,
  -- The local date as of which it holds: the newer of two wins, in whatever order they came.
  as_of TEXT NOT NULL,
  counts TEXT NOT NULL CHECK (json_valid(counts)),
  -- As those of a list: loading is seen by no decision, sealed still reaches people already there.
  state TEXT NOT NULL CHECK (state IN ('loading', 'sealed', 'applied', 'undoing', 'undone')),
  recorded_at INTEGER NOT NULL,
  on_date TEXT NOT NULL,
  command_seq INTEGER REFERENCES command (seq),
  undo_command_seq INTEGER REFERENCES command (seq)
) STRICT;
CREATE INDEX register_version_register ON register_version (register_seq, as_of);

-- The areas a file names numbers of: the 1 and the area code of a North American number, else the first
-- three digits, which tell one country from another. A file of some areas says nothing of the rest.
CREATE TABLE register_area (
  version_seq INTEGER NOT NULL REFERENCES register_version (seq),
  area INTEGER NOT NULL,
  PRIMARY KEY (version_seq, area)
) STRICT, WITHOUT ROWID;

CREATE TABLE register_number (
  -- The digits of the E.164 number.
  number INTEGER NOT NULL,
  -- Of register_version. No reference: without an index each version that goes would read all numbers.
  version_seq INTEGER NOT NULL,
  removed INTEGER NOT NULL CHECK (removed IN (0, 1)),
  -- The day of a change as a number, 20261121; 0 in a full register.
  day INTEGER NOT NULL,
  -- No index by version: taking one back reads them all once, and each would be twice as large.
  PRIMARY KEY (number, version_seq)
) STRICT, WITHOUT ROWID;

-- The numbers that stand in some register now. One may stand there more than once.
CREATE VIEW registered_number AS
  SELECT n.number, v.register_seq, v.as_of
  FROM register_number n JOIN register_version v ON v.seq = n.version_seq
  WHERE n.removed = 0 AND v.state IN ('sealed', 'applied')
    AND NOT EXISTS (
      SELECT 1 FROM register_version later
      WHERE later.register_seq = v.register_seq AND later.state IN ('sealed', 'applied')
        AND (later.as_of, later.seq) > (v.as_of, v.seq)
        AND (later.kind = 'full' AND EXISTS (
          SELECT 1 FROM register_area a
          WHERE a.version_seq = later.seq AND a.area = ${areaOf('n.number')})
        OR EXISTS (
          SELECT 1 FROM register_number gone
          WHERE gone.number = n.number AND gone.version_seq = later.seq AND gone.removed = 1)));
`;
