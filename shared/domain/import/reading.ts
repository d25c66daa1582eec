import type { CountryCode } from 'libphonenumber-js/max';
import { type DateOrder, customaryOrder } from './dates.ts';
import type { Format } from './formats.ts';
import { byRank, type Column } from './mapping.ts';
import type { Field } from '../record/fields.ts';
import { type PlaceBlock, placeBlocks } from './places.ts';
import type { ConsentState, ImportRecord } from '../record/record.ts';
import { ownFormatId } from '../own-file/format-id.ts';
import { ownRecords } from '../own-file/record.ts';

/** Everything about a file that decides how each of its rows is read; the same for check and commit. */
export type Reading = {
  readonly columns: readonly Column[];
  readonly byField: ReadonlyMap<Field, readonly Column[]>;
  /** The places that a row may name, the person's own first. */
  readonly places: readonly PlaceBlock[];
  readonly headers: readonly string[];
  readonly format: Format | undefined;
  readonly defaultCountry: CountryCode | null;
  readonly dateOrders: ReadonlyMap<number, DateOrder>;
  /** Columns whose order nobody could tell: theirs is the custom of the country. */
  readonly assumedOrders: ReadonlySet<number>;
  /** What the name of a mailing tool's file says of everybody in it; null where it says nothing. */
  readonly everyonesConsent: ConsentState | null;
  /** The column that says whether a row is a firm and not a person. */
  readonly companyFlagAt: number | null;
  /** Reads rows of a file that we wrote, cell for cell; null for any other, and where somebody chose otherwise. */
  readonly ownRecord: ((cells: readonly string[], line: number) => ImportRecord) | null;
};

/** Puts a reading together from what was found out about the file. */
export function makeReading(found: {
  readonly columns: readonly Column[];
  readonly format: Format | undefined;
  readonly fileName: string;
  readonly defaultCountry: CountryCode | null;
  readonly dateOrders: ReadonlyMap<number, DateOrder | null>;
}): Reading {
  const custom = customaryOrder(found.defaultCountry);
  const flag = found.columns.find(({ header }) => /^(is a company|company type|is company)$/i.test(header));
  return {
    columns: found.columns,
    byField: byRank(found.columns),
    places: placeBlocks(found.columns),
    headers: found.columns.map((column) => column.header),
    format: found.format,
    defaultCountry: found.defaultCountry,
    dateOrders: new Map([...found.dateOrders].map(([index, order]) => [index, order ?? custom])),
    assumedOrders: new Set(
      [...found.dateOrders].filter(([, order]) => order === null).map(([index]) => index),
    ),
    everyonesConsent: found.format?.id === 'mailchimp_audience' ? consentOfFile(found.fileName) : null,
    companyFlagAt: flag?.index ?? null,
    ownRecord: isOwn(found) ? ownRecords(found.columns.map(({ header }) => header)) : null,
  };
}

const isOwn = (found: {
  readonly format: Format | undefined;
  readonly columns: readonly Column[];
}): boolean => found.format?.id === ownFormatId && found.columns.every(({ rank }) => rank >= 0);

/** Mailchimp sorts an audience into files by whether its people agreed, left, or cannot be reached any more. */
function consentOfFile(fileName: string): ConsentState | null {
  if (/^(unsubscribed|cleaned)(?![a-z])/i.test(fileName)) return 'opted_out';
  return /^subscribed(?![a-z])/i.test(fileName) ? 'opted_in' : null;
}
