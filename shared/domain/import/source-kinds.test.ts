import { expect, it } from 'vitest';
import { sourceKindOf } from './source-kinds.ts';

it.each([
  ['hubspot_contacts', 'own research'],
  ['salesforce_report', 'own research'],
  ['pipedrive_people', 'own research'],
  ['vcard', 'own research'],
  ['apollo_contacts', 'bought list'],
  ['linkedin_connections', 'social'],
  ['badge_scans', 'trade show'],
  ['table', null],
  [undefined, null],
])('%s speaks for %s', (format, kind) => {
  expect(sourceKindOf(format)).toBe(kind);
});
