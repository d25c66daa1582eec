/** Accounts, prospects, and how to reach them. A list_seq says which import brought a row. */
export const people = /* sql */ `
CREATE TABLE account (
  seq INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  name TEXT NOT NULL,
  -- Folded name without its legal form: what makes two spellings one account.
  name_key TEXT NOT NULL,
  domain TEXT,
  -- The newest live row of account_class, kept here for reading.
  class TEXT NOT NULL CHECK (class IN ('target', 'existing', 'former', 'partner', 'unclassified')),
  industry TEXT,
  employee_count TEXT,
  list_seq INTEGER REFERENCES list (seq),
  command_seq INTEGER REFERENCES command (seq),
  recorded_at INTEGER NOT NULL
) STRICT;
CREATE INDEX account_name_key ON account (name_key);
CREATE INDEX account_list ON account (list_seq) WHERE list_seq IS NOT NULL;

CREATE TABLE prospect (
  seq INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  account_seq INTEGER REFERENCES account (seq),
  first_name TEXT,
  middle_name TEXT,
  last_name TEXT,
  prefix TEXT,
  suffix TEXT,
  full_name TEXT NOT NULL,
  -- Folded for comparing and sorting, accents and case apart.
  name_key TEXT NOT NULL,
  title TEXT,
  seniority TEXT,
  role TEXT NOT NULL DEFAULT 'unknown' CHECK (role IN ('decision maker', 'influencer', 'gatekeeper', 'unknown')),
  linkedin_slug TEXT,
  linkedin_url TEXT,
  x_handle TEXT,
  address TEXT,
  city TEXT,
  state TEXT,
  postal_code TEXT,
  country TEXT,
  time_zone TEXT,
  -- Candidate zones joined with '&', worked out when the row is written; empty when nothing tells.
  zones TEXT NOT NULL DEFAULT '',
  why_them TEXT,
  imported_note TEXT,
  status TEXT,
  owner TEXT,
  custom TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(custom)),
  list_seq INTEGER REFERENCES list (seq),
  list_line INTEGER,
  command_seq INTEGER REFERENCES command (seq),
  recorded_at INTEGER NOT NULL
) STRICT;
CREATE INDEX prospect_account ON prospect (account_seq) WHERE account_seq IS NOT NULL;
CREATE INDEX prospect_name_key ON prospect (name_key);
CREATE INDEX prospect_linkedin ON prospect (linkedin_slug) WHERE linkedin_slug IS NOT NULL;
CREATE INDEX prospect_list ON prospect (list_seq) WHERE list_seq IS NOT NULL;

CREATE TABLE phone (
  seq INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  prospect_seq INTEGER NOT NULL REFERENCES prospect (seq),
  e164 TEXT,
  ext TEXT,
  raw TEXT NOT NULL,
  -- The digits, last first, so that the last digits of a number are the beginning of a key.
  reversed TEXT NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('work', 'mobile', 'home', 'company', 'fax', 'other')),
  position INTEGER NOT NULL,
  list_seq INTEGER REFERENCES list (seq),
  command_seq INTEGER REFERENCES command (seq)
) STRICT;
CREATE INDEX phone_prospect ON phone (prospect_seq);
CREATE INDEX phone_e164 ON phone (e164) WHERE e164 IS NOT NULL;
CREATE INDEX phone_reversed ON phone (reversed);

CREATE TABLE email (
  seq INTEGER PRIMARY KEY,
  prospect_seq INTEGER NOT NULL REFERENCES prospect (seq),
  value TEXT NOT NULL,
  -- Trimmed and lower case: what is compared.
  value_key TEXT NOT NULL,
  type TEXT,
  position INTEGER NOT NULL,
  list_seq INTEGER REFERENCES list (seq),
  command_seq INTEGER REFERENCES command (seq)
) STRICT;
CREATE INDEX email_prospect ON email (prospect_seq);
CREATE INDEX email_value_key ON email (value_key);

-- The id of a person in a system of record, such as a HubSpot Record ID.
CREATE TABLE external_id (
  seq INTEGER PRIMARY KEY,
  prospect_seq INTEGER NOT NULL REFERENCES prospect (seq),
  system TEXT NOT NULL,
  value TEXT NOT NULL,
  list_seq INTEGER REFERENCES list (seq)
) STRICT;
CREATE INDEX external_id_prospect ON external_id (prospect_seq);
CREATE INDEX external_id_value ON external_id (system, value);

-- Who set a value, where that is not the import or command that made the row.
CREATE TABLE field_origin (
  seq INTEGER PRIMARY KEY,
  entity TEXT NOT NULL CHECK (entity IN ('prospect', 'account')),
  entity_seq INTEGER NOT NULL,
  field TEXT NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('person', 'import')),
  list_seq INTEGER REFERENCES list (seq),
  command_seq INTEGER REFERENCES command (seq),
  recorded_at INTEGER NOT NULL,
  UNIQUE (entity, entity_seq, field)
) STRICT;

CREATE TABLE custom_field (
  seq INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL
) STRICT;
`;
