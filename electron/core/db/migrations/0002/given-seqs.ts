/**
 * SQLite gives a new row the highest seq plus one, and so the seq of somebody who is gone to the next who
 * comes. But a command, a change or a file that lies aside still names them by it.
 */
export const givenSeqs = /* sql */ `
-- The highest seq that anybody ever had who is gone: whoever comes next gets a higher one.
CREATE TABLE given_seq (
  seq INTEGER PRIMARY KEY,
  entity TEXT NOT NULL UNIQUE CHECK (entity = 'prospect'),
  last INTEGER NOT NULL
) STRICT;
INSERT INTO given_seq (entity, last) SELECT 'prospect', max(
  (SELECT coalesce(max(prospect_seq), 0) FROM command),
  (SELECT coalesce(max(entity_seq), 0) FROM change WHERE entity = 'prospect'),
  (SELECT coalesce(max(prospect_seq), 0) FROM list_change));

CREATE TRIGGER prospect_gone AFTER DELETE ON prospect
WHEN OLD.seq > (SELECT last FROM given_seq WHERE entity = 'prospect')
BEGIN
  UPDATE given_seq SET last = OLD.seq WHERE entity = 'prospect';
END;
`;
