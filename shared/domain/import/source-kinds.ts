import type { SourceKind } from '../vocabulary.ts';

/** Where the people of a layout come from; a program of one's own holds what the firm has found out itself. */
const sourceKinds: readonly (readonly [SourceKind, readonly string[]])[] = [
  ['social', ['linkedin_connections']],
  ['inbound', ['linkedin_lead_form', 'facebook_leads', 'mailchimp_audience']],
  ['event', ['eventbrite_attendees']],
  ['trade show', ['badge_scans']],
  [
    'bought list',
    [
      'apollo_contacts',
      'apollo_accounts',
      'zoominfo_contacts',
      'lusha',
      'evaboot',
      'phantombuster_sales_navigator',
      'seamless',
      'salesgenie',
      'hunter_leads',
      'companies_house_bulk',
      'sba_search',
    ],
  ],
  [
    'own research',
    [
      'hubspot_contacts',
      'hubspot_companies',
      'salesforce_data_loader',
      'salesforce_report',
      'pipedrive_people',
      'close_leads',
      'zoho_leads',
      'zoho_contacts',
      'insightly_contacts',
      'dynamics',
      'espocrm_leads',
      'suitecrm_leads',
      'act_contacts',
      'twenty_people',
      'frappe_leads',
      'frappe_contacts',
      'odoo',
      'google_contacts',
      'google_contacts_old',
      'outlook_desktop',
      'outlook_web',
      'vcard',
    ],
  ],
];

/** The kind of source that a layout speaks for; null where it says nothing. */
export const sourceKindOf = (formatId: string | undefined): SourceKind | null =>
  sourceKinds.find(([, ids]) => formatId !== undefined && ids.includes(formatId))?.[0] ?? null;
