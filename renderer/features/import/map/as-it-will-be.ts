import type { PhoneType } from '#shared/domain/vocabulary.ts';
import { rejectionOf } from '#shared/domain/import/accept.ts';
import { readCountry } from '#shared/domain/import/countries.ts';
import { type Field, isField } from '#shared/domain/record/fields.ts';
import { recognizeFormat } from '#shared/domain/import/formats.ts';
import { type Column, mapColumns } from '#shared/domain/import/mapping.ts';
import { makeReading } from '#shared/domain/import/reading.ts';
import type { ImportRecord } from '#shared/domain/record/record.ts';
import { displayNumber } from '#shared/domain/phones.ts';
import { readRow } from '#shared/domain/import/row.ts';
import { shortDate } from '#shared/domain/time/said.ts';
import { countryName, zoneName } from '#renderer/ui/places.ts';
import type { Opened } from '../flow-state.ts';
import { cellsOf, orderOfColumn } from './date-orders.ts';

export interface RowFact {
  readonly label: string;
  readonly value: string;
  /** As it stands in the file, when that is not the same. */
  readonly raw: string | null;
}

/** One row of the file as the person it will be. */
export interface RowPerson {
  readonly line: number;
  readonly name: string | null;
  readonly account: string | null;
  readonly title: string | null;
  readonly facts: readonly RowFact[];
  readonly dialable: boolean;
  readonly email: boolean;
  /** Why it makes nobody; null when it does. */
  readonly rejection: string | null;
}

const phoneWords: Record<PhoneType, string> = {
  work: 'Work',
  mobile: 'Mobile',
  home: 'Home',
  company: 'Main',
  fax: 'Fax',
  other: 'Number',
};

function choiceOf(mapping: Readonly<Record<string, string | null>>): Record<string, Field | null> {
  return Object.fromEntries(
    Object.entries(mapping).map(([header, field]) => [
      header,
      field !== null && isField(field) ? field : null,
    ]),
  );
}

function factsOf(
  record: ImportRecord,
  cell: (field: Field) => string,
  country: string,
  today: string,
): readonly RowFact[] {
  const facts: RowFact[] = [];
  const add = (label: string, value: string | null, raw: string) => {
    if (value !== null && value !== '')
      facts.push({ label, value, raw: raw === '' || raw === value ? null : raw });
  };
  for (const phone of record.phones) {
    add(phoneWords[phone.type], displayNumber(phone, country), phone.raw);
  }
  for (const email of record.emails) add('E-mail', email.value, cell('emails'));
  add('LinkedIn', record.linkedinUrl?.replace(/^https?:\/\/(www\.)?/, '') ?? null, '');
  const place = [record.city, record.state, record.country === null ? null : countryName(record.country)];
  add(
    'Place',
    place.filter((part) => part !== null && part !== '').join(', '),
    cell('city') === record.city ? '' : cell('city'),
  );
  add('Zone', record.timeZone === null ? null : zoneName(record.timeZone), cell('timeZone'));
  add('Web', record.domain, cell('domain'));
  add('Source', record.source, '');
  add('Received', record.listDate === null ? null : shortDate(record.listDate, today), cell('listDate'));
  add('Note', record.notes, '');
  if (record.doNotCall) add('Contact', 'Do not call', cell('doNotCall'));
  const kept = Object.keys(record.custom).length;
  if (kept > 0) add('Also kept', kept === 1 ? '1 more value' : `${kept} more values`, '');
  return facts;
}

/** The first rows of a file as the people they will be, read by the same rules as the import itself. */
export function readPeople(opened: Opened, today: string): readonly RowPerson[] {
  const { preview, mapping, country } = opened;
  const headers = preview.columns.map((column) => column.header);
  const samples = headers.map((_, index) => cellsOf(opened, index));
  const format = recognizeFormat(headers);
  const columns: readonly Column[] = mapColumns(headers, samples, format, choiceOf(mapping));
  const reading = makeReading({
    columns,
    format,
    fileName: preview.fileName,
    defaultCountry: readCountry(country),
    dateOrders: new Map(
      columns
        .filter((column) => column.field === 'listDate')
        .map(({ index, header }) => {
          const order = orderOfColumn(opened, header, index);
          return [index, order.kind === 'known' ? order.order : null];
        }),
    ),
  });
  return preview.rows.map(({ line, cells }) => {
    const { record } = readRow(cells, line, reading);
    const cell = (field: Field) => {
      const of = columns.filter((column) => column.field === field);
      return of.length === 1 ? (cells[of[0]?.index ?? -1] ?? '').trim() : '';
    };
    return {
      line,
      name: record.fullName,
      account: record.company,
      title: record.title,
      facts: factsOf(record, cell, country, today),
      dialable: record.phones.some((phone) => phone.e164 !== null),
      email: record.emails.length > 0,
      rejection: rejectionOf(record),
    };
  });
}
