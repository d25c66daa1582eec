/** The place of the row that has the focus among those that match, else of the first. */
export function rowInHand(matching: string): number {
  const rows = [...document.querySelectorAll(matching)];
  return Math.max(
    0,
    rows.findIndex((row) => row.contains(document.activeElement)),
  );
}
