import type { ImportEmail, ImportPhone, ImportRecord } from '../record/record.ts';
import type { OwnPerson } from '../record/own-person.ts';
import { ownReader } from './reading.ts';

/** Makes a reader of rows of a file of ours into records that carry all of the person. */
export function ownRecords(
  headers: readonly string[],
): (cells: readonly string[], line: number) => ImportRecord {
  const read = ownReader(headers);
  return (cells, line) => recordOf(read(cells), line);
}

function recordOf(own: OwnPerson, line: number): ImportRecord {
  const [arrival] = own.arrivals;
  const parts = [own.firstName, own.middleName, own.lastName].filter((part) => part !== null);
  const notes = [own.notes, ...own.repNotes].filter((note) => note !== null);
  const { whyThem: _, ...texts } = own;
  return {
    line,
    ...textsOf(texts),
    fullName: own.fullName ?? (parts.length === 0 ? null : parts.join(' ')),
    notes: notes.length === 0 ? null : notes.join('\n\n'),
    source: arrival?.source ?? null,
    sourceDetail: arrival?.event ?? null,
    listDate: arrival?.receivedOn ?? null,
    externalId: null,
    cost: arrival?.cost ?? null,
    accountClass: own.accountClass,
    phones: own.phones.map(
      ({ number, type, ext }): ImportPhone => ({
        type,
        e164: /^\+\d{5,15}$/.test(number) ? number : null,
        ext,
        raw: number,
      }),
    ),
    emails: own.emails.map(
      ({ value, type }): ImportEmail => ({
        value,
        type: type === 'work' || type === 'home' ? type : 'other',
      }),
    ),
    doNotCall: false,
    consent: {},
    custom: own.custom,
    own,
  };
}

const textsOf = ({
  role: _role,
  accountClass: _class,
  phones: _phones,
  emails: _emails,
  externalIds: _ids,
  arrivals: _arrivals,
  closings: _closings,
  repNotes: _notes,
  custom: _custom,
  ...texts
}: Omit<OwnPerson, 'whyThem'>) => texts;
