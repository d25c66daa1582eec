const times = /* sql */ `
  occurred_at INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  on_date TEXT NOT NULL,
  command_seq INTEGER REFERENCES command (seq)`;

/** What happened. Facts are appended and never changed: the triggers below see to it. */
const tables = /* sql */ `
CREATE TABLE account_class (
  seq INTEGER PRIMARY KEY,
  account_seq INTEGER NOT NULL REFERENCES account (seq),
  class TEXT NOT NULL CHECK (class IN ('target', 'existing', 'former', 'partner', 'unclassified')),
  list_seq INTEGER REFERENCES list (seq),${times}
) STRICT;
CREATE INDEX account_class_account ON account_class (account_seq);

-- The arrival of a prospect from a source. received_at only where an instant is known.
CREATE TABLE lead (
  seq INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  prospect_seq INTEGER NOT NULL REFERENCES prospect (seq),
  source_seq INTEGER NOT NULL REFERENCES source (seq),
  list_seq INTEGER REFERENCES list (seq),
  received_at INTEGER,
  received_on TEXT NOT NULL,
  referred_by_touch_seq INTEGER REFERENCES touch (seq),${times}
) STRICT;
CREATE INDEX lead_prospect ON lead (prospect_seq);
CREATE INDEX lead_source ON lead (source_seq, received_on);
CREATE INDEX lead_list ON lead (list_seq) WHERE list_seq IS NOT NULL;

CREATE TABLE session (
  seq INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  list_seq INTEGER REFERENCES list (seq),${times}
) STRICT;

CREATE TABLE session_event (
  seq INTEGER PRIMARY KEY,
  session_seq INTEGER REFERENCES session (seq),
  kind TEXT NOT NULL CHECK (kind IN ('paused', 'resumed', 'skipped', 'ended')),
  prospect_seq INTEGER REFERENCES prospect (seq),
  reason TEXT,${times}
) STRICT;
CREATE INDEX session_event_session ON session_event (session_seq);
CREATE INDEX session_event_prospect ON session_event (prospect_seq) WHERE prospect_seq IS NOT NULL;

CREATE TABLE script_version (
  seq INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  name TEXT NOT NULL,
  version INTEGER NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)),
  recorded_at INTEGER NOT NULL,
  command_seq INTEGER REFERENCES command (seq),
  UNIQUE (name, version)
) STRICT;

CREATE TABLE launch (
  seq INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  prospect_seq INTEGER NOT NULL REFERENCES prospect (seq),
  phone_seq INTEGER REFERENCES phone (seq),
  number TEXT NOT NULL,
  target TEXT NOT NULL,
  session_seq INTEGER REFERENCES session (seq),${times}
) STRICT;
CREATE INDEX launch_prospect ON launch (prospect_seq);
CREATE INDEX launch_date ON launch (on_date);
-- Without it, taking one person out again would search every call for their number.
CREATE INDEX launch_phone ON launch (phone_seq) WHERE phone_seq IS NOT NULL;

CREATE TABLE launch_end (
  seq INTEGER PRIMARY KEY,
  launch_seq INTEGER NOT NULL REFERENCES launch (seq),
  kind TEXT NOT NULL CHECK (kind IN ('never rang')),${times}
) STRICT;
CREATE INDEX launch_end_launch ON launch_end (launch_seq);

CREATE TABLE touch (
  seq INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  prospect_seq INTEGER NOT NULL REFERENCES prospect (seq),
  account_seq INTEGER REFERENCES account (seq),
  -- As it was on that day: a later change of class does not rewrite what was done.
  account_class TEXT NOT NULL CHECK (account_class IN ('target', 'existing', 'former', 'partner', 'unclassified')),
  channel TEXT NOT NULL CHECK (channel IN ('call', 'email', 'linkedin', 'x', 'text', 'letter', 'visit')),
  direction TEXT NOT NULL CHECK (direction IN ('out', 'in')),
  outcome TEXT NOT NULL CHECK (outcome IN ('appointment', 'follow-up', 'declined', 'gatekeeper', 'voicemail', 'no-answer', 'wrong-number', 'do-not-contact', 'referred', 'sent', 'bounced', 'reply-positive', 'reply-neutral', 'reply-negative')),
  reached TEXT NOT NULL CHECK (reached IN ('nobody', 'house', 'person')),
  ask TEXT NOT NULL CHECK (ask IN ('appointment', 'referral', 'information', 'nothing')),
  answer TEXT NOT NULL CHECK (answer IN ('accepted', 'declined', 'open', 'none')),
  decision_maker INTEGER NOT NULL CHECK (decision_maker IN (0, 1)),
  tone TEXT CHECK (tone IN ('positive', 'neutral', 'negative')),
  objection TEXT,
  reason TEXT,
  phone_seq INTEGER REFERENCES phone (seq),
  number TEXT,
  launch_seq INTEGER REFERENCES launch (seq),
  session_seq INTEGER REFERENCES session (seq),
  script_version_seq INTEGER REFERENCES script_version (seq),
  script_path TEXT CHECK (script_path IS NULL OR json_valid(script_path)),
  duration_ms INTEGER,
  -- The rep's zone, and the hour on the prospect's clock where it is known.
  zone TEXT NOT NULL,
  their_hour INTEGER,
  replaces_seq INTEGER REFERENCES touch (seq),${times}
) STRICT;
CREATE INDEX touch_prospect ON touch (prospect_seq, occurred_at);
CREATE INDEX touch_date ON touch (on_date);
CREATE INDEX touch_session ON touch (session_seq) WHERE session_seq IS NOT NULL;
CREATE INDEX touch_command ON touch (command_seq);
CREATE INDEX touch_launch ON touch (launch_seq) WHERE launch_seq IS NOT NULL;
-- Without these, taking one person out again would search every touch for their number and account.
CREATE INDEX touch_phone ON touch (phone_seq) WHERE phone_seq IS NOT NULL;
CREATE INDEX touch_account ON touch (account_seq) WHERE account_seq IS NOT NULL;
CREATE INDEX touch_replaces ON touch (replaces_seq) WHERE replaces_seq IS NOT NULL;

-- The newest live row of a prospect is their one next step; kind 'none' says that there is none.
CREATE TABLE follow_up (
  seq INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  prospect_seq INTEGER NOT NULL REFERENCES prospect (seq),
  kind TEXT NOT NULL CHECK (kind IN ('follow-up', 'promise', 'none')),
  due_on TEXT,
  due_at INTEGER,
  zone TEXT,
  task TEXT,
  touch_seq INTEGER REFERENCES touch (seq),${times},
  CHECK ((kind = 'none') = (due_on IS NULL))
) STRICT;
CREATE INDEX follow_up_prospect ON follow_up (prospect_seq, seq);
CREATE INDEX follow_up_command ON follow_up (command_seq);

CREATE TABLE appointment (
  seq INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  prospect_seq INTEGER NOT NULL REFERENCES prospect (seq),
  kind TEXT NOT NULL CHECK (kind IN ('visit', 'phone', 'video')),
  with_name TEXT NOT NULL,
  account_class TEXT NOT NULL CHECK (account_class IN ('target', 'existing', 'former', 'partner', 'unclassified')),
  -- The touch on which it was set, and the one that produced it, which may be an earlier one.
  touch_seq INTEGER REFERENCES touch (seq),
  producing_touch_seq INTEGER REFERENCES touch (seq),
  lead_seq INTEGER REFERENCES lead (seq),${times}
) STRICT;
CREATE INDEX appointment_prospect ON appointment (prospect_seq);
CREATE INDEX appointment_date ON appointment (on_date);

CREATE TABLE appointment_event (
  seq INTEGER PRIMARY KEY,
  appointment_seq INTEGER NOT NULL REFERENCES appointment (seq),
  kind TEXT NOT NULL CHECK (kind IN ('set', 'moved', 'held', 'no-show', 'cancelled')),
  starts_at INTEGER NOT NULL,
  zone TEXT NOT NULL,
  cancelled_by TEXT CHECK (cancelled_by IN ('us', 'them')),
  reason TEXT,${times}
) STRICT;
CREATE INDEX appointment_event_appointment ON appointment_event (appointment_seq, seq);
CREATE INDEX appointment_event_starts ON appointment_event (starts_at);

CREATE TABLE opportunity (
  seq INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  prospect_seq INTEGER NOT NULL REFERENCES prospect (seq),
  appointment_seq INTEGER REFERENCES appointment (seq),
  lead_seq INTEGER REFERENCES lead (seq),${times}
) STRICT;
CREATE INDEX opportunity_appointment ON opportunity (appointment_seq);

CREATE TABLE opportunity_event (
  seq INTEGER PRIMARY KEY,
  opportunity_seq INTEGER NOT NULL REFERENCES opportunity (seq),
  kind TEXT NOT NULL CHECK (kind IN ('won', 'lost')),
  reason TEXT,${times}
) STRICT;
CREATE INDEX opportunity_event_opportunity ON opportunity_event (opportunity_seq);

-- Do not contact: sticks to the value, and through it to every prospect who has it.
CREATE TABLE suppression (
  seq INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  kind TEXT NOT NULL CHECK (kind IN ('number', 'email', 'domain', 'person')),
  -- The E.164 number, the e-mail key or the domain; for a person, the id of the prospect as text.
  value TEXT NOT NULL,
  channels TEXT NOT NULL CHECK (channels IN ('all', 'call', 'email')),
  reason TEXT NOT NULL,
  prospect_seq INTEGER REFERENCES prospect (seq),
  touch_seq INTEGER REFERENCES touch (seq),
  list_seq INTEGER REFERENCES list (seq),${times}
) STRICT;
CREATE INDEX suppression_value ON suppression (kind, value);
CREATE INDEX suppression_prospect ON suppression (prospect_seq);
CREATE INDEX suppression_list ON suppression (list_seq) WHERE list_seq IS NOT NULL;

CREATE TABLE note (
  seq INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  prospect_seq INTEGER NOT NULL REFERENCES prospect (seq),
  touch_seq INTEGER REFERENCES touch (seq),
  body TEXT NOT NULL,${times}
) STRICT;
CREATE INDEX note_prospect ON note (prospect_seq);
CREATE INDEX note_touch ON note (touch_seq) WHERE touch_seq IS NOT NULL;

-- What is being typed: one row a prospect, overwritten as the rep types.
CREATE TABLE note_draft (
  prospect_seq INTEGER PRIMARY KEY REFERENCES prospect (seq),
  body TEXT NOT NULL,
  saved_at INTEGER NOT NULL
) STRICT;
`;

export const factTables = [
  'touch',
  'launch',
  'launch_end',
  'follow_up',
  'appointment',
  'appointment_event',
  'opportunity',
  'opportunity_event',
  'session',
  'session_event',
  'suppression',
  'note',
  'account_class',
] as const;

const guards = factTables
  .map(
    (table) => /* sql */ `
CREATE TRIGGER ${table}_is_append_only BEFORE UPDATE ON ${table} BEGIN
  SELECT RAISE(ABORT, 'a fact is never changed');
END;`,
  )
  .join('\n');

export const facts = `${tables}\n${guards}`;
