const code = /^\s*([A-Z]{2})-([A-Z0-9]{1,3})\s*$/;

/** A region written as ISO 3166-2 has it ("US-FL", "ES-MD") in its two parts; null for any other text. */
export function regionCode(text: string): { readonly country: string; readonly code: string } | null {
  const [, country = '', region = ''] = code.exec(text) ?? [];
  return country === '' ? null : { country, code: region };
}
