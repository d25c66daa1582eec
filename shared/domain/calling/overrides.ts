/** Why a call is placed though a rule speaks against it: a closed list, kept with the call. */
export const overrides = [
  'asked-for-this-time',
  'returning-their-call',
  'existing-customer',
  'written-consent',
  'approved-by-company',
  'zone-corrected',
] as const;
export type Override = (typeof overrides)[number];

/** As the rep reads and picks it. */
export const overrideWords: Record<Override, string> = {
  'asked-for-this-time': 'They asked for this time',
  'returning-their-call': 'Returning their call',
  'existing-customer': 'Existing customer',
  'written-consent': 'Written consent on file',
  'approved-by-company': 'Approved by my company',
  'zone-corrected': 'Their clock is another',
};
