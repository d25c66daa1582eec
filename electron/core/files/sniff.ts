/** What the first bytes of a file show it to be; `text` for whatever is left to be found out. */
export type Sniffed = 'zip' | 'ole' | 'vcard' | 'html' | 'xml' | 'text';

/** A declaration, a doctype and remarks may stand before the first tag of a page. */
const page =
  /^(?:<\?xml[^>]*>\s*|<!doctype html[^>]*>\s*|<!--(?:(?!-->).)*-->\s*)*<(?:html|head|meta|title|style|body|table|thead|tbody|tr|center|div|p|h[1-6]|font)[\s>]/s;

/**
 * Tells the kinds of files apart by what stands in them. A name's ending says nothing: a page is called
 * .xls, an export .csv whatever it is.
 *
 * @param head the first few KB
 */
export function sniff(head: Buffer): Sniffed {
  const hex = head.subarray(0, 4).toString('hex');
  if (hex === '504b0304' || hex === '504b0506') return 'zip';
  if (hex === 'd0cf11e0') return 'ole';
  // Letters in whatever encoding, byte-order marks aside.
  const start = head
    .subarray(0, 4096)
    .toString('latin1')
    .replaceAll('\0', '')
    .replace(/^[\u00EF\u00BB\u00BF\u00FE\u00FF\s]+/, '')
    .toLowerCase();
  if (/(^|[\r\n])begin:[ \t]*vcard[ \t]*([\r\n]|$)/.test(start)) return 'vcard';
  if (start.startsWith('<?xml') && start.includes('urn:schemas-microsoft-com:office:spreadsheet')) {
    // Pages that a spreadsheet has written name it too, and are pages.
    return page.test(start) ? 'html' : 'xml';
  }
  return page.test(start) ? 'html' : 'text';
}
