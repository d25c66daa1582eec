import { headerKey } from '../record/header.ts';
import { customKey } from '../record/header.ts';
import { unguardCell } from '../csv-guard.ts';
import { accountClasses, type PhoneType, phoneTypes, prospectRoles, sourceKinds } from '../vocabulary.ts';
import {
  type OwnArrival,
  type OwnClosing,
  type OwnPerson,
  type OwnText,
  ownTexts,
} from '../record/own-person.ts';
import { customMark } from './writing.ts';

type Place =
  | { readonly kind: 'text'; readonly field: OwnText }
  | { readonly kind: 'email' | 'phone'; readonly n: number; readonly part: 0 | 1 | 2 }
  | { readonly kind: 'plain'; readonly key: string }
  | { readonly kind: 'custom'; readonly key: string };

const texts = new Map(Object.entries(ownTexts).map(([header, field]) => [headerKey(header), field]));
const plainKeys = new Set(
  (
    'accountclass role donotcall emailoptout closedto externalids source sourcekind event receivedon cost leadowner ' +
    'earlierarrivals mynotes'
  ).split(' '),
);
const parts = { type: 1, ext: 2 } as const;

/** Where each column of a file of ours goes, by its header. */
function placesOf(headers: readonly string[]): Place[] {
  return headers.map((header): Place => {
    const key = headerKey(header);
    const field = texts.get(key);
    if (field !== undefined) return { kind: 'text', field };
    if (plainKeys.has(key)) return { kind: 'plain', key };
    const [, kind, n, part] = /^(email|phone)(\d+)(type|ext)?$/.exec(key) ?? [];
    if (kind === 'email' || kind === 'phone')
      return { kind, n: Number(n) - 1, part: part === undefined ? 0 : parts[part as 'type' | 'ext'] };
    return {
      kind: 'custom',
      key: header.endsWith(customMark) ? header.slice(0, -customMark.length) : customKey(header),
    };
  });
}

/**
 * Makes a reader of the rows of a file of ours: each cell is taken as it was written, whatever it looks
 * like, since nobody but us wrote it.
 *
 * @param headers as they stand in the file
 */
export function ownReader(headers: readonly string[]): (cells: readonly string[]) => OwnPerson {
  const places = placesOf(headers);
  return (cells) => {
    const text: { [Field in OwnText]?: string } = {};
    const plain: Record<string, string> = {};
    const emails: string[][] = [];
    const phones: string[][] = [];
    const custom: Record<string, string> = {};
    places.forEach((place, index) => {
      const cell = unguardCell(cells[index] ?? '');
      if (cell === '') return;
      if (place.kind === 'text') text[place.field] = cell;
      else if (place.kind === 'plain') plain[place.key] = cell;
      else if (place.kind === 'custom') custom[place.key] = cell;
      else {
        const values = place.kind === 'email' ? emails : phones;
        (values[place.n] ??= ['', '', ''])[place.part] = cell;
      }
    });
    const arrival = arrivalOf(plain);
    return {
      ...(Object.fromEntries(Object.values(ownTexts).map((field) => [field, text[field] ?? null])) as {
        [Field in OwnText]: string | null;
      }),
      role: oneOf(prospectRoles, plain.role) ?? 'unknown',
      accountClass: oneOf(accountClasses, plain.accountclass) ?? null,
      emails: slots(emails).map(([value = '', type = '']) => ({ value, type: type || null })),
      phones: slots(phones).map(([number = '', type = '', ext = '']) => ({
        number,
        type: oneOf<PhoneType>(phoneTypes, type) ?? 'other',
        ext: ext || null,
      })),
      externalIds: (plain.externalids ?? '').split('\n').flatMap((line) => {
        const [system, value] = line.trim().split('=', 2);
        return system && value ? [{ system: decoded(system), value: decoded(value) }] : [];
      }),
      arrivals: [...(arrival === null ? [] : [arrival]), ...earlierOf(plain.earlierarrivals)],
      closings: closingsIn(plain),
      repNotes: plain.mynotes === undefined ? [] : [plain.mynotes],
      custom,
    };
  };
}

const oneOf = <Value extends string>(values: readonly Value[], text: string | undefined): Value | undefined =>
  values.find((value) => value === text?.trim());

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
};

/** Numbered values in their order, with those that shared the last column. */
function slots(values: readonly (readonly string[] | undefined)[]): (readonly string[])[] {
  return values.flatMap((value) => {
    if (value === undefined || value[0] === undefined || value[0] === '') return [];
    const shared = value[0].startsWith('[[') ? parsed(value[0]) : null;
    return Array.isArray(shared) ? (shared as string[][]) : [value];
  });
}

const isDate = (text: string | undefined): text is string => /^\d{4}-\d\d-\d\d$/.test(text ?? '');

function arrivalOf(plain: Readonly<Record<string, string>>): OwnArrival | null {
  const { source, event, cost } = plain;
  const receivedOn = plain.receivedon?.trim();
  if (source === undefined || !isDate(receivedOn)) return null;
  return {
    kind: oneOf(sourceKinds, plain.sourcekind) ?? 'other',
    source,
    event: event ?? null,
    receivedOn,
    cost: cost ?? null,
    owner: plain.leadowner ?? null,
  };
}

function earlierOf(json: string | undefined): OwnArrival[] {
  const list = json === undefined ? null : parsed(json);
  if (!Array.isArray(list)) return [];
  return list.flatMap((each: Partial<OwnArrival> | null) => {
    const receivedOn = each?.receivedOn;
    if (typeof each?.source !== 'string' || !isDate(receivedOn)) return [];
    const { kind, source, event = null, cost = null, owner = null } = each;
    return [{ kind: oneOf(sourceKinds, kind) ?? 'other', source, event, receivedOn, cost, owner }];
  });
}

/** What is closed. Somebody who writes only yes into a column of ours is taken at their word as well. */
function closingsIn(plain: Readonly<Record<string, string>>): OwnClosing[] {
  const closings = (plain.closedto ?? '').split('\n').flatMap((line): OwnClosing[] => {
    const [kind, channels, ...value] = line.trim().split(' ');
    const of = oneOf(['number', 'email', 'domain', 'person'] as const, kind);
    const to = oneOf(['all', 'call', 'email'] as const, channels);
    if (of === undefined || to === undefined) return [];
    return [{ kind: of, channels: to, value: value.length === 0 ? null : value.join(' ') }];
  });
  const covers = (channel: 'call' | 'email') =>
    closings.some(({ channels }) => channels === channel || channels === 'all');
  const said = (text: string | undefined) => text !== undefined && /^(yes|true|1|y|x)$/i.test(text.trim());
  if (said(plain.donotcall) && !covers('call'))
    closings.push({ kind: 'person', channels: 'call', value: null });
  if (said(plain.emailoptout) && !covers('email'))
    closings.push({ kind: 'person', channels: 'email', value: null });
  return closings;
}
