import { existsSync, openAsBlob, statSync } from 'node:fs';
import { basename } from 'node:path';
import { type CountryCode, isSupportedCountry } from 'libphonenumber-js/max';
import { openBookToRead } from '#core/book.ts';
import { bookFile } from '#core/book-file.ts';
import { readOtherRun } from '#core/import/against.ts';
import { dryRun } from '#core/import/dry-run.ts';
import type { Client } from '#shared/contract/contract.ts';
import { type ImportReview, type ReadingChoice, readingEncodings } from '#shared/contract/imports.ts';
import { fileKind } from '#shared/domain/import/formats.ts';
import { accountClasses } from '#shared/domain/vocabulary.ts';
import type { ShellWorld } from '#shell/world.ts';
import { lastWord } from '../long-work.ts';
import { localDate, oneOf } from '../parsing.ts';
import { Mistake, type Printed, type Session, type Verb, type Words } from '../verb.ts';
import { foundWords } from './import-words.ts';

/** @throws Mistake when there is no such file */
function bytesOf(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) throw new Mistake(`There is no file called ${path}.`);
  if (!stat.isFile()) throw new Mistake(`${path} is not a file.`);
  return stat.size;
}

async function contentOf(path: string): Promise<File> {
  const blob = await openAsBlob(path).catch(() => {
    throw new Mistake(`${path} cannot be read.`);
  });
  return new File([blob], basename(path));
}

function countryOf(words: Words): CountryCode | null {
  const country = words.text('default-country')?.toUpperCase();
  if (country === undefined) return null;
  if (!isSupportedCountry(country)) {
    throw new Mistake(
      `--default-country takes two letters such as US, not ${words.text('default-country')}.`,
    );
  }
  return country;
}

/** How the file is to be read, as the words say. */
function readingOf(words: Words): ReadingChoice {
  const sheet = words.text('sheet');
  const encoding = words.text('encoding')?.toLowerCase();
  if (encoding !== undefined && !readingEncodings.some((known) => known === encoding)) {
    throw new Mistake(`--encoding takes one of ${readingEncodings.join(', ')}, not ${encoding}.`);
  }
  return {
    ...(sheet === undefined ? {} : { sheet }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(words.isSet('repair') ? { repair: true } : {}),
    ...(words.isSet('people') ? { kind: 'people' as const } : {}),
  };
}

/** Reads the file, and the book where there is one, beside whoever holds it. Nothing can be changed. */
function look(
  world: ShellWorld,
  path: string,
  bytes: number,
  country: CountryCode | null,
  reading: ReadingChoice,
  against: string | undefined,
): Printed {
  const fileName = basename(path);
  const other = against === undefined ? undefined : readOtherRun(against);
  const book = existsSync(bookFile(world.folder)) ? openBookToRead(world) : undefined;
  const found = dryRun(path, fileName, {
    defaultCountry: country,
    reading,
    ...(book ? { book } : {}),
    ...(other ? { against: other } : {}),
  });
  book?.close();
  return {
    json: found,
    text: `${foundWords({ ...found, format: fileKind(found.format, found.delimiter), fileName, bytes })}\n\nNothing is in your book yet.`,
  };
}

async function check(client: Client, session: Session, importId: string, country: CountryCode | null) {
  const stream = await client.imports.check(
    { importId, ...(country === null ? {} : { defaultCountry: country }) },
    { signal: session.signal },
  );
  const { review }: { review: ImportReview } = await lastWord(stream, session);
  return review;
}

export const importVerb: Verb = {
  name: 'import',
  summary: 'Bring a list into the book, or see what that would do.',
  usage: 'FILE [--dry-run] [--source NAME] [OPTIONS]',
  positionals: { least: 1, most: 1 },
  options: {
    'dry-run': { help: 'read every row and change nothing' },
    against: {
      value: 'JSON',
      help: 'with --dry-run: what one of another file printed, to compare people with',
    },
    'default-country': { value: 'CC', help: 'where numbers without a country are, such as US' },
    source: { value: 'NAME', help: 'where the list comes from (the file’s name unless given)' },
    sheet: { value: 'NAME', help: 'which sheet of a workbook, or list of an archive' },
    encoding: {
      value: 'NAME',
      help: 'how the text is written down, such as windows-1252, where it is misread',
    },
    repair: { help: 'put right what another program had garbled, such as “MÃ¼ller”' },
    people: { help: 'take a file of nothing but numbers for a list of people, and not for a register' },
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
    const country = countryOf(words);
    const [path = ''] = words.positionals;
    const bytes = bytesOf(path);
    const reading = readingOf(words);
    if (words.isSet('dry-run')) {
      const against = words.text('against');
      if (against !== undefined) bytesOf(against);
      return look(world, path, bytes, country, reading, against);
    }

    const file = await contentOf(path);
    const client = await session.open('write');
    const opened = await client.imports.open({ fileName: file.name, file }, { signal });
    const { importId } = opened;
    try {
      const preview =
        Object.keys(reading).length === 0
          ? opened
          : await client.imports.reopen({ importId, reading }, { signal });
      const { suggested } = preview;
      const review = await check(client, session, importId, country);
      const target = {
        sourceKind: suggested.sourceKind,
        sourceName: words.text('source') ?? suggested.sourceName,
        receivedOn: received ?? suggested.receivedOn,
        accountClass,
      };
      const stream = await client.imports.commit({ commandId: world.newId(), importId, target }, { signal });
      const { listId, isRegister, counts, said } = await lastWord(stream, session);
      return {
        json: { listId, counts, said, ...(isRegister ? { isRegister } : {}) },
        text: `${foundWords({ ...preview, ...review })}\n\n${said}`,
      };
    } catch (error) {
      await client.imports.discard({ commandId: world.newId(), importId }).catch(() => {});
      throw error;
    }
  },
};
