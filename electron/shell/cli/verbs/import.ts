import { openAsBlob, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Client } from '#shared/contract/contract.ts';
import type { ImportPreview, ImportReview } from '#shared/contract/imports.ts';
import { accountClasses } from '#shared/domain/vocabulary.ts';
import { lastWord } from '../long-work.ts';
import { localDate, oneOf } from '../parsing.ts';
import { count, facts, size, table } from '../table.ts';
import { Mistake, type Session, type Verb, type Words } from '../verb.ts';

const shown = 20;

async function readFileNamed(path: string): Promise<File> {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) throw new Mistake(`There is no file called ${path}.`);
  if (!stat.isFile()) throw new Mistake(`${path} is not a file.`);
  const blob = await openAsBlob(path).catch(() => {
    throw new Mistake(`${path} cannot be read.`);
  });
  return new File([blob], basename(path));
}

function countryOf(words: Words): string | undefined {
  const country = words.text('default-country');
  if (country !== undefined && !/^[A-Za-z]{2}$/.test(country)) {
    throw new Mistake(`--default-country takes two letters such as US, not ${country}.`);
  }
  return country?.toUpperCase();
}

const summary = (preview: ImportPreview, { counts }: ImportReview): string =>
  facts([
    ['file', `${preview.fileName}, ${size(preview.bytes)}`],
    ['read as', `${preview.format}, ${preview.encoding}`],
    ['rows', counts.rows.toLocaleString('en-US')],
    ['new', counts.new.toLocaleString('en-US')],
    ['already in the book', counts.same.toLocaleString('en-US')],
    ['perhaps the same', counts.maybe.toLocaleString('en-US')],
    ['with a warning', counts.warned.toLocaleString('en-US')],
    ['unusable', counts.rejected.toLocaleString('en-US')],
    ['skipped', counts.skipped.toLocaleString('en-US')],
  ]);

function rejectedLines({ rejected, counts }: ImportReview): string {
  if (rejected.length === 0) return '';
  const lines = table(rejected.slice(0, shown), [
    { title: 'line', of: ({ line }) => String(line), align: 'right' },
    { title: 'why not', of: ({ reason }) => reason },
  ]);
  const more = counts.rejected - Math.min(shown, rejected.length);
  return `\n\n${lines}${more > 0 ? `\nand ${count(more, 'more line')}.` : ''}`;
}

async function check(
  client: Client,
  session: Session,
  importId: string,
  words: Words,
): Promise<ImportReview> {
  const defaultCountry = countryOf(words);
  const stream = await client.imports.check(
    { importId, ...(defaultCountry === undefined ? {} : { defaultCountry }) },
    { signal: session.signal },
  );
  return (await lastWord(stream, session)).review;
}

export const importVerb: Verb = {
  name: 'import',
  summary: 'Bring a list into the book, or see what that would do.',
  usage: 'FILE [--dry-run] [--source NAME] [OPTIONS]',
  positionals: { least: 1, most: 1 },
  options: {
    'dry-run': { help: 'read every row and change nothing' },
    'default-country': { value: 'CC', help: 'where numbers without a country are, such as US' },
    source: { value: 'NAME', help: 'where the list comes from (the file’s name unless given)' },
    received: { value: 'DATE', help: 'when it was received (today unless given)' },
    class: {
      value: 'CLASS',
      help: `what the companies are: ${accountClasses.join(', ')} (target unless given)`,
    },
  },
  async run(session, words) {
    const { world, signal } = session;
    const received = localDate(words, 'received');
    const accountClass = oneOf(words, 'class', accountClasses) ?? 'target';
    countryOf(words);
    const file = await readFileNamed(words.positionals[0] ?? '');
    const client = await session.open('write');
    const preview = await client.imports.open({ fileName: file.name, file }, { signal });
    const { importId } = preview;
    try {
      const review = await check(client, session, importId, words);
      const told = summary(preview, review) + rejectedLines(review);
      if (words.isSet('dry-run')) {
        await client.imports.discard({ commandId: world.newId(), importId });
        return { json: { ...preview, ...review }, text: `${told}\n\nNothing is in your book yet.` };
      }
      const { sourceKind, sourceName, receivedOn } = preview.suggested;
      const target = {
        sourceKind,
        sourceName: words.text('source') ?? sourceName,
        receivedOn: received ?? receivedOn,
        accountClass,
      };
      const stream = await client.imports.commit({ commandId: world.newId(), importId, target }, { signal });
      const { listId, counts, said } = await lastWord(stream, session);
      return { json: { listId, counts, said }, text: `${told}\n\n${said}` };
    } catch (error) {
      await client.imports.discard({ commandId: world.newId(), importId }).catch(() => {});
      throw error;
    }
  },
};
