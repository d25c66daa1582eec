/** How a list changed the note that the lists before it had brought. */
export interface NoteChange {
  readonly listSeq: number;
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * Which list brought which part of a person's note: it grows by what each of them says.
 *
 * @param note as it stands now
 * @param madeBy the list that brought the person first; null where none did
 * @param changes of the note since, in their order
 */
export function notesOfLists(
  note: string | null,
  madeBy: number | null,
  changes: readonly NoteChange[],
): Map<number | null, string> {
  const notes = new Map<number | null, string>();
  const first = changes.length === 0 ? note : (changes[0]?.before ?? null);
  if (first !== null && first !== '') notes.set(madeBy, first);
  for (const { listSeq, before, after } of changes) {
    if (after === null || after === before) continue;
    const grown = before !== null && after.startsWith(before);
    const said = grown ? after.slice(before.length).replace(/^\n+/, '') : after;
    if (note?.includes(said)) notes.set(listSeq, [notes.get(listSeq), said].filter(Boolean).join('\n\n'));
  }
  return notes;
}
