/** What a pasted e-mail signature says about a person. All texts stand as they were written. */
export interface Signature {
  readonly name: string | null;
  readonly title: string | null;
  readonly company: string | null;
  readonly phones: readonly SignaturePhone[];
  readonly emails: readonly string[];
  readonly linkedinUrl: string | null;
}

export interface SignaturePhone {
  readonly raw: string;
  readonly type: 'work' | 'mobile' | 'fax';
}

const email = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const profile = /(?:https?:\/\/)?(?:[a-z]{2,3}\.)?linkedin\.com\/in\/[^\s,|<>()]+/i;
const site = /(?:https?:\/\/|www\.)\S+/gi;
const phone = /(?:\+|\(|\b)\d[\d\s()./-]{5,}\d(?:\s*(?:ext\.?|x|#)\s*\d{1,6})?/gi;
const zipCode = /^\d{5}-\d{4}$/;
const mobileWord = /\b(?:m|mob|mobile|cell|cellular|handy|mobil|portable)\b/i;
const faxWord = /\b(?:f|fax|telefax)\b/i;
const titleWord =
  /\b(?:ceo|coo|cfo|cto|cio|cmo|cro|vp|evp|svp|president|vice|chief|director|directeur|directrice|manager|head|lead|leader|leiter|leiterin|owner|inhaber|partner|founder|engineer|buyer|purchasing|procurement|einkauf|sales|marketing|operations|plant|production|maintenance|quality|supervisor|coordinator|specialist|consultant|analyst|officer|executive|representative|assistant|planner|controller|accountant|superintendent|foreman|geschäftsführer|geschäftsführerin|responsable)\b/i;
const companyWord =
  /(?:^|[\s,])(?:inc|llc|l\.l\.c|ltd|limited|corp|corporation|co|company|gmbh|ag|kg|se|s\.?a\.?s?|sarl|plc|bv|b\.v|ab|oy|group|holdings|industries|partners|pty|as|aps)\.?$/i;
const addressWord =
  /^\d+\s|\b(?:street|st\.|avenue|ave|road|rd\.|suite|floor|blvd|boulevard|drive|lane|straße|strasse|rue|p\.?\s?o\.?\s+box)\b/i;
const closing =
  /^(?:--+|__+|best|best regards|kind regards|regards|warm regards|thanks|thank you|cheers|sincerely|yours|mit freundlichen grüßen|viele grüße|cordialement|sent from .*)[\s,.!]*$/i;
const personName =
  /^(?:(?:dr|mr|mrs|ms|prof)\.?\s+)?\p{Lu}[\p{L}'’.-]*(?:\s+(?:\p{Lu}[\p{L}'’.-]*|van|von|de|der|den|di|da|la|le|du)){1,4}$/u;

function digitsIn(text: string): number {
  return text.replaceAll(/\D/g, '').length;
}

function phoneType(label: string): SignaturePhone['type'] {
  if (faxWord.test(label)) return 'fax';
  return mobileWord.test(label) ? 'mobile' : 'work';
}

/** The numbers of one line, each with the label that stands before it. */
function phonesIn(line: string): readonly SignaturePhone[] {
  const phones: SignaturePhone[] = [];
  let from = 0;
  for (const match of line.matchAll(phone)) {
    const digits = digitsIn(match[0].replace(/\s*(?:ext|x|#).*$/i, ''));
    if (digits < 7 || digits > 15 || zipCode.test(match[0])) continue;
    phones.push({ raw: match[0].trim(), type: phoneType(line.slice(from, match.index)) });
    from = match.index + match[0].length;
  }
  return phones;
}

/** The words left on a line once addresses and numbers are taken out, cut at bars and bullets. */
function wordsIn(line: string): readonly string[] {
  return line
    .replaceAll(email, ' ')
    .replace(profile, ' ')
    .replaceAll(site, ' ')
    .replaceAll(phone, ' ')
    .split(/\s*[|•·]\s*|\s{3,}|\t/)
    .map((part) => part.replaceAll(/^[\s,;:*-]+|[\s,;:*-]+$/g, ''))
    .filter((part) => /\p{L}{2}/u.test(part) && !closing.test(part));
}

/** A line such as "VP Operations, Marlow Fabrication" or "Buyer at Castor Pumps". */
function splitTitle(text: string): { readonly title: string; readonly company: string | null } {
  const parts = /^(.+?)(?:,\s+|\s+(?:at|@|bei|chez)\s+|\s+[–—-]\s+)(.+)$/u.exec(text);
  const [, before = '', after = ''] = parts ?? [];
  return parts && titleWord.test(before) && !titleWord.test(after)
    ? { title: before, company: after }
    : { title: text, company: null };
}

/**
 * Reads a signature as people paste it. It only proposes: the fields stay open to be corrected, and
 * what it cannot tell apart it leaves out rather than guesses.
 */
export function readSignature(text: string): Signature {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !closing.test(line));
  const phones = lines.flatMap((line) => phonesIn(line.replaceAll(site, ' ').replaceAll(email, ' ')));
  const words = lines.flatMap(wordsIn).filter((part) => !addressWord.test(part));

  let name: string | null = null;
  let title: string | null = null;
  let company: string | null = null;
  for (const part of words) {
    const bare = part.replace(/,\s*(?:phd|mba|pe|cpa|esq|md)\.?$/i, '');
    if (name === null && personName.test(bare) && !titleWord.test(bare) && !companyWord.test(bare))
      name = bare;
    else if (title === null && titleWord.test(part)) {
      const split = splitTitle(part);
      title = split.title;
      company ??= split.company;
    } else if (company === null && companyWord.test(part)) company = part;
    else if (company === null && name !== null && title !== null && !/\d/.test(part) && !part.includes(':'))
      company = part;
  }

  const url = profile.exec(text)?.[0] ?? null;
  return {
    name,
    title,
    company,
    phones: phones.filter(({ raw }, at) => phones.findIndex((other) => other.raw === raw) === at),
    emails: [...new Set([...text.matchAll(email)].map(([found]) => found.toLowerCase()))],
    linkedinUrl: url === null ? null : /^https?:/i.test(url) ? url : `https://${url}`,
  };
}
