import type { AccountClass, PhoneType } from '#shared/domain/vocabulary.ts';
import { dateIn } from '#shared/domain/time/zones.ts';
import type { Book } from './book.ts';
import { blobToId, idToBlob } from './db/ids.ts';
import { reindexProspect } from './store/search.ts';
import { refreshStanding } from './queue/standings.ts';

/** A person as a test needs one; what is not said is made up. */
export interface SeededPerson {
  readonly name?: string;
  readonly title?: string;
  readonly account?: string;
  readonly accountClass?: AccountClass;
  readonly phones?: readonly (string | { readonly e164: string; readonly type: PhoneType })[];
  readonly emails?: readonly string[];
  readonly zones?: string;
  readonly receivedOn?: string;
  readonly source?: string;
  readonly whyThem?: string;
  readonly listSeq?: number;
}

export interface Seeded {
  readonly seq: number;
  readonly id: string;
  readonly phoneIds: readonly string[];
}

/** Puts a person straight into the book, with their lead and standing, as an import leaves them. */
export function seedPerson(book: Book, person: SeededPerson = {}): Seeded {
  return book.writer.transaction(() => {
    const seeded = insertPerson(book, person);
    refreshStanding(book.writer, seeded.seq);
    return seeded;
  });
}

/** The same without a standing, for tests of how people come to stand. */
export function insertPerson(book: Book, person: SeededPerson = {}): Seeded {
  const { writer, world } = book;
  const name = person.name ?? 'Dana Whitlock';
  const now = world.now();
  const id = idToBlob(world.newId());
  const { seq } = writer.run(
    `INSERT INTO prospect (id, account_seq, first_name, last_name, full_name, name_key, title, zones, why_them,
       list_seq, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      id,
      person.account === undefined ? null : accountSeq(book, person.account, person.accountClass ?? 'target'),
      name.split(' ')[0] ?? null,
      name.split(' ').slice(1).join(' '),
      name,
      name.toLowerCase(),
      person.title ?? null,
      person.zones ?? 'America/New_York',
      person.whyThem ?? null,
      person.listSeq ?? null,
      now,
    ],
  );
  const phoneIds = (person.phones ?? ['+18155550142']).map((phone, position) => {
    const { e164, type } = typeof phone === 'string' ? { e164: phone, type: 'work' as const } : phone;
    const phoneId = world.newId();
    writer.run(
      `INSERT INTO phone (id, prospect_seq, e164, raw, reversed, type, position, list_seq) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        idToBlob(phoneId),
        seq,
        e164,
        e164,
        [...e164.replace(/\D/g, '')].toReversed().join(''),
        type,
        position,
        person.listSeq ?? null,
      ],
    );
    return phoneId;
  });
  (person.emails ?? []).forEach((email, position) => {
    writer.run(
      `INSERT INTO email (prospect_seq, value, value_key, position, list_seq) VALUES (?, ?, ?, ?, ?)`,
      [seq, email, email.toLowerCase(), position, person.listSeq ?? null],
    );
  });
  const on = dateIn(now, world.zone());
  writer.run(
    `INSERT INTO lead (id, prospect_seq, source_seq, list_seq, received_on, occurred_at, recorded_at, on_date)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      idToBlob(world.newId()),
      seq,
      sourceSeq(book, person.source ?? 'Formline Chicago'),
      person.listSeq ?? null,
      person.receivedOn ?? on,
      now,
      now,
      on,
    ],
  );
  reindexProspect(writer, seq);
  return { seq, id: blobToId(id), phoneIds };
}

function sourceSeq({ writer, world }: Book, name: string): number {
  const known = writer.get<{ seq: number }>('SELECT seq FROM source WHERE name = ?', [name]);
  if (known) return known.seq;
  return writer.run(`INSERT INTO source (id, kind, name) VALUES (?, 'trade show', ?)`, [
    idToBlob(world.newId()),
    name,
  ]).seq;
}

function accountSeq({ writer, world }: Book, name: string, accountClass: AccountClass): number {
  const key = name.toLowerCase();
  const known = writer.get<{ seq: number }>('SELECT seq FROM account WHERE name_key = ?', [key]);
  if (known) return known.seq;
  return writer.run('INSERT INTO account (id, name, name_key, class, recorded_at) VALUES (?, ?, ?, ?, ?)', [
    idToBlob(world.newId()),
    name,
    key,
    accountClass,
    world.now(),
  ]).seq;
}

/** An import in one of its states, with nobody in it yet. */
export function seedList(
  book: Book,
  name: string,
  state: 'loading' | 'applied' = 'applied',
): { readonly seq: number; readonly id: string } {
  const { writer, world } = book;
  const id = world.newId();
  const { seq } = writer.run(
    `INSERT INTO list (id, name, file_name, sha256, bytes, format, encoding, delimiter, header_line, mapping,
       source_seq, received_on, account_class, counts, state, recorded_at, on_date)
     VALUES (?, ?, 'people.csv', x'00', 0, 'csv', 'utf-8', ',', 1, '{}', ?, '2026-11-19', 'target', '{}', ?, ?, '2026-11-19')`,
    [idToBlob(id), name, sourceSeq(book, name), state, world.now()],
  );
  return { seq, id };
}
