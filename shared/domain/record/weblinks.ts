/** What a LinkedIn address comes to. Only a public slug says for certain who a person is. */
export type LinkedInLink = { readonly url: string; readonly slug: string | null };

const publicProfile = /^(?:https?:\/\/)?(?:[a-z]{2,3}\.)?(?:linkedin\.com)\/(?:in|pub)\/([^/?#\s]+)/i;

/**
 * Reads a person's LinkedIn address. A public one becomes `https://www.linkedin.com/in/slug` in lower
 * case; a Sales Navigator or opaque-id address is kept as it is, without a slug; a company's page or
 * anything else is null.
 */
export function readLinkedIn(text: string): LinkedInLink | null {
  const value = text.trim();
  const plain = value.match(/^https:\/\/www\.linkedin\.com\/in\/([a-z0-9-]+)\/?$/)?.[1];
  if (plain !== undefined) return { url: `https://www.linkedin.com/in/${plain}`, slug: plain };
  const bare = value.replace(/^(https?:\/\/)?www\./i, '$1').replace(/^in\//i, 'linkedin.com/in/');
  const found = bare.match(publicProfile);
  if (found !== null) {
    const raw = found[1] ?? '';
    // Opaque ids are case-sensitive, and the same person has another one in another export.
    if (/^AC[ow]AA/.test(raw)) return { url: `https://www.linkedin.com/in/${raw}`, slug: null };
    const slug = decoded(raw)
      .toLowerCase()
      .normalize('NFC')
      .replace(/[.,;]+$/, '');
    return slug === '' ? null : { url: `https://www.linkedin.com/in/${slug}`, slug };
  }
  if (/^(?:https?:\/\/)?(?:[a-z]{2,3}\.)?linkedin\.com\/sales\/(lead|people)\//i.test(bare)) {
    return { url: /^https?:/i.test(value) ? value : `https://${value}`, slug: null };
  }
  return null;
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const sharedHosts =
  /(^|\.)(facebook\.com|linkedin\.com|twitter\.com|x\.com|instagram\.com|youtube\.com|linktr\.ee|wixsite\.com|wordpress\.com|blogspot\.com|google\.com|github\.com|medium\.com|about\.me|bit\.ly|xing\.com)$/;

const plainHost =
  /^(?:https?:\/\/)?(?:www\.)?((?!www\d?\.)[a-z\d](?:[a-z\d-]{0,60}[a-z\d])?\.[a-z]{2,20})\/?$/;

/** The bare domain of a web address or domain cell; null for a host that many firms share, or no host. */
export function readDomain(text: string): string | null {
  const plain = text.match(plainHost)?.[1];
  if (plain !== undefined) return sharedHosts.test(plain) ? null : plain;
  const host = text
    .trim()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
    .replace(/^\/\//, '')
    .replace(/[/?#\s].*$/s, '')
    .replace(/^[^@]*@/, '')
    .replace(/:\d+$/, '')
    .replace(/\.$/, '')
    .toLowerCase()
    .replace(/^www\d?\./, '');
  if (!/^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}][\p{L}\p{N}-]{1,62}$/u.test(host))
    return null;
  return sharedHosts.test(host) ? null : host;
}

/** An X (Twitter) handle without its @, from a handle or a profile address. */
export function readXHandle(text: string): string | null {
  const found = text
    .trim()
    .match(
      /^(?:(?:https?:\/\/)?(?:www\.|mobile\.)?(?:twitter|x)\.com\/(?:#!\/)?@?|@)?([A-Za-z0-9_]{1,15})(?:[/?#].*)?$/i,
    );
  return found?.[1] ?? null;
}
