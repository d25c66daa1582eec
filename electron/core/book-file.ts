import { join } from 'node:path';

/** Where the book of a folder lies. */
export const bookFile = (folder: string) => join(folder, 'book.sqlite');
