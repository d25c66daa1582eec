import type { Writer } from '#core/db/connection.ts';

/**
 * Indexes whose entries come in no order: kept live while a million rows come in, they cost more than all
 * else; and those that only reports and undos read. Nothing that a rep does in a book of hardly anybody
 * needs them, so there they are left out until the rows are in, and then built in one go. As the book has
 * them: a test holds them to the schema, and to what reads name outright.
 */
export const slackIndexes: Readonly<Record<string, string>> = {
  account_name_key: 'CREATE INDEX account_name_key ON account (name_key)',
  prospect_name_key: 'CREATE INDEX prospect_name_key ON prospect (name_key)',
  prospect_linkedin:
    'CREATE INDEX prospect_linkedin ON prospect (linkedin_slug) WHERE linkedin_slug IS NOT NULL',
  phone_e164: 'CREATE INDEX phone_e164 ON phone (e164) WHERE e164 IS NOT NULL',
  phone_reversed: 'CREATE INDEX phone_reversed ON phone (reversed)',
  email_value_key: 'CREATE INDEX email_value_key ON email (value_key)',
  lead_source: 'CREATE INDEX lead_source ON lead (source_seq, received_on)',
  lead_list: 'CREATE INDEX lead_list ON lead (list_seq) WHERE list_seq IS NOT NULL',
  account_list: 'CREATE INDEX account_list ON account (list_seq) WHERE list_seq IS NOT NULL',
  account_class_account: 'CREATE INDEX account_class_account ON account_class (account_seq)',
};

/** People whose book may do without the indexes for the time of a large import. */
const hardlyAnybody = 100;
const largeImport = 2000;

/** @param rows that are to come in */
export const maySlacken = (writer: Writer, rows: number): boolean =>
  rows >= largeImport &&
  writer.value<number>('SELECT count(*) FROM (SELECT 1 FROM prospect LIMIT ?)', [hardlyAnybody + 1]) <=
    hardlyAnybody;

/** Leaves the indexes out from here on, until `tightenNext` has built them again. */
export function slacken(writer: Writer): void {
  for (const name of Object.keys(slackIndexes)) writer.script(`DROP INDEX IF EXISTS ${name}`);
}

/** Those of the indexes that the book lacks: none, but while rows come in and after a death in the middle of that. */
export function missingIndexes(writer: Writer): string[] {
  const there = new Set(
    writer
      .all<{ name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'index'`)
      .map(({ name }) => name),
  );
  return Object.keys(slackIndexes).filter((name) => !there.has(name));
}

/** Builds one of the indexes again. */
export const buildIndex = (writer: Writer, name: string): void => writer.script(slackIndexes[name] ?? '');
