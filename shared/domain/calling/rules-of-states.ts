import type { CallingRule, Caps } from './rules.ts';
import { type CallingWindow, everyDay } from './windows.ts';

const none: Caps = { in24Hours: null, in7Days: null, in30Days: null };
const threeADay: Caps = { ...none, in24Hours: 3 };
const notOnSundays = { sun: '', holiday: '' };

interface OfState {
  readonly law?: string;
  readonly caps?: Caps;
  readonly scope?: string;
  readonly b2b?: string;
  readonly evidence?: string;
  readonly note?: string;
}

const second = 'A second source.';

const state = (code: string, where: string, window: CallingWindow, of: OfState = {}): CallingRule => ({
  jurisdiction: `US-${code}`,
  where,
  name: of.law === undefined ? where : `${where}, ${of.law}`,
  nature: 'law',
  window,
  caps: of.caps ?? none,
  restDays: null,
  needsWhy: false,
  scope: of.scope ?? 'Consumers.',
  b2b: of.b2b ?? 'Exempt.',
  evidence: of.evidence ?? second,
  note: of.note ?? '',
});

const fromMemory = 'From memory, to be verified.';

/** States of the United States whose hours are narrower than the federal ones, or that cap attempts. */
export const stateRules: readonly CallingRule[] = [
  state('FL', 'Florida', everyDay('8-20'), {
    law: '501.616(6)',
    caps: threeADay,
    scope: 'Any person, for consumer goods and services.',
    b2b: 'The exemptions of 501.604 do not switch off 501.616(6) and (7).',
    evidence: 'The text of the law.',
    note: 'Three in any 24 hours on one subject, from whatever number. An area code of Florida is presumed to be a resident of Florida.',
  }),
  state('OK', 'Oklahoma', everyDay('8-20'), {
    law: '15 OS 775C',
    caps: threeADay,
    b2b: 'See 775C.5.',
    evidence: 'Two second sources that agree.',
    note: 'An area code of Oklahoma is presumed to be a resident. An established relationship is exempt.',
  }),
  state('MD', 'Maryland', everyDay('8-20'), {
    law: 'CL 14-4502',
    caps: threeADay,
    b2b: 'Exempt for a seller that has worked three years and longer under one name.',
    evidence: 'The text of the law for the exemption, a second source for hours and cap.',
  }),
  state('WA', 'Washington', everyDay('8-20'), {
    law: 'RCW 80.36.390',
    b2b: 'Exempt: business-to-business contacts.',
    evidence: 'The text of the law, a second source for the hours.',
    note: 'Say who you are, for whom and why within 30 seconds; end within 10 seconds of being asked to, and do not call again.',
  }),
  state('RI', 'Rhode Island', everyDay('9-18', { sat: '10-17', ...notOnSundays }), {
    law: '5-61-2(2), 5-61-3.6',
    scope: 'Residential, mobile and pager numbers.',
    b2b: 'To be checked.',
    evidence: 'The text of the law.',
  }),
  state('AL', 'Alabama', everyDay('8-20', notOnSundays)),
  state('CT', 'Connecticut', everyDay('9-20'), {
    evidence: 'Second sources that disagree, 9 to 20 and 9 to 21; the stricter is kept.',
  }),
  state('IL', 'Illinois', everyDay('9-21'), {
    evidence: 'Second sources that disagree, 8 to 21 and 9 to 21 for recorded calls; the stricter is kept.',
  }),
  state('KY', 'Kentucky', everyDay('10-21')),
  state('LA', 'Louisiana', everyDay('8-20', notOnSundays), {
    note: 'Calls with consent are exempt. No solicitation during a declared emergency.',
  }),
  state('MA', 'Massachusetts', everyDay('8-20')),
  state('MI', 'Michigan', everyDay('9-21')),
  state('MN', 'Minnesota', everyDay('9-21')),
  state('MS', 'Mississippi', everyDay('8-20', notOnSundays), {
    note: 'No calls on holidays, by a source of 2019.',
  }),
  state('NV', 'Nevada', everyDay('9-20')),
  state('NM', 'New Mexico', everyDay('9-21')),
  state('PA', 'Pennsylvania', everyDay('9-21', { sun: '13:30-21', holiday: '' }), {
    evidence: 'From memory, to be verified; a second source for holidays.',
  }),
  state('SD', 'South Dakota', everyDay('9-21', { sun: '' }), { evidence: fromMemory }),
  state('TX', 'Texas', everyDay('9-21', { sun: '12-21' }), {
    evidence: fromMemory,
    note: '304.004(3), as quoted: the no-call chapter leaves out calls to a business that has not told you to stop.',
  }),
  state('UT', 'Utah', everyDay('8-21', notOnSundays), {
    evidence: 'A second source for holidays, memory for Sundays.',
  }),
  state('WY', 'Wyoming', everyDay('8-20'), { evidence: fromMemory }),
];
