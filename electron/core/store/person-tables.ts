/** Rows that say how to reach a person and whence they came, in an order in which they can be written. */
export const contactTables = ['phone', 'email', 'external_id', 'lead'] as const;

/** Where a person stands, which is worked out from all the rest; children before parents. */
export const standingTables = ['standing_also', 'standing'] as const;

/** What lists keep of a person by their seq alone. */
export const listTables = ['list_change', 'list_line'] as const;

/** What was done with a person: a fact stays in the book, even one that was taken back, and so does their row. */
export const factTables = [
  'touch',
  'launch',
  'written_launch',
  'follow_up',
  'appointment',
  'session_event',
  'owed',
] as const;

/** On which cadence a person was put: a plan and no work, so it goes with them. */
export const planTables = ['enrollment_event', 'enrollment'] as const;

/** What somebody wrote of a person, or is writing to them. */
export const noteTables = ['note', 'note_draft', 'pin', 'written_draft'] as const;
