import { expect } from 'vitest';
import type { TestBook } from './testing.ts';

/** Somebody whom a screen offers, and whether to be touched at once or as one to turn to. */
export interface Offer {
  readonly where: string;
  readonly prospectId: string;
  readonly at: 'now' | 'some time';
}

const now = (where: string, someone: { readonly prospectId: string } | null): Offer[] =>
  someone === null ? [] : [{ where, prospectId: someone.prospectId, at: 'now' }];
const later = (where: string, people: readonly { readonly prospectId: string | null }[]): Offer[] =>
  people.flatMap(({ prospectId }) =>
    prospectId === null ? [] : [{ where, prospectId, at: 'some time' as const }],
  );

/** Everybody in the book, by the id of the contract. */
export const everybody = ({ book }: TestBook): { readonly seq: number; readonly id: string }[] =>
  book.reader
    .all<{ seq: number; hex: string }>('SELECT seq, lower(hex(id)) AS hex FROM prospect ORDER BY seq')
    .map(({ seq, hex }) => ({
      seq,
      id: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
    }));

/** What every screen offers at the moment, asked through the operations that the screens use. */
export async function everyOffer(at: TestBook): Promise<Offer[]> {
  const { client } = at;
  const { lists } = await client.imports.list({});
  const { cards } = await client.queue.list({ limit: 200 });
  const offers: Offer[] = [
    ...cards.flatMap((row) => now('the queue', row)),
    ...now('the next card', (await client.queue.next({})).card),
  ];
  for (const { listId, state } of lists) {
    if (state === 'undone') continue;
    const ofList = await client.queue.list({ listId, limit: 200 });
    offers.push(...ofList.cards.flatMap((row) => now('the queue of a list', row)));
    offers.push(...now('the next of a list', (await client.queue.next({ listId })).card));
  }
  const today = await client.today.read({});
  offers.push(
    ...now('Today, first', today.first),
    ...later('Today, promises', today.promises),
    ...later('Today, follow-ups', today.followUps),
    ...later(
      'Today, ahead',
      today.ahead.filter(({ kind }) => kind === 'promise'),
    ),
  );
  offers.push(...later('Today, owed', (await client.owed.open({})).owed));
  const plan = await client.dayPlan.read({});
  offers.push(
    ...now('the plan, first', plan.first),
    ...later(
      'the plan, promises',
      plan.blocks.flatMap(({ dated }) => dated).filter(({ kind }) => kind === 'promise'),
    ),
  );
  const { targets } = await client.accounts.targets({ limit: 200 });
  offers.push(...targets.flatMap(({ next }) => now('target accounts', next)));
  for (const { cadenceId, steps } of (await client.cadences.list({})).cadences) {
    // Nobody comes further in a few commands.
    for (const index of [...steps.keys()].slice(0, 4)) {
      const { people } = await client.cadences.people({ cadenceId, index });
      offers.push(...later('a cadence', people));
    }
  }
  for (const { id: prospectId } of everybody(at)) {
    const { guard } = await client.queue.card({ prospectId });
    for (const offer of guard?.offers ?? [])
      if (offer.kind === 'person') offers.push(...now('the loop guard', offer.person));
  }
  return offers;
}

/** One word not to contact: what it closes, to what. */
export interface Word {
  readonly kind: 'number' | 'email' | 'domain' | 'person';
  /** E.164, an address or a domain in lower case, or the seq of a person as text. */
  readonly value: string;
  readonly channels: 'all' | 'call' | 'email';
}

interface SuppressionRow extends Omit<Word, 'value'> {
  readonly seq: number;
  readonly value: string;
  readonly prospect_seq: number | null;
  readonly command_seq: number | null;
}

/** Every word that stands, read from the plain tables and put together here, past every view of the book. */
export function wordsStanding({ book: { reader } }: TestBook): Word[] {
  const voided = new Set(
    reader.all<{ c: number }>('SELECT voids_command_seq AS c FROM void').map(({ c }) => c),
  );
  const lifted = new Set(
    reader
      .all<{ s: number; c: number }>('SELECT suppression_seq AS s, command_seq AS c FROM suppression_lift')
      .filter(({ c }) => !voided.has(c))
      .map(({ s }) => s),
  );
  return reader
    .all<SuppressionRow>('SELECT seq, kind, value, channels, prospect_seq, command_seq FROM suppression')
    .filter(({ seq, command_seq }) => !lifted.has(seq) && (command_seq === null || !voided.has(command_seq)))
    .map(({ kind, value, channels, prospect_seq }) => ({
      kind,
      channels,
      value: kind === 'person' ? String(prospect_seq) : value,
    }));
}

export interface Having {
  readonly seq: number;
  readonly id: string;
  readonly numbers: readonly string[];
  readonly emails: readonly string[];
  /** Whoever became one with them. */
  readonly also: readonly number[];
}

/** What everybody has, read from the plain tables. */
export function whatTheyHave(at: TestBook): Map<string, Having> {
  const { reader } = at.book;
  const values = (sql: string) =>
    Map.groupBy(reader.all<{ seq: number; value: string }>(sql), ({ seq }) => seq);
  const numbers = values('SELECT prospect_seq AS seq, e164 AS value FROM phone WHERE e164 IS NOT NULL');
  const emails = values('SELECT prospect_seq AS seq, lower(value) AS value FROM email');
  const folded = reader.all<{ gone: number; stay: number }>(
    'SELECT gone_seq AS gone, stay_seq AS stay FROM folded ORDER BY seq DESC',
  );
  return new Map(
    everybody(at).map(({ seq, id }) => [
      id,
      {
        seq,
        id,
        numbers: (numbers.get(seq) ?? []).map(({ value }) => value),
        emails: (emails.get(seq) ?? []).map(({ value }) => value),
        also: folded.reduce<number[]>(
          (all, { gone, stay }) => (stay === seq || all.includes(stay) ? [...all, gone] : all),
          [],
        ),
      },
    ]),
  );
}

/** Whether a word is about somebody. */
export function concerns({ kind, value }: Word, { seq, numbers, emails, also }: Having): boolean {
  if (kind === 'number') return numbers.includes(value);
  if (kind === 'email') return emails.includes(value);
  if (kind === 'domain') return emails.some((address) => address.endsWith(`@${value}`));
  return [seq, ...also].map(String).includes(value);
}

/** Why somebody is not to be touched now, or null: it must be a lawful call, or something to write. */
export async function whyNotNow({ client }: TestBook, prospectId: string): Promise<string | null> {
  const { name, cadence, ways, phones, mayCall, closings } = await client.queue.card({ prospectId });
  const written = ways.filter((way) => way !== 'call');
  const toWrite = cadence !== null && written.some((way) => way === cadence.channel);
  if (toWrite || (!ways.includes('call') && written.length > 0)) return null;
  // Somebody of whom nothing is closed may need another number before anything else.
  if (ways.length === 0) return closings.length === 0 ? null : `${name} can be reached in no way`;
  const [first] = mayCall;
  expect(first?.phoneId).toBe(phones[0]?.phoneId);
  return first?.level === 'info' || first?.level === 'warn' ? null : `${name}: ${first?.line}`;
}
