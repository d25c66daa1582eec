import type { ImportEmail } from './record.ts';

const address =
  /^[^\s@<>()[\]\\,;:"|]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$/u;

const freeMail = new Set(
  'gmail.com googlemail.com yahoo.com yahoo.co.uk yahoo.de yahoo.fr ymail.com hotmail.com hotmail.co.uk hotmail.fr hotmail.de outlook.com outlook.de live.com msn.com aol.com icloud.com me.com mac.com gmx.de gmx.net gmx.com web.de t-online.de freenet.de orange.fr wanadoo.fr free.fr laposte.net sfr.fr libero.it proton.me protonmail.com mail.com mail.ru yandex.ru qq.com 163.com comcast.net verizon.net att.net sbcglobal.net btinternet.com sky.com bigpond.com'.split(
    ' ',
  ),
);

const roleNames = new Set(
  'info sales office contact contacts hello hi admin administration support help service kontakt mail post team enquiries inquiries enquiry marketing hr jobs careers billing accounts accounting invoices finance reception webmaster postmaster noreply no-reply donotreply press pr media orders order vertrieb verkauf buero service-desk helpdesk welcome general'.split(
    ' ',
  ),
);

/** What most cells hold: an address as it is compared already. */
const plainAddress = /^[a-z\d]+(?:[._-][a-z\d]+)*@[a-z\d]{1,60}\.[a-z]{2,20}$/;

/** An address as it is compared and stored: lower case, no `mailto:`, or null if it is none. */
export function normalizeEmail(text: string): string | null {
  if (plainAddress.test(text)) return text;
  const value = text
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/^[<('"]+|[>)'".]+$/g, '')
    .toLowerCase();
  return address.test(value) && !value.includes('..') ? value : null;
}

/** The addresses in one cell, several being split at the separators that exports use, and the rest. */
export function readEmails(
  cell: string,
  type: 'work' | 'home' | 'other' | null,
): { readonly emails: readonly ImportEmail[]; readonly unread: readonly string[] } {
  const single = normalizeEmail(cell);
  if (single !== null) return { emails: [{ value: single, type: type ?? guessType(single) }], unread: [] };
  const emails: ImportEmail[] = [];
  const unread: string[] = [];
  for (const piece of cell.replace(/[[\]"{}]/g, ' ').split(/ ::: |[;,|\n]|\s\/\s|\s+/)) {
    const text = piece.trim();
    if (text === '') continue;
    const value = normalizeEmail(text);
    if (value !== null) emails.push({ value, type: type ?? guessType(value) });
    else unread.push(text);
  }
  // "Dana Whitlock <dana@brightline.example>": the words around an address are no second address.
  return emails.length > 0 && /<[^>]+@[^>]+>/.test(cell) ? { emails, unread: [] } : { emails, unread };
}

const guessType = (value: string): ImportEmail['type'] =>
  isFreeMail(domainOfEmail(value)) ? 'home' : 'work';

export const domainOfEmail = (value: string): string => value.slice(value.lastIndexOf('@') + 1);

/** Whether a domain gives addresses to anybody, and so says nothing about a company. */
export const isFreeMail = (domain: string): boolean => freeMail.has(domain);

/** Whether an address belongs to a desk and not to a person: info@, sales@, office@ and the like. */
export const isRoleMailbox = (value: string): boolean =>
  roleNames.has(value.slice(0, value.lastIndexOf('@')).replace(/[\d+].*$/, ''));
