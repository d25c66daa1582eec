import type { AccountClass } from '../vocabulary.ts';

/**
 * What kind of account a cell says a row is from, in the words that CRMs and people use, or null for
 * any other text.
 */
export function readAccountClass(text: string): AccountClass | null {
  const words = text
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^type:\s*/, '');
  if (
    /^(target|target account|prospect|prospect account|prospective customer|new business|interessent|prospecto|potential customer|suspect)$/.test(
      words,
    )
  )
    return 'target';
  if (
    /^(existing|existing account|existing customer|current customer|current client|active customer|customers?|clients?|customer - \w+|kunde|bestandskunde|cliente?|klant|kund)$/.test(
      words,
    )
  )
    return 'existing';
  if (
    /^(former|former customer|former client|past customer|past client|ex-?customer|ex-?client|lost customer|churned|churned customer|inactive customer|altkunde|ehemaliger kunde|ancien client)$/.test(
      words,
    )
  )
    return 'former';
  if (
    /^(partner|partners|channel partner|channel partner \/ reseller|technology partner|reseller|distributor|partenaire|installation partner)$/.test(
      words,
    )
  )
    return 'partner';
  return /^(unclassified|unknown|other)$/.test(words) ? 'unclassified' : null;
}
