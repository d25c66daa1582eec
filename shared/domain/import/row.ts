import { shorten } from './clean.ts';
import { readAccountClass } from './arrival.ts';
import { readCountry } from './countries.ts';
import { readDate, readsTwoWays } from './dates.ts';
import { readEmails } from '../record/emails.ts';
import type { Field } from '../record/fields.ts';
import { headerKey } from '../record/header.ts';
import { jsonItems } from './json-cells.ts';
import { phoneTypeOfField } from './mapping.ts';
import { plainLine, plainNote } from './markup.ts';
import { composeName, isGuest } from './names.ts';
import { phoneTypeOf, readPhones } from './phones.ts';
import type { Reading } from './reading.ts';
import { CellReader } from './row-cells.ts';
import { readPlace } from './row-places.ts';
import type { CellWarning, ConsentState, ImportEmail, ImportPhone, ImportRecord } from '../record/record.ts';
import { readBoolean, readConsent, readEmployeeCount, readId, readZip } from './values.ts';
import { readDomain, readLinkedIn, readXHandle } from '../record/weblinks.ts';
import { readTimeZone } from '#shared/domain/zones.ts';

export type ReadRow = { readonly record: ImportRecord; readonly warnings: readonly CellWarning[] };

/**
 * Reads one row of a file into a record. No cell rejects a row: what a field cannot hold is kept
 * under `custom` as it stood, with a warning that says why. Column order and blanks do not matter.
 */
export function readRow(cells: readonly string[], line: number, reading: Reading): ReadRow {
  if (reading.ownRecord !== null) return { record: reading.ownRecord(cells, line), warnings: [] };
  const row = new RowReader(cells, line, reading);
  const place = readPlace(row);
  const country = readCountry(place.country);
  const name = composeName(row.names());
  const linkedIn = row.linkedIn();
  const company = row.text('company') || null;
  const isFirm =
    reading.companyFlagAt !== null && /^(1|true|yes|company|x)$/i.test(row.cell(reading.companyFlagAt).text);
  const person =
    isFirm && company === null
      ? { ...name, firstName: null, middleName: null, lastName: null, fullName: null }
      : name;
  const firm = isFirm && company === null ? name.fullName : company;
  const phoneCountry = country ?? reading.defaultCountry;
  const record: ImportRecord = {
    line,
    ...person,
    title: row.text('title') || null,
    seniority: row.text('seniority') || null,
    company: firm,
    domain: row.value('domain', readDomain, 'is not a company’s own web address'),
    industry: row.industry(),
    employeeCount: row.value('employeeCount', readEmployeeCount, 'is not a number of employees'),
    phones: row.phones(phoneCountry),
    emails: row.emails(),
    linkedinUrl: linkedIn,
    xHandle: row.value('xHandle', readXHandle, 'is not an X handle'),
    address: place.address || null,
    city: place.city || null,
    state: place.state || null,
    postalCode: row.postalCode(place.postalCode, country),
    country,
    timeZone: row.value('timeZone', readTimeZone, 'is not a time zone known here'),
    source: row.text('source') || null,
    sourceDetail: row.text('sourceDetail') || null,
    listDate: row.date(),
    notes: row.notes(),
    owner: row.text('owner') || null,
    status: row.text('status') || null,
    externalId: row.externalId(),
    cost: row.text('cost') || null,
    accountClass: row.value('accountClass', readAccountClass, 'is no kind of account known here'),
    doNotCall: row.doNotCall(),
    consent: row.consent(),
    // What is said of a firm that the row does not name has no account to stand with.
    custom: row.rest(firm === null ? ['domain', 'industry', 'employeeCount'] : []),
  };
  return { record, warnings: row.warnings };
}

class RowReader extends CellReader {
  /** Channels that some cell beside a number or an address says were opted out of. */
  private readonly optedOut = new Set<'email' | 'phone'>();

  /** The cells of a name; none for "Guest of Dana Whitlock", who is somebody nobody has named yet. */
  names(): Parameters<typeof composeName>[0] {
    const given = {
      prefix: this.text('prefix'),
      firstName: this.name('firstName'),
      middleName: this.name('middleName'),
      lastName: this.name('lastName'),
      suffix: this.text('suffix'),
      fullName: this.name('fullName'),
    };
    for (const field of ['firstName', 'fullName'] as const) {
      if (!isGuest(given[field])) continue;
      this.warn(field, `“${shorten(given[field])}” stands for nothing here, read as empty.`);
      return { prefix: '', firstName: '', middleName: '', lastName: '', suffix: '', fullName: '' };
    }
    return given;
  }

  linkedIn(): string | null {
    let best: { readonly url: string; readonly slug: string | null } | null = null;
    for (const { column, text } of this.heard('linkedinUrl')) {
      const link = readLinkedIn(text);
      if (link === null) {
        this.keep(column, text);
        this.warn(
          'linkedinUrl',
          `“${shorten(text)}” is not a person’s LinkedIn address. Kept beside the record.`,
        );
      } else if (best === null || (best.slug === null && link.slug !== null)) {
        best = link;
      } else if (link.url !== best.url) this.keep(column, text);
    }
    return best?.url ?? null;
  }

  phones(country: Parameters<typeof readPhones>[2]): ImportPhone[] {
    const phones: ImportPhone[] = [];
    for (const field of phoneFields) {
      for (const { column, text } of this.heard(field)) {
        const label = column.labelAt === null ? '' : this.cell(column.labelAt).text;
        const type = (label === '' ? null : phoneTypeOf(label)) ?? phoneTypeOfField(field);
        const callingCode = column.callingCodeAt === null ? '' : this.cell(column.callingCodeAt).text;
        const ext = column.extAt === null ? '' : this.cell(column.extAt).text;
        const items = jsonItems(text) ?? [
          { value: text, label: '', callingCode, country: '', optedOut: false },
        ];
        for (const item of items) {
          const read = readPhones(
            item.value,
            (item.label === '' ? null : phoneTypeOf(item.label)) ?? type,
            item.country === '' ? country : (readCountry(item.country) ?? country),
            {
              callingCode: item.callingCode,
              ext,
            },
          );
          for (const warning of read.warnings) this.warn(field, warning);
          for (const phone of read.phones) addPhone(phones, phone);
          if (item.optedOut) this.optedOut.add('phone');
        }
      }
    }
    this.extend(phones);
    return phones;
  }

  /** An extension in a column of its own is that of the first number at a desk. */
  private extend(phones: ImportPhone[]): void {
    for (const { column, text } of this.heard('phones.ext')) {
      const ext = text.replace(/\.0$/, '').replace(/\D/g, '');
      const at = phones.findIndex((each) => each.ext === null && /^(work|company|other)$/.test(each.type));
      const phone = phones[at];
      if (phone === undefined || ext === '' || ext.length > 8) this.keep(column, text);
      else phones[at] = { ...phone, ext };
    }
  }

  emails(): ImportEmail[] {
    const emails: ImportEmail[] = [];
    for (const { column, text } of this.heard('emails')) {
      const key = headerKey(column.header);
      const label = column.labelAt === null ? '' : this.cell(column.labelAt).text.toLowerCase();
      const type = /home|personal|private/.test(key + label)
        ? 'home'
        : /work|business|office/.test(key + label)
          ? 'work'
          : null;
      const items = jsonItems(text);
      if (items?.some((item) => item.optedOut)) this.optedOut.add('email');
      const read = readEmails(items === null ? text : items.map(({ value }) => value).join('; '), type);
      for (const email of read.emails)
        if (!emails.some((each) => each.value === email.value)) emails.push(email);
      if (read.unread.length > 0) {
        this.keep(column, text);
        this.warn(
          'emails',
          `“${shorten(read.unread.join(' '))}” is not an e-mail address. Kept beside the record.`,
        );
      }
    }
    return emails;
  }

  /** The register's words for a code that was not given are no industry. */
  industry(): string | null {
    const text = this.text('industry');
    return text === '' || /^none supplied$/i.test(text) ? null : text;
  }

  /** A ZIP code that a spreadsheet took for a number has lost its zeros; other countries' have not. */
  postalCode(found: string, country: string | null): string | null {
    const text = found.replace(/\.0$/, '');
    const [column] = this.reading.byField.get('postalCode') ?? [];
    const american =
      country === 'US' ||
      (country === null && this.reading.defaultCountry === 'US' && /^zip/i.test(column?.header ?? ''));
    const zip = american ? readZip(text) : text;
    if (zip !== text) this.warn('postalCode', `“${text}” had lost its leading zero. Read as ${zip}.`);
    return zip || null;
  }

  /** An id that a spreadsheet took for a number is whole, or it is none: a cut one is somebody else's. */
  externalId(): string | null {
    let value: string | null = null;
    for (const { column, text } of this.heard('externalId')) {
      const found = readId(plainLine(text));
      if (found === null) {
        this.keep(column, text);
        this.warn('externalId', `The spreadsheet lost digits of “${shorten(text)}”. Kept beside the record.`);
      } else if (value === null) value = found;
      else if (found !== value) this.keep(column, found);
    }
    return value;
  }

  date(): string | null {
    let value: string | null = null;
    for (const { column, text } of this.heard('listDate')) {
      const order = this.reading.dateOrders.get(column.index) ?? 'month first';
      const found = readDate(text, order, true);
      if (found === null) {
        this.keep(column, text);
        this.warn('listDate', `“${shorten(text)}” is not a date. Kept beside the record.`);
      } else if (value === null) {
        value = found;
        if (this.reading.assumedOrders.has(column.index) && readsTwoWays(text))
          this.warn('listDate', `“${shorten(text)}” can be read two ways. Read with the ${order}: ${found}.`);
      } else if (found !== value) this.keep(column, text);
    }
    return value;
  }

  notes(): string | null {
    const notes: string[] = [];
    for (const { text } of this.heard('notes')) {
      const note = plainNote(text);
      if (note !== '' && !notes.includes(note)) notes.push(note);
    }
    return notes.length === 0 ? null : notes.join('\n\n');
  }

  doNotCall(): boolean {
    let value = false;
    for (const { column, text } of this.heard('doNotCall')) {
      const said = readBoolean(text);
      if (said === null) {
        this.keep(column, text);
        this.warn('doNotCall', `“${shorten(text)}” is neither yes nor no. Read as do not call.`);
      }
      value ||= said ?? true;
      // Who must not be contacted must not be written to either.
      if (said !== false && headerKey(column.header) === 'donotcontact') this.optedOut.add('email');
    }
    return value;
  }

  consent(): { email?: ConsentState; phone?: ConsentState } {
    const consent: { email?: ConsentState; phone?: ConsentState } = {};
    if (this.reading.everyonesConsent !== null) consent.email = this.reading.everyonesConsent;
    for (const channel of this.optedOut) consent[channel] = 'opted_out';
    for (const channel of ['email', 'phone'] as const) {
      for (const { column, text } of this.heard(`consent.${channel}`)) {
        const said = readConsent(
          text,
          headerKey(column.header).replace(/^(donotemail|noemail|donotallowemails)$/, 'emailoptout'),
        );
        if (said === undefined) {
          this.keep(column, text);
          // A status says much besides; a column that is about agreeing should say whether.
          if (!/status$/i.test(column.header))
            this.warn(
              `consent.${channel}`,
              `“${shorten(text)}” does not say whether they agreed. Kept beside the record.`,
            );
        } else if (said !== null && consent[channel] !== 'opted_out') consent[channel] = said;
      }
    }
    return consent;
  }

  /**
   * Cells of no field, and cells beyond the last header.
   *
   * @param homeless fields whose cells have nowhere else to be kept
   */
  rest(homeless: readonly Field[]): { readonly [header: string]: string } {
    for (const field of ['custom', ...homeless] as const)
      for (const { column, text } of this.heard(field)) this.keep(column, text);
    const extra = this.cells.slice(this.reading.headers.length).filter((text) => text.trim() !== '');
    if (extra.length > 0) {
      this.custom['beyond the header'] = extra.join(' | ');
      this.warn(
        'custom',
        `The row has ${this.cells.length} cells, the header ${this.reading.headers.length}. Kept beside the record.`,
      );
    }
    return this.custom;
  }
}

function addPhone(phones: ImportPhone[], phone: ImportPhone): void {
  const twin = phones.findIndex(
    ({ e164, ext }) => e164 !== null && e164 === phone.e164 && (ext ?? null) === (phone.ext ?? null),
  );
  if (twin < 0) phones.push(phone);
  else if (phone.type === 'company' && phones[twin]?.type === 'work') phones[twin] = phone;
}

const phoneFields: readonly Field[] = [
  'phones.work',
  'phones.mobile',
  'phones.home',
  'phones.company',
  'phones.fax',
  'phones.other',
];
