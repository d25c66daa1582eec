import type { Writer } from '#core/db/connection.ts';
import { accountKey } from './account-key.ts';

const tables = /* sql */ `
-- Two whom a rep said to be different people, each as a sign: of what a row says of them, or of the person.
-- It outlives lists and imports.
CREATE TABLE kept_apart (
  seq INTEGER PRIMARY KEY,
  one TEXT NOT NULL,
  other TEXT NOT NULL,
  recorded_at INTEGER NOT NULL,
  UNIQUE (one, other)
) STRICT;

-- Somebody whom a list brought and who may be somebody else of the book.
CREATE TABLE suggestion (
  seq INTEGER PRIMARY KEY,
  -- The two signs and the lines they stand in by which the same two are known again.
  pair TEXT NOT NULL,
  list_seq INTEGER NOT NULL REFERENCES list (seq),
  prospect_seq INTEGER NOT NULL,
  other_seq INTEGER NOT NULL,
  why TEXT NOT NULL CHECK (json_valid(why)),
  against TEXT NOT NULL CHECK (json_valid(against)),
  -- What 'separate' is remembered by: pairs of signs.
  signs TEXT NOT NULL CHECK (json_valid(signs)),
  decided TEXT CHECK (decided IN ('same', 'separate')),
  UNIQUE (list_seq, pair)
) STRICT;
CREATE INDEX suggestion_prospect ON suggestion (prospect_seq);
CREATE INDEX suggestion_other ON suggestion (other_seq);

-- Two whom a rep made one, as they were before: to part them again. It goes with the list.
CREATE TABLE folded (
  -- A command names it for ever: one that is gone must not come back as another.
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  list_seq INTEGER NOT NULL REFERENCES list (seq),
  gone_seq INTEGER NOT NULL,
  stay_seq INTEGER NOT NULL,
  -- The lists that were in the book: while others are, the two are not parted.
  lists TEXT NOT NULL CHECK (json_valid(lists)),
  rows TEXT NOT NULL CHECK (json_valid(rows))
) STRICT;
CREATE INDEX folded_list ON folded (list_seq);

-- Whom a line of a list told of, where it did not make them: it is known again in the same file.
CREATE TABLE list_line (
  seq INTEGER PRIMARY KEY,
  list_seq INTEGER NOT NULL REFERENCES list (seq),
  line INTEGER NOT NULL,
  prospect_seq INTEGER NOT NULL,
  UNIQUE (list_seq, line)
) STRICT;
CREATE INDEX list_line_prospect ON list_line (prospect_seq);

-- What was decided of two of a file that is not in the book yet. It goes with the file, or comes in with it.
CREATE TABLE staged_decision (
  seq INTEGER PRIMARY KEY,
  import_id BLOB NOT NULL CHECK (length(import_id) = 16),
  pair TEXT NOT NULL,
  decision TEXT NOT NULL CHECK (decision IN ('same', 'separate')),
  UNIQUE (import_id, pair)
) STRICT;

CREATE INDEX account_domain ON account (domain) WHERE domain IS NOT NULL;
`;

/** What matching keeps; and the keys of accounts, which tell apart and bring together more than they did. */
export function match(writer: Writer): void {
  writer.script(tables);
  for (const { seq, name, name_key: before } of writer.all<{ seq: number; name: string; name_key: string }>(
    'SELECT seq, name, name_key FROM account',
  )) {
    const key = accountKey(name);
    if (key !== before) writer.run('UPDATE account SET name_key = ? WHERE seq = ?', [key, seq]);
  }
}
