/**
 * Moves the focus to the next or the previous row of a screen. Rows are the controls marked
 * `data-row`; from anywhere else Down goes to the first of them and Up to the last.
 */
export function focusRow(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('main [data-row]')];
  const at = rows.findIndex((row) => row === document.activeElement);
  const next = at === -1 ? (step === 1 ? 0 : rows.length - 1) : at + step;
  rows[Math.max(0, Math.min(rows.length - 1, next))]?.focus();
}

/**
 * The row that takes the focus when the one which has it goes away: the next one, else the one before.
 * Returns how to move the focus there, once the row is gone.
 */
export function focusKeeper(): () => void {
  const rows = [...document.querySelectorAll<HTMLElement>('main [data-row]')];
  const item = document.activeElement?.closest('li, tr') ?? null;
  const at = rows.findIndex((row) => item?.contains(row) === true);
  const heir = at === -1 ? undefined : (rows[at + 1] ?? rows[at - 1]);
  return () => heir?.focus();
}
