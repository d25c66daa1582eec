/** What the format of a number makes of it when it is shown. */
export type NumberFormat =
  | { readonly kind: 'plain' }
  | { readonly kind: 'date'; readonly time: 'none' | 'too' | 'only' }
  /** Digits with zeros or a plus before them: a postal code, a phone number. */
  | { readonly kind: 'mask'; readonly mask: string };

const plain: NumberFormat = { kind: 'plain' };

/** The formats that a workbook need not spell out (ECMA-376 part 1, 18.8.30, and those of East Asia). */
const builtIn = (id: number): NumberFormat => {
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || (id >= 50 && id <= 58) || id === 36)
    return { kind: 'date', time: 'none' };
  if (id === 22) return { kind: 'date', time: 'too' };
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47))
    return { kind: 'date', time: 'only' };
  return plain;
};

/** The format of an id, `code` being what the workbook itself says of it. */
export function numberFormat(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) return builtIn(id);
  // The first part of a format is that of positive numbers. Colors, conditions and locales stand in brackets.
  const shown = literals(code.split(';')[0]?.replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '') ?? '');
  const bare = shown.replace(/\uE000./gs, '');
  if (/general/i.test(bare)) return plain;
  if (/[ydmhse]/i.test(bare.replace(/AM\/PM|A\/P/gi, 'h').replace(/[eE][+-]/g, ''))) {
    const day = /[yde]/i.test(bare.replace(/[eE][+-]/g, '')) || (/m/i.test(bare) && !/[hs]/i.test(bare));
    const time = /[hs]/i.test(bare);
    return { kind: 'date', time: !time ? 'none' : day ? 'too' : 'only' };
  }
  const digits = bare.replace(/[^0]/g, '').length;
  const isMask = /^[0#?\s()/+-]+$/.test(bare) && (digits > 1 || /\+/.test(shown) || /^0#{2}/.test(bare));
  return isMask ? { kind: 'mask', mask: shown } : plain;
}

/** Every character that stands for itself, behind a mark: quoted, after a backslash, or as padding. */
const literals = (code: string): string =>
  code
    .replace(/"([^"]*)"|\\(.)/gs, (_, quoted?: string, single?: string) =>
      [...(quoted ?? single ?? '')].map((character) => `\uE000${character}`).join(''),
    )
    .replace(/[_*]./gs, '');

/** A number under a mask, filled in from the right: 2139 under `00000` is 02139. */
export function masked(digits: string, mask: string): string {
  const marks = mask.match(/\uE000.|./gs) ?? [];
  const places = marks.filter((mark) => /^[0#?]$/.test(mark)).length;
  let rest = digits;
  let left = places;
  let text = '';
  for (const mark of marks.toReversed()) {
    if (!/^[0#?]$/.test(mark)) {
      text = mark.replace('\uE000', '') + text;
      continue;
    }
    left -= 1;
    const taken = left === 0 ? rest : rest.slice(-1);
    rest = rest.slice(0, rest.length - taken.length);
    text = (taken || (mark === '0' ? '0' : '')) + text;
  }
  return text.trim();
}
