import { isDeepStrictEqual } from 'node:util';
import type { ImportPreview } from '#shared/contract/imports.ts';
import type { Book } from '../book.ts';
import { readScope } from '../operation/command.ts';
import { registerPreview } from '../registers/preview.ts';
import { rememberedChoice } from '../store/imports/mappings.ts';
import { signOfBytes } from './bytes-sign.ts';
import { homeCountry } from './home-country.ts';
import { previewOf } from './preview.ts';
import { keepStaged, type Staged } from '../staged/staging.ts';
import { askImporter } from './work.ts';

/**
 * Finds out what a staged file is, read as somebody said, and keeps what was found. What was checked
 * before of it is forgotten.
 *
 * @throws UNREADABLE_FILE
 */
export async function lookAt(book: Book, before: Staged): Promise<ImportPreview> {
  const { folder } = book.world;
  const scope = readScope(book.reader, book.world);
  const fresh = { ...before, homeCountry: homeCountry(book.reader), counts: null, dates: null };
  const register = await askImporter(book, 'lookForRegister', fresh);
  if (register !== null) {
    const staged = { ...fresh, isRegister: true };
    keepStaged(folder, staged);
    return registerPreview(scope, staged, register);
  }
  const { profile, rows } = await askImporter(book, 'look', fresh);
  const { headers, sheet } = profile.table;
  const staged = {
    ...fresh,
    isRegister: false,
    sha256: signOfBytes(before.fileSha256, sheet),
    headers,
    choice: isDeepStrictEqual(headers, before.headers)
      ? before.choice
      : rememberedChoice(book.reader, headers),
  };
  keepStaged(folder, staged);
  return previewOf(scope, staged, profile, rows);
}
