import type { CallProgram } from '#shared/domain/telephone/call-targets.ts';
import { isDialUri } from '#shared/domain/telephone/dial-uri.ts';
import { hostOf } from '#shared/domain/telephone/template.ts';
import { mailUriAnew } from '#shared/domain/mail-uri.ts';

/**
 * What a window or page may hand to another program, built anew from its parsed parts, or null: numbers in one of the
 * forms that calls are handed over in, which are nobody's emergency line; one e-mail address with subject and text; profiles on LinkedIn and X;
 * and pages of the hosts that the rep has added. Never text as it came.
 */
export function externalUri(text: string, program: CallProgram): string | null {
  if (isDialUri(text, program)) return text;
  if (text.startsWith('mailto:')) return mailUriAnew(text);
  if (!URL.canParse(text)) return null;
  const { protocol, hostname, pathname, search, port, username, password } = new URL(text);
  if (protocol !== 'https:' || port !== '' || username !== '' || password !== '') return null;
  const isLinkedIn = hostname === 'linkedin.com' || /^[a-z]{2,3}\.linkedin\.com$/.test(hostname);
  const isProfileOnX = hostname === 'x.com' && /^\/\w{1,15}$/.test(pathname);
  if (isLinkedIn || isProfileOnX) return `https://${hostname}${pathname}`;
  // Where calls are placed by an address of the web, a link of that host could place one to anybody.
  const placesCalls = hostname === 'teams.microsoft.com' || hostname === hostOf(program.template);
  return program.hosts.includes(hostname) && !placesCalls ? `https://${hostname}${pathname}${search}` : null;
}
