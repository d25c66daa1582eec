import type { ImportPreview, ImportReview } from '#shared/contract/imports.ts';
import type { TestBook } from './testing.ts';

/** A file as a person chooses one. */
export const listFile = (content: string | Uint8Array<ArrayBuffer>, name = 'fair.csv') =>
  new File([content], name);

export const listHeader = 'First Name,Last Name,Company,Title,Email,Phone,Do Not Call\n';

/** Three people, the second of whom may not be called, and a row that is nobody. */
export const fairList = `${listHeader}Dana,Whitlock,Brightline,VP Operations,dana@brightline.example,217-555-0142,
Victor,Amsel,Formline,Plant Manager,victor@formline.example,217-555-0150,yes
Iris,Null,Okafor & Lund,,,,
,,,,,,yes
`;

/** The last word of long work. */
export async function lastOf<Item extends { readonly kind: string }>(
  stream: AsyncIterable<Item>,
): Promise<Exclude<Item, { kind: 'progress' }>> {
  let found: Item | undefined;
  for await (const item of stream) found = item;
  if (found?.kind !== 'done') throw new Error(`long work ended with ${found?.kind}`);
  return found as Exclude<Item, { kind: 'progress' }>;
}

type Target = Parameters<TestBook['client']['imports']['commit']>[0]['target'];

/** The steps of an import over a test book, as the screens take them. */
export function importSteps(book: () => TestBook) {
  const open = (file: File): Promise<ImportPreview> =>
    book().client.imports.open({ fileName: file.name, file });
  const check = async (importId: string, mapping?: Record<string, string | null>): Promise<ImportReview> =>
    (await lastOf(await book().client.imports.check({ importId, ...(mapping ? { mapping } : {}) }))).review;
  const commit = async (importId: string, more: Partial<Target> = {}) =>
    lastOf(
      await book().client.imports.commit({
        commandId: book().id(),
        importId,
        target: {
          sourceKind: 'trade show',
          sourceName: 'Formline Chicago',
          receivedOn: '2026-11-18',
          ...more,
        },
      }),
    );
  const bring = async (file: File, more: Partial<Target> = {}) => {
    const { importId } = await open(file);
    const review = await check(importId);
    return { review, done: await commit(importId, more) };
  };
  return { open, check, commit, bring };
}

/** How many rows a table holds, or a table with a condition. */
export const countIn = ({ book }: TestBook, sql: string): number =>
  book.reader.value<number>(`SELECT count(*) FROM ${sql}`);

/** How many rows every table holds that an import writes. */
export const countsOfAll = (at: TestBook): string =>
  (
    'prospect account phone email lead standing suppression list list_pending list_block list_change source ' +
    'account_class prospect_search external_id custom_field'
  )
    .split(' ')
    .map((table) => `${table} ${countIn(at, table)}`)
    .join(', ');

/** The whole file that an export of the book makes, or of one list. */
export async function exportedText({ client }: TestBook, listId?: string): Promise<string> {
  const parts: string[] = [];
  let ended = false;
  for await (const item of await client.lists.export(listId === undefined ? {} : { listId })) {
    if (item.kind === 'part') parts.push(item.text);
    ended = item.kind === 'done';
  }
  if (!ended) throw new Error('an export ended without its last word');
  return parts.join('');
}
