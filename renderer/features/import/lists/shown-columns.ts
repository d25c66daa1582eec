const kept = 'handset.list-columns';

function all(): readonly string[] {
  try {
    const value: unknown = JSON.parse(window.localStorage.getItem(kept) ?? '[]');
    return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
  } catch {
    return [];
  }
}

/** Of the custom fields of a list, those that were last shown wherever they occur. */
export function shownBefore(keys: readonly string[]): readonly string[] {
  const before = all();
  return keys.filter((key) => before.includes(key));
}

/** Remembers that a custom field is shown as a column, or no longer. */
export function keepShown(key: string, shown: boolean): void {
  const others = all().filter((each) => each !== key);
  window.localStorage.setItem(kept, JSON.stringify(shown ? [...others, key] : others));
}
