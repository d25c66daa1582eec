import type { AccountClass, SourceKind } from '#shared/domain/vocabulary.ts';

/** Where the invented people come from, and how large a part of the book each source has brought. */
export interface InventedSource {
  readonly kind: SourceKind;
  readonly name: string;
  readonly event: string | null;
  readonly weight: number;
  /** The file that brought them, days ago; null where people came one at a time. */
  readonly list: { readonly fileName: string; readonly daysAgo: number; readonly format: string } | null;
  readonly accountClass: AccountClass;
  /** How many of them nobody has touched. */
  readonly untouched: number;
}

export const inventedSources: readonly [InventedSource, ...InventedSource[]] = [
  {
    kind: 'bought list',
    name: 'Apollo search',
    event: null,
    weight: 8,
    list: { fileName: 'apollo-contacts-export.csv', daysAgo: 3, format: 'an Apollo list' },
    accountClass: 'target',
    untouched: 0.8,
  },
  {
    kind: 'trade show',
    name: 'Formline Chicago',
    event: 'Formline Chicago',
    weight: 28,
    list: { fileName: 'formline-chicago-badges.csv', daysAgo: 16, format: 'a badge scanner list' },
    accountClass: 'target',
    untouched: 0.2,
  },
  {
    kind: 'bought list',
    name: 'Bayline list',
    event: null,
    weight: 17,
    list: { fileName: 'bayline-plants-200.csv', daysAgo: 52, format: 'a CSV list' },
    accountClass: 'target',
    untouched: 0.12,
  },
  {
    kind: 'social',
    name: 'LinkedIn connections',
    event: null,
    weight: 10,
    list: { fileName: 'Connections.csv', daysAgo: 128, format: 'LinkedIn connections' },
    accountClass: 'target',
    untouched: 0.14,
  },
  {
    kind: 'trade show',
    name: 'Presswerk Hannover',
    event: 'Presswerk Hannover',
    weight: 10,
    list: { fileName: 'presswerk-leads.csv', daysAgo: 290, format: 'a semicolon list' },
    accountClass: 'target',
    untouched: 0.05,
  },
  {
    kind: 'other',
    name: 'Customer list',
    event: null,
    weight: 13,
    list: { fileName: 'customers.csv', daysAgo: 362, format: 'a HubSpot list' },
    accountClass: 'existing',
    untouched: 0.06,
  },
  {
    kind: 'inbound',
    name: 'Website',
    event: null,
    weight: 8,
    list: null,
    accountClass: 'target',
    untouched: 0.04,
  },
  {
    kind: 'own research',
    name: 'Own research',
    event: null,
    weight: 5,
    list: null,
    accountClass: 'unclassified',
    untouched: 0.08,
  },
  {
    kind: 'referral',
    name: 'Referrals',
    event: null,
    weight: 1,
    list: null,
    accountClass: 'target',
    untouched: 0,
  },
];
