/** What a list's page and history tell beyond the list itself, and what a row says of its own arrival. */
export const listPages = /* sql */ `
-- The command that took the list back. Finding it by its receipt would read every command there is.
ALTER TABLE list ADD COLUMN undo_command_seq INTEGER REFERENCES command (seq);
UPDATE list SET undo_command_seq = (
  SELECT max(c.seq) FROM command c
  WHERE c.operation = 'imports.undo'
    AND replace(json_extract(c.receipt, '$.listId'), '-', '') = lower(hex(list.id)))
WHERE state IN ('undoing', 'undone');

-- The custom fields of its people and how many have each, as JSON, counted once when it was brought in.
ALTER TABLE list ADD COLUMN fields TEXT CHECK (fields IS NULL OR json_valid(fields));

-- What this arrival cost and whose it is, where the row says so; null leaves it to the list.
ALTER TABLE lead ADD COLUMN cost TEXT;
ALTER TABLE lead ADD COLUMN owner TEXT;

-- The list that had set the value before this one did, so that it is known again once this one is undone.
ALTER TABLE list_change ADD COLUMN before_list_seq INTEGER;

-- The import that made a source: until it is sealed nobody sees it.
ALTER TABLE source ADD COLUMN list_seq INTEGER REFERENCES list (seq);
`;
