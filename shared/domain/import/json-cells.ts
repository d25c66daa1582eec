/** One number or address of a cell that holds several as JSON. */
export type JsonItem = {
  readonly value: string;
  /** What kind of number or address it is, in the words of the program; '' where it does not say. */
  readonly label: string;
  readonly callingCode: string;
  readonly country: string;
  readonly optedOut: boolean;
};

const text = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';

/**
 * The items of a cell that CRMs write as a JSON list: `["a@x.example"]`, or objects that name a number
 * or an address with its type, calling code and whether it was opted out of. Null for any other text.
 */
export function jsonItems(cell: string): JsonItem[] | null {
  if (!/^[[{]/.test(cell)) return null;
  let parsed: unknown;
  try {
    parsed = JSON.parse(cell);
  } catch {
    return null;
  }
  const list: unknown[] = Array.isArray(parsed) ? parsed : [parsed];
  const items: JsonItem[] = [];
  for (const each of list) {
    if (typeof each === 'object' && each !== null) {
      const of = each as { readonly [key: string]: unknown };
      const value = text(
        of['number'] ??
          of['phoneNumber'] ??
          of['emailAddress'] ??
          of['email'] ??
          of['address'] ??
          of['value'],
      );
      const label = text(of['type'] ?? of['label']);
      const optedOut = of['optOut'] === true || of['optedOut'] === true;
      items.push({
        value,
        label,
        callingCode: text(of['callingCode']),
        country: text(of['countryCode']),
        optedOut,
      });
    } else items.push({ value: text(each), label: '', callingCode: '', country: '', optedOut: false });
  }
  return items.every(({ value }) => value !== '') ? items : null;
}
