import type { ReadingChoice } from '#shared/contract/imports.ts';
import { headRows, likeness } from '../head.ts';
import { unreadable } from '../csv/refusal.ts';
import { openTable as openText, readTable as readText, type TextTable } from '../csv/table.ts';
import { sniff } from '../sniff.ts';
import { headOf } from '../source.ts';
import type { Sheet, TableRow } from '../table.ts';
import { type CardTable, openCards } from '../vcard/table.ts';
import type { Archive } from './archive.ts';
import type { Packed } from './unpack.ts';

type Inside = TextTable | CardTable;

const examinedLists = 100;
/** A list that is part of somebody's archive is no larger; what is comes alone. */
const examinedBytes = 16 << 20;

/**
 * Reads a list out of an archive of several, such as the one that LinkedIn gives of all one's data. The
 * lists in it are offered as a workbook's sheets are, and the one most like a list of people is read.
 *
 * @param choice its name in the archive, if somebody said which, and how it is to be read
 * @throws UNREADABLE_FILE when there is none
 */
export function openListIn(archive: Archive, choice: ReadingChoice): Inside {
  const { sheet: wanted } = choice;
  const { path, fileName } = archive;
  const lists: { readonly shown: Sheet; readonly packed: Packed; readonly points: number }[] = [];
  for (const entry of archive.entries.values()) {
    const packed: Packed = { path, fileName, entry };
    if (!mayBeList(entry.name) || lists.length >= examinedLists) continue;
    const points = entry.unpacked > examinedBytes ? 0 : pointsOf(packed);
    if (points !== null)
      lists.push({ shown: { name: entry.name, hidden: false, rows: null }, packed, points });
  }
  const found =
    wanted === undefined
      ? lists.toSorted((a, b) => b.points - a.points)[0]
      : lists.find(({ shown }) => shown.name.toLowerCase() === wanted.trim().toLowerCase());
  if (found === undefined) {
    throw wanted === undefined
      ? unreadable(fileName, 'is an archive without a list in it', 'Unpack it and import the list itself.')
      : unreadable(fileName, `has no list called ${wanted}`);
  }
  return {
    ...openInside(found.packed, choice),
    sheet: found.shown.name,
    sheets: lists.map(({ shown }) => shown),
  };
}

/** Pictures, pages and what a Mac adds are no lists, and need no looking at. */
const mayBeList = (name: string): boolean =>
  !/(^|\/)(__macosx\/|\.)|\.(jpe?g|png|gif|html?|pdf|xml|json|js|css|docx?|xlsx?|pptx?|zip|mp4|exe)$/i.test(
    name,
  );

function openInside(packed: Packed, choice: ReadingChoice): Inside {
  const { path, fileName } = packed;
  return sniff(headOf(packed, 4096)) === 'vcard'
    ? openCards(packed, path, fileName, choice)
    : openText(packed, fileName, choice);
}

/** How much a list looks like one of people; null for what is no list. */
function pointsOf(packed: Packed): number | null {
  try {
    const table = openInside(packed, {});
    if (table.kind === 'vcard') return 3;
    const first: TableRow[] = [];
    for (const { rows } of readText(table)) {
      first.push(...rows.slice(0, headRows - first.length));
      if (first.length >= headRows) break;
    }
    return likeness(table, first);
  } catch {
    return null;
  }
}
