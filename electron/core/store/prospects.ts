import type { Person } from '#shared/domain/person.ts';
import { reversedDigits } from '#shared/domain/phones.ts';
import type { PhoneType, ProspectRole } from '#shared/domain/vocabulary.ts';
import { idToBlob } from '../db/ids.ts';
import type { CommandScope } from '../operation/definition.ts';
import { nextProspectSeq } from './prospect-seq.ts';
import { indexProspect, reindexNotes } from './search.ts';

/** What is kept of a new person beyond what was read from their name and addresses. */
export interface NewRow {
  readonly person: Person;
  readonly accountSeq: number | null;
  readonly role: ProspectRole;
  readonly whyThem: string | null;
}

interface NewPhone {
  readonly e164: string | null;
  readonly ext: string | null;
  readonly raw: string;
  readonly reversed: string;
  readonly type: PhoneType;
  readonly position: number;
}

/** Puts a number among those of a person. */
export function insertPhoneOf(
  { writer, world, commandSeq }: CommandScope,
  prospectSeq: number,
  { e164, ext, raw, reversed, type, position }: NewPhone,
): void {
  writer.run(
    `INSERT INTO phone (id, prospect_seq, e164, ext, raw, reversed, type, position, command_seq)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [idToBlob(world.newId()), prospectSeq, e164, ext, raw, reversed, type, position, commandSeq],
  );
}

/** Puts a person into the book with their numbers and e-mails, ready to be found. */
export function insertProspect(
  scope: CommandScope,
  row: NewRow,
): { readonly seq: number; readonly id: string } {
  const { writer, world, commandSeq, now } = scope;
  const { person, accountSeq, role, whyThem } = row;
  const id = world.newId();
  const { seq } = writer.run(
    `INSERT INTO prospect (seq, id, account_seq, first_name, middle_name, last_name, prefix, suffix, full_name, name_key,
       title, role, linkedin_slug, linkedin_url, city, state, country, time_zone, zones, why_them, command_seq, recorded_at)
     VALUES (:seq, :id, :accountSeq, :firstName, :middleName, :lastName, :prefix, :suffix, :shownName, :nameKey,
       :title, :role, :slug, :url, :city, :state, :country, :timeZone, :zones, :whyThem, :commandSeq, :now)`,
    {
      seq: nextProspectSeq(writer),
      id: idToBlob(id),
      accountSeq,
      firstName: person.firstName,
      middleName: person.middleName,
      lastName: person.lastName,
      prefix: person.prefix,
      suffix: person.suffix,
      shownName: person.shownName,
      nameKey: person.nameKey,
      title: person.title,
      role,
      slug: person.linkedin?.slug ?? null,
      url: person.linkedin?.url ?? null,
      city: person.city,
      state: person.state,
      country: person.country,
      timeZone: person.timeZone,
      zones: person.zones.join('&'),
      whyThem,
      commandSeq,
      now,
    },
  );
  for (const [position, phone] of person.phones.entries()) {
    insertPhoneOf(scope, seq, { ...phone, reversed: reversedDigits(phone), position });
  }
  for (const [position, value] of person.emails.entries()) {
    writer.run(
      'INSERT INTO email (prospect_seq, value, value_key, position, command_seq) VALUES (?, ?, ?, ?, ?)',
      [seq, value, value, position, commandSeq],
    );
  }
  const account = person.company?.name ?? null;
  indexProspect(writer, seq, { name: person.shownName, account, emails: person.emails }, true);
  return { seq, id };
}

/** Writes down that a person arrived from a source, and on which touch somebody named them. */
export function insertLead(
  { writer, world, commandSeq, now, onDate }: CommandScope,
  lead: {
    readonly prospectSeq: number;
    readonly sourceSeq: number;
    readonly referredByTouchSeq: number | null;
  },
): void {
  writer.run(
    `INSERT INTO lead (id, prospect_seq, source_seq, received_at, received_on, referred_by_touch_seq,
       occurred_at, recorded_at, on_date, command_seq)
     VALUES (:id, :prospectSeq, :sourceSeq, :now, :onDate, :referredByTouchSeq, :now, :now, :onDate, :commandSeq)`,
    { id: idToBlob(world.newId()), ...lead, now, onDate, commandSeq },
  );
}

/** Keeps what was written about a person when they were added. */
export function insertFirstNote(
  { writer, world, commandSeq, now, onDate }: CommandScope,
  prospectSeq: number,
  body: string,
): void {
  writer.run(
    `INSERT INTO note (id, prospect_seq, body, occurred_at, recorded_at, on_date, command_seq)
     VALUES (:id, :prospectSeq, :body, :now, :now, :onDate, :commandSeq)`,
    { id: idToBlob(world.newId()), prospectSeq, body, now, onDate, commandSeq },
  );
  reindexNotes(writer, prospectSeq);
}
