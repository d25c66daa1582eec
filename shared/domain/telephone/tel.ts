/**
 * What rings when a number is dialled, as one text (as RFC 3966 writes it): behind one switchboard each extension
 * rings by itself.
 */
export const telOf = ({ e164, ext }: { readonly e164: string; readonly ext: string | null }): string =>
  ext ? `${e164};ext=${ext}` : e164;
