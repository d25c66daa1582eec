import { join } from 'node:path';
import { fileKind } from '#shared/domain/import/formats.ts';
import type { ImportEmail, ImportPhone } from '#shared/domain/record/record.ts';
import { type DryRun, dryRun, type ExchangedRecord } from './dry-run.ts';

/** What a fixture comes to when nobody touches a setting. */
export const runFixture = (name: string): DryRun =>
  dryRun(join(import.meta.dirname, 'fixtures', name), name, { defaultCountry: null });

/** What a run says of the file as a whole, with what a rep reads as its kind. */
export const factsOf = (run: DryRun) => ({
  called: fileKind(run.format, run.delimiter),
  format: run.format,
  encoding: run.encoding,
  delimiter: run.delimiter,
  headerLine: run.headerLine,
  rows: run.counts.rows,
  accepted: run.counts.accepted,
  warned: run.counts.warned,
});

/** The columns that feed a field; all the others are kept as custom fields. */
export const fieldsOf = (run: DryRun): { readonly [header: string]: string } =>
  Object.fromEntries(Object.entries(run.mapping).filter(([, field]) => field !== 'custom'));

const nobody: Omit<ExchangedRecord, 'line'> = {
  firstName: null,
  middleName: null,
  lastName: null,
  fullName: null,
  prefix: null,
  suffix: null,
  title: null,
  seniority: null,
  company: null,
  domain: null,
  industry: null,
  employeeCount: null,
  phones: [],
  emails: [],
  linkedinUrl: null,
  xHandle: null,
  address: null,
  city: null,
  state: null,
  postalCode: null,
  country: null,
  timeZone: null,
  source: null,
  sourceDetail: null,
  listDate: null,
  notes: null,
  owner: null,
  status: null,
  externalId: null,
  doNotCall: false,
  consent: {},
  custom: {},
};

/** A whole record of the exchange format; what is not named is empty. */
export const record = (said: { readonly line: number } & Partial<ExchangedRecord>): ExchangedRecord => ({
  ...nobody,
  ...said,
});

export const phone = (
  type: ImportPhone['type'],
  e164: string | null,
  raw: string,
  ext: string | null = null,
): ImportPhone => ({ type, e164, ext, raw });

export const email = (value: string, type: ImportEmail['type'] = 'work'): ImportEmail => ({ value, type });
