/** What is filled in for a mail program beside the address. */
export interface MailText {
  readonly subject: string | null;
  readonly body: string;
}

const address = /^[\w.!$'*+/=^`{|}~-]+@[a-z\d](?:[a-z\d.-]*[a-z\d])?$/i;

/** Systems cut or refuse an address that is longer; the text is then on the clipboard alone. */
const longest = 2000;

/** Control characters, but for those that part lines and words. */
const unseen = /[^\P{Cc}\t\r\n]/gu;

/** A part of the address: every character that could end it or begin another is escaped. */
const part = (text: string): string => encodeURIComponent(text).replaceAll("'", '%27');

const clean = (text: string): string => text.toWellFormed().replaceAll(unseen, '');

const inOneLine = (text: string): string => clean(text).replaceAll(/\s+/g, ' ').trim();

/** Lines of a mail end in CR and LF, whatever they ended in before. */
const inLines = (text: string): string =>
  clean(text)
    .replaceAll(/\r\n?|\n/g, '\r\n')
    .trim();

/**
 * A `mailto:` of one address with the subject and the text filled in, built from its parts: whatever they hold, it has
 * one recipient and no other header. Null for what is no address.
 */
export function mailUri(to: string, text: MailText | null = null): string | null {
  if (!address.test(to)) return null;
  const plain = `mailto:${to}`;
  if (text === null) return plain;
  const subject = inOneLine(text.subject ?? '');
  const body = inLines(text.body);
  const withSubject = subject === '' ? [] : [`subject=${part(subject)}`];
  const withBody = body === '' ? [] : [`body=${part(body)}`];
  const built = (parts: readonly string[]) => (parts.length === 0 ? plain : `${plain}?${parts.join('&')}`);
  const whole = built([...withSubject, ...withBody]);
  if (whole.length <= longest) return whole;
  const short = built(withSubject);
  return short.length <= longest ? short : plain;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** The same address built anew from what it says; null for one with another header, or that is no such address. */
export function mailUriAnew(uri: string): string | null {
  const match = /^mailto:([^?#]*)(?:\?([^#]*))?$/.exec(uri);
  const [to = '', query] = match?.slice(1) ?? [];
  if (!match) return null;
  if (query === undefined) return mailUri(to);
  const said = new Map<string, string>();
  for (const pair of query.split('&')) {
    const [name = '', value, ...more] = pair.split('=');
    const text = value === undefined || more.length > 0 ? null : decoded(value);
    if ((name !== 'subject' && name !== 'body') || text === null || said.has(name)) return null;
    said.set(name, text);
  }
  return mailUri(to, { subject: said.get('subject') ?? null, body: said.get('body') ?? '' });
}
