import { mailUri } from '#shared/domain/ways.ts';

/**
 * What a window or page may hand to another program, built anew from its parsed parts, or null: telephone
 * numbers long enough to be nobody's emergency line, e-mail addresses, and profiles on LinkedIn and X. Never
 * text as it came.
 */
export function externalUri(text: string): string | null {
  const tel = /^tel:(\+?\d{4,15})(;ext=\d{1,10})?$/.exec(text);
  if (tel) return `tel:${tel[1]}${tel[2] ?? ''}`;
  if (text.startsWith('mailto:')) return mailUri(text.slice('mailto:'.length));
  if (!URL.canParse(text)) return null;
  const { protocol, hostname, pathname, port, username, password } = new URL(text);
  if (protocol !== 'https:' || port !== '' || username !== '' || password !== '') return null;
  const isLinkedIn = hostname === 'linkedin.com' || /^[a-z]{2,3}\.linkedin\.com$/.test(hostname);
  const isProfileOnX = hostname === 'x.com' && /^\/\w{1,15}$/.test(pathname);
  return isLinkedIn || isProfileOnX ? `https://${hostname}${pathname}` : null;
}
