import { sniff } from '../files/sniff.ts';
import { headOf, type Source } from '../files/source.ts';
import { openArchive } from '../files/zip/archive.ts';

/** A register comes as one file for each area code; more of them than this are something else. */
const mostFiles = 1000;

/** What an archive of registers holds beside them. */
const aside = /(^|\/)(__macosx\/|\.)|(^|\/)(read ?me|licen[cs]e|terms)[^/]*$/i;
const listLike = /\.(txt|csv|tsv|xml|dat|lst)$|(^|\/)[^./]+$/i;

/**
 * Where the bytes of a register may lie: the file itself, or each file of an archive. None for an archive
 * that holds anything else.
 *
 * @throws UNREADABLE_FILE for an archive that is damaged or made to do harm
 */
export function registerSources(path: string, fileName: string): Source[] {
  if (sniff(headOf(path, 4096)) !== 'zip') return [path];
  const { entries } = openArchive(path, fileName);
  const files = [...entries.values()].filter(({ name, unpacked }) => unpacked > 0 && !aside.test(name));
  if (files.length > mostFiles || !files.every(({ name }) => listLike.test(name))) return [];
  return files.map((entry) => ({ path, fileName, entry }));
}
