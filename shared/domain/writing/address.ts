import { type MailText, mailUri } from '../mail-uri.ts';
import type { WrittenChannel } from '../script/kinds.ts';
import type { PhoneType } from '../vocabulary.ts';

/** What the book has of somebody to write to them by, or to find them. */
export interface Addresses {
  readonly phones: readonly {
    readonly e164: string | null;
    readonly display: string;
    readonly type: PhoneType;
    readonly state: string;
  }[];
  readonly emails: readonly { readonly value: string; readonly closed: boolean }[];
  readonly linkedinUrl: string | null;
  readonly xHandle: string | null;
  readonly account: { readonly name: string } | null;
  readonly place: string | null;
}

const onLinkedIn = /^(?:https?:\/\/)?(?:[a-z]{2,3}\.)?linkedin\.com(\/[^?#]*)/i;

/** Where somebody is written to or met, as it is shown; empty where nothing is known of it. */
export function addressFor(way: WrittenChannel | 'visit', who: Addresses): string {
  switch (way) {
    case 'text':
      return (
        who.phones.find(
          ({ e164, type, state }) =>
            e164 !== null && type !== 'fax' && state !== 'dead' && state !== 'suppressed',
        )?.display ?? ''
      );
    case 'letter':
    case 'visit':
      return [who.account?.name, who.place].filter(Boolean).join(', ');
    case 'email':
      return who.emails.find(({ closed }) => !closed)?.value ?? '';
    case 'linkedin': {
      const profile = onLinkedIn.exec(who.linkedinUrl ?? '')?.[1]?.replace(/\/+$/, '');
      return profile === undefined ? (who.linkedinUrl ?? '') : `linkedin.com${profile}`;
    }
    case 'x': {
      const handle = (who.xHandle ?? '').replace(/^@/, '');
      return handle === '' ? '' : `@${handle}`;
    }
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The parts of a path, each escaped anew, without those that would lead out of it. */
function pathAnew(path: string): string {
  const parts = path
    .split('/')
    .map((part) => decoded(part.toWellFormed()))
    .filter((part) => part !== '' && part !== '.' && part !== '..');
  return parts.map((part) => `/${encodeURIComponent(part)}`).join('');
}

/**
 * What another program is given for an address as it is shown: built from its parts, so that nothing a list brought is
 * opened as it came. Null for what is written by hand, and for what is no such address.
 */
export function uriFor(channel: WrittenChannel, address: string, text: MailText): string | null {
  switch (channel) {
    case 'email':
      return mailUri(address, text);
    case 'linkedin': {
      const path = address.startsWith('linkedin.com/') ? pathAnew(address.slice('linkedin.com'.length)) : '';
      return path === '' ? null : `https://www.linkedin.com${path}`;
    }
    case 'x':
      return /^@\w{1,15}$/.test(address) ? `https://x.com/${address.slice(1)}` : null;
    case 'text':
    case 'letter':
      return null;
  }
}
